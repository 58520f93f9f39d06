import type { Need, Topic } from './directory.ts';

/** The policy's two missions: manage daily life (redden), and take part (meedoen). */
export const missions = ['redden', 'meedoen'] as const;

export type Mission = (typeof missions)[number];

/** Where somebody who wants to give begins (rule L8): the first need of that kind, with its topic. */
export function givingNeed(topics: readonly Topic[]): { topic: Topic; need: Need } | undefined {
  return topics.flatMap((topic) => topic.needs.filter(({ giving }) => giving).map((need) => ({ topic, need })))[0];
}

/** The ids of the needs that others in the house should not see on the screen. */
export function sensitiveNeeds(topics: readonly Topic[]): ReadonlySet<string> {
  return new Set(topics.flatMap(({ needs }) => needs.filter(({ sensitive }) => sensitive).map(({ id }) => id)));
}
