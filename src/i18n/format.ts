import { areConsecutive, weekdays, type WeekRow, type Weekday } from '#domain/schedule.ts';
import { localeCodes, locales, type Locale } from './locales.ts';
import type { Translate } from './translate.ts';

/*
 * Facts as people in a language write them. Everything goes through Intl, always with the time
 * zone given: dates in the content are days, not moments.
 */

/** The formatters of every language, made once: making one costs a thousand times as much as using it. */
const formatters = Object.fromEntries(
  localeCodes.map((locale) => {
    const tag = locales[locale].formats;
    const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return [
      locale,
      {
        day: date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
        date: date({ day: 'numeric', month: 'long', year: 'numeric' }),
        month: date({ month: 'long', year: 'numeric' }),
        weekday: date({ weekday: 'long' }),
        list: new Intl.ListFormat(tag, { type: 'conjunction' }),
        language: new Intl.DisplayNames([tag], { type: 'language' }),
        euro: new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' }),
        wholeEuro: new Intl.NumberFormat(tag, {
          style: 'currency',
          currency: 'EUR',
          currencyDisplay: 'narrowSymbol',
          maximumFractionDigits: 0,
        }),
      },
    ];
  }),
) as Record<Locale, Formatters>;

interface Formatters {
  readonly day: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly list: Intl.ListFormat;
  readonly language: Intl.DisplayNames;
  readonly euro: Intl.NumberFormat;
  readonly wholeEuro: Intl.NumberFormat;
}

/** A day as text: "2026-03-03" becomes "dinsdag 3 maart 2026". */
export function formatDate(date: string, locale: Locale): string {
  return formatters[locale].day.format(utc(date));
}

/** A date as precise as it is known: "2026", "maart 2026" or "3 maart 2026". */
export function formatPartialDate(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  if (month === undefined) return date;
  return day === undefined ? formatters[locale].month.format(utc(`${date}-01`)) : formatters[locale].date.format(utc(date));
}

/**
 * What a language writes between things one after another, for a device to put there: between two; and
 * of more, between all but the last two, and before the last. "a, b en c" has `[' en ', ', ', ' en ']`.
 */
export function listJoints(locale: Locale): [two: string, next: string, last: string] {
  const joints = (count: number): string[] =>
    formatters[locale].list
      .formatToParts(Array.from({ length: count }, () => '.'))
      .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  const [two = ''] = joints(2);
  const [next = '', last = ''] = joints(3);
  return [two, next, last];
}

/** How a language writes a day of each month from January on, for a device to fill in: "{day} maart {year}". */
export function dayForms(locale: Locale): string[] {
  const { date } = formatters[locale];
  return Array.from({ length: 12 }, (_, month) => {
    const some = Date.UTC(2026, month, 15);
    // The parts have only the digits of this language: its spaces are other ones than in the whole.
    return date
      .formatToParts(some)
      .filter(({ type }) => type === 'day' || type === 'year')
      .reduce((form, { type, value }) => form.replace(value, () => `{${type}}`), date.format(some));
  });
}

/** A time of day: "09:30" becomes "09.30" in Dutch. */
export function formatTime(time: string, t: Translate): string {
  const [hour = '', minute = ''] = time.split(':');
  return t('time.of_day', { hour, minute });
}

/** The name of a weekday. */
export function formatWeekday(day: Weekday, locale: Locale): string {
  // 5 January 2026 is a Monday.
  return formatters[locale].weekday.format(Date.UTC(2026, 0, 5 + weekdays.indexOf(day)));
}

/** A row of a week table as words: days on one side, hours on the other. */
export function formatWeekRow({ days, slots }: WeekRow, locale: Locale, t: Translate): { days: string; hours: string } {
  const [first, last] = [days[0] as Weekday, days.at(-1) as Weekday];
  const names =
    days.length === 7
      ? t('time.every_day')
      : days.length > 2 && areConsecutive(days)
        ? t('time.from_to_day', { from: formatWeekday(first, locale), to: formatWeekday(last, locale) })
        : formatList(
            days.map((day) => formatWeekday(day, locale)),
            locale,
          );
  const hours = slots.map(({ opens_at, closes_at }) =>
    t('time.hours', { from: formatTime(opens_at, t), to: formatTime(closes_at, t) }),
  );
  return { days: names, hours: formatList(hours, locale) };
}

/** An amount in euro; whole amounts without cents. */
export function formatMoney(amount: number, locale: Locale): string {
  const { euro, wholeEuro } = formatters[locale];
  return (Number.isInteger(amount) ? wholeEuro : euro).format(amount);
}

/** "a, b en c". */
export function formatList(items: readonly string[], locale: Locale): string {
  return formatters[locale].list.format(items);
}

/** The name of a language, in another language: "nl" is "Dutch" in English. */
export function formatLanguage(code: string, locale: Locale): string {
  return formatters[locale].language.of(code) ?? code;
}

/** The name of a language in the language itself, as the first word of a line: "Polski". */
export function ownLanguageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(code));
}

/** The direction in which a language is written, also of one that the site itself is not in. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(ownLanguageName(code)) ? 'rtl' : 'ltr';
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
