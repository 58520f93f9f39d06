/**
 * A slip for each thing on a list, to hand over in person: where, when, whom to ask for, what to
 * bring. What is not known is a line to write on.
 */
import type { ComponentChildren } from 'preact';
import type { ListItem } from '#domain/list-item.ts';
import { lineOf, type SheetKit } from './list-facts.ts';
import type { PaperWords } from './sheet-words.ts';
import { Sides } from './Sides.tsx';
import { Worded } from './Worded.tsx';

interface Props {
  kits: readonly SheetKit[];
  items: readonly ListItem[];
  /** Who sends somebody; empty: not said. */
  sender: string;
  /** Why; empty: not said. */
  reason: string;
}

export function SlipsView({ kits, items, sender, reason }: Props) {
  return (
    <ul class="gidw-slips" data-sheet data-slips>
      {items.map((item) => {
        const facts = lineOf(kits[0]!, item);
        if (!facts) return null;
        const { place, street, area, phone, note = '' } = { ...facts, ...item };
        return (
          <li class="gidw-slip" key={item.kind + item.id}>
            <p class="gidw-slip__name">
              <Sides kits={kits}>{(kit) => <Worded value={lineOf(kit, item)?.name ?? facts.name} />}</Sides>
            </p>
            <dl class="gidw-facts">
              <Fact kits={kits} word="offer.where">
                {[place, street ?? area].filter((part) => part !== undefined).join(', ')}
              </Fact>
              <Fact kits={kits} word="offer.when">
                {facts.when && (
                  <Sides kits={kits}>{(kit) => lineOf(kit, item)?.when?.map((line) => <p key={line}>{line}</p>)}</Sides>
                )}
              </Fact>
              {phone !== undefined && (
                <Fact kits={kits} word="offer.phone">
                  <b class="gidw-num">
                    <bdi>{phone}</bdi>
                  </b>
                </Fact>
              )}
              <Fact kits={kits} word="list.ask_for">
                {note}
              </Fact>
              {facts.bring && (
                <Fact kits={kits} word="offer.bring">
                  <Sides kits={kits}>
                    {(kit) =>
                      lineOf(kit, item)?.bring?.map((thing, index) => (
                        <p key={index}>
                          <Worded value={thing} />
                        </p>
                      ))
                    }
                  </Sides>
                </Fact>
              )}
              {sender !== '' && (
                <Fact kits={kits} word="list.sent_by">
                  {sender}
                </Fact>
              )}
              {reason !== '' && (
                <Fact kits={kits} word="list.reason">
                  {reason}
                </Fact>
              )}
            </dl>
            <p class="gidw-slip__site">{kits[0]!.data.site}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Fact({ kits, word, children }: { kits: readonly SheetKit[]; word: keyof PaperWords; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        {kits.map(({ data, words }, index) => (
          <span key={data.lang} lang={data.lang}>
            {index > 0 && ' / '}
            {words[word]}
          </span>
        ))}
      </dt>
      <dd dir="auto">{children || <span class="gidw-slip__line" />}</dd>
    </div>
  );
}
