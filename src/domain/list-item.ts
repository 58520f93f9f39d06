/*
 * What may stand on a list that is put together for somebody: a reference, not a copy. Whoever
 * opens the list sees the entry as it is then.
 */

/** The kinds of things that can be put on a list. Each is the name of a handle (`data-service`). */
export const itemKinds = ['service', 'location', 'wijkteam'] as const;

export type ItemKind = (typeof itemKinds)[number];

export interface ItemReference {
  readonly kind: ItemKind;
  readonly id: string;
}

export interface ListItem extends ItemReference {
  /** What the entry said when it was put on the list, see `entryCheck`; absent until it was looked up. */
  readonly check?: string | undefined;
  /** Whom to ask for, or what to think of. */
  readonly note?: string | undefined;
}

/** So much fits on a list, and in a code. */
export const mostItems = 60;
const longestId = 80;
/** In characters as people count them. */
export const longestNote = 200;

/** The rule for ids is that of the schemas. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= longestId && /^[a-z\d]+(-[a-z\d]+)*$/.test(id);
}

/** Known kinds and well-formed ids, each once, in the order given. */
export function soundItems<Item extends ItemReference>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items
    .filter(({ kind, id }) => itemKinds.includes(kind) && isId(id) && !seen.has(kind + id) && seen.add(kind + id))
    .slice(0, mostItems);
}

export function isSameItem(one: ItemReference, other: ItemReference): boolean {
  return one.kind === other.kind && one.id === other.id;
}
