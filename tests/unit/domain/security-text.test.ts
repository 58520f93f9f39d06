import fc from 'fast-check';
import { expect, test } from 'vitest';
import { securityText } from '#domain/security-text.ts';

const address = 'https://lindestad.example/.well-known/security.txt';

test('names whom to tell, as an address that can be followed', () => {
  expect(securityText('veilig@lindestad.example', address, ['nl', 'en'], '2026-03-01')).toBe(
    [
      'Contact: mailto:veilig@lindestad.example',
      'Expires: 2027-02-28T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      `Canonical: ${address}`,
      '',
    ].join('\n'),
  );
  expect(securityText('https://lindestad.example/lek/', address, ['nl'], '2026-03-01')).toContain(
    'Contact: https://lindestad.example/lek/\n',
  );
});

test('never holds for a year or more, and always for a good while', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (date) => {
      const today = date.toISOString().slice(0, 10);
      const expires = Date.parse(/Expires: (.*)/.exec(securityText('a@b.example', address, ['nl'], today))?.[1] ?? '');
      const days = (expires - Date.parse(today)) / 86_400_000;
      expect(days).toBeGreaterThan(300);
      expect(days).toBeLessThan(365);
    }),
  );
});
