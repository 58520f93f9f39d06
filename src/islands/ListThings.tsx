/** What stands on a list: its order, its notes, and the way off. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestListNote, moveItem, noteItem, noteList, putBack, seeItem, takeOff } from '#domain/edit-lists.ts';
import type { KeptItem, KeptList } from '#domain/kept-lists.ts';
import { longestNote } from '#domain/list-item.ts';
import { checkOf, lineOf, type SheetKit } from '#views/list-facts.ts';
import type { ListWords } from '#views/list-words.ts';
import { nameOfGone } from '#views/paragraphs.ts';
import { plain } from '#views/Worded.tsx';
import { fill } from '#domain/fill.ts';

import { OwnWordsField } from './OwnWordsField.tsx';

interface Props {
  words: ListWords;
  own: SheetKit;
  list: KeptList;
  onChange: (step: (list: KeptList) => KeptList) => void;
}

export function ListThings({ words, own, list, onChange }: Props) {
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<{ item: KeptItem; place: number }>();
  // What a tap moved or took away takes the focus along with it; it is put back before the next key can come.
  const [focus, setFocus] = useState('');
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (focus !== '') box.current?.querySelector<HTMLElement>(`[data-do="${focus}"]`)?.focus();
    setFocus('');
  }, [focus]);

  const { items } = list;
  const nameOf = (item: KeptItem): string => plain(lineOf(own, item)?.name ?? nameOfGone(item.id));
  const left = (longest: number, note = ''): string => fill(words['list.left'], { count: longest - note.length });
  const move = (item: KeptItem, by: -1 | 1): void => {
    const place = Math.min(items.length, Math.max(1, items.indexOf(item) + 1 + by));
    onChange((now) => moveItem(now, item, by));
    setTaken(undefined);
    setSaid(fill(words['list.moved'], { name: nameOf(item), place, total: items.length }));
    setFocus(`${by === -1 ? 'up' : 'down'} ${item.kind} ${item.id}`);
  };
  const remove = (item: KeptItem): void => {
    setTaken({ item, place: items.indexOf(item) });
    setSaid(fill(words['list.removed'], { name: nameOf(item) }));
    onChange((now) => takeOff(now, item));
    setFocus('undo');
  };
  const undo = ({ item, place }: { item: KeptItem; place: number }): void => {
    onChange((now) => putBack(now, item, place));
    setTaken(undefined);
    setSaid('');
    setFocus(`remove ${item.kind} ${item.id}`);
  };

  return (
    <section ref={box} aria-labelledby="dingen">
      <h2 id="dingen">{words['list.things']}</h2>
      <p class="gidw-things__said">
        <span role="status">{said}</span>{' '}
        {taken && (
          <button class="gidw-quiet" type="button" data-do="undo" onClick={() => undo(taken)}>
            {words['list.undo']}
          </button>
        )}
      </p>
      <p class="gidw-soft">{words['list.notes_note']}</p>
      <OwnWordsField
        id="boven"
        title={words['list.note_list']}
        include={words['sheet.include']}
        value={{ text: list.note ?? '', goes: list.goes ?? false }}
        longest={longestListNote}
        left={left(longestListNote, list.note)}
        onChange={({ text, goes }) => onChange((now) => noteList(now, text, goes))}
      />
      <ol class="gidw-things">
        {items.map((item) => {
          const name = nameOf(item);
          const key = `${item.kind} ${item.id}`;
          const now = checkOf(own, item);
          const isChanged = item.check !== undefined && now !== undefined && item.check !== now;
          const act = (what: 'up' | 'down' | 'remove', sign: string, onClick: () => void) => (
            <button class="gidw-do" type="button" data-do={`${what} ${key}`} onClick={onClick}>
              <span aria-hidden="true">{sign}</span>
              <span class="gidw-said">
                {words[`list.${what}`]}: {name}
              </span>
            </button>
          );
          return (
            <li key={key} data-thing={item.id}>
              <p class="gidw-things__name">
                <b>{name}</b>
                {act('up', '↑', () => move(item, -1))}
                {act('down', '↓', () => move(item, 1))}
                {act('remove', '×', () => remove(item))}
              </p>
              {isChanged && (
                <p>
                  <b class="gidw-doubt">{own.words['list.changed']}</b>{' '}
                  <button class="gidw-quiet" type="button" onClick={() => onChange((all) => seeItem(all, item, now))}>
                    {words['list.seen']}
                  </button>
                </p>
              )}
              <details open={item.note !== undefined}>
                <summary>
                  {words['list.note']}
                  <span class="gidw-said">: {name}</span>
                </summary>
                <OwnWordsField
                  id={`n-${item.kind}-${item.id}`}
                  title={`${words['list.note']} (${name})`}
                  include={words['sheet.include']}
                  value={{ text: item.note ?? '', goes: item.goes ?? false }}
                  longest={longestNote}
                  left={left(longestNote, item.note)}
                  rows={2}
                  isTitled
                  onChange={({ text, goes }) => onChange((all) => noteItem(all, item, text, goes))}
                />
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
