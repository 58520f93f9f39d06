import type { EverydayWords } from '#domain/directory.ts';
import { fold } from '#domain/fold.ts';
import { partsOf } from './compounds.ts';
import type { SearchName, SearchSource } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a phrase leads to. */
export interface Owner {
  readonly kind: 'need' | 'urgent' | 'service' | 'place';
  readonly id: string;
}

/** Words that stand together, and lead somewhere: a need's name, what people type for it, the name of an offer. */
export interface Phrase {
  readonly text: string;
  readonly lang: string;
  /** Number of the owner in the index. */
  readonly owner: number;
  /** How much it says that this phrase is found: 1 for a name, less for the name of the topic it is under. */
  readonly boost: number;
  /** Its words are the slots from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/** Per term a row of numbers: the slots it stands in, or the offers whose texts have it. */
export interface Rows {
  /** The row of a term is the part of `items` from its start up to the start of the next. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** A known word that was probably meant, with how sure that is, from 0 to 1. */
export interface Mended {
  readonly word: string;
  readonly quality: number;
}

/** Reads words that nobody knows. */
export interface Mender {
  /** The known words nearest to one that is not known, the best first. */
  mend(typed: string): readonly Mended[];
  /** The known words that sound the same. */
  alike(typed: string): readonly string[];
}

/** Everything a search looks into. Words come down to terms; terms stand in slots of phrases, and in texts of offers. */
export interface SearchIndex {
  readonly source: SearchSource;
  readonly vocabulary: Vocabulary;
  readonly owners: readonly Owner[];
  readonly phrases: readonly Phrase[];
  /** Per slot its phrase and its term. */
  readonly slotPhrase: readonly number[];
  readonly slotTerm: readonly number[];
  readonly slots: Rows;
  readonly texts: Rows;
  /** How telling a term is among phrases, and among texts, from 0 to 1: what stands everywhere tells nothing. */
  readonly weight: Float32Array;
  readonly textWeight: Float32Array;
  /** Per phrase what its words weigh together. */
  readonly phraseWeight: Float32Array;
  /** Per need the offers that help with it, by their place in the source; per offer that place. */
  readonly helping: ReadonlyMap<string, readonly number[]>;
  readonly placeOf: ReadonlyMap<string, number>;
  /** Known words that sound like one, and those nearest to one that is not known; absent until `mending` is done. */
  mender?: Mender | undefined;
}

/** What a word that only carries the question counts for in a phrase: "kan geen dag weg" is more than "dag". */
const stopShare = 0.3;

/** So many words are taken in before the caller gets a turn. */
const slice = 40;

/** Makes the index, a slice at a time, so that a slow phone keeps answering to the thumb meanwhile. */
export function* indexing(source: SearchSource): Generator<undefined, SearchIndex> {
  const vocabulary = new Vocabulary();
  const owners: Owner[] = [];
  const phrases: Phrase[] = [];
  const slotPhrase: number[] = [];
  const slotTerm: number[] = [];

  function addPhrase(lang: string, text: string, boost: number): void {
    const folded = fold(text);
    if (folded === '') return;
    const start = slotPhrase.length;
    for (const word of folded.split(' ')) {
      slotTerm.push(vocabulary.add(lang, word));
      slotPhrase.push(phrases.length);
    }
    phrases.push({ text, lang, owner: owners.length - 1, boost, start, end: slotPhrase.length });
  }

  let done = 0;
  function* addOwner(
    kind: Owner['kind'],
    id: string,
    names: readonly SearchName[],
    words: EverydayWords = {},
  ): Generator<undefined> {
    owners.push({ kind, id });
    for (const { text, lang, boost } of names) addPhrase(lang, text, boost);
    for (const [lang, list] of Object.entries(words)) {
      for (const text of list) {
        addPhrase(lang, text, 1);
        if (++done % slice === 0) yield;
      }
    }
    if ((done += names.length) % slice < names.length) yield;
  }

  for (const { id, names, words } of source.needs) yield* addOwner('need', id, names, words);
  for (const { id, names, words } of source.urgent) yield* addOwner('urgent', id, names, words);
  for (const { id, names } of source.services) yield* addOwner('service', id, names);
  for (const { kind, id, names } of source.places) yield* addOwner('place', `${kind}:${id}`, names);

  const textTerm: number[] = [];
  const textService: number[] = [];
  const lastService: number[] = [];
  for (const [at, { texts }] of source.services.entries()) {
    for (const { text, lang } of texts) {
      for (const word of fold(text).split(' ')) {
        const term = vocabulary.add(lang, word);
        if (vocabulary.isStop[term] || lastService[term] === at) continue;
        lastService[term] = at;
        textTerm.push(term);
        textService.push(at);
      }
    }
    yield;
  }

  // Compounds are found by their parts as well.
  const { compounds } = vocabulary;
  const isPart = (part: string): boolean => vocabulary.inLanguage('nl', part) !== undefined;
  for (const [word, term] of vocabulary.wordsIn('nl')) {
    if (word.length < 7 || vocabulary.isStop[term]) continue;
    for (const part of partsOf(word, isPart)) {
      const whole = vocabulary.inLanguage('nl', part);
      if (whole !== undefined && whole !== term && !compounds[whole]?.includes(term)) (compounds[whole] ??= []).push(term);
    }
    if (++done % slice === 0) yield;
  }

  const count = vocabulary.langs.length;
  const owning = new Int32Array(count);
  const lastOwner = new Int32Array(count).fill(-1);
  for (const [slot, term] of slotTerm.entries()) {
    const { owner } = phrases[slotPhrase[slot]!]!;
    if (lastOwner[term] !== owner) owning[term]!++;
    lastOwner[term] = owner;
  }
  yield;
  const slots = rowsOf(count, slotTerm);
  const texts = rowsOf(count, textTerm, textService);
  yield;
  const share = (term: number): number => (vocabulary.isStop[term] ? stopShare : 1);
  const weight = Float32Array.from(owning, (having, term) => share(term) * rarity(owners.length, having));
  const textWeight = Float32Array.from(
    owning,
    (_, term) => share(term) * rarity(source.services.length, texts.starts[term + 1]! - texts.starts[term]!),
  );
  const phraseWeight = new Float32Array(phrases.length);
  for (const [slot, term] of slotTerm.entries()) phraseWeight[slotPhrase[slot]!]! += weight[term]!;

  const helping = new Map<string, number[]>();
  for (const [at, { needs }] of source.services.entries()) {
    for (const need of needs) {
      const known = helping.get(need);
      if (known) known.push(at);
      else helping.set(need, [at]);
    }
  }

  const index: SearchIndex = {
    source,
    vocabulary,
    owners,
    phrases,
    slotPhrase,
    slotTerm,
    slots,
    texts,
    weight,
    textWeight,
    phraseWeight,
    helping,
    placeOf: new Map(source.services.map(({ id }, at) => [id, at])),
  };
  return index;
}

/** Gathers, per term, the items that stand beside it in a list; without items, their places in the list. */
function rowsOf(count: number, terms: readonly number[], items?: readonly number[]): Rows {
  const starts = new Int32Array(count + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < count; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const sorted = new Int32Array(terms.length);
  for (let at = 0; at < terms.length; at++) sorted[next[terms[at]!]!++] = items ? items[at]! : at;
  return { starts, items: sorted };
}

/** From 1 for what one in all has, down to nothing for what all have. */
function rarity(all: number, having: number): number {
  return Math.log(1 + all / Math.max(1, having)) / Math.log(1 + all);
}
