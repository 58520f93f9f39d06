/*
 * Fills every "open now?" on the page, and again each minute. The rules are the domain's; this
 * file only knows the clock and the page.
 */
import { pageFormats } from '#browser/page-formats.ts';
import { openState, weekdayOf, weekdays, type Opening, type OpenState } from '#domain/schedule.ts';
import { timeAt, type PlaceClock, type WallClock } from '#domain/wall-clock.ts';

interface Words {
  readonly open_until: string;
  readonly opens_today: string;
  readonly opens_on: string;
  readonly opens_later: string;
  readonly closed_for_long: string;
  readonly open_always: string;
  readonly by_appointment: string;
  readonly time: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
}

interface Settings {
  readonly words: Words;
  readonly clock: PlaceClock;
  readonly holidays: readonly string[];
}

const source = document.querySelector<HTMLElement>('[data-open-words]')?.dataset['openWords'];
if (source !== undefined) start(JSON.parse(source) as Settings);

function start(settings: Settings): void {
  let told = tellerAt(settings);
  fill(told);
  setInterval(() => fill((told = tellerAt(settings))), 60_000);
  // An island that drew something new says so; within a minute the same hours read the same.
  document.addEventListener('gidw:drawn', () => fill(told));
}

/** What to say of hours, and their state. */
interface Told {
  readonly sentence: string;
  readonly state: OpenState['state'];
}

/** Tells hours as they are at this minute, each only once. */
function tellerAt(settings: Settings): (hours: string) => Told {
  const now = timeAt(settings.clock, new Date());
  const holidays = new Set(settings.holidays);
  const known = new Map<string, Told>();
  return (hours) => {
    const before = known.get(hours);
    if (before) return before;
    const state = openState(JSON.parse(hours) as Opening[], now, holidays);
    const told = { sentence: say(state, now, settings), state: state.state };
    known.set(hours, told);
    return told;
  };
}

function fill(tell: (hours: string) => Told): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-open-now]')) {
    const { sentence, state } = tell(element.dataset['openNow'] ?? '[]');
    element.textContent = sentence === '' ? '' : (element.dataset['sentence'] ?? '{state}').replace('{state}', () => sentence);
    element.hidden = sentence === '';
    element.dataset['openState'] = state;
  }
}

function say(state: OpenState, now: WallClock, { words }: Settings): string {
  switch (state.state) {
    case 'open':
      return state.closes_at === '24:00'
        ? words.open_always
        : words.open_until.replace('{time}', () => clock(state.closes_at, words));
    case 'closed':
      return closedUntil(state, now, words);
    case 'closed_for_long':
      return words.closed_for_long;
    case 'appointment':
      return words.by_appointment;
    case 'unknown':
      return '';
  }
}

/** Within a week the name of the day says enough; later on the date does. */
function closedUntil({ date, opens_at }: { date: string; opens_at: string }, now: WallClock, words: Words): string {
  if (date === now.date) return words.opens_today.replace('{time}', () => clock(opens_at, words));
  const days = (Date.parse(date) - Date.parse(now.date)) / 86_400_000;
  if (days < 7)
    return words.opens_on.replace('{day}', () => weekday(date, words)).replace('{time}', () => clock(opens_at, words));
  const long = new Intl.DateTimeFormat(pageFormats(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));
  return words.opens_later.replace('{date}', () => long);
}

function weekday(date: string, words: Words): string {
  return words.weekdays[weekdays.indexOf(weekdayOf(date))] ?? '';
}

function clock(time: string, words: Words): string {
  const [hour = '', minute = ''] = time.split(':');
  return words.time.replace('{hour}', () => hour).replace('{minute}', () => minute);
}
