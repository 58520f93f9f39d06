import { distance as editDistance } from 'fastest-levenshtein';
import Fuse from 'fuse.js/basic';
import type { SearchIndex } from './search-index.ts';
import { soundOf } from './sound.ts';

/** A known word that was probably meant, with how sure that is, from 0 to 1. */
export interface Mended {
  readonly word: string;
  readonly quality: number;
}

/** Shorter words are not mended: they are one slip away from half the language. */
const shortest = 4;

/** Fuse finds words this unlike what was typed; 0 is the same, 1 is anything. */
const unlike = 0.4;

/** A word bears one slip in so many letters. */
const lettersPerSlip = 3.5;

/** So many words at the most stand for one that was mistyped. */
const most = 4;

/** What a word that only sounds the same is worth. */
const soundQuality = 0.9;

/** Words of about one length, in one script, ready to be searched by how they sound. */
interface Shelf {
  readonly fuse: Fuse<string>;
}

const shelves = new WeakMap<SearchIndex, Map<string, Shelf>>();

/**
 * The known words nearest to one that is not known: first those that sound the same, then those
 * that Fuse finds among words of about that length. The best first; nothing when none is near.
 */
export function mend(index: SearchIndex, typed: string): Mended[] {
  if (typed.length < shortest || /\d/.test(typed)) return [];
  const sound = soundOf(typed);
  const alike = (index.sounds.get(sound) ?? []).map((word) => ({ word, quality: soundQuality }));
  if (alike.length > 0) return alike;
  const near = [-2, -1, 0, 1, 2].flatMap((more) => shelf(index, typed, sound.length + more).fuse.search(sound, { limit: 12 }));
  return near
    .flatMap(({ item }) => (index.sounds.get(item) ?? []).map((word) => ({ word, quality: likeness(typed, word, sound, item) })))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

/** Of letters and of sounds, the part that stays; nothing when there are more slips than a word of that length bears. */
function likeness(typed: string, word: string, sound: string, other: string): number {
  // A slip in the first letter is rare, so it counts for more.
  const start = typed[0] === word[0] ? 0 : 0.5;
  const slips = start + Math.min(slipsBetween(typed, word), slipsBetween(sound, other) + 0.3);
  return slips > typed.length / lettersPerSlip ? 0 : 1 - slips / typed.length - 0.05;
}

/** How many slips of the finger are between two words; letters that changed places are one. */
function slipsBetween(a: string, b: string): number {
  const slips = editDistance(a, b);
  if (slips < 2 || a.length !== b.length) return slips;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return Math.min(slips, editDistance(swapped, b) + 1);
}

/** The shelf of words whose sounds have so many letters, in the script of what was typed. */
function shelf(index: SearchIndex, typed: string, length: number): Shelf {
  const own = shelves.get(index) ?? new Map<string, Shelf>();
  shelves.set(index, own);
  const script = scriptOf(typed);
  const key = `${script} ${length}`;
  const known = own.get(key);
  if (known) return known;
  const sounds = [...index.sounds.keys()].filter((sound) => sound.length === length && scriptOf(sound) === script);
  const made = {
    fuse: new Fuse(sounds, { threshold: unlike, distance: 12, isCaseSensitive: true, ignoreFieldNorm: true, shouldSort: true }),
  };
  own.set(key, made);
  return made;
}

function scriptOf(word: string): string {
  return /\p{Script=Arabic}/u.test(word) ? 'arabic' : /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'latin';
}
