/**
 * How long a block of a page will be, for a browser that has not laid it out yet: a number in `laterHeights`.
 * Rather too long than too short: in a block that is taken for too short, what stands at its end lies over the
 * next one. Measured on phones of 320 to 412 pixels, in six languages.
 *
 * @param rows how many rows or other things of that size the block lists
 * @param heads how many headings, and paragraphs by themselves, it has
 * @param rem height of one row and of one heading, in rem
 */
export function laterLength(rows: number, heads: number, rem: { readonly row: number; readonly head: number }): number {
  const height = shortest + rows * rem.row + heads * rem.head;
  const length = laterHeights.findIndex((enough) => enough >= height);
  return length === -1 ? laterHeights.length - 1 : length;
}

const shortest = 14;

/** The heights that a block may be taken for, in rem, each three tenths more than the one before: from a few paragraphs to forty offers. */
export const laterHeights: readonly number[] = Array.from({ length: 15 }, (_, length) => Math.round(shortest * 1.3 ** length));
