import type { Owner, Phrase, SearchIndex } from './search-index.ts';
import type { Token } from './tokens.ts';

/** How well what was typed meets the phrases of one owner. */
export interface OwnerScore extends Owner {
  /** From 0 to 1. */
  readonly score: number;
  /** The phrase that it meets best. */
  readonly phrase: Phrase;
  /** True when every word of a phrase was typed, close together. */
  readonly isWhole: boolean;
}

/** How much of a score comes from the best phrase; the rest from the words of all phrases together. */
const bestShare = 0.7;

/** A word of danger must be met this surely, or "rood" would be read as "dood". */
const sure = 0.72;

/** The words of a whole phrase stand among at most so many others. */
const spread = 4;

/** Everything with a name or a phrase that shares words with what was typed, best first. */
export function scoreOwners(index: SearchIndex, tokens: readonly Token[]): OwnerScore[] {
  const { phrases, owners, slotPhrase, slotTerm, postings, weight, phraseWeight } = index;
  const typedWeight = tokens.reduce((sum, token) => sum + token.weight, 0);
  const touched = new Map<
    number,
    { of: number; typed: number; token: number; slots: Map<number, number>; from: number; to: number }
  >();
  const bags = new Map<number, { sum: number; token: number; best: number }>();
  for (const [at, token] of tokens.entries()) {
    for (const { term, quality } of token.options) {
      const { slots, shares } = postings[term]!;
      for (let place = 0; place < slots.length; place++) {
        const slot = slots[place]!;
        const number = slotPhrase[slot]!;
        const met = quality * shares[place]!;
        const slotWeight = weight[slotTerm[slot]!]!;
        let phrase = touched.get(number);
        if (!phrase) touched.set(number, (phrase = { of: 0, typed: 0, token: -1, slots: new Map(), from: at, to: at }));
        const before = phrase.slots.get(slot) ?? 0;
        if (met > before) {
          phrase.of += slotWeight * (met - before);
          phrase.slots.set(slot, met);
        }
        if (phrase.token !== at) {
          phrase.token = at;
          phrase.typed += token.weight * met;
          phrase.to = at;
        }
        const { owner, boost } = phrases[number]!;
        const share = token.weight * met * boost * Math.sqrt(slotWeight / (phraseWeight[number]! || 1));
        const bag = bags.get(owner);
        if (!bag) bags.set(owner, { sum: share, token: at, best: share });
        else if (bag.token !== at) {
          bag.sum += share;
          bag.token = at;
          bag.best = share;
        } else if (share > bag.best) {
          bag.sum += share - bag.best;
          bag.best = share;
        }
      }
    }
  }
  const best = new Map<number, { score: number; phrase: Phrase; isWhole: boolean }>();
  for (const [number, { of, typed, slots, from, to }] of touched) {
    const phrase = phrases[number]!;
    const length = phrase.end - phrase.start;
    const score = phrase.boost * Math.sqrt((of / (phraseWeight[number]! || 1)) * (typed / typedWeight));
    const isWhole = slots.size === length && [...slots.values()].every((met) => met >= sure) && to - from < length + spread;
    const known = best.get(phrase.owner);
    if (!known) best.set(phrase.owner, { score, phrase, isWhole });
    else {
      known.isWhole ||= isWhole;
      if (score > known.score) Object.assign(known, { score, phrase });
    }
  }
  return [...best]
    .map(([owner, { score, phrase, isWhole }]) => ({
      ...owners[owner]!,
      score: bestShare * score + (1 - bestShare) * Math.min(1, (bags.get(owner)?.sum ?? 0) / typedWeight),
      phrase,
      isWhole,
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Per offer how much of what was typed stands in what is written about it, from 0 to 1. */
export function scoreTexts(index: SearchIndex, tokens: readonly Token[]): Float32Array {
  const { texts, textWeight, source } = index;
  const scores = new Float32Array(source.services.length);
  const typedWeight = tokens.reduce((sum, token) => sum + token.weight, 0) || 1;
  const seen = new Int16Array(source.services.length).fill(-1);
  const best = new Float32Array(source.services.length);
  for (const [at, { options, isStop }] of tokens.entries()) {
    if (isStop) continue;
    for (const { term, quality } of options) {
      const share = (textWeight[term]! * quality) / typedWeight;
      for (const service of texts[term] ?? []) {
        if (seen[service] !== at) {
          seen[service] = at;
          best[service] = 0;
        }
        if (share > best[service]!) {
          scores[service]! += share - best[service]!;
          best[service] = share;
        }
      }
    }
  }
  return scores;
}
