import { checksum } from './checksum.ts';
import type { Provenance, Service, UrgentLine } from './directory.ts';
import { checkAgainBy, standing } from './freshness.ts';
import type { Schedule } from './schedule.ts';
import type { EntryPoint } from './wijkteam.ts';

/*
 * Which edition of a sheet hangs on a wall, as a short code for behind the # of its QR code. The
 * page it leads to compares it with today, and says what has changed on that paper.
 *
 *   blad.1 0c4wk2p 1qb 0f3k2 9ax1c …
 *   │    │ │       │   └per line of the sheet, in its order: 3 signs for its id, 2 for its facts
 *   │    │ │       └day it was made, counted from 2020
 *   │    │ └checksum, over all the rest
 *   │    └version
 *   └tells it from the anchors on the page, which have no dot
 *
 * All without the spaces. A QR code has to be read from an old phone's camera at arm's length, so
 * a line has five signs and no id: of what has gone the page knows the number on the sheet, and of
 * a change of facts one in 1296 goes unnoticed.
 */

/** A line of a sheet as five signs: which entry, and what the paper says of it. */
export type Mark = string;

/** Stands for the entry point on a sheet that has none of its own. */
export const noEntry: Mark = '00000';

export interface Edition {
  /** The day the sheet was made: "2026-03-01", from 2020 on. */
  readonly made: string;
  /** The entry point first (number 0), or `noEntry`; then the lines by number. */
  readonly marks: readonly Mark[];
}

/** What a code turns out to be. `newer` is sound, but made by a later version of this site. */
export type DecodedEdition =
  { readonly kind: 'edition'; readonly edition: Edition } | { readonly kind: 'none' | 'damaged' | 'newer' };

/** What a code begins with. */
const editionPrefix = 'blad.';

const version = '1';
const epoch = Date.UTC(2020, 0, 1);
const day = 86_400_000;
const short = (text: string, signs: number): string => checksum(text).slice(-signs);

/** The code of an edition. */
export function encodeEdition({ made, marks }: Edition): string {
  const days = Math.round((Date.parse(`${made}T00:00:00Z`) - epoch) / day);
  const body = days.toString(36).padStart(3, '0') + marks.join('');
  return editionPrefix + version + checksum(version + body) + body;
}

/** Reads a code, with or without its #. Total: never throws. `none` is any other anchor, or nothing. */
export function decodeEdition(code: string): DecodedEdition {
  const bare = code.replace(/^#/, '');
  if (!bare.startsWith(editionPrefix)) return { kind: 'none' };
  const [, made = '', sum, body = ''] = /^([1-9])([\da-z]{7})([\da-z]*)$/.exec(bare.slice(editionPrefix.length)) ?? [];
  if (sum !== checksum(made + body)) return { kind: 'damaged' };
  if (made !== version) return { kind: 'newer' };
  const [, days = '', marks = ''] = /^([\da-z]{3})((?:[\da-z]{5})*)$/.exec(body) ?? [];
  if (days === '') return { kind: 'damaged' };
  const date = new Date(epoch + parseInt(days, 36) * day).toISOString().slice(0, 10);
  return { kind: 'edition', edition: { made: date, marks: marks.match(/.{5}/g) ?? [] } };
}

/** The mark of an entry, made of its id and of what a sheet says about it. */
function markOf(id: string, facts: unknown): Mark {
  return short(id, 3) + short(JSON.stringify(facts), 2);
}

/** The mark of an offer: its name, how to reach it, where, when, and how one gets in. */
export function markOfService({ id, name, phones, url, locations, schedules, access, rung, certainty }: Service): Mark {
  const places = locations.map(({ name: place, address }) => [place, address?.address_1]);
  return markOf(id, [name.source, phones[0]?.number, url, places, schedules.map(hours), access, rung, certainty === 'low']);
}

/** The mark of an entry point: its name, place and hours, and every number and door a sign shows for it. */
export function markOfEntry({ wijkteam, location, phones, fallback }: EntryPoint): Mark {
  const { id, name, schedules, email } = wijkteam;
  const doors = [location, fallback?.walk_in_location].map((place) => [place?.name, place?.address?.address_1]);
  const numbers = [...phones, ...(fallback?.phones ?? [])].map(({ number }) => number);
  return markOf(`wijkteam:${id}`, [name, numbers, doors, schedules.map(hours), email]);
}

/** The mark of an urgent line: its name, phone and hours. */
export function markOfUrgentLine({ id, name, phones, schedules, certainty }: UrgentLine): Mark {
  return markOf(`lijn:${id}`, [name.source, phones[0]?.number, schedules.map(hours), certainty === 'low']);
}

function hours({ byday, opens_at, closes_at, bysetpos, by_appointment, valid_from, valid_to }: Schedule): unknown {
  return [byday, opens_at, closes_at, bysetpos, by_appointment, valid_from, valid_to];
}

/** What there is today, by the first three signs of a mark: its last two, with a name. */
export type CurrentMarks = Readonly<Record<string, readonly (readonly [facts: string, name: string])[]>>;

/** Gathers the marks of today, to compare editions with. */
export function currentMarks(entries: readonly { readonly mark: Mark; readonly name: string }[]): CurrentMarks {
  const found: Record<string, (readonly [string, string])[]> = {};
  for (const { mark, name } of entries) (found[mark.slice(0, 3)] ??= []).push([mark.slice(3), name]);
  return found;
}

/** One line of a sheet that is no longer as it was printed. */
export interface SheetChange {
  /** Its number on the sheet; 0 is the entry point. */
  readonly number: number;
  /** Its name today; absent when it is gone. */
  readonly name?: string | undefined;
}

/** What has changed since an edition was made, by number. */
export function changesSince({ marks }: Edition, current: CurrentMarks): SheetChange[] {
  return marks.flatMap((mark, number) => {
    if (mark === noEntry) return [];
    const known = current[mark.slice(0, 3)] ?? [];
    if (known.some(([facts]) => facts === mark.slice(3))) return [];
    return [{ number, name: known[0]?.[1] }];
  });
}

/**
 * Until when a sheet made today may hang: the first day on which something on it should be checked
 * again, or on which a season of opening hours ends. What no person ever checked, or whose check
 * has run out, has no such day: it counts as long from today as a check of it would hold. So a
 * sheet never promises longer than the shortest check, and always has a date on which to replace
 * it.
 *
 * @param today "2026-03-01"
 */
export function validUntil(
  entries: readonly (Pick<Provenance, 'certainty' | 'assured_date' | 'assured_for_months'> & {
    readonly schedules: readonly Pick<Schedule, 'valid_to'>[];
  })[],
  today: string,
): string {
  const dates = entries.flatMap((entry) => {
    const { assured_date, assured_for_months, schedules } = entry;
    const from = assured_date !== undefined && standing(entry, today) === 'checked' ? assured_date : today;
    const seasons = schedules.flatMap(({ valid_to }) => (valid_to !== undefined && valid_to >= today ? [valid_to] : []));
    return [checkAgainBy(from, assured_for_months), ...seasons];
  });
  return dates.sort()[0] ?? checkAgainBy(today, 1);
}
