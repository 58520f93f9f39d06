import { fold } from '#domain/fold.ts';
import { partsOf } from './compounds.ts';
import { mend } from './mending.ts';
import type { SearchIndex } from './search-index.ts';
import { stemIn } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** More than this nobody types to find something; the rest is left out. */
const longestText = 400;
const mostWords = 40;

/** A term that a typed word may stand for, with how sure that is, from 0 to 1. */
export interface Option {
  readonly term: number;
  readonly quality: number;
}

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

/** What the same word in another form is worth. */
const stemQuality = 0.95;

/** What a part of a compound is worth against the whole. */
const partQuality = 0.8;

/** What two words that are one compound together are worth: "schuld hulp". */
const joinedQuality = 0.95;

/** What a word that nobody knows weighs: it may matter, but nobody can tell. */
const unknownWeight = 0.45;

/** So many words are looked at when a word is still being typed. */
const mostEndings = 40;

/** The words of what was typed, folded, at most so many. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, longestText));
  return folded === '' ? [] : folded.split(' ').slice(0, mostWords);
}

/** Reads what was typed: per word what it may stand for. */
export function tokensOf(index: SearchIndex, text: string): Token[] {
  const typed = wordsOf(text);
  const isTyping = /[\p{L}\p{N}]$/u.test(text.slice(0, longestText));
  const read = typed.flatMap((word, at) => {
    const options = new Map<number, number>();
    const add = (term: number, quality: number): void => {
      if (quality > (options.get(term) ?? 0)) options.set(term, quality);
    };
    for (const term of index.words.get(word) ?? []) add(term, 1);
    for (const term of stemTerms(index, word)) add(term, stemQuality);
    for (const neighbour of [typed[at - 1], typed[at + 1]]) {
      if (neighbour === undefined) continue;
      const joined = neighbour === typed[at - 1] ? neighbour + word : word + neighbour;
      const whole = joined.length < 7 ? [] : (index.words.get(joined) ?? stemTerms(index, joined));
      for (const term of whole) if (!index.isStop[term]) add(term, joinedQuality);
    }
    const isKnown = [...options.keys()].some((term) => index.isStop[term] || options.get(term) === 1);
    if (!isKnown || word.length > 7) for (const term of partTerms(index, word)) add(term, partQuality);
    if (isTyping && at === typed.length - 1) for (const { term, quality } of endings(index, word)) add(term, quality);
    let mended: string | undefined;
    if (options.size === 0) {
      for (const { word: meant, quality } of mend(index, word)) {
        mended ??= meant;
        for (const term of index.words.get(meant) ?? []) add(term, quality);
      }
    }
    return [{ typed: word, options, mended }];
  });
  const spoken = languagesOf(index, read);
  return read.map(({ typed: word, options, mended }) => {
    const sure = [...options]
      .map(([term, quality]) => ({ term, quality: quality * (spoken.get(index.termLang[term]!) ?? 1) }))
      .sort((a, b) => b.quality - a.quality || index.weight[b.term]! - index.weight[a.term]!);
    const weights = sure.map(({ term, quality }) => Math.max(index.weight[term]!, index.textWeight[term]!) * quality);
    const isStop = sure.length > 0 ? index.isStop[sure[0]!.term]! : index.languages.some((lang) => isStopWord(lang, word));
    return {
      typed: word,
      options: sure,
      weight: sure.length === 0 ? (isStop ? 0.05 : unknownWeight) : Math.max(...weights),
      isStop,
      mended,
    };
  });
}

/** Per language how much of what was typed it knows, so that the English "die" is not read in a Dutch sentence. */
function languagesOf(
  index: SearchIndex,
  read: readonly { typed: string; options: ReadonlyMap<number, number> }[],
): Map<string, number> {
  const known = new Map<string, number>(index.languages.map((lang) => [lang, 0]));
  for (const { typed, options } of read) {
    const langs = new Set([...options].filter(([, quality]) => quality >= stemQuality).map(([term]) => index.termLang[term]!));
    for (const lang of index.languages) if (langs.has(lang) || isStopWord(lang, typed)) known.set(lang, known.get(lang)! + 1);
  }
  const most = Math.max(...known.values());
  return new Map([...known].map(([lang, count]) => [lang, most === 0 ? 1 : 0.4 + 0.6 * (count / most)]));
}

function stemTerms(index: SearchIndex, word: string): number[] {
  return index.languages.flatMap((lang) => index.terms.get(`${lang}:${stemIn(lang, word)}`) ?? []);
}

/** The terms of the parts of a compound that is not known itself. */
function partTerms(index: SearchIndex, word: string): number[] {
  const dutch = (part: string): number[] => {
    const known = (index.words.get(part) ?? []).filter((term) => index.termLang[term] === 'nl');
    return known.length > 0 ? known : [index.terms.get(`nl:${stemIn('nl', part)}`) ?? []].flat();
  };
  return partsOf(word, (part) => !isStopWord('nl', part) && dutch(part).length > 0).flatMap(dutch);
}

/** The words that begin with what is being typed. */
function endings(index: SearchIndex, word: string): Option[] {
  if (word.length < 3) return [];
  const { sortedWords } = index;
  const found: Option[] = [];
  for (let at = firstFrom(sortedWords, word); at < sortedWords.length && found.length < mostEndings; at++) {
    const whole = sortedWords[at]!;
    if (!whole.startsWith(word)) break;
    if (whole === word) continue;
    for (const term of index.words.get(whole)!) {
      if (!index.isStop[term]) found.push({ term, quality: 0.9 * Math.sqrt(word.length / whole.length) });
    }
  }
  return found;
}

/** Where in a sorted list the first word stands that is not before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
