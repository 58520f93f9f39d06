import { askers, burdens, triedRungs, type Answers, type Asker, type Burden, type TriedRung } from './answers.ts';
import { checksum } from './checksum.ts';
import { isId, itemKinds, longestNote, soundItems, type ListItem } from './list-item.ts';

/*
 * A summary as a short code, for behind the # of a link: that part never reaches a server. It is
 * made in one language and opened in another, possibly years later, so it holds ids and no places
 * in a list.
 *
 *   1k3f9ab0.Aself.Ngeld.alleen.Bhard.Wschalkwijk.Saloha.buurts
 *   │└─────┘ └field
 *   │checksum, over all the rest
 *   version
 *
 * A field begins with a dot and a capital; further items of a list with a dot alone, because ids
 * have no capitals. Fields, with what follows the capital:
 *
 *   A asker   B burden   W wijk             one id or word ("too_much" as "too-much")
 *   N needs   T tried    S services         a list; S without items means: none of them
 *   M several            E without entry    nothing
 *   O story   G giving   X tried, in words  a text, see `encodeText`
 *   L list    R its notes                   see `encodeItem` and `encodeNotes`
 *   Q note above the list                   a text
 *
 * A field with another letter is for later and is ignored. Version and checksum stay where they
 * are and what they are in every version, or an old page could not tell newer from damaged.
 *
 * Only letters, digits, "." and "-" occur, never two signs in a row, and a letter or digit ends
 * the code. So nothing is escaped in a link, no messenger takes the end for punctuation, and
 * nothing turns into a dash, or into italics (that is what _ ~ and * do).
 */

/** What travels. All of it is optional but the answers, and those may be empty. */
export interface Handover {
  readonly answers: Answers;
  /** Ids of the services on the summary, in order; absent: not chosen yet (the advice decides). */
  readonly services?: readonly string[] | undefined;
  /** True when the entry point is left out. */
  readonly withoutEntry?: boolean | undefined;
  /** Own words, present only when the resident ticked it. */
  readonly story?: string | undefined;
  /** What they can do or give, in own words; same. */
  readonly giving?: string | undefined;
  /** What was tried, in own words; same. */
  readonly triedWords?: string | undefined;
  /** A list that somebody put together, in its order. A note stands in it only when it was ticked. */
  readonly items?: readonly ListItem[] | undefined;
  /** What stands above that list; same. */
  readonly note?: string | undefined;
}

/** What a code turns out to be. `newer` is sound, but made by a later version of this site. */
export type Decoded =
  | { readonly kind: 'handover'; readonly handover: Handover }
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number };

const version = '1';

/* More is left out, at both ends. Texts are counted in code points, so no letter or sign is cut in two. */
const mostIds = 60;
/** Of a text, in characters as people count them. */
export const longestText = 1000;

/** No code is longer: all fields at their fullest, as a messenger may have escaped them. What is longer is not worth reading. */
const longestCode = 300_000;

/** The code of a handover, after `normalise`. The same handover always has the same code. */
export function encodeHandover(handover: Handover): string {
  const { answers, services, withoutEntry, story, giving, triedWords, items, note } = normalise(handover);
  const list = (ids: readonly string[] | undefined) => ids?.join('.');
  const text = (words: string | undefined) => words && encodeText(words);
  const fields = [
    ['A', answers.asker],
    ['N', list(answers.needs)],
    ['M', answers.several ? '' : undefined],
    ['B', answers.burden?.replace('_', '-')],
    ['T', list(answers.tried)],
    ['W', answers.wijk],
    ['S', list(services)],
    ['E', withoutEntry ? '' : undefined],
    ['O', text(story)],
    ['G', text(giving)],
    ['X', text(triedWords)],
    ['L', list(items?.map(encodeItem))],
    ['R', encodeNotes(items ?? [])],
    ['Q', text(note)],
  ] as const;
  const body = fields.map(([letter, value]) => (value === undefined ? '' : `.${letter}${value}`)).join('');
  return version + checksum(version + body) + body;
}

/**
 * Reads a code, or a whole link that was pasted. Total: never throws. Signs around the code and
 * percent-encoding by a messenger do no harm; anything else than the code as it was made is
 * `damaged`. What comes out is as `normalise` leaves it, whoever made the code.
 */
export function decodeHandover(code: string): Decoded {
  if (code.length > longestCode) return { kind: 'damaged' };
  const pasted = unescaped(code);
  if (/^[\s#]*$/.test(pasted)) return { kind: 'empty' };
  const [bare = ''] = /[\dA-Za-z]([\dA-Za-z.-]*[\dA-Za-z])?/.exec(pasted.slice(pasted.indexOf('#') + 1)) ?? [];
  const [, made = '', sum, body = ''] = /^([1-9])([\da-z]{7})(|\.[A-Z].*)$/.exec(bare) ?? [];
  if (sum !== checksum(made + body)) return { kind: 'damaged' };
  if (made !== version) return { kind: 'newer', version: Number(made) };
  return { kind: 'handover', handover: readFields(body) };
}

/**
 * The handover and ever shorter forms of it: without own words, then without services. Of a list
 * that somebody put together nothing is left out but the words. For a QR code.
 */
export function shorterForms(handover: Handover): Handover[] {
  const { answers, services, withoutEntry, items } = handover;
  const bare = items?.map(({ note: _, ...item }) => item);
  const forms: Handover[] = [
    handover,
    { answers, services, withoutEntry, items: bare },
    ...(items ? [] : [{ answers, withoutEntry }]),
  ];
  const codes = forms.map(encodeHandover);
  return forms.filter((_, index) => codes.indexOf(codes[index]!) === index);
}

function unescaped(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

function readFields(body: string): Handover {
  const fields = new Map(body.split(/\.(?=[A-Z])/).map((field) => [field.charAt(0), field.slice(1)]));
  const list = (letter: string) => fields.get(letter)?.split('.');
  const text = (letter: string) => decodeText(fields.get(letter) ?? '');
  return normalise({
    answers: {
      asker: fields.get('A') as Asker | undefined,
      needs: list('N'),
      several: fields.has('M'),
      burden: fields.get('B')?.replace('-', '_') as Burden | undefined,
      tried: list('T') as TriedRung[] | undefined,
      wijk: fields.get('W'),
    },
    services: list('S'),
    withoutEntry: fields.has('E'),
    story: text('O'),
    giving: text('G'),
    triedWords: text('X'),
    items: fields.has('L') ? decodeItems(list('L') ?? [], list('R') ?? []) : undefined,
    note: text('Q'),
  });
}

/**
 * Leaves what a code can hold: known words and well-formed ids, once, in the order given (what was
 * tried in its own order); texts as `cleanText` makes them. What is false, empty or undefined is
 * absent, but for an empty list of services or items: that was a choice.
 */
function normalise({ answers, services, withoutEntry, story, giving, triedWords, items, note }: Handover): Handover {
  return present({
    answers: present({
      asker: askers.find((asker) => asker === answers.asker),
      needs: filled(cleanIds(answers.needs)),
      several: answers.several || undefined,
      burden: burdens.find((burden) => burden === answers.burden),
      tried: filled(triedRungs.filter((rung) => answers.tried?.includes(rung))),
      wijk: cleanIds([answers.wijk ?? ''])[0],
    }),
    services: services && cleanIds(services),
    withoutEntry: withoutEntry || undefined,
    story: cleanText(story),
    giving: cleanText(giving),
    triedWords: cleanText(triedWords),
    items: items && soundItems(items).map(normaliseItem),
    note: cleanText(note),
  });
}

function normaliseItem({ kind, id, check, note }: ListItem): ListItem {
  return present({ kind, id, check: /^[a-z\d]{3}$/.test(check ?? '') ? check : undefined, note: cleanText(note, longestNote) });
}

function present<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function cleanIds(ids: readonly string[] = []): string[] {
  return [...new Set(ids.filter(isId))].slice(0, mostIds);
}

/** Without control characters but new lines, without half characters, white space around it, or more than fits. */
function cleanText(text = '', longest = longestText): string | undefined {
  const clean = text
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return [...clean].slice(0, longest).join('').trim() || undefined;
}

/** An item is the first letter of its kind, three digits of its check (000 when it has none), and its id. */
function encodeItem({ kind, check = unchecked, id }: ListItem): string {
  return kind.charAt(0) + check + id;
}

const unchecked = '000';

/** Of the items that have a note: the place in the list in base 36, a dash, and the text. */
function encodeNotes(items: readonly ListItem[]): string | undefined {
  const notes = items.flatMap(({ note }, place) => (note === undefined ? [] : `${place.toString(36)}-${encodeText(note)}`));
  return notes.length > 0 ? notes.join('.') : undefined;
}

function decodeItems(items: readonly string[], notes: readonly string[]): ListItem[] {
  const noteAt = new Map(notes.map((note) => [parseInt(note, 36), decodeText(note.slice(note.indexOf('-') + 1))]));
  return items.flatMap((item, place) => {
    const kind = itemKinds.find((name) => name.startsWith(item.charAt(0) || '?'));
    const check = item.slice(1, 4);
    return kind ? [{ kind, id: item.slice(4), check: check === unchecked ? undefined : check, note: noteAt.get(place) }] : [];
  });
}

/*
 * Texts: a letter is its distance to the middle of the small letters of its script, as BOCU-1 does
 * (https://www.unicode.org/notes/tn6/). Most letters take one symbol in Latin, Cyrillic and
 * Arabic, where base64 takes up to three; no other script takes more than in base64, and own words
 * cannot be read at a glance in a list of messages. It keeps no secret: who has the link can read
 * it.
 */

const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The first so many symbols end a number, the other twenty say that more follows. */
const endings = 42;
const base = symbols.length - endings;

/** Near "f", "у" and "ض": the small letters of Latin and Cyrillic and those of Arabic lie within 20. */
const middles = [0x66, 0x443, 0x636];

/** The middle that counts after a character. Signs, digits and emoji belong to no script and move nothing. */
function middleAfter(point: number, current: number): number {
  return middles.find((middle) => Math.abs(point - middle) < 40) ?? current;
}

/** Each character as a number, lowest digit first: 0 is a space, then distances 0, -1, 1, -2, 2 and so on. */
function encodeText(text: string): string {
  let code = '';
  let middle = middles[0]!;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const distance = point - middle;
    let number = point === 0x20 ? 0 : distance < 0 ? -2 * distance : 2 * distance + 1;
    while (number >= endings) {
      const digit = endings + ((number - endings) % base);
      code += symbols.charAt(digit);
      number = (number - digit) / base;
    }
    code += symbols.charAt(number);
    middle = middleAfter(point, middle);
  }
  return code;
}

/** The reverse. Numbers that stand for no character become the replacement character. */
function decodeText(code: string): string {
  let text = '';
  let middle = middles[0]!;
  let number = 0;
  let weight = 1;
  for (const symbol of code) {
    const digit = symbols.indexOf(symbol);
    number += digit * weight;
    weight *= base;
    if (digit >= endings) continue;
    const distance = number % 2 === 0 ? -number / 2 : (number - 1) / 2;
    const point = number === 0 ? 0x20 : middle + distance;
    text += point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    middle = middleAfter(point, middle);
    number = 0;
    weight = 1;
  }
  return text;
}
