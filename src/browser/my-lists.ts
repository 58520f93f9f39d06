/* The lists somebody put together, kept on their own device and nowhere else. */
import { readLists, writeLists, type FoundLists, type KeptLists } from '#domain/kept-lists.ts';
import { erase, keep, keys, look, read } from './device-storage.ts';

/** What stands on the device now. */
export function listsHere(): FoundLists {
  return readLists(read(keys.lists));
}

/**
 * Changes what stands on the device at this moment, so that what another tab did is kept. Gives
 * the lists as they are from now on; nothing when the device does not let us keep them.
 *
 * @param known the lists as this page knows them: should nothing stand there any more, we go on from these
 */
export function changeLists(change: (lists: KeptLists) => KeptLists, known?: KeptLists): KeptLists | undefined {
  const there = look(keys.lists);
  // A device that does not let us look may have lists, which would be written over.
  if (there === undefined) return undefined;
  const found = readLists(there ?? undefined);
  if (found.kind !== 'lists') return undefined;
  const lists = change((there === null ? known : undefined) ?? found.lists);
  const text = writeLists(lists);
  if (text === undefined) erase(keys.lists);
  else if (!keep(keys.lists, text)) return undefined;
  return lists;
}

/** Whether lists stand on the device, in whatever state. */
export function isKept(): boolean {
  return read(keys.lists) !== undefined;
}

/** Erases the lists, and the sheet of the guide that may stand beside them; false when something is left. */
export function eraseTalk(): boolean {
  erase(keys.lists);
  erase(keys.story);
  return !isKept() && read(keys.story) === undefined;
}

/** Calls back when another tab changed the lists, or when the browser brings this page back as it was. */
export function onListsChanged(show: () => void): void {
  // Without a key everything was erased at once.
  window.addEventListener('storage', ({ key }) => (key === null || key === keys.lists) && show());
  window.addEventListener('pageshow', ({ persisted }) => persisted && show());
}
