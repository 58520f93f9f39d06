import { isId, itemKinds, isSameItem, mostItems, soundItems, type ItemReference, type ListItem } from './list-item.ts';

/*
 * Lists as they stand on a device, and what every page does with them: count, put on, take off.
 * What one does at the list itself is in `edit-lists.ts`.
 */

/** A note as it stands on the device: with whether it may go along. */
export interface KeptItem extends ListItem {
  readonly goes?: true | undefined;
}

export interface KeptList {
  /** A number in digits, its own among the lists of this device. */
  readonly key: string;
  /** What somebody calls it; stays on the device. */
  readonly name: string;
  readonly items: readonly KeptItem[];
  /** What stands above it, and whether it may go along. */
  readonly note?: string | undefined;
  readonly goes?: true | undefined;
  /** The code of the story it was made for, see `handover.ts`. */
  readonly story?: string | undefined;
}

export interface KeptLists {
  /** The key of the list that things are put on. */
  readonly open: string;
  /** At least one. */
  readonly lists: readonly KeptList[];
}

export type FoundLists =
  | { readonly kind: 'lists'; readonly lists: KeptLists }
  /** Written by a later version of the site. */
  | { readonly kind: 'newer' }
  /** No lists at all: something else has written there. */
  | { readonly kind: 'damaged' };

const version = 1;

/** So many lists; nobody has as many residents at the table. */
export const mostLists = 30;

/** A device on which nothing was kept. */
export const noLists: KeptLists = { open: '1', lists: [{ key: '1', name: '', items: [] }] };

/** Reads what stands on a device. Total; of lists that are partly damaged, the sound part is left. */
export function readLists(text: string | undefined): FoundLists {
  if (text === undefined) return { kind: 'lists', lists: noLists };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  const { version: made, open, lists } = (found ?? {}) as Record<string, unknown>;
  if (typeof made === 'number' && made > version) return { kind: 'newer' };
  if (made !== version || !Array.isArray(lists)) return { kind: 'damaged' };
  const sound = lists.filter(isRecord).slice(0, mostLists).map(asList);
  if (sound.length === 0) return { kind: 'lists', lists: noLists };
  const { key } = sound.find((list) => list.key === open) ?? sound[0]!;
  return { kind: 'lists', lists: { open: key, lists: sound } };
}

/** What is written on the device; nothing when there is nothing to keep. */
export function writeLists(lists: KeptLists): string | undefined {
  const [only, ...others] = lists.lists;
  const isEmpty = others.length === 0 && only && isBlank(only);
  return isEmpty ? undefined : JSON.stringify({ version, ...lists });
}

/** Whether nothing was put on a list or written on it. */
export function isBlank({ name, items, note, story }: KeptList): boolean {
  return name === '' && items.length === 0 && !note && story === undefined;
}

/** The list that things are put on. */
export function openList({ open, lists }: KeptLists): KeptList {
  return lists.find(({ key }) => key === open) ?? lists[0]!;
}

/** The lists with a change to the one that is open. */
export function withOpenList(lists: KeptLists, change: (list: KeptList) => KeptList): KeptLists {
  const { key } = openList(lists);
  return { ...lists, lists: lists.lists.map((list) => (list.key === key ? change(list) : list)) };
}

/** Whether something stands on the open list. */
export function isOnList(lists: KeptLists, reference: ItemReference): boolean {
  return openList(lists).items.some((item) => isSameItem(item, reference));
}

/** Puts something at the end of the open list, or takes it off; a full list stays as it is. */
export function toggleItem(lists: KeptLists, { kind, id }: ItemReference): KeptLists {
  return withOpenList(lists, (list) => {
    const others = list.items.filter((item) => !isSameItem(item, { kind, id }));
    if (others.length < list.items.length) return { ...list, items: others };
    return list.items.length < mostItems ? { ...list, items: [...list.items, { kind, id }] } : list;
  });
}

function isRecord(found: unknown): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null;
}

function asList(found: Record<string, unknown>, place: number): KeptList {
  const { key, name, items, story } = found;
  return {
    key: typeof key === 'string' && /^\d{1,9}$/.test(key) ? key : `${1e9 + place}`,
    name: asText(name) ?? '',
    items: soundItems((Array.isArray(items) ? items : []).filter(isRecord).flatMap(asItem)),
    ...noteOf(found),
    ...(typeof story === 'string' && { story }),
  };
}

function asItem({ kind, id, check, ...rest }: Record<string, unknown>): KeptItem[] {
  const known = itemKinds.find((name) => name === kind);
  if (!known || !isId(id)) return [];
  return [{ kind: known, id, ...(typeof check === 'string' && { check }), ...noteOf(rest) }];
}

function noteOf({ note, goes }: Record<string, unknown>): Pick<KeptItem, 'note' | 'goes'> {
  const text = asText(note);
  return { ...(text !== undefined && { note: text }), ...(goes === true && { goes }) };
}

function asText(found: unknown): string | undefined {
  return typeof found === 'string' ? found.slice(0, 1000) : undefined;
}
