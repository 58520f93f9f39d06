import { describe, expect, test } from 'vitest';
import { checkAgainBy, newestSourceDate, standing } from '#domain/freshness.ts';

const entry = { sources: [{ url: 'https://bron.example' }], certainty: 'high', assured_for_months: 6 } as const;

describe('how far an entry can be trusted', () => {
  test('a check holds to its last day, and no longer', () => {
    const checked = { ...entry, assured_date: '2026-01-15' };
    expect(standing(checked, '2026-07-15')).toBe('checked');
    expect(standing(checked, '2026-07-16')).toBe('overdue');
  });

  test('a source alone is not a check', () => {
    expect(standing(entry, '2026-01-15')).toBe('sourced');
    expect(standing({ ...entry, certainty: 'low' }, '2026-01-15')).toBe('doubtful');
  });

  test('somebody who called makes an old source true again', () => {
    expect(standing({ ...entry, certainty: 'low', assured_date: '2026-01-01' }, '2026-01-15')).toBe('checked');
  });

  test('half a year after the last of August is the last of February', () => {
    expect(checkAgainBy('2025-08-31', 6)).toBe('2026-02-28');
    expect(checkAgainBy('2026-11-30', 3)).toBe('2027-02-28');
  });

  test('the newest source counts, however precise its date', () => {
    const sources = [
      { url: 'https://a.example', date: '2019' },
      { url: 'https://b.example', date: '2024-10' },
    ];
    expect(newestSourceDate({ ...entry, sources })).toBe('2024-10');
    expect(newestSourceDate(entry)).toBeUndefined();
  });
});
