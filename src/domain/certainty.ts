/**
 * How sure we are that what an entry says is still true.
 *
 * - `high`: from the organisation itself or a government source, and looks current
 * - `medium`: a fairly recent source, or an undated page of the organisation itself
 * - `low`: an old source, or only mentioned in a list; call before you go
 */
export const certainties = ['high', 'medium', 'low'] as const;

export type Certainty = (typeof certainties)[number];

/** Whether a resident may rely on the entry without first asking whether it still exists. */
export function isDependable(certainty: Certainty): boolean {
  return certainty !== 'low';
}
