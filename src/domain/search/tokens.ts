import { fold } from '#domain/fold.ts';
import { sourceLanguage } from '#domain/text.ts';
import { partsOf } from './compounds.ts';
import type { Mended, SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import type { Option, Vocabulary } from './vocabulary.ts';

/** More than this nobody types to find something; the rest is left out. */
const longestText = 400;
const mostWords = 40;

/** A typed word, with what it may stand for, the surest first. */
export interface Token {
  readonly typed: string;
  readonly options: readonly Option[];
  /** How telling it is. */
  readonly weight: number;
  /** True when it only carries the question. */
  readonly isStop: boolean;
  /** The known word that was read instead, when it was mistyped. */
  readonly mended?: string | undefined;
}

/** What a part of a compound is worth against the whole, and the whole against its part. */
const partQuality = 0.71;
const wholeQuality = 0.6;

/** What two words that are one compound together are worth: "schuld hulp". */
const joinedQuality = 0.95;

/** What a word that nobody knows weighs: it may matter, but nobody can tell. */
const unknownWeight = 0.45;

/** What a word weighs that only carries a question. */
const stopWeight = 0.08;

/** What a term is worth of a language that the other words are not in. */
const foreignShare = 0.4;

/** A word of another language is only read when it is this near: Dutch words are no misspelled Polish. */
const foreignQuality = 0.75;

/** From here a word counts as known to a language. */
const knownQuality = 0.85;

/** A word as it was typed, and folded. */
interface Typed {
  readonly typed: string;
  readonly word: string;
}

/** The words of what was typed, at most so many. */
function wordsOf(text: string): Typed[] {
  const pieces = text.slice(0, longestText).match(/[\p{L}\p{M}\p{N}'’ʼ`´]+/gu) ?? [];
  return pieces
    .flatMap((typed) => {
      // Of a postcode the digits tell the wijk.
      const words = fold(typed)
        .replace(/^(\d{4})[a-z]{2}$/, '$1')
        .split(' ')
        .filter((word) => word !== '');
      return words.map((word) => ({ typed: words.length === 1 ? typed : word, word }));
    })
    .slice(0, mostWords);
}

/** Reads what was typed: per word what it may stand for. */
export function tokensOf(index: SearchIndex, text: string): Token[] {
  const words = wordsOf(text);
  const folded = words.map(({ word }) => word);
  const isTyping = /[\p{L}\p{N}]$/u.test(text.slice(0, longestText));
  const read = words.map(({ typed }, at) => ({ ...readWord(index, folded, at, isTyping && at === words.length - 1), typed }));
  const spoken = languagesOf(index, read);
  return read.map((word) => weigh(index, word, spoken));
}

/** A typed word with all that it may stand for. */
interface Read extends Typed {
  readonly options: ReadonlyMap<number, number>;
  readonly mended?: Mended | undefined;
}

function readWord(index: SearchIndex, typed: readonly string[], at: number, isTyping: boolean): Omit<Read, 'typed'> {
  const { vocabulary } = index;
  const word = typed[at]!;
  const options = new Map<number, number>();
  const add = ({ term, quality }: Option): void => {
    if (quality > (options.get(term) ?? 0)) options.set(term, quality);
    for (const whole of vocabulary.compounds[term] ?? []) {
      if (quality * wholeQuality > (options.get(whole) ?? 0)) options.set(whole, quality * wholeQuality);
    }
  };
  const exact = vocabulary.exact(word);
  for (const term of exact) add({ term, quality: 1 });
  vocabulary.alike(word).forEach(add);
  joined(index, typed, at).forEach(add);
  if (isTyping && !exact.some((term) => vocabulary.isStop[term])) vocabulary.starting(word).forEach(add);
  const isKnown = [...options.values()].some((quality) => quality >= knownQuality);
  if (exact.length === 0) partTerms(vocabulary, word).forEach(add);
  if (isKnown || onlyCarries(vocabulary, word)) return { word, options };
  const meant = (index.mender?.mend(word) ?? []).filter(
    ({ word: other, quality }) => quality >= foreignQuality || vocabulary.inLanguage(sourceLanguage, other) !== undefined,
  );
  for (const { word: other, quality } of meant) for (const term of vocabulary.exact(other)) add({ term, quality });
  return { word, options, mended: meant[0] };
}

/** What it may stand for in order, and how telling it is. */
function weigh(index: SearchIndex, { typed, word, options, mended }: Read, spoken: ReadonlyMap<string, number>): Token {
  const { vocabulary, weight, textWeight } = index;
  const sure = [...options]
    .map(([term, quality]) => ({ term, quality: quality * (spoken.get(vocabulary.langs[term]!) ?? 1) }))
    .sort((a, b) => b.quality - a.quality || weight[b.term]! - weight[a.term]!);
  const [first] = sure;
  if (!first) {
    const isStop = onlyCarries(vocabulary, word);
    return { typed, options: sure, weight: isStop ? stopWeight : unknownWeight, isStop };
  }
  const isStop = vocabulary.isStop[first.term]!;
  if (isStop) return { typed, options: sure, weight: stopWeight, isStop };
  const likely = sure.filter(({ quality }) => quality >= 0.8 * first.quality);
  const heaviest = Math.max(...likely.map(({ term }) => Math.max(weight[term]!, textWeight[term]!)));
  return { typed, options: sure, weight: heaviest, isStop, mended: mended?.word };
}

/** Whether a word only carries the question, in any language that is known. */
function onlyCarries({ languages }: Vocabulary, word: string): boolean {
  return languages.some((lang) => isStopWord(lang, word));
}

/** Per language how much of what was typed it knows, so that the English "die" is not read in a Dutch sentence. */
function languagesOf({ vocabulary }: SearchIndex, read: readonly Read[]): Map<string, number> {
  const known = new Map<string, number>(vocabulary.languages.map((lang) => [lang, 0]));
  for (const { word, options } of read) {
    const langs = new Set([...options].filter(([, quality]) => quality >= knownQuality).map(([term]) => vocabulary.langs[term]!));
    for (const lang of known.keys()) if (langs.has(lang) || isStopWord(lang, word)) known.set(lang, known.get(lang)! + 1);
  }
  const most = Math.max(...known.values());
  const share = (count: number): number => (most === 0 ? 1 : foreignShare + (1 - foreignShare) * (count / most));
  return new Map([...known].map(([lang, count]) => [lang, share(count)]));
}

/** A compound that was typed as two words: "schuld hulp". */
function joined({ vocabulary, mender }: SearchIndex, typed: readonly string[], at: number): Option[] {
  const word = typed[at]!;
  const [before, after] = [typed[at - 1], typed[at + 1]];
  return [before === undefined ? '' : before + word, after === undefined ? '' : word + after]
    .filter((whole) => whole.length > 6)
    .flatMap((whole) => {
      const known = vocabulary.inLanguage('nl', whole);
      return known ?? (mender?.alike(whole) ?? []).flatMap((alike) => vocabulary.exact(alike));
    })
    .map((term) => ({ term, quality: joinedQuality }));
}

/** The terms of the parts of a compound that is not known itself. */
function partTerms(vocabulary: Vocabulary, word: string): Option[] {
  return partsOf(word, (part) => vocabulary.inLanguage('nl', part) !== undefined)
    .flatMap((part) => vocabulary.inLanguage('nl', part) ?? [])
    .map((term) => ({ term, quality: partQuality }));
}
