/**
 * How you get in, from the lightest way to the heaviest: walk in, sign up yourself, be sent by
 * somebody (referral), or after a decision of the municipality.
 */
export const accessWays = ['walk_in', 'sign_up', 'referral', 'decision'] as const;

export type Access = (typeof accessWays)[number];
