/** What an urgent line is for; decides under which heading it stands. In order of danger. */
export const urgentGroups = ['danger', 'violence', 'talk', 'young', 'home', 'worry'] as const;

export type UrgentGroup = (typeof urgentGroups)[number];
