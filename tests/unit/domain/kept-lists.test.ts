import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addList,
  dropOpenList,
  entryCheck,
  handoverOf,
  listOf,
  moveItem,
  noteItem,
  noteList,
  putBack,
  takeOff,
  withChecks,
} from '#domain/edit-lists.ts';
import { decodeHandover, encodeHandover } from '#domain/handover.ts';
import {
  isOnList,
  mostLists,
  noLists,
  openList,
  readLists,
  toggleItem,
  withOpenList,
  writeLists,
  type KeptLists,
} from '#domain/kept-lists.ts';
import { isSameItem, itemKinds, mostItems, type ItemReference } from '#domain/list-item.ts';

/*
 * Lists on a device. What must hold: what was kept comes back, whatever somebody did with it;
 * nothing that stands in the storage of a browser breaks a page; and only what was ticked leaves.
 */

const anyReference: fc.Arbitrary<ItemReference> = fc.record({
  kind: fc.constantFrom(...itemKinds),
  id: fc.constantFrom('koffie', 'soep-plein', 'huis-noord', 'noord', 'a', 'b2'),
});

/** Anything somebody can do with lists. */
const anyStep: fc.Arbitrary<(lists: KeptLists) => KeptLists> = fc.oneof(
  anyReference.map((reference) => (lists: KeptLists) => toggleItem(lists, reference)),
  fc.tuple(anyReference, fc.constantFrom(-1 as const, 1 as const)).map(
    ([reference, by]) =>
      (lists: KeptLists) =>
        withOpenList(lists, (list) => moveItem(list, reference, by)),
  ),
  fc.tuple(anyReference, fc.string(), fc.boolean()).map(
    ([reference, note, goes]) =>
      (lists: KeptLists) =>
        withOpenList(lists, (list) => noteItem(list, reference, note, goes)),
  ),
  fc.tuple(fc.string(), fc.boolean()).map(
    ([note, goes]) =>
      (lists: KeptLists) =>
        withOpenList(lists, (list) => noteList(list, note, goes)),
  ),
  fc.constant((lists: KeptLists) => addList(lists)),
  fc.constant(dropOpenList),
  fc.constant((lists: KeptLists) => withChecks(lists, ({ id }) => (id === 'a' ? undefined : 'abc'))),
);

const anyLists = fc.array(anyStep, { maxLength: 25 }).map((steps) => steps.reduce((lists, step) => step(lists), noLists));

function kept(text: string | undefined): KeptLists {
  const found = readLists(text);
  if (found.kind !== 'lists') throw new Error(found.kind);
  return found.lists;
}

describe('on the device', () => {
  test('what was kept is read back, and a list on which nothing stands leaves nothing behind', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const text = writeLists(lists);
        if (text !== undefined) expect(kept(text)).toStrictEqual(lists);
        else expect(openList(lists).items).toEqual([]);
      }),
    );
    expect(writeLists(noLists)).toBeUndefined();
    expect(kept(undefined)).toEqual(noLists);
  });

  test('whatever stands there, there are lists, or it is said what is wrong', () => {
    const near = fc.record(
      {
        version: fc.constantFrom(1, 1, 1, 2, 'x'),
        open: fc.anything(),
        lists: fc.oneof(fc.array(fc.oneof(fc.anything(), fc.record({ items: fc.array(fc.anything()), key: fc.anything() })))),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          near.map((found) => JSON.stringify(found)),
        ),
        (text) => {
          const found = readLists(text);
          if (found.kind !== 'lists') return;
          expect(found.lists.lists.length).toBeGreaterThan(0);
          expect(openList(found.lists).key).toBe(found.lists.open);
          expect(() => encodeHandover(handoverOf(openList(found.lists), undefined))).not.toThrow();
        },
      ),
    );
  });

  test.each([
    ['newer', '{"version":2,"lists":"in another way"}'],
    ['damaged', '{"version":1,"li'],
    ['damaged', '"hello"'],
    ['damaged', 'null'],
  ])('%s: %s', (kind, text) => expect(readLists(text)).toEqual({ kind }));

  test('of a list that is partly damaged the sound part is left', () => {
    const items = [{ kind: 'service', id: 'koffie' }, 7, null, { kind: 'service', id: '<b>' }, { kind: 'location', id: 'huis' }];
    const lists = kept(JSON.stringify({ version: 1, open: 'gone', lists: [null, { key: '4', name: 'Jan', items }] }));
    expect(lists).toEqual({
      open: '4',
      lists: [
        {
          key: '4',
          name: 'Jan',
          items: [
            { kind: 'service', id: 'koffie' },
            { kind: 'location', id: 'huis' },
          ],
        },
      ],
    });
  });
});

describe('putting on and taking off', () => {
  test('twice the same tap changes nothing, and nothing stands on a list twice', () => {
    fc.assert(
      fc.property(anyLists, anyReference, (lists, reference) => {
        const once = toggleItem(lists, reference);
        expect(isOnList(once, reference)).toBe(!isOnList(lists, reference));
        expect(isOnList(toggleItem(once, reference), reference)).toBe(isOnList(lists, reference));
        const { items } = openList(once);
        expect(items.filter((item) => isSameItem(item, reference)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('what was taken off comes back in its place with its note', () => {
    fc.assert(
      fc.property(anyLists, fc.nat(), (lists, at) => {
        const list = openList(lists);
        const item = list.items[at % Math.max(1, list.items.length)];
        if (item) expect(putBack(takeOff(list, item), item, list.items.indexOf(item))).toStrictEqual(list);
      }),
    );
  });

  test('up and then down is as it was; at the end nothing moves', () => {
    const three = ['a', 'b', 'c'].reduce((lists, id) => toggleItem(lists, { kind: 'service', id }), noLists);
    const order = (list = openList(three)) => list.items.map(({ id }) => id).join('');
    const b = { kind: 'service', id: 'b' } as const;
    expect(order(moveItem(openList(three), b, -1))).toBe('bac');
    expect(order(moveItem(moveItem(openList(three), b, -1), b, 1))).toBe('abc');
    expect(order(moveItem(openList(three), { kind: 'service', id: 'a' }, -1))).toBe('abc');
    expect(order(moveItem(openList(three), { kind: 'location', id: 'b' }, -1))).toBe('abc');
  });

  test('a list holds so many things and a device so many lists, and says no to more', () => {
    const full = Array.from({ length: mostItems + 5 }).reduce<KeptLists>(
      (lists, _, index) => toggleItem(lists, { kind: 'service', id: `dienst-${index}` }),
      noLists,
    );
    expect(openList(full).items).toHaveLength(mostItems);
    const many = Array.from({ length: mostLists + 5 }).reduce<KeptLists>(
      (lists, _, index) => addList(lists, { name: `${index}`, items: [] }),
      noLists,
    );
    expect(many.lists).toHaveLength(mostLists);
    expect(new Set(many.lists.map(({ key }) => key)).size).toBe(mostLists);
  });
});

describe('handing over', () => {
  test('only notes that were ticked go along, and the name of the list never does', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const list = { ...openList(lists), name: 'Mevrouw Jansen' };
        const { items = [], note, ...rest } = handoverOf(list, undefined);
        expect(rest).toEqual({ answers: {} });
        expect(note).toBe(list.goes ? list.note : undefined);
        expect(items.map((item) => item.note)).toEqual(list.items.map((item) => (item.goes ? item.note : undefined)));
      }),
    );
  });

  test('the list is the same on the other side, and comes back with the story it was made for', () => {
    const story = { answers: { asker: 'self', needs: ['geld'] }, story: 'Ik slaap slecht.' } as const;
    fc.assert(
      fc.property(anyLists, fc.boolean(), (lists, hasStory) => {
        const handover = handoverOf(openList(lists), hasStory ? story : undefined);
        const opened = decodeHandover(encodeHandover(handover));
        if (opened.kind !== 'handover') throw new Error(opened.kind);
        const there = { ...listOf(opened.handover, undefined), key: '1' };
        expect(there.items.map(({ kind, id, check }) => [kind, id, check])).toEqual(
          openList(lists).items.map(({ kind, id, check }) => [kind, id, check]),
        );
        expect(encodeHandover(handoverOf(there, opened.handover))).toBe(encodeHandover(handover));
        expect(opened.handover.story).toBe(hasStory ? story.story : undefined);
      }),
    );
  });

  test('a sheet that was taken along opens as a list of its offers', () => {
    expect(listOf({ answers: {}, services: ['koffie', 'soep'] }, 'code')).toEqual({
      name: '',
      story: 'code',
      items: [
        { kind: 'service', id: 'koffie' },
        { kind: 'service', id: 'soep' },
      ],
    });
  });
});

test('a check changes with what an entry says, and never says that there is none', () => {
  const entry = { name: 'Koffie', phones: ['023 123 45 67'] };
  expect(entryCheck(entry)).toBe(entryCheck(structuredClone(entry)));
  expect(entryCheck({ ...entry, phones: [] })).not.toBe(entryCheck(entry));
  fc.assert(fc.property(fc.string(), (text) => /^(?!000)[a-z\d]{3}$/.test(entryCheck(text))));
});
