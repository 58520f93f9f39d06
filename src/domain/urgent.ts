/** What an urgent line is for; decides under which heading it stands. In order of danger. */
export const urgentGroups = ['danger', 'violence', 'talk', 'young', 'home', 'worry'] as const;

export type UrgentGroup = (typeof urgentGroups)[number];

/** Whether whoever needs a line of this group is in danger, and not only worried. */
export function isDanger(group: UrgentGroup): boolean {
  return group === 'danger' || group === 'violence';
}
