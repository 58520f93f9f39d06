import type { Need } from './directory.ts';
import type { Rung } from './ladder.ts';
import type { Spot } from './offer.ts';

/*
 * What somebody may answer in the guide: a small, closed set of codes. Nothing is required; what
 * is left out means "weet ik niet".
 */

/** For whom: myself, someone I worry about or care for, our household, I refer someone, I want to give. */
export const askers = ['self', 'other', 'household', 'referrer', 'giver'] as const;

export type Asker = (typeof askers)[number];

/** How it is going: it goes but a bit of help would be good, it is hard, it is getting too much. */
export const burdens = ['light', 'hard', 'too_much'] as const;

export type Burden = (typeof burdens)[number];

/** What was tried already, as the general rungs it stands on. */
export const triedRungs = ['self', 'wijk', 'city'] as const satisfies readonly Rung[];

export type TriedRung = (typeof triedRungs)[number];

/** Answers as they come in: from a page, a form or a shared code, so possibly wrong. */
export interface Answers {
  readonly asker?: Asker | undefined;
  /** Ids of needs, in any order. */
  readonly needs?: readonly string[] | undefined;
  /** Several things at once, also when only one of them, or none, was named. */
  readonly several?: boolean | undefined;
  readonly burden?: Burden | undefined;
  readonly tried?: readonly TriedRung[] | undefined;
  /** The id of the wijk. */
  readonly wijk?: string | undefined;
}

/** What the guide has to know of a need. */
export type AnswerNeed = Pick<Need, 'id' | 'single' | 'sensitive' | 'giving'> & {
  readonly urgent: readonly { readonly id: string }[];
};

/** What has to be known of a city to read answers; a directory knows more, a phone just this. */
export interface AnswerDirectory {
  readonly topics: readonly { readonly id: string; readonly needs: readonly AnswerNeed[] }[];
  readonly wijken: readonly Spot[];
}

/** Answers that make sense in a directory: objects instead of ids, in a fixed order, nothing double. */
export interface Story {
  readonly asker: Asker | undefined;
  readonly needs: readonly AnswerNeed[];
  readonly several: boolean;
  readonly burden: Burden | undefined;
  readonly tried: readonly TriedRung[];
  readonly wijk: Spot | undefined;
}

/**
 * Reads answers against a directory. Total: what does not exist (any more) is left out, as if it
 * had not been answered; the order in which things were answered does not matter.
 */
export function readAnswers({ topics, wijken }: AnswerDirectory, answers: Answers): Story {
  const { asker, burden } = answers;
  return {
    asker: asker !== undefined && askers.includes(asker) ? asker : undefined,
    needs: topics.flatMap(({ needs }) => needs).filter(({ id }) => answers.needs?.includes(id)),
    several: answers.several === true,
    burden: burden !== undefined && burdens.includes(burden) ? burden : undefined,
    tried: triedRungs.filter((rung) => answers.tried?.includes(rung)),
    wijk: wijken.find(({ id }) => id === answers.wijk),
  };
}

/** "Weet ik niet": an answer to any question. */
export const unknown = 'unknown';

/** The answer that more than one thing is the matter. */
export const several = 'several';

/** The answer that none of the needs of a topic fits: all of them are looked at. */
export const otherNeed = 'other';

/** What was tried, as one tap says it: nothing (or no idea), people around, help in the wijk or the city. */
export const triedChoices = {
  nothing: [],
  around: ['self'],
  nearby: ['wijk', 'city'],
} as const satisfies Record<string, readonly TriedRung[]>;

export type TriedChoice = keyof typeof triedChoices;

/** What was tried, as the one tap that says it. */
export function triedChoice(tried: readonly TriedRung[] = []): TriedChoice {
  if (tried.some((rung) => rung !== 'self')) return 'nearby';
  return tried.length > 0 ? 'around' : 'nothing';
}
