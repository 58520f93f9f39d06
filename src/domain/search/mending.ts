import { distance as editDistance } from 'fastest-levenshtein';
import Fuse from 'fuse.js/basic';
import type { Mended, Mender, SearchIndex } from './search-index.ts';
import { soundOf } from './sound.ts';

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

/** So many words are remembered: somebody who types on mends the words before again at every letter. */
const mostRemembered = 200;

/** So many words are listened to before the caller gets a turn. */
const slice = 80;

/**
 * Gives an index its mender, a slice at a time: first how all its words sound. It comes after the
 * index, and in a file of its own, because most of what is typed does without.
 */
export function* mending(index: SearchIndex): Generator<undefined, SearchIndex> {
  const { vocabulary } = index;
  const sounds = new Map<string, string[]>();
  const shelves = new Map<string, string[]>();
  let done = 0;
  for (const lang of vocabulary.languages) {
    for (const [word] of vocabulary.wordsIn(lang)) {
      if (word.length < shortest) continue;
      const sound = soundOf(word);
      const alike = sounds.get(sound);
      if (!alike) {
        sounds.set(sound, [word]);
        const key = shelfName(sound, sound.length);
        const shelf = shelves.get(key);
        if (shelf) shelf.push(sound);
        else shelves.set(key, [sound]);
      } else if (!alike.includes(word)) alike.push(word);
      if (++done % slice === 0) yield;
    }
  }
  index.mender = new Workshop(sounds, shelves);
  return index;
}

/** Words of one length, in one script, that begin with the same sound stand on one shelf. */
function shelfName(sound: string, length: number): string {
  return `${length}${sound.charAt(0)}`;
}

class Workshop implements Mender {
  readonly #sounds: ReadonlyMap<string, readonly string[]>;
  readonly #shelves: ReadonlyMap<string, readonly string[]>;
  readonly #searched = new Map<string, Fuse<string>>();
  readonly #known = new Map<string, readonly Mended[]>();

  constructor(sounds: ReadonlyMap<string, readonly string[]>, shelves: ReadonlyMap<string, readonly string[]>) {
    this.#sounds = sounds;
    this.#shelves = shelves;
  }

  alike(typed: string): readonly string[] {
    return this.#sounds.get(soundOf(typed)) ?? [];
  }

  /** First those that sound the same, then those that Fuse finds among words of about that length. */
  mend(typed: string): readonly Mended[] {
    if (typed.length < shortest || /\d/.test(typed)) return [];
    const before = this.#known.get(typed);
    if (before) return before;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const found = this.#find(typed);
    this.#known.set(typed, found);
    return found;
  }

  #find(typed: string): Mended[] {
    const alike = this.alike(typed);
    if (alike.length > 0) return alike.map((word) => ({ word, quality: soundQuality }));
    const sound = soundOf(typed);
    // A slip in the first letter is rare: other words are only looked at when there is nothing else.
    const near = this.#nearest(
      typed,
      [-2, -1, 0, 1, 2].map((more) => shelfName(sound, sound.length + more)),
    );
    if (near.length > 0) return near;
    const elsewhere = [...this.#shelves.keys()].filter((name) => {
      const letter = name.slice(-1);
      return Math.abs(parseInt(name) - sound.length) < 2 && letter !== sound.charAt(0) && scriptOf(letter) === scriptOf(sound);
    });
    return this.#nearest(typed, elsewhere);
  }

  #nearest(typed: string, shelves: readonly string[]): Mended[] {
    const sound = soundOf(typed);
    return shelves
      .flatMap((name) => this.#shelf(name)?.search(sound, { limit: 8 }) ?? [])
      .flatMap(({ item }) =>
        (this.#sounds.get(item) ?? []).map((word) => ({ word, quality: likeness(typed, word, sound, item) })),
      )
      .filter(({ quality }) => quality > 0)
      .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
      .slice(0, most);
  }

  #shelf(name: string): Fuse<string> | undefined {
    const ready = this.#searched.get(name);
    const items = this.#shelves.get(name);
    if (ready || !items) return ready;
    const made = new Fuse(items, { threshold: unlike, distance: 12, isCaseSensitive: true, ignoreFieldNorm: true });
    this.#searched.set(name, made);
    return made;
  }
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

function scriptOf(letter: string): string {
  return letter >= '\u0600' && letter <= '\u06ff' ? 'arabic' : letter >= '\u0400' && letter <= '\u04ff' ? 'cyrillic' : 'latin';
}
