import { isStopWord } from './stop-words.ts';

/** The letters that may stand between the parts of a Dutch compound: "huisartsenpost", "gezinshulp". */
const links = ['', 's', 'en', 'e', 'n'];

/** A part has at least so many letters; shorter ones are found everywhere by chance. */
const shortest = 3;

/** What stands before a verb is no part of a compound: "verkeer" is not "ver" and "keer". */
const prefixes = new Set(['aan', 'ver', 'ont', 'her', 'bij', 'mis', 'uit', 'toe', 'door', 'over', 'onder', 'voor', 'achter']);

/**
 * The parts of a Dutch compound that are words themselves and tell something: "schuldhulp" gives
 * "schuld", "fietsmaatje" gives "fiets" and "maatje". Of more ways to take it apart, the most even
 * one; nothing when there is none.
 */
export function partsOf(word: string, isKnown: (part: string) => boolean): string[] {
  if (word.length < 2 * shortest + 1) return [];
  const isPart = (part: string): boolean =>
    part.length >= shortest && !prefixes.has(part) && (isCarrier(part) || (!isStopWord('nl', part) && isKnown(part)));
  let best: string[] = [];
  let evenness = 0;
  for (let at = shortest; at <= word.length - shortest; at++) {
    const tail = word.slice(at);
    if (!isPart(tail)) continue;
    const head = word.slice(0, at);
    for (const link of links) {
      if (!head.endsWith(link)) continue;
      const part = link === '' ? head : head.slice(0, -link.length);
      const even = Math.min(part.length, tail.length);
      const telling = [part, tail].filter((one) => !isCarrier(one));
      if (even <= evenness || telling.length === 0 || !isPart(part)) continue;
      best = telling;
      evenness = even;
    }
  }
  return best;
}

/** A word that tells nothing by itself, but is long enough to be a part: "hulp". */
function isCarrier(part: string): boolean {
  return part.length > shortest && isStopWord('nl', part);
}
