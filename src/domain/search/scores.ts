import type { Because } from './answer.ts';
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

/** How a phrase was met so far. */
interface Met {
  /** What of the phrase was typed, by weight. */
  of: number;
  /** What of the typed words stands in the phrase, by weight. */
  typed: number;
  /** The last typed word that met it, and the first. */
  token: number;
  readonly from: number;
  /** Per word of the phrase how surely it was met. */
  readonly slots: number[];
}

/** Everything with a name or a phrase that shares words with what was typed, best first. */
export function scoreOwners(index: SearchIndex, tokens: readonly Token[]): OwnerScore[] {
  const { phrases, owners, slotPhrase, slotTerm, slots, weight, phraseWeight } = index;
  const typedWeight = askedWeight(tokens);
  const met = new Map<number, Met>();
  const bags = new Map<number, { sum: number; token: number; best: number }>();
  for (const [at, token] of tokens.entries()) {
    for (const { term, quality } of token.options) {
      for (let place = slots.starts[term]!; place < slots.starts[term + 1]!; place++) {
        const slot = slots.items[place]!;
        const number = slotPhrase[slot]!;
        const phrase = phrases[number]!;
        const slotWeight = weight[slotTerm[slot]!]!;
        let known = met.get(number);
        if (!known) met.set(number, (known = { of: 0, typed: 0, token: -1, from: at, slots: [] }));
        const before = known.slots[slot - phrase.start] ?? 0;
        if (quality > before) {
          known.of += slotWeight * (quality - before);
          known.slots[slot - phrase.start] = quality;
        }
        if (known.token !== at) {
          known.token = at;
          known.typed += token.weight * quality;
        }
        const share = token.weight * quality * phrase.boost * Math.sqrt(slotWeight / (phraseWeight[number] || 1));
        const bag = bags.get(phrase.owner);
        if (!bag) bags.set(phrase.owner, { sum: share, token: at, best: share });
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
  for (const [number, known] of met) {
    const phrase = phrases[number]!;
    const score = phrase.boost * Math.sqrt((known.of / (phraseWeight[number] || 1)) * Math.min(1, known.typed / typedWeight));
    const isWhole = isWholly(phrase, known);
    const other = best.get(phrase.owner);
    if (!other) best.set(phrase.owner, { score, phrase, isWhole });
    else {
      other.isWhole ||= isWhole;
      if (score > other.score) {
        other.score = score;
        other.phrase = phrase;
      }
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

/**
 * How much of what was typed a phrase has to meet. Of a long story nobody expects all of it to be
 * met: what comes after the first words counts for a third.
 */
function askedWeight(tokens: readonly Token[]): number {
  const sum = tokens.reduce((total, { weight }) => total + weight, 0);
  return Math.min(sum, 1.2 + sum / 3) || 1;
}

/** Whether every word of the phrase was typed, close together. */
function isWholly({ start, end }: Phrase, { slots, from, token }: Met): boolean {
  const length = end - start;
  if (token - from >= length + spread) return false;
  for (let word = 0; word < length; word++) if ((slots[word] ?? 0) < sure) return false;
  return true;
}

/** Why an owner was found, in the words that were typed. */
export function byPhrase(
  index: SearchIndex,
  tokens: readonly Token[],
  { phrase, isWhole }: Pick<OwnerScore, 'phrase' | 'isWhole'>,
): Because {
  const terms = new Set(index.slotTerm.slice(phrase.start, phrase.end));
  const words = tokens.filter(({ isStop, options }) => !isStop && options.some(({ term }) => terms.has(term)));
  return { kind: 'phrase', text: phrase.text, lang: phrase.lang, words: [...new Set(words.map(({ typed }) => typed))], isWhole };
}

/** Per offer how much of what was typed stands in what is written about it, from 0 to 1. */
export function scoreTexts({ texts, textWeight, source }: SearchIndex, tokens: readonly Token[]): Float32Array {
  const scores = new Float32Array(source.services.length);
  const typedWeight = tokens.reduce((sum, token) => sum + token.weight, 0) || 1;
  const seen = new Int16Array(source.services.length).fill(-1);
  const best = new Float32Array(source.services.length);
  for (const [at, { options, isStop }] of tokens.entries()) {
    if (isStop) continue;
    for (const { term, quality } of options) {
      const share = (textWeight[term]! * quality) / typedWeight;
      for (let place = texts.starts[term]!; place < texts.starts[term + 1]!; place++) {
        const service = texts.items[place]!;
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
