import { areConsecutive, weekdays, type WeekRow, type Weekday } from '#domain/schedule.ts';
import { locales, type Locale } from './locales.ts';
import type { Translate } from './translate.ts';

/*
 * Facts as people in a language write them. Everything goes through Intl, always with the time
 * zone given: dates in the content are days, not moments.
 */

/** A day as text: "2026-03-03" becomes "dinsdag 3 maart 2026". */
export function formatDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(date));
}

/** A date as precise as it is known: "2026", "maart 2026" or "3 maart 2026". */
export function formatPartialDate(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  if (month === undefined) return date;
  return new Intl.DateTimeFormat(tag(locale), {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(utc(`${date}-01`.slice(0, 10)));
}

/** A time of day: "09:30" becomes "9.30" in Dutch. */
export function formatTime(time: string, t: Translate): string {
  const [hour = '', minute = ''] = time.split(':');
  return t('time.of_day', { hour, minute });
}

/** The name of a weekday. */
export function formatWeekday(day: Weekday, locale: Locale): string {
  // 5 January 2026 is a Monday.
  return new Intl.DateTimeFormat(tag(locale), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5 + weekdays.indexOf(day)),
  );
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
  return new Intl.NumberFormat(tag(locale), {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** "a, b en c". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tag(locale), { type: 'conjunction' }).format(items);
}

/** The name of a language, in another language: "nl" is "Dutch" in English. */
export function formatLanguage(code: string, locale: Locale): string {
  return new Intl.DisplayNames([tag(locale)], { type: 'language' }).of(code) ?? code;
}

/** The address behind a phone number, for `href`. */
export function telHref(number: string): string {
  return `tel:${number.replace(/\D/g, '')}`;
}

/** A web address as short as people write it: "humanitas.nl". */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

function tag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locales[locale].lang;
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
