import {
  askers,
  burdens,
  otherNeed,
  several,
  triedChoices,
  unknown,
  type Answers,
  type Asker,
  type AnswerDirectory,
  type Burden,
  type TriedChoice,
} from './answers.ts';

/*
 * The guide (Wegwijzer): at most six short questions, asked from the answers so far. The static
 * pages, the island and the picture for editors all walk these same functions.
 */

/** The questions, in the order in which they are asked. */
export const questions = ['asker', 'topic', 'need', 'burden', 'tried', 'wijk'] as const;

export type Question = (typeof questions)[number];

/** How far somebody is in the guide. */
export interface Progress {
  readonly answers: Answers;
  /** The id of the topic that was chosen. */
  readonly topic?: string | undefined;
  /** The questions that were answered, also with "weet ik niet". */
  readonly answered: readonly Question[];
}

/** Nothing answered yet. */
export const atTheStart: Progress = { answers: {}, answered: [] };

/** The progress of answers that come from elsewhere, such as a shared code: no question is left. */
export function finished({ topics }: AnswerDirectory, answers: Answers): Progress {
  const [first] = answers.needs ?? [];
  return { answers, topic: topics.find(({ needs }) => needs.some(({ id }) => id === first))?.id, answered: questions };
}

/** The questions that matter with these answers, in order. */
export function askedQuestions(directory: AnswerDirectory, { answers, topic }: Progress): Question[] {
  const { asker, needs = [], burden } = answers;
  const isGiver = asker === 'giver';
  const isHeard = !isGiver && needs.length > 0 && !isSingle(directory, answers) && !isSecret(directory, needs);
  const matters: Record<Question, boolean> = {
    asker: true,
    topic: true,
    need: !isGiver && topic !== undefined,
    burden: isHeard,
    tried: isHeard && burden === 'hard',
    wijk: true,
  };
  return questions.filter((question) => matters[question]);
}

/** A single, simple Wmo question is not asked how hard it is: it goes straight on (rule L2). */
function isSingle({ topics }: AnswerDirectory, { needs = [] }: Answers): boolean {
  const [only] = needs;
  return needs.length === 1 && topics.some((topic) => topic.needs.some(({ id, single }) => single && id === only));
}

/** Who is in danger, or hides something, is not asked how hard it is and what was tried: the lines come at once. */
function isSecret({ topics }: AnswerDirectory, needs: readonly string[]): boolean {
  const meant = topics.flatMap((topic) => topic.needs).filter(({ id }) => needs.includes(id));
  return meant.length > 0 && meant.every(({ sensitive }) => sensitive);
}

/** The next question; undefined when the advice can be given. */
export function nextQuestion(directory: AnswerDirectory, progress: Progress): Question | undefined {
  return askedQuestions(directory, progress).find((question) => !progress.answered.includes(question));
}

/** What one can answer to a question, in order; the last is always "weet ik niet" in some form. */
export function choices({ topics, wijken }: AnswerDirectory, question: Question, { answers, topic }: Progress): string[] {
  const hasMore = answers.several === true || answers.asker === 'giver';
  switch (question) {
    case 'asker':
      return [...askers, unknown];
    case 'topic':
      return [...topics.map(({ id }) => id), ...(hasMore ? [] : [several]), unknown];
    case 'need':
      return needChoices(needsOf(topics, topic));
    case 'burden':
      return [...burdens, unknown];
    case 'tried':
      return ['around', 'nearby', 'nothing'] satisfies TriedChoice[];
    case 'wijk':
      return [...wijken.map(({ id }) => id), unknown];
  }
}

/** A topic with one need has no "something else": it would be the same. */
function needChoices(needs: readonly string[]): string[] {
  return needs.length === 1 ? [...needs] : [...needs, otherNeed];
}

function needsOf(topics: AnswerDirectory['topics'], topic: string | undefined): string[] {
  return topics.find(({ id }) => id === topic)?.needs.map(({ id }) => id) ?? [];
}

/**
 * The progress after an answer. Later answers are kept as long as they can still hold: whoever
 * changes for whom it is, does not tell again what it is about.
 */
export function answer(directory: AnswerDirectory, progress: Progress, question: Question, value: string): Progress {
  const { topics } = directory;
  const { answers } = progress;
  const answered = [...progress.answered.filter((other) => other !== question), question];
  switch (question) {
    case 'asker':
      return { ...progress, answers: { ...answers, asker: known<Asker>(value) }, answered };
    case 'topic':
      return answerTopic(topics, progress, value, answered);
    case 'need':
      return answerNeed(topics, { ...progress, answered }, value);
    case 'burden':
      return { ...progress, answers: { ...answers, burden: known<Burden>(value) }, answered };
    case 'tried':
      return { ...progress, answers: { ...answers, tried: triedChoices[value as TriedChoice] ?? [] }, answered };
    case 'wijk':
      return { ...progress, answers: { ...answers, wijk: known(value) }, answered };
  }
}

function answerTopic(
  topics: AnswerDirectory['topics'],
  progress: Progress,
  value: string,
  answered: readonly Question[],
): Progress {
  const { answers } = progress;
  const withoutNeed = answered.filter((other) => other !== 'need');
  // Several things: the same question comes again, now to tick them or to begin with the heaviest.
  if (value === several) {
    const again = withoutNeed.filter((other) => other !== 'topic');
    return { answers: { ...answers, several: true, needs: [] }, topic: undefined, answered: again };
  }
  if (value === unknown) return { answers: { ...answers, needs: [] }, topic: undefined, answered: withoutNeed };
  // Who wants to give is not asked what is wrong: all of the topic counts.
  const needs = answers.asker === 'giver' ? needsOf(topics, value) : [];
  return { answers: { ...answers, needs }, topic: value, answered: withoutNeed };
}

function answerNeed(topics: AnswerDirectory['topics'], progress: Progress, value: string): Progress {
  const { answers, topic } = progress;
  const need = topics.flatMap(({ needs }) => needs).find(({ id }) => id === value);
  // "Ik wil iets doen voor een ander" is no need to be weighed: from here on it is somebody who gives (L8).
  if (need?.giving) return { ...progress, answers: { ...answers, asker: 'giver', needs: [] }, topic: undefined };
  return { ...progress, answers: { ...answers, needs: value === otherNeed ? needsOf(topics, topic) : [value] } };
}

/** Several needs at once, ticked on one list. */
export function answerNeeds(directory: AnswerDirectory, progress: Progress, needs: readonly string[]): Progress {
  const answers = { ...progress.answers, needs };
  const { topic } = finished(directory, answers);
  return { answers, topic, answered: [...progress.answered, 'topic', 'need'] };
}

function known<T extends string>(value: string): T | undefined {
  return value === unknown ? undefined : (value as T);
}
