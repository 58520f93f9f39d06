import { type Progress, type Question } from '#domain/guide.ts';
import { type Answers, several, triedChoice, unknown } from '#domain/answers.ts';
import type { GuideBase, GuideTopic, Wording } from './facts.ts';
import type { GuideWord } from './words.ts';

/** The words on an answer. */
export function choiceLabel(data: GuideBase, question: Question, value: string, answers: Answers): Wording {
  const { words, topics, wijken } = data;
  if (question === 'topic') {
    if (value === several) return words['guide.several'];
    if (value === unknown) return answers.asker === 'giver' ? words['guide.everywhere'] : words['guide.unknown'];
    return topics.find(({ id }) => id === value)?.name ?? value;
  }
  if (question === 'need') return needName(topics, value) ?? words['guide.other_need'];
  if (value === unknown) return words['guide.unknown'];
  if (question === 'wijk') return wijken.find(({ id }) => id === value)?.name ?? value;
  return words[`guide.${question}.${value}` as GuideWord];
}

/** The words of a need. */
export function needName(topics: readonly GuideTopic[], id: string): Wording | undefined {
  return topics.flatMap(({ needs }) => needs).find((need) => need.id === id)?.name;
}

/** What was answered to a question, in words; nothing when it was not answered, or is not the same for all of a page. */
export function answerLabel(
  data: GuideBase,
  question: Question,
  { answers, topic }: Pick<Progress, 'answers' | 'topic'>,
): Wording[] {
  const { asker, needs = [], burden, tried, wijk, several: more } = answers;
  const { words, topics } = data;
  const say = (value: string | undefined): Wording[] => [choiceLabel(data, question, value ?? unknown, answers)];
  switch (question) {
    case 'asker':
      return asker === undefined ? [] : say(asker);
    case 'topic':
      return [...(more ? [words['guide.several']] : []), ...(topic === undefined && more ? [] : say(topic))];
    case 'need':
      return wholeTopic(topics, needs)?.id === topic
        ? [words['guide.other_need']]
        : needs.flatMap((id) => needName(topics, id) ?? []);
    case 'burden':
      return say(burden);
    case 'tried':
      return say(triedChoice(tried));
    case 'wijk':
      return say(wijk);
  }
}

/** The topic of which all needs are looked at, when somebody chose the topic and no need of it. */
export function wholeTopic(topics: readonly GuideTopic[], needs: readonly string[]): GuideTopic | undefined {
  if (needs.length < 2) return undefined;
  return topics.find((topic) => topic.needs.length === needs.length && topic.needs.every(({ id }) => needs.includes(id)));
}

/** What it is about, in words: the needs that were said, or the topic that was chosen. */
export function subjectLabels({ topics }: GuideBase, needs: readonly string[] = []): Wording[] {
  const topic = wholeTopic(topics, needs);
  return topic ? [topic.name] : needs.flatMap((id) => needName(topics, id) ?? []);
}
