/** Several lists on one device, and the way to leave nothing of a conversation behind. */
import { useState } from 'preact/hooks';
import { addList, dropOpenList, longestListName } from '#domain/edit-lists.ts';
import { openList, withOpenList, type KeptList, type KeptLists } from '#domain/kept-lists.ts';
import type { ListWords } from '#views/list-words.ts';
import { fill } from '#domain/fill.ts';

interface Props {
  words: ListWords;
  lists: KeptLists;
  onChange: (step: (lists: KeptLists) => KeptLists) => void;
  onWipe: () => void;
}

export function ListsBox({ words, lists, onChange, onWipe }: Props) {
  const [isAsking, setAsking] = useState(false);
  const open = openList(lists);
  const nameOf = ({ name, key }: KeptList): string => (name === '' ? fill(words['list.unnamed'], { number: key }) : name);
  return (
    <section aria-labelledby="lijsten">
      <h2 id="lijsten">{words['list.lists']}</h2>
      {lists.lists.length > 1 && (
        <label class="gidw-by-hand">
          <span>{words['list.choose']}</span>
          <select value={open.key} onChange={({ currentTarget: { value } }) => onChange((now) => ({ ...now, open: value }))}>
            {lists.lists.map((list) => (
              <option key={list.key} value={list.key}>
                {nameOf(list)} ({list.items.length})
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="gidw-by-hand">
        <span>{words['list.name']}</span>
        <input
          type="text"
          maxLength={longestListName}
          value={open.name}
          autocomplete="off"
          onInput={({ currentTarget: { value } }) => onChange((now) => withOpenList(now, (list) => ({ ...list, name: value })))}
        />
      </label>
      <p>
        <button class="gidw-quiet" type="button" onClick={() => onChange((now) => addList(now))}>
          {words['list.another']}
        </button>
      </p>
      {lists.lists.length > 1 && (
        <p>
          <button class="gidw-quiet" type="button" onClick={() => onChange(dropOpenList)}>
            {words['list.drop']}
          </button>
        </p>
      )}
      {isAsking ? (
        <div class="gidw-empty" role="group" aria-labelledby="wis-alles">
          <p id="wis-alles">
            <b>{words['list.new_talk_more']}</b>
          </p>
          <p>
            <button class="gidw-way" type="button" onClick={onWipe} ref={(button) => button?.focus()} data-wipe>
              {words['list.wipe']}
            </button>
          </p>
          <p>
            <button class="gidw-quiet" type="button" onClick={() => setAsking(false)}>
              {words['list.leave']}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button class="gidw-way" type="button" onClick={() => setAsking(true)}>
            {words['list.new_talk']}
          </button>
        </p>
      )}
    </section>
  );
}
