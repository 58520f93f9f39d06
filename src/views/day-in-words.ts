import { fill } from '#domain/fill.ts';

/**
 * A day as a language writes it: "3 maart 2026". Without `Intl`, whose first date keeps an old phone busy longer
 * than all the rest of a sheet.
 *
 * @param forms of each month from January on, with `{day}` and `{year}` where they stand; `dayForms` makes them
 * @param date in the time of the device
 */
export function dayInWords(forms: readonly string[], date: Date): string {
  return fill(forms[date.getMonth()] ?? '', { day: date.getDate(), year: date.getFullYear() });
}
