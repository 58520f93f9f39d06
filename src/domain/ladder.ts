/**
 * The ladder: how light or heavy support is. The order of this list is the policy itself
 * ("as light as possible, as heavy as needed"; general provisions before maatwerk), so no
 * other module may keep an order of its own.
 */
export const rungs = ['self', 'wijk', 'city', 'team', 'tailored'] as const;

export type Rung = (typeof rungs)[number];

/** The place of a rung on the stair: 1 for the lightest, 5 for the heaviest. */
export function rungNumber(rung: Rung): number {
  return rungs.indexOf(rung) + 1;
}

/** Orders two rungs from light to heavy (rule L1); to be used in a sort. */
export function lightestFirst(a: Rung, b: Rung): number {
  return rungNumber(a) - rungNumber(b);
}

/**
 * Whether the rung is a general provision (algemene voorziening): open to all, without an
 * assessment or a decision. The wijkteam is the way in, not a provision, and maatwerk needs a
 * decision (rules L2 and L9).
 */
export function isGeneralProvision(rung: Rung): boolean {
  return rung === 'self' || rung === 'wijk' || rung === 'city';
}
