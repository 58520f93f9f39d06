import type { Directory, Need, Topic, UrgentLine } from './directory.ts';

/* The everyday words of a language from A to Z, each with what it leads to. */

/** A need, with the topic it belongs to. */
export interface NeedInTopic {
  readonly topic: Topic;
  readonly need: Need;
}

/** A word or phrase, once, with all it may mean: danger first, then needs in the order of the topics. */
export interface ListedWord {
  readonly word: string;
  readonly lines: readonly UrgentLine[];
  readonly needs: readonly NeedInTopic[];
}

/** A letter, as its alphabet writes it, with the words that begin with it. */
export interface LetterGroup {
  readonly letter: string;
  readonly words: readonly ListedWord[];
}

type Worded = Pick<Directory, 'topics' | 'urgent'>;

/** The letter under which numbers stand. */
const digits = '0–9';

/** Every word of a language, sorted as that language does, under its letters. */
export function wordList(directory: Worded, lang: string): LetterGroup[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const words = listedWords(directory, lang)
    .map((listed) => ({ listed, start: fromFirstLetter(listed.word) }))
    .toSorted((a, b) => compare(a.start, b.start));
  const groups = new Map<string, ListedWord[]>();
  for (const { listed, start } of words) {
    const letter = letterOf(start, lang);
    const group = groups.get(letter);
    if (group) group.push(listed);
    else groups.set(letter, [listed]);
  }
  return [...groups].map(([letter, own]) => ({ letter, words: own }));
}

/** The languages in which there are words at all, in the order of their codes. */
export function wordLanguages({ topics, urgent }: Worded): string[] {
  const worded = [...urgent, ...topics.flatMap(({ needs }) => needs)];
  return [...new Set(worded.flatMap(({ words }) => Object.keys(words)))].toSorted();
}

/** The needs that have fewer words than this in a language. */
export function needsWithFewWords(topics: readonly Topic[], lang: string, enough: number): NeedInTopic[] {
  return topics.flatMap((topic) =>
    topic.needs.filter(({ words }) => (words[lang]?.length ?? 0) < enough).map((need) => ({ topic, need })),
  );
}

function listedWords({ topics, urgent }: Worded, lang: string): ListedWord[] {
  const list = new Map<string, { word: string; lines: UrgentLine[]; needs: NeedInTopic[] }>();
  // Capitals are no difference; accents are: in Polish "sad" is an orchard and "sąd" a court.
  const key = (word: string): string => word.normalize('NFC').toLocaleLowerCase(lang);
  const entriesOf = (words: readonly string[] = []) =>
    [...new Map(words.map((word) => [key(word), word]))].map(([id, word]) => {
      const entry = list.get(id) ?? { word, lines: [], needs: [] };
      list.set(id, entry);
      return entry;
    });
  for (const line of urgent) for (const entry of entriesOf(line.words[lang])) entry.lines.push(line);
  for (const topic of topics)
    for (const need of topic.needs) for (const entry of entriesOf(need.words[lang])) entry.needs.push({ topic, need });
  return [...list.values()];
}

/** "'s nachts" stands under the s. */
function fromFirstLetter(word: string): string {
  return word.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
}

/**
 * The letter a word stands under. An accent makes another letter where the language sorts it as
 * one: "é" is an e in Dutch, "ç" is no c in Turkish. The collator knows; this code knows no language.
 */
function letterOf(start: string, lang: string): string {
  const [first = ''] = start;
  if (/\p{N}/u.test(first)) return digits;
  const bare = first.normalize('NFD').replace(/\p{M}/gu, '');
  const isSame = new Intl.Collator(lang, { sensitivity: 'base' }).compare(bare, first) === 0;
  return (isSame ? bare : first).toLocaleUpperCase(lang);
}
