import type { LocalizedText } from './text.ts';
import type { WallClock } from './wall-clock.ts';

/** Days of the week as HSDS and iCalendar write them; Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof weekdays)[number];

/** How one attends: come by, phone, or online. */
export const attendingTypes = ['in_person', 'phone', 'online'] as const;

export type AttendingType = (typeof attendingTypes)[number];

/**
 * The part of an HSDS schedule that a clock needs. Times are text ("09:00"), compared as text, so
 * that no time zone can creep in.
 */
export interface Opening {
  readonly byday: readonly Weekday[];
  readonly opens_at?: string | undefined;
  readonly closes_at?: string | undefined;
  /** Which of these weekdays in the month: 1 is the first, -1 the last. */
  readonly bysetpos?: number | undefined;
  readonly by_appointment: boolean;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
  readonly closed_on_holidays: boolean;
}

/** One line of opening hours, as in HSDS. */
export interface Schedule extends Opening {
  readonly attending_type: AttendingType;
  readonly description?: LocalizedText | undefined;
}

/** The day of the week of a date. */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = utc(date).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] as Weekday;
}

/** The date a number of days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  const day = utc(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * Whether a door is open, and what comes next. `unknown` when no times are known; `appointment`
 * when one can only come after making an appointment.
 */
export type OpenState =
  | { readonly state: 'open'; readonly closes_at: string }
  | { readonly state: 'closed'; readonly date: string; readonly opens_at: string }
  | { readonly state: 'closed_for_long' }
  | { readonly state: 'appointment' }
  | { readonly state: 'unknown' };

/** How far ahead the next opening is looked for, in days: two months covers a monthly morning. */
const horizon = 62;

/**
 * The state at a moment.
 *
 * @param openings the lines of one place or service, of one way of attending
 * @param now the clock on the wall
 * @param holidays dates ("2026-12-25") on which most doors stay closed
 */
export function openState(openings: readonly Opening[], now: WallClock, holidays: ReadonlySet<string>): OpenState {
  const timed = openings.filter(hasTimes);
  if (timed.length === 0) return { state: openings.some(({ by_appointment }) => by_appointment) ? 'appointment' : 'unknown' };
  const closes_at = closingTime(timed, now, holidays);
  if (closes_at !== undefined) return { state: 'open', closes_at };
  for (let days = 0; days <= horizon; days++) {
    const date = addDays(now.date, days);
    const opens_at = slotsOn(timed, date, holidays)
      .map((slot) => slot.opens_at)
      .filter((time) => days > 0 || time > now.time)
      .sort()[0];
    if (opens_at !== undefined) return { state: 'closed', date, opens_at };
  }
  return { state: 'closed_for_long' };
}

/** When the door that is open now closes, following slots that touch each other. */
function closingTime(timed: readonly Timed[], now: WallClock, holidays: ReadonlySet<string>): string | undefined {
  const slots = slotsOn(timed, now.date, holidays);
  let closes_at: string | undefined;
  for (const slot of [...slots].sort((a, b) => (a.opens_at < b.opens_at ? -1 : 1))) {
    const from = closes_at ?? now.time;
    if (slot.opens_at <= from && from <= slot.closes_at && now.time < slot.closes_at) closes_at = slot.closes_at;
  }
  return closes_at;
}

type Timed = Opening & { readonly opens_at: string; readonly closes_at: string };

function hasTimes(opening: Opening): opening is Timed {
  return opening.opens_at !== undefined && opening.closes_at !== undefined && opening.byday.length > 0 && !opening.by_appointment;
}

function slotsOn(timed: readonly Timed[], date: string, holidays: ReadonlySet<string>): Timed[] {
  const weekday = weekdayOf(date);
  return timed.filter(
    (slot) =>
      slot.byday.includes(weekday) &&
      (slot.valid_from === undefined || slot.valid_from <= date) &&
      (slot.valid_to === undefined || date <= slot.valid_to) &&
      !(slot.closed_on_holidays && holidays.has(date)) &&
      isPositionInMonth(date, slot.bysetpos),
  );
}

function isPositionInMonth(date: string, position: number | undefined): boolean {
  if (position === undefined) return true;
  if (position < 0)
    return (
      addDays(date, 7 * -position).slice(0, 7) !== date.slice(0, 7) &&
      addDays(date, 7 * (-position - 1)).slice(0, 7) === date.slice(0, 7)
    );
  return Math.ceil(Number(date.slice(8)) / 7) === position;
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** One row of a week table: the days that have the same hours. */
export interface WeekRow {
  readonly days: readonly Weekday[];
  readonly slots: readonly { readonly opens_at: string; readonly closes_at: string }[];
}

/** The weekly hours as a table, in the order of the first day of each row; days without hours are left out. */
export function weekTable(openings: readonly Opening[]): WeekRow[] {
  const weekly = openings.filter(hasTimes).filter(({ bysetpos }) => bysetpos === undefined);
  const rows = new Map<string, WeekRow>();
  for (const day of weekdays) {
    const slots = weekly
      .filter(({ byday }) => byday.includes(day))
      .map(({ opens_at, closes_at }) => ({ opens_at, closes_at }))
      .sort((a, b) => (a.opens_at < b.opens_at ? -1 : 1));
    if (slots.length === 0) continue;
    const hours = JSON.stringify(slots);
    rows.set(hours, { days: [...(rows.get(hours)?.days ?? []), day], slots });
  }
  return [...rows.values()];
}

/** Whether days follow each other without a gap. */
export function areConsecutive(days: readonly Weekday[]): boolean {
  const [first = 'MO'] = days;
  return days.every((day, index) => weekdays.indexOf(day) === weekdays.indexOf(first) + index);
}

/** Whether it never closes: every day from 00:00 to 24:00. */
export function isAroundTheClock(openings: readonly Opening[]): boolean {
  const [row, ...more] = weekTable(openings);
  return (
    more.length === 0 &&
    row?.days.length === 7 &&
    row.slots.length === 1 &&
    row.slots[0]?.opens_at === '00:00' &&
    row.slots[0].closes_at === '24:00'
  );
}

/**
 * How long one waits for what is open at certain hours, as a number to compare: 0 for open now, 1
 * for later, 2 for unknown (rule L5).
 */
export function waitingAt(
  now: WallClock,
  holidays: ReadonlySet<string> = new Set(),
): (offer: { readonly schedules: readonly Schedule[] }) => number {
  return ({ schedules }) => {
    const { state } = openState(schedules, now, holidays);
    return state === 'open' ? 0 : state === 'closed' ? 1 : 2;
  };
}
