/** A moment on the clock on the wall: "2026-03-01" and "14:30". */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

/**
 * How the clock of a place runs, worked out beforehand. A browser asked for the time in a time zone first loads
 * all it knows of languages and time zones, which keeps an old phone busy for a tenth of a second.
 */
export interface PlaceClock {
  /** As in the IANA time zone database: "Europe/Amsterdam". */
  readonly timezone: string;
  /** From which minute since 1970 the clock is so many minutes ahead of UTC; earliest first. */
  readonly ahead: readonly (readonly [from: number, minutes: number])[];
  /** The first minute that is not covered. */
  readonly until: number;
}

const minute = 60_000;
const day = 24 * 60;
/** A site that is not built again for so long (in days) asks the browser. */
const covered = 2 * 366;

/** What the clock on the wall in a time zone shows at an instant; right through summer time. */
export function wallClock(instant: Date, timezone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The clock of a place for about two years.
 *
 * @param from the first date ("2026-03-01") to cover, from the day before on: a device may be a day behind
 */
export function placeClock(timezone: string, from: string): PlaceClock {
  const start = Date.parse(from) / minute - day;
  const until = start + covered * day;
  const ahead: [number, number][] = [[start, minutesAhead(start, timezone)]];
  for (let next = start + day; next <= until; next += day) {
    const [, before] = ahead.at(-1)!;
    const now = minutesAhead(next, timezone);
    if (now !== before) ahead.push([changeBetween(next - day, next, timezone), now]);
  }
  return { timezone, ahead, until };
}

/** What the clock on the wall of a place shows at an instant. */
export function timeAt({ timezone, ahead, until }: PlaceClock, instant: Date): WallClock {
  const now = Math.floor(instant.getTime() / minute);
  const current = ahead.filter(([from]) => from <= now).pop();
  if (current === undefined || now >= until) return wallClock(instant, timezone);
  const [date = '', time = ''] = new Date((now + current[1]) * minute).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
}

function minutesAhead(now: number, timezone: string): number {
  const { date, time } = wallClock(new Date(now * minute), timezone);
  return Date.parse(`${date}T${time}Z`) / minute - now;
}

/** The first minute of what holds at the end; it does not hold at the start. */
function changeBetween(start: number, end: number, timezone: string): number {
  const after = minutesAhead(end, timezone);
  let [before, first] = [start, end];
  while (first - before > 1) {
    const middle = Math.floor((before + first) / 2);
    if (minutesAhead(middle, timezone) === after) first = middle;
    else before = middle;
  }
  return first;
}
