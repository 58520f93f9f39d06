import type { Translate } from '#i18n/translate.ts';

/** The columns of the table of the whole offer, by the keys of their heads. */
const columns = [
  'referrers.offer.name',
  'referrers.offer.rung',
  'offer.helps_with',
  'offer.area',
  'offer.phone',
  'referrers.offer.way',
  'offer.cost',
  'offer.languages',
  'referrers.offer.standing',
] as const;

/** The first columns say by themselves what they are: a name, and the sign of a rung. */
const clear = 2;

export function columnHeads(t: Translate): string[] {
  return columns.map((key) => t(key));
}

/**
 * A style that puts the head of its column before each cell, for a screen where cells stand below each other (class
 * `gidw-grid--dense`). Not for ears, which hear the head by themselves: where a browser knows how to leave it out.
 */
export function headsBeforeCells(t: Translate): string {
  const rules = columnHeads(t).flatMap((head, column) => {
    if (column < clear) return [];
    const words = JSON.stringify(/[?؟]$/.test(head) ? `${head} ` : `${head}: `);
    return `.gidw-grid--dense td:nth-child(${column + 1})::before{content:${words};content:${words}/''}`;
  });
  return `@media screen and (max-width:47.99em){${rules.join('')}}`;
}
