/** What stands between two things; and of more, between all but the last two, and before the last. `listJoints` makes them. */
export type ListJoints = readonly [two: string, next: string, last: string];

/**
 * Things one after another, as a language writes them: "a, b en c". Not by `Intl.ListFormat`: to load that keeps
 * an old phone busy for a tenth of a second.
 */
export function inList([two, next, last]: ListJoints, things: readonly string[]): string {
  if (things.length <= 2) return things.join(two);
  return `${things.slice(0, -1).join(next)}${last}${things[things.length - 1]}`;
}
