import { fold } from '#domain/fold.ts';
import { partsOf } from './compounds.ts';
import { soundOf } from './sound.ts';
import type { SearchSource } from './source.ts';
import { stemIn } from './stems.ts';
import { isStopWord } from './stop-words.ts';

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

/** Where a term stands: in which slots, and how fully: 1 for the word itself, less for a part of it. */
export type Postings = { readonly slots: number[]; readonly shares: number[] };

/**
 * Everything a search looks into. A word (as typed, folded) stands for terms: a stem in a
 * language, "nl:schult". A term stands in slots of phrases, and in texts of offers.
 */
export interface SearchIndex {
  readonly source: SearchSource;
  readonly owners: readonly Owner[];
  readonly phrases: readonly Phrase[];
  /** Per slot its phrase and its term. */
  readonly slotPhrase: readonly number[];
  readonly slotTerm: readonly number[];
  readonly terms: ReadonlyMap<string, number>;
  readonly termLang: readonly string[];
  readonly isStop: readonly boolean[];
  readonly postings: readonly Postings[];
  /** Per term the offers whose texts have it. */
  readonly texts: readonly (readonly number[] | undefined)[];
  /** How telling a term is, from 0 to 1: one that stands everywhere tells nothing. */
  readonly weight: Float32Array;
  readonly textWeight: Float32Array;
  /** Per phrase what its words weigh together. */
  readonly phraseWeight: Float32Array;
  /** Per known word its terms. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** The same in alphabetical order, for words that are still being typed. */
  readonly sortedWords: readonly string[];
  /** Known words by how they sound. */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  readonly languages: readonly string[];
}

/** What a word that only carries the question still counts for. */
const stopShare = 0.12;

/** What a part of a compound counts for, against the whole. */
const partShare = 0.6;

/** So many phrases or offers are taken in before the caller gets a turn. */
const slice = 60;

/**
 * Makes the index, a slice at a time, so that a slow phone keeps answering to the thumb meanwhile.
 *
 * @returns a generator; its last value is the index
 */
export function* indexing(source: SearchSource): Generator<void, SearchIndex> {
  const owners: Owner[] = [];
  const phrases: Phrase[] = [];
  const slotPhrase: number[] = [];
  const slotTerm: number[] = [];
  const terms = new Map<string, number>();
  const termLang: string[] = [];
  const isStop: boolean[] = [];
  const postings: Postings[] = [];
  const texts: number[][] = [];
  const words = new Map<string, number[]>();
  const termOf = new Map<string, Map<string, number>>();

  function termFor(lang: string, word: string): number {
    const known = termOf.get(lang) ?? new Map<string, number>();
    termOf.set(lang, known);
    let term = known.get(word);
    if (term !== undefined) return term;
    const isStopTerm = isStopWord(lang, word);
    // A stop word stays itself: its stem may be that of a word that does tell something.
    const key = `${lang}:${isStopTerm ? word : stemIn(lang, word)}${isStopTerm ? '.' : ''}`;
    term = terms.get(key);
    if (term === undefined) {
      term = postings.length;
      terms.set(key, term);
      termLang.push(lang);
      isStop.push(isStopTerm);
      postings.push({ slots: [], shares: [] });
    }
    known.set(word, term);
    const all = words.get(word);
    if (!all) words.set(word, [term]);
    else if (!all.includes(term)) all.push(term);
    return term;
  }

  function addOwner(kind: Owner['kind'], id: string): number {
    return owners.push({ kind, id }) - 1;
  }

  function addPhrase(owner: number, lang: string, text: string, boost: number): void {
    const folded = fold(text);
    if (folded === '') return;
    const start = slotPhrase.length;
    for (const word of folded.split(' ')) {
      const term = termFor(lang, word);
      const slot = slotPhrase.push(phrases.length) - 1;
      slotTerm.push(term);
      const { slots, shares } = postings[term]!;
      slots.push(slot);
      shares.push(1);
    }
    phrases.push({ text, lang, owner, boost, start, end: slotPhrase.length });
  }

  let done = 0;
  const { needs, urgent, services, places } = source;
  for (const { id, words: typed, names } of [...needs, ...urgent]) {
    const owner = addOwner(needs.some((need) => need.id === id) ? 'need' : 'urgent', id);
    for (const { text, lang, boost } of names) addPhrase(owner, lang, text, boost);
    for (const [lang, list] of Object.entries(typed)) {
      for (const text of list) {
        addPhrase(owner, lang, text, 1);
        if (++done % slice === 0) yield;
      }
    }
  }
  for (const { id, names } of services) {
    const owner = addOwner('service', id);
    for (const { text, lang, boost } of names) addPhrase(owner, lang, text, boost);
    if (++done % slice === 0) yield;
  }
  for (const { kind, id, names } of places) {
    const owner = addOwner('place', `${kind}:${id}`);
    for (const { text, lang, boost } of names) addPhrase(owner, lang, text, boost);
    if (++done % slice === 0) yield;
  }
  for (const [at, { texts: own }] of services.entries()) {
    for (const { text, lang } of own) {
      for (const word of fold(text).split(' ')) {
        const term = termFor(lang, word);
        if (isStop[term]) continue;
        const found = (texts[term] ??= []);
        if (found[found.length - 1] !== at) found.push(at);
      }
    }
    if (++done % slice === 0) yield;
  }
  yield;

  // Compounds are found by their parts as well.
  const isKnown = (part: string): boolean => part.length > 2 && words.has(part) && !isStopWord('nl', part);
  for (const [word, known] of [...words]) {
    const term = known.find((candidate) => termLang[candidate] === 'nl');
    if (term === undefined || isStop[term]) continue;
    for (const part of partsOf(word, isKnown)) {
      const partTerm = termFor('nl', part);
      if (partTerm === term) continue;
      const { slots, shares } = postings[partTerm]!;
      for (const slot of postings[term]!.slots) {
        if (slotTerm[slot] !== term || slots.includes(slot)) continue;
        slots.push(slot);
        shares.push(partShare);
      }
      for (const at of texts[term] ?? []) if (!texts[partTerm]?.includes(at)) (texts[partTerm] ??= []).push(at);
    }
    if (++done % slice === 0) yield;
  }

  const weight = new Float32Array(postings.length);
  const textWeight = new Float32Array(postings.length);
  for (const [term, { slots, shares }] of postings.entries()) {
    const found = new Set(slots.filter((_, at) => shares[at] === 1).map((slot) => phrases[slotPhrase[slot]!]!.owner));
    const share = isStop[term] ? stopShare : 1;
    weight[term] = share * rarity(owners.length, Math.max(1, found.size));
    textWeight[term] = share * rarity(services.length, Math.max(1, texts[term]?.length ?? 0));
    if (++done % (slice * 10) === 0) yield;
  }
  const phraseWeight = Float32Array.from(phrases, ({ start, end }) => {
    let total = 0;
    for (let slot = start; slot < end; slot++) total += weight[slotTerm[slot]!]!;
    return total;
  });
  yield;

  const sounds = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length < 4) continue;
    const sound = soundOf(word);
    const alike = sounds.get(sound);
    if (alike) alike.push(word);
    else sounds.set(sound, [word]);
    if (++done % (slice * 10) === 0) yield;
  }
  return {
    source,
    owners,
    phrases,
    slotPhrase,
    slotTerm,
    terms,
    termLang,
    isStop,
    postings,
    texts,
    weight,
    textWeight,
    phraseWeight,
    words,
    sortedWords: [...words.keys()].sort(),
    sounds,
    languages: [...new Set(termLang)],
  };
}

/** The index at once, for where nobody waits. */
export function searchIndex(source: SearchSource): SearchIndex {
  const work = indexing(source);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** From 1 for what one in all has, down to nothing for what all have. */
function rarity(all: number, having: number): number {
  return Math.log(1 + all / having) / Math.log(1 + all);
}
