import { expect, test } from 'vitest';
import { publicHolidays } from '#data/holidays.ts';

test('knows the Dutch public holidays of 2026 and on', () => {
  const dates = publicHolidays('NL', '2026-01-01');
  // New Year, Easter Monday, King's Day, Ascension Day, Whit Monday, both days of Christmas.
  for (const date of ['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26'])
    expect(dates).toContain(date);
  expect(dates).toContain('2027-01-01');
  expect(dates).toEqual(dates.toSorted());
});

test("moves King's Day from a Sunday to the day before", () => {
  const dates = publicHolidays('NL', '2031-01-01');
  expect(dates).toContain('2031-04-26');
  expect(dates).not.toContain('2031-04-27');
});
