import { standing } from './freshness.ts';
import type { City, Directory, Location, Phone, Wijk, Wijkteam } from './directory.ts';

/** What a visitor needs to know about the entry point, with the general way in where it is not known. */
export interface EntryPoint {
  readonly wijkteam: Wijkteam;
  /** Its own phones; empty when not known. */
  readonly phones: readonly Phone[];
  /** Its own place; absent when not known. */
  readonly location?: Location | undefined;
  /** True when it, or its place, comes from a thin source that nobody checked: to be said, never shown as sure. */
  readonly doubtful: boolean;
  /** The general contact of the city, whenever a phone or a place of its own is missing or doubtful. */
  readonly fallback?: City['contact'] | undefined;
}

/**
 * The entry point of a wijk. Every wijk has one: the content check sees to that.
 *
 * @throws Error when no wijkteam serves the wijk, which the content check rules out
 */
export function entryPoint(directory: Directory, wijk: Wijk, today: string): EntryPoint {
  const wijkteam = directory.wijkteams.find(({ wijken }) => wijken.includes(wijk.id));
  if (!wijkteam) throw new Error(`No wijkteam serves the wijk "${wijk.id}"`);
  return withFallback(directory.city, wijkteam, today);
}

/** The entry point of a wijkteam, completed with the general contact where its own is not known (L4). */
export function withFallback(city: City, wijkteam: Wijkteam, today: string): EntryPoint {
  const { phones, location } = wijkteam;
  const doubtful = [wijkteam, ...(location ? [location] : [])].some((entry) => standing(entry, today) === 'doubtful');
  const complete = phones.length > 0 && location?.address !== undefined && !doubtful;
  return { wijkteam, phones, location, doubtful, fallback: complete ? undefined : city.contact };
}
