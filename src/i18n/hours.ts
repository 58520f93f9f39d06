import { isAroundTheClock, weekTable, type Schedule } from '#domain/schedule.ts';
import { formatDate, formatList, formatTime, formatWeekday, formatWeekRow } from './format.ts';
import type { Locale } from './locales.ts';
import type { Translate } from './translate.ts';

/**
 * Opening hours as lines of text: per way of attending and per period, the week first, then what
 * is monthly or by appointment. What is over is left out. Descriptions are not in it: they are
 * texts with a language of their own.
 *
 * @param today "2026-03-01"
 */
export function hoursInWords(schedules: readonly Schedule[], today: string, locale: Locale, t: Translate): string[] {
  const current = schedules.filter(({ valid_to }) => valid_to === undefined || today <= valid_to);
  return groups(current, ({ attending_type }) => attending_type).flatMap((attending) =>
    groups(attending, ({ valid_from = '', valid_to = '' }) => `${valid_from} ${valid_to}`).flatMap((period) =>
      linesOf(period, locale, t).map((line) => withPeriod(withWay(line, period[0]!, t), period[0]!, locale, t)),
    ),
  );
}

function linesOf(schedules: readonly Schedule[], locale: Locale, t: Translate): string[] {
  if (isAroundTheClock(schedules)) return [t('time.around_the_clock')];
  const weekly = weekTable(schedules).map((row) => {
    const { days, hours } = formatWeekRow(row, locale, t);
    return `${days} ${hours}`;
  });
  return [...weekly, ...schedules.flatMap((schedule) => irregular(schedule, locale, t))];
}

/** What does not fit in a week table. */
function irregular({ byday, bysetpos, opens_at, closes_at, by_appointment }: Schedule, locale: Locale, t: Translate): string[] {
  const isWeekly = byday.length > 0 && opens_at !== undefined && bysetpos === undefined && !by_appointment;
  if (isWeekly) return [];
  const days = byday.map((day) => {
    const name = formatWeekday(day, locale);
    if (bysetpos === undefined) return name;
    return t(bysetpos === 1 ? 'time.first_of_month' : bysetpos < 0 ? 'time.last_of_month' : 'time.nth_of_month', {
      day: name,
      n: bysetpos,
    });
  });
  const hours =
    opens_at === undefined || closes_at === undefined
      ? ''
      : t('time.hours', { from: formatTime(opens_at, t), to: formatTime(closes_at, t) });
  const appointment = by_appointment ? t('time.by_appointment') : '';
  const line = [[formatList(days, locale), hours].filter(Boolean).join(' '), appointment].filter(Boolean).join(', ');
  return line === '' ? [] : [line];
}

function withWay(line: string, { attending_type }: Schedule, t: Translate): string {
  if (attending_type === 'phone') return t('time.phone', { hours: line });
  return attending_type === 'online' ? t('time.online', { hours: line }) : line;
}

function withPeriod(line: string, { valid_from, valid_to }: Schedule, locale: Locale, t: Translate): string {
  if (valid_from === undefined && valid_to === undefined) return line;
  const [from, to] = [valid_from, valid_to].map((date) => (date === undefined ? '' : formatDate(date, locale)));
  const period =
    valid_from === undefined
      ? t('time.until', { to })
      : valid_to === undefined
        ? t('time.from', { from })
        : t('time.period', { from, to });
  return `${line} (${period})`;
}

/** Splits a list by a key, in the order in which the keys first come. */
function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found.values()];
}
