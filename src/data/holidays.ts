import Holidays from 'date-holidays';
import { addDays } from '#domain/schedule.ts';

/**
 * The public holidays of a country from a day on, for 400 days: as far as a page that was built
 * today is likely to be looked at.
 *
 * @param country as in ISO 3166: "NL"
 * @param from "2026-03-01"
 * @returns dates, in order
 */
export function publicHolidays(country: string, from: string): string[] {
  const [code = '', state] = country.split('-');
  const calendar = state === undefined ? new Holidays(code) : new Holidays(code, state);
  const until = addDays(from, 400);
  const years = [Number(from.slice(0, 4)), Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  return [...new Set(years)]
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => from <= date && date <= until)
    .sort();
}
