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

/** A slip in a vowel counts for less: that is where who writes by ear goes wrong. */
const vowelSlip = 0.7;

/** So many words at the most stand for one that was mistyped. */
const most = 4;

/** What a word that only sounds the same is worth. */
const soundQuality = 0.9;

/** What was found for words before, and the shelves that were searched; an index is kept as long as its page. */
interface Workshop {
  readonly known: Map<string, readonly Mended[]>;
  readonly shelves: Map<string, Fuse<string>>;
  /** Per script, number of letters and first letter, how words sound. */
  readonly sounds: Map<string, string[]>;
}

const workshops = new WeakMap<SearchIndex, Workshop>();

/** So many words are remembered: somebody who types on mends the words before again at every letter. */
const mostRemembered = 200;

/**
 * The known words nearest to one that is not known: first those that sound the same, then those
 * that Fuse finds among words of about that length. The best first; nothing when none is near, or
 * while it is not known yet how words sound.
 */
export function mend(index: SearchIndex, typed: string): readonly Mended[] {
  if (typed.length < shortest || /\d/.test(typed) || !index.isHeard) return [];
  const { known } = workshopOf(index);
  const before = known.get(typed);
  if (before) return before;
  if (known.size >= mostRemembered) known.clear();
  const found = find(index, typed);
  known.set(typed, found);
  return found;
}

function find(index: SearchIndex, typed: string): Mended[] {
  const sound = soundOf(typed);
  const alike = index.sounds.get(sound);
  if (alike) return alike.map((word) => ({ word, quality: soundQuality }));
  // A slip in the first letter is rare: other words are only looked at when there is nothing else.
  const near = nearest(index, typed, sound, [-2, -1, 0, 1, 2], true);
  return near.length > 0 ? near : nearest(index, typed, sound, [-1, 0, 1], false);
}

/** The nearest of the words that differ so many letters in length, and begin with the same letter or with another. */
function nearest(index: SearchIndex, typed: string, sound: string, lengths: readonly number[], hasSameStart: boolean): Mended[] {
  return lengths
    .flatMap((more) => shelf(index, sound, sound.length + more, hasSameStart).search(sound, { limit: 8 }))
    .flatMap(({ item }) => (index.sounds.get(item) ?? []).map((word) => ({ word, quality: likeness(typed, word, sound, item) })))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

/** Of letters and of sounds, the part that stays; nothing when there are more slips than a word of that length bears. */
function likeness(typed: string, word: string, sound: string, other: string): number {
  const start = typed[0] === word[0] ? 0 : 0.5;
  const slips =
    start +
    Math.min(slipsBetween(typed, word), slipsBetween(sound, other) + 0.3) * (bones(typed) === bones(word) ? vowelSlip : 1);
  return slips > typed.length / lettersPerSlip ? 0 : 1 - slips / typed.length - 0.05;
}

/** A word without its vowels. */
function bones(word: string): string {
  return word.replace(/[aeiouy]/g, '');
}

/** How many slips of the finger are between two words; letters that changed places are one. */
function slipsBetween(a: string, b: string): number {
  const slips = editDistance(a, b);
  if (slips < 2 || a.length !== b.length) return slips;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return Math.min(slips, editDistance(swapped, b) + 1);
}

/** The words with so many letters that begin as this one does, or differently. */
function shelf(index: SearchIndex, sound: string, length: number, hasSameStart: boolean): Fuse<string> {
  const { shelves, sounds } = workshopOf(index);
  const letter = sound.charAt(0);
  const key = `${length}${hasSameStart ? '=' : '!'}${letter}`;
  const ready = shelves.get(key);
  if (ready) return ready;
  const script = scriptOf(letter);
  const items = hasSameStart
    ? (sounds.get(`${length}${letter}`) ?? [])
    : [...sounds].flatMap(([other, words]) =>
        other.startsWith(String(length)) &&
        !other.endsWith(letter) &&
        scriptOf(other.slice(-1)) === script &&
        other.length === String(length).length + 1
          ? words
          : [],
      );
  const made = new Fuse(items, { threshold: unlike, distance: 12, isCaseSensitive: true, ignoreFieldNorm: true });
  shelves.set(key, made);
  return made;
}

function workshopOf(index: SearchIndex): Workshop {
  const ready = workshops.get(index);
  if (ready) return ready;
  const sounds = new Map<string, string[]>();
  for (const sound of index.sounds.keys()) {
    const key = `${sound.length}${sound.charAt(0)}`;
    const same = sounds.get(key);
    if (same) same.push(sound);
    else sounds.set(key, [sound]);
  }
  const made = { known: new Map(), shelves: new Map(), sounds };
  workshops.set(index, made);
  return made;
}

function scriptOf(letter: string): string {
  return letter >= '\u0600' && letter <= '\u06ff' ? 'arabic' : letter >= '\u0400' && letter <= '\u04ff' ? 'cyrillic' : 'latin';
}
