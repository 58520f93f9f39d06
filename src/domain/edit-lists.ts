import { checksum } from './checksum.ts';
import type { Handover } from './handover.ts';
import {
  isBlank,
  mostLists,
  noLists,
  openList,
  withOpenList,
  type KeptItem,
  type KeptList,
  type KeptLists,
} from './kept-lists.ts';
import { isSameItem, type ItemReference, type ListItem } from './list-item.ts';

/* What one does at the list: order, write, start another, hand over. All of it pure. */

/** What stands above a list may be longer than what stands with one thing. */
export const longestListNote = 500;
export const longestListName = 60;

/**
 * Three digits that change when an entry does.
 *
 * @param entry what matters to whoever goes there; translations do not count, so that the check is the same in every language
 */
export function entryCheck(entry: unknown): string {
  const text = JSON.stringify(entry, (key, value: unknown) => (key === 'translations' ? undefined : value));
  const sum = checksum(encodeURIComponent(text)).slice(-3);
  // In a code 000 means that there is none.
  return sum === '000' ? '001' : sum;
}

/** Moves something up (-1) or down (1); at the end of the list it stays where it is. */
export function moveItem(list: KeptList, reference: ItemReference, by: -1 | 1): KeptList {
  const from = list.items.findIndex((item) => isSameItem(item, reference));
  const to = from + by;
  const [item, other] = [list.items[from], list.items[to]];
  if (!item || !other) return list;
  return { ...list, items: list.items.map((each, at) => (at === from ? other : at === to ? item : each)) };
}

/** Puts back what was taken off, where it stood as far as that place is still there. */
export function putBack(list: KeptList, item: KeptItem, place: number): KeptList {
  const others = list.items.filter((other) => !isSameItem(other, item));
  return { ...list, items: [...others.slice(0, place), item, ...others.slice(place)] };
}

export function takeOff(list: KeptList, reference: ItemReference): KeptList {
  return { ...list, items: list.items.filter((item) => !isSameItem(item, reference)) };
}

/** A note with one thing; what is empty is absent. */
export function noteItem(list: KeptList, reference: ItemReference, note: string, goes: boolean): KeptList {
  return { ...list, items: list.items.map((item) => (isSameItem(item, reference) ? noted(item, note, goes) : item)) };
}

/** What stands above a list; what is empty is absent. */
export function noteList(list: KeptList, note: string, goes: boolean): KeptList {
  return noted(list, note, goes);
}

function noted<Noted extends Pick<KeptItem, 'note' | 'goes'>>(
  { note: _, goes: __, ...rest }: Noted,
  note: string,
  goes: boolean,
) {
  return { ...rest, ...(note !== '' && { note }), ...(goes && { goes }) } as Noted;
}

/**
 * Another list, empty or as given, which is then the open one; it takes the place of one on which
 * nothing stands. A device that has enough lists keeps those it has.
 */
export function addList(lists: KeptLists, list: Omit<KeptList, 'key'> = { name: '', items: [] }): KeptLists {
  const used = lists.lists.filter((other) => !isBlank(other));
  if (used.length >= mostLists) return lists;
  const key = `${Math.max(0, ...used.map((other) => Number(other.key))) + 1}`;
  return { open: key, lists: [...used, { ...list, key }] };
}

/** Without the open list; the first of the others is then open. */
export function dropOpenList(lists: KeptLists): KeptLists {
  const { key } = openList(lists);
  const others = lists.lists.filter((list) => list.key !== key);
  return others.length > 0 ? { open: others[0]!.key, lists: others } : noLists;
}

/** Remembers what entries say, for things that were put on the list by a page that did not know. */
export function withChecks(lists: KeptLists, checkOf: (item: ItemReference) => string | undefined): KeptLists {
  return withOpenList(lists, (list) => ({
    ...list,
    items: list.items.map((item) => (item.check === undefined ? checked(item, checkOf(item)) : item)),
  }));
}

/** Somebody saw what an entry says now. */
export function seeItem(list: KeptList, reference: ItemReference, check: string | undefined): KeptList {
  return { ...list, items: list.items.map((item) => (isSameItem(item, reference) ? checked(item, check) : item)) };
}

function checked<Item extends ListItem>(item: Item, check: string | undefined): Item {
  return check === undefined ? item : { ...item, check };
}

/** What of a list is handed over: all things on it, notes where they were ticked, and the story it was made for. */
export function handoverOf({ items, note, goes }: KeptList, story: Handover | undefined): Handover {
  const { services: _, ...told } = story ?? { answers: {} };
  return {
    ...told,
    items: items.map(({ kind, id, check, note: text, goes: isTicked }) => ({
      kind,
      id,
      check,
      note: isTicked ? text : undefined,
    })),
    note: goes ? note : undefined,
  };
}

/** The list in a handover. What came along may go along again. @param code its story, as a code */
export function listOf(handover: Handover, code: string | undefined): Omit<KeptList, 'key'> {
  const { items, services = [], note } = handover;
  const things: readonly ListItem[] = items ?? services.map((id) => ({ kind: 'service', id }));
  return {
    name: '',
    items: things.map((item) => (item.note === undefined ? item : { ...item, goes: true })),
    ...(note !== undefined && { note, goes: true as const }),
    ...(code !== undefined && { story: code }),
  };
}

/** Whether a handover tells anything of somebody. */
export function isStory({ answers, story, giving, triedWords }: Handover): boolean {
  return [...Object.values(answers), story, giving, triedWords].some((told) => told !== undefined);
}
