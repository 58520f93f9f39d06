import { dictionary } from '@zxcvbn-ts/language-nl-be';
import hyphen from 'hyphen/nl/index.js';
import type { DutchWords } from '#domain/plain-language.ts';

/** One sound of vowels. A break between two of them ("ide-aal") is found by hyphenation. */
const vowels = /[aeiouyáàâäéèêëíîïóôöúûü]+/gi;
const common = new Set(dictionary.commonWords);

/**
 * What is known about Dutch words. Syllables: where a word can be broken (patterns of TeX, which leave
 * a single letter where it is), and the vowels between the breaks. Common: the 16,000 words that are
 * used most, most of them from films and series.
 */
export const dutchWords: DutchWords = {
  syllables: (word) =>
    hyphen
      .hyphenateSync(word.toLocaleLowerCase('nl'), { hyphenChar: '-' })
      .split('-')
      .reduce((sum, part) => sum + Math.max(1, part.match(vowels)?.length ?? 0), 0),
  isCommon: (word) => common.has(word),
};
