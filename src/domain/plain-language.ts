import { uses, type Term } from './glossary.ts';
import { isPassive, readingEase, sentencesOf, wordsOf } from './plain-measures.ts';
import { sourceLanguage } from './text.ts';

/* Whether people who read Dutch with difficulty can read what residents get to read. */

export const plainRules = ['sentence', 'average', 'passive', 'jargon', 'word', 'ease'] as const;
export type PlainRule = (typeof plainRules)[number];

/** One text that residents read, and where an editor finds it. */
export interface PlainText {
  /** Seen from the content folder: "services/buurtkamer.yaml". */
  readonly file: string;
  /** The field, as in a Problem: "sections[2].heading". */
  readonly field: string;
  readonly text: string;
}

/** What may be, and what may be all the same. */
export interface PlainStandard {
  readonly limits: {
    /** The most words in a sentence, and on average in the sentences of one text. */
    readonly sentence: number;
    readonly average: number;
    /** From so many syllables a word is long; it must then be a common one. */
    readonly syllables: number;
    /** The least reading ease of a file, where it has at least so many words. */
    readonly ease: number;
    readonly words: number;
  };
  /** Words of the office, by the first of their forms, with what to write instead. */
  readonly jargon: readonly { readonly forms: readonly string[]; readonly write: string }[];
  /** Long words that people know all the same, each with a reason. */
  readonly known: Readonly<Record<string, string>>;
  readonly exceptions: readonly PlainException[];
}

export interface PlainException {
  readonly file: string;
  readonly field: string;
  readonly rule: PlainRule;
  readonly reason: string;
}

/** What the language itself knows about its words. */
export interface DutchWords {
  readonly syllables: (word: string) => number;
  /** Whether people meet it often. In lower case. */
  readonly isCommon: (word: string) => boolean;
}

/** One thing that makes a text hard. */
export interface Offence {
  readonly file: string;
  /** Empty where the file as a whole is meant. */
  readonly field: string;
  readonly rule: PlainRule;
  /** The sentence, or the word. */
  readonly found: string;
  /** The measure, where there is one: words, syllables, points. */
  readonly value?: number;
  /** What to write instead, of jargon. */
  readonly write?: string;
  /** How bad, to put the worst first; 1 is at the limit. */
  readonly weight: number;
}

export interface Judgement {
  readonly offences: readonly Offence[];
  /** Exceptions that excuse nothing any more: out with them. */
  readonly idle: { readonly exceptions: readonly PlainException[]; readonly known: readonly string[] };
}

/**
 * Holds every text to the standard. A word that the glossary explains is neither jargon nor too long,
 * and nor is the word of the office in brackets behind the plain one: "een besluit (beschikking)".
 */
export function judge(
  texts: readonly PlainText[],
  standard: PlainStandard,
  glossary: readonly Term[],
  dutch: DutchWords,
): Judgement {
  const found = [...texts.flatMap((text) => offencesIn(text, standard, glossary, dutch)), ...hardFiles(texts, standard, dutch)];
  const excuses = ({ file, field, rule }: PlainException, offence: Offence): boolean =>
    offence.file === file && offence.field === field && offence.rule === rule;
  const isKnown = ({ rule, found: word }: Offence): boolean => rule === 'word' && standard.known[word] !== undefined;
  return {
    offences: found
      .filter((offence) => !isKnown(offence) && !standard.exceptions.some((exception) => excuses(exception, offence)))
      .sort((a, b) => b.weight - a.weight || a.file.localeCompare(b.file) || a.field.localeCompare(b.field)),
    idle: {
      exceptions: standard.exceptions.filter((exception) => !found.some((offence) => excuses(exception, offence))),
      known: Object.keys(standard.known).filter((word) => !found.some((offence) => isKnown(offence) && offence.found === word)),
    },
  };
}

const brackets = /\([^()]*\)/g;

function offencesIn(text: PlainText, { limits, jargon }: PlainStandard, glossary: readonly Term[], dutch: DutchWords): Offence[] {
  const { file, field } = text;
  const sentences = sentencesOf(text.text);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const explained = explainedIn(text.text, glossary);
  const plain = text.text.replace(brackets, ' ');
  const at = (offence: Omit<Offence, 'file' | 'field'>): Offence => ({ file, field, ...offence });
  return [
    ...sentences.flatMap((sentence, index) => {
      const value = lengths[index] ?? 0;
      return value > limits.sentence ? [at({ rule: 'sentence', found: sentence, value, weight: value / limits.sentence })] : [];
    }),
    ...(sentences.length > 1 && average > limits.average
      ? [at({ rule: 'average', found: '', value: average, weight: average / limits.average })]
      : []),
    ...sentences.filter(isPassive).map((sentence) => at({ rule: 'passive', found: sentence, weight: 1 })),
    ...jargon.flatMap(({ forms, write }) =>
      forms
        .filter((form) => !explained.includes(form.toLowerCase()) && uses(plain, sourceLanguage, { forms: { nl: [form] } }))
        .map((form) => at({ rule: 'jargon', found: form, write, weight: 1.2 })),
    ),
    ...longWords(sentencesOf(plain), limits.syllables, explained, dutch).map(({ word, value }) =>
      at({ rule: 'word', found: word, value, weight: value / limits.syllables }),
    ),
  ];
}

/** Long words that are not common, not explained, and no names: a name has a capital and is not the first word. */
function longWords(
  sentences: readonly string[],
  limit: number,
  explained: readonly string[],
  { syllables, isCommon }: DutchWords,
): { word: string; value: number }[] {
  const found = sentences.flatMap((sentence) =>
    wordsOf(sentence).flatMap((written, index) =>
      written.split('-').flatMap((part): [string, number][] => {
        const word = part.toLocaleLowerCase('nl');
        const isName = index > 0 && word !== part;
        const value = syllables(word);
        return value < limit || isName || isCommon(word) || explained.includes(word) ? [] : [[word, value]];
      }),
    ),
  );
  return [...new Map(found)].map(([word, value]) => ({ word, value }));
}

/** The words, in lower case, of the terms of the glossary that a text uses. */
function explainedIn(text: string, glossary: readonly Term[]): string[] {
  return glossary
    .filter((term) => uses(text, sourceLanguage, term))
    .flatMap(({ forms }) =>
      (forms[sourceLanguage] ?? []).flatMap((form) => [form.toLowerCase(), ...wordsOf(form.toLowerCase())]),
    );
}

/** Files that as a whole read too hard. */
function hardFiles(texts: readonly PlainText[], { limits }: PlainStandard, { syllables }: DutchWords): Offence[] {
  const byFile = Map.groupBy(texts, ({ file }) => file);
  return [...byFile].flatMap(([file, own]) => {
    const words = own.map(({ text }) => text.replace(brackets, ' '));
    if (wordsOf(words.join('\n')).length < limits.words) return [];
    const value = readingEase(words, syllables);
    return value < limits.ease
      ? [{ file, field: '', rule: 'ease' as const, found: '', value, weight: 1 + (limits.ease - value) / 20 }]
      : [];
  });
}
