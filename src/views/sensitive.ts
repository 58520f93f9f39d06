import type { Progress } from '#domain/guide.ts';
import type { Handover } from '#domain/handover.ts';
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

/** The same of a list: what it was made for, and all that stands on it. */
export function isSensitiveList({ topics, services }: GuideData, { answers, items = [] }: Handover): boolean {
  const offered = services.filter(({ id }) => items.some((item) => item.kind === 'service' && item.id === id));
  const needs = [...(answers.needs ?? []), ...offered.flatMap((service) => service.needs)];
  return topics.some((topic) => topic.needs.some(({ id, sensitive }) => sensitive === true && needs.includes(id)));
}

/** The lines that come first on a question: only where the subject itself is one of danger (L7). */
export function urgentOf(data: GuideData, progress: Progress): UrgentFacts[] {
  if (!isSensitive(data, progress)) return [];
  const ids = needsInView(data, progress).flatMap(({ urgent = [] }) => urgent);
  return data.urgent.filter(({ id }) => ids.includes(id));
}
