import type { Provenance } from './directory.ts';

/**
 * How far the word of an entry can be trusted today:
 *
 * - `checked`: a person checked it, and the check still holds
 * - `sourced`: nobody has called yet, but the source is fair or good
 * - `overdue`: it was checked, too long ago
 * - `doubtful`: an old or thin source; call first
 */
export type Standing = 'checked' | 'sourced' | 'overdue' | 'doubtful';

const order: readonly Standing[] = ['checked', 'sourced', 'overdue', 'doubtful'];

/** What has to be known of an entry to say how far it can be trusted. */
type Checkable = Pick<Provenance, 'certainty' | 'assured_date' | 'assured_for_months'>;

/**
 * The standing of an entry on a day.
 *
 * @param today "2026-03-01"
 */
export function standing({ certainty, assured_date, assured_for_months }: Checkable, today: string): Standing {
  if (assured_date !== undefined) return today <= checkAgainBy(assured_date, assured_for_months) ? 'checked' : 'overdue';
  return certainty === 'low' ? 'doubtful' : 'sourced';
}

/** Orders two standings, the most trustworthy first. */
export function soundestFirst(a: Standing, b: Standing): number {
  return order.indexOf(a) - order.indexOf(b);
}

/** The last day a check holds: the same day of the month so many months later, or the last of that month. */
export function checkAgainBy(assured_date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = assured_date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** The date of the newest source, as precise as it is known; undefined when no source is dated. */
export function newestSourceDate({ sources }: Provenance): string | undefined {
  return sources
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
