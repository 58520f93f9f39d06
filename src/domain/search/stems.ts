import { stemmer as englishStem } from '@orama/stemmers/english';
import { dutchStem } from './dutch.ts';

/*
 * What makes two forms of a word the same word, per language. Words come in folded. A language
 * without a row gets `beginning`, so that adding one asks for no code.
 */

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  nl: dutchStem,
  en: (word) => (word.length < 4 ? word : englishStem(word)),
  ar: arabicStem,
  pl: slavicStem,
  uk: slavicStem,
  tr: (word) => beginning(word),
};

/** Languages with a stemmer that can be relied on. In others a stem only says which words may be forms of one. */
const stemmed: readonly string[] = ['nl', 'en', 'ar'];

/** Whether words with one stem are one word in this language. */
export function hasStemmer(lang: string): boolean {
  return stemmed.includes(lang);
}

/** How likely it is that two words that begin alike are forms of one, from 0 to 1: by what they share. */
export function likelihood(word: string, form: string): number {
  let shared = 0;
  while (shared < word.length && word[shared] === form[shared]) shared++;
  const longest = Math.max(word.length, form.length);
  // Endings may make a word twice as long, as long as all of it is there.
  const isWhole = shared === Math.min(word.length, form.length);
  return shared * 2 < longest && !isWhole ? 0 : 0.5 + (0.5 * shared) / longest;
}

/** The part of a word that its other forms share, in a language. */
export function stemIn(lang: string, word: string): string {
  return (stemmers[lang] ?? beginning)(word);
}

/**
 * The first letters, for languages that pile up endings: about as good as a real stemmer for
 * finding Turkish texts. Four, because everyday words are short; `likelihood` weighs the rest.
 *
 * @see https://doi.org/10.1002/asi.20750 (Can et al., 2008: the first four to six letters)
 */
function beginning(word: string): string {
  return word.slice(0, 4);
}

/** Polish and Ukrainian: the case ending off, then the first letters. */
function slavicStem(word: string): string {
  const bare = word.replace(/(ami|ach|ego|emu|owi|ами|ями|ого|ому|ові|ах|ях|ам|ям)$/, '');
  const stem = (bare.length < 3 ? word : bare).replace(/^(.{3,}?)[aeiouyаеиіоуюяєь]{1,2}$/, '$1');
  return stem.slice(0, 6);
}

/**
 * Arabic: the article, one-letter prefixes and common endings off.
 *
 * @see https://doi.org/10.1007/978-1-4020-6046-5_12 (Larkey et al., 2007: light10)
 */
function arabicStem(word: string): string {
  const rest = word.replace(/^(و|ف)?(ال|بال|كال|فال|لل|ب|ل)(?=.{3})/, '');
  return rest.replace(/^(.{3,}?)(ها|هم|نا|ني|ات|ون|ين|ان|يه|ه|ي)$/, '$1');
}
