import type { Progress } from '#domain/guide.ts';
import type { GuideData, GuideNeed, UrgentFacts } from './facts.ts';

/** The needs a question or an advice is about: those that were chosen, or else all of the chosen topic. */
function needsInView({ topics }: GuideData, { answers, topic }: Progress): GuideNeed[] {
  const { needs = [] } = answers;
  const all = topics.flatMap((entry) => entry.needs);
  if (needs.length > 0) return all.filter(({ id }) => needs.includes(id));
  return topics.filter(({ id }) => id === topic).flatMap((entry) => entry.needs);
}

/** Whether others in the house should not see what is on the screen. */
export function isSensitive(data: GuideData, progress: Progress): boolean {
  return progress.answers.asker !== 'giver' && needsInView(data, progress).some(({ sensitive }) => sensitive === true);
}

/** The lines that come first on a question: only where the subject itself is one of danger (L7). */
export function urgentOf(data: GuideData, progress: Progress): UrgentFacts[] {
  if (!isSensitive(data, progress)) return [];
  const ids = needsInView(data, progress).flatMap(({ urgent = [] }) => urgent);
  return data.urgent.filter(({ id }) => ids.includes(id));
}
