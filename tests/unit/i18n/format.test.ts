import { describe, expect, test } from 'vitest';
import { shortUrl, telHref } from '#domain/contact.ts';
import { formatDate, formatMoney, formatPartialDate, formatTime, formatWeekRow } from '#i18n/format.ts';
import { translator } from '#i18n/translate.ts';

describe('facts as people write them', () => {
  test('dates, as precise as they are known', () => {
    expect(formatDate('2026-03-03', 'nl')).toBe('dinsdag 3 maart 2026');
    expect(formatPartialDate('2024-10', 'nl')).toBe('oktober 2024');
    expect(formatPartialDate('2024', 'en')).toBe('2024');
    expect(formatPartialDate('2024-02-27', 'en')).toBe('27 February 2024');
  });

  test('hours the Dutch and the English way', () => {
    expect(formatTime('09:30', translator('nl'))).toBe('09.30');
    expect(formatTime('09:30', translator('en'))).toBe('09:30');
    const row = { days: ['MO', 'TU', 'WE'] as const, slots: [{ opens_at: '09:00', closes_at: '17:00' }] };
    expect(formatWeekRow(row, 'nl', translator('nl'))).toEqual({
      days: 'maandag tot en met woensdag',
      hours: '09.00 – 17.00 uur',
    });
    expect(formatWeekRow({ ...row, days: ['TU', 'TH'] }, 'nl', translator('nl')).days).toBe('dinsdag en donderdag');
    expect(formatWeekRow({ ...row, days: ['MO', 'WE', 'FR'] }, 'nl', translator('nl')).days).toBe('maandag, woensdag en vrijdag');
  });

  test('money, whole amounts without cents', () => {
    expect(formatMoney(5, 'nl')).toBe('€\u00a05');
    expect(formatMoney(1.33, 'nl')).toBe('€\u00a01,33');
  });

  test('phones and addresses as links', () => {
    expect(telHref('14 023')).toBe('tel:14023');
    expect(telHref('023-224 25 26')).toBe('tel:0232242526');
    expect(shortUrl('https://www.humanitas.nl/afdeling/zuid/')).toBe('humanitas.nl/afdeling/zuid');
  });
});
