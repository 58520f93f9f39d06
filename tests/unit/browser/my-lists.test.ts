import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { keys } from '#browser/device-storage.ts';
import { changeLists } from '#browser/my-lists.ts';
import { noLists, readLists, toggleItem, writeLists } from '#domain/kept-lists.ts';

afterEach(() => vi.unstubAllGlobals());

const kept = writeLists(toggleItem(noLists, { kind: 'service', id: 'luisterlijn' }))!;

/** A storage with a list in it, of which some calls fail. */
function storageFailingAt(failing: readonly number[]): { text: string | undefined } {
  const here: { text: string | undefined } = { text: kept };
  let calls = 0;
  const call = <T>(task: () => T): T => {
    if (failing.includes(++calls)) throw new DOMException('blocked', 'SecurityError');
    return task();
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => call(() => (key === keys.lists ? (here.text ?? null) : null)),
    setItem: (_: string, value: string) => call(() => void (here.text = value)),
    removeItem: () => call(() => void (here.text = undefined)),
  });
  return here;
}

test('whichever calls fail, a list that stands on the device is not written over, and what is said to be kept is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 8 })), (failing) => {
      const here = storageFailingAt(failing);
      const said = changeLists((lists) => toggleItem(lists, { kind: 'service', id: 'buurtkamer' }));
      const found = readLists(here.text);
      const ids = found.kind === 'lists' ? found.lists.lists.flatMap(({ items }) => items.map(({ id }) => id)) : [];
      expect(ids).toEqual(said ? ['luisterlijn', 'buurtkamer'] : ['luisterlijn']);
    }),
  );
});
