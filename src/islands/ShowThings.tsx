/** To hold up, or to read with tired eyes: one thing at a time, in large letters. */
import { useState } from 'preact/hooks';
import { telHref } from '#domain/contact.ts';
import type { ListItem } from '#domain/list-item.ts';
import { lineOf, type SheetKit } from '#views/list-facts.ts';
import type { ListWords } from '#views/list-words.ts';
import { Worded } from '#views/Worded.tsx';
import { fill } from '#domain/fill.ts';

import { LargeBox } from './LargeBox.tsx';

interface Props {
  words: ListWords;
  kits: readonly SheetKit[];
  items: readonly ListItem[];
  onClose: () => void;
}

export function ShowThings({ words, kits, items, onClose }: Props) {
  const [place, setPlace] = useState(0);
  const [kit, other] = kits as [SheetKit, SheetKit | undefined];
  const things = items.flatMap((item) => {
    const facts = lineOf(kit, item);
    return facts ? [{ item, facts }] : [];
  });
  const thing = things[place];
  const step = (by: -1 | 1) => () => setPlace((place + by + things.length) % things.length);
  const { item, facts } = thing ?? {};
  const beside = other && item && lineOf(other, item);
  return (
    <LargeBox label={words['sheet.show']} close={words['sheet.close']} onClose={onClose} lang={kit.data.lang} dir={kit.data.dir}>
      {thing && facts && item && (
        <div class="gidw-large__thing" aria-live="polite">
          <p class="gidw-large__name">
            <Worded value={facts.name} />
            {beside && (
              <small lang={other.data.lang} dir={other.data.dir}>
                <Worded value={beside.name} />
              </small>
            )}
          </p>
          {facts.summary !== undefined && (
            <p>
              <Worded value={facts.summary} />
            </p>
          )}
          <p class="notranslate">{[facts.place, facts.street ?? facts.area].filter((part) => part !== undefined).join(', ')}</p>
          {facts.when?.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {facts.phone !== undefined && (
            <p>
              <a class="gidw-num" href={telHref(facts.phone)}>
                <bdi>{facts.phone}</bdi>
              </a>
            </p>
          )}
          {item.note !== undefined && <p dir="auto">{item.note}</p>}
        </div>
      )}
      {things.length > 1 && (
        <div class="gidw-large__steps">
          <button class="gidw-way" type="button" onClick={step(1)}>
            {kit.words['list.next']}
          </button>
          <span>{fill(kit.words['list.of'], { n: place + 1, total: things.length })}</span>
          <button class="gidw-way" type="button" onClick={step(-1)}>
            {kit.words['list.previous']}
          </button>
        </div>
      )}
    </LargeBox>
  );
}
