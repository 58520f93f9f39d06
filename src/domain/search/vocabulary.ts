import { hasStemmer, likelihood, stemIn } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** A term that a typed word may stand for, with how sure that is, from 0 to 1. */
export interface Option {
  readonly term: number;
  readonly quality: number;
}

/** What another form of the same word is worth. */
const stemQuality = 0.95;

/** A word that is being typed is completed from so many letters on, with so many words at the most. */
const startLength = 3;
const mostEndings = 40;

/** The words of one language, with their terms; and per stem its terms: one, where the language has a stemmer. */
interface Tongue {
  readonly lang: string;
  readonly words: Map<string, number>;
  readonly stems: Map<string, number[]>;
}

/** Words that begin alike, with their terms. */
interface Start {
  readonly words: string[];
  readonly terms: number[];
}

/**
 * All words that are known, per language. A word comes down to a term, by its stem, so that its
 * other forms come down to the same; a term has a number.
 */
export class Vocabulary {
  /** Per term its language. */
  readonly langs: string[] = [];
  /** Per term whether it only carries a question. */
  readonly isStop: boolean[] = [];
  /** Per term the first word that came down to it. */
  readonly #forms: string[] = [];
  /** Per term the compounds that it is a part of. */
  readonly compounds: (number[] | undefined)[] = [];

  readonly #tongues: Tongue[] = [];
  readonly #starts = new Map<string, Start>();

  get languages(): readonly string[] {
    return this.#tongues.map(({ lang }) => lang);
  }

  /** The term of a folded word in a language, which is made when it is new. */
  add(lang: string, word: string): number {
    const { words, stems } = this.#tongue(lang);
    const known = words.get(word);
    if (known !== undefined) return known;
    const isStop = isStopWord(lang, word);
    // A stop word stays itself: its stem may be that of a word that does tell something.
    const stem = isStop ? ` ${word}` : stemIn(lang, word);
    const terms = stems.get(stem) ?? [];
    let term = hasStemmer(lang) ? terms[0] : undefined;
    if (term === undefined) {
      term = this.langs.push(lang) - 1;
      this.isStop.push(isStop);
      this.#forms.push(word);
      terms.push(term);
      stems.set(stem, terms);
    }
    words.set(word, term);
    if (!isStop && word.length >= startLength) this.#addStart(word, term);
    return term;
  }

  /** Whether the word itself is known, in any language. */
  has(word: string): boolean {
    return this.#tongues.some(({ words }) => words.has(word));
  }

  /** The terms of exactly this word. */
  exact(word: string): number[] {
    return this.#tongues.flatMap(({ words }) => words.get(word) ?? []);
  }

  /** The terms of which it is, or may be, another form. */
  alike(word: string): Option[] {
    return this.#tongues.flatMap(({ lang, stems }) =>
      (stems.get(stemIn(lang, word)) ?? []).flatMap((term) => {
        const likely = hasStemmer(lang) ? 1 : likelihood(word, this.#forms[term]!);
        return likely === 0 ? [] : { term, quality: stemQuality * likely };
      }),
    );
  }

  /** The term of a word of one language, in this form or another. */
  inLanguage(lang: string, word: string): number | undefined {
    const { words, stems } = this.#tongue(lang);
    return words.get(word) ?? stems.get(stemIn(lang, word))?.[0];
  }

  /** Words that go on where this one stops; the more of a word is there, the surer it is. */
  starting(word: string): Option[] {
    const start = this.#starts.get(word.slice(0, startLength));
    if (!start || word.length < startLength) return [];
    const found: Option[] = [];
    for (let at = 0; at < start.words.length && found.length < mostEndings; at++) {
      const whole = start.words[at]!;
      if (whole.length > word.length && whole.startsWith(word)) {
        found.push({ term: start.terms[at]!, quality: 0.9 * Math.sqrt(word.length / whole.length) });
      }
    }
    return found;
  }

  /** All words of a language. */
  wordsIn(lang: string): IterableIterator<[string, number]> {
    return this.#tongue(lang).words.entries();
  }

  #tongue(lang: string): Tongue {
    let tongue = this.#tongues.find((known) => known.lang === lang);
    if (!tongue) this.#tongues.push((tongue = { lang, words: new Map(), stems: new Map() }));
    return tongue;
  }

  #addStart(word: string, term: number): void {
    const letters = word.slice(0, startLength);
    let start = this.#starts.get(letters);
    if (!start) this.#starts.set(letters, (start = { words: [], terms: [] }));
    start.words.push(word);
    start.terms.push(term);
  }
}
