/** A list as it is handed over: on A4, or on the screen of whoever gets it; in one language, or two side by side. */
import { Fragment, type ComponentChildren } from 'preact';
import type { Handover } from '#domain/handover.ts';
import { checkOf, lineOf, rungOf, type SheetKit } from './list-facts.ts';
import { SheetLine } from './SheetLine.tsx';
import { Gone, SheetDate } from './SheetMarks.tsx';
import { Sides } from './Sides.tsx';
import { Worded } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  kits: readonly SheetKit[];
  handover: Handover;
  /** The day it is handed over. */
  day: Date;
  /** The code that somebody else scans. */
  qr?: ComponentChildren;
  /** What somebody told, when they did. */
  story?: ComponentChildren;
  /** The entry point of the wijk, for whom told their story. */
  entry?: ComponentChildren;
}

export function ListView({ kits, handover, day, qr, story, entry }: Props) {
  const [kit] = kits as [SheetKit];
  const { items = [], note } = handover;
  const gone = items.filter((item) => !lineOf(kit, item)).map(({ id }) => id);
  return (
    <article class="gidw-sheet gidw-sheet--list" data-sheet aria-labelledby="blad" lang={kit.data.lang} dir={kit.data.dir}>
      <DangerLines kits={kits} />
      <div class="gidw-sheet__head">
        <div class="gidw-flow">
          <h2 class="gidw-sheet__title" id="blad">
            <Sides kits={kits}>{({ words }) => words['list.paper_title']}</Sides>
          </h2>
          <Sides kits={kits}>{(each) => <SheetDate kit={each} day={day} />}</Sides>
          {note !== undefined && (
            <p class="gidw-sheet__note" dir="auto" data-list-note>
              {note}
            </p>
          )}
        </div>
        {qr}
      </div>
      {story}
      <Sides kits={kits}>{(each) => <Gone kit={each} ids={gone} />}</Sides>
      <ol class="gidw-sheet__lines">
        {items.map((item) => (
          <SheetLine
            key={item.kind + item.id}
            kits={kits}
            item={item}
            rung={rungOf(kit, item)}
            note={item.note}
            isChanged={item.check !== undefined && item.check !== checkOf(kit, item)}
          />
        ))}
      </ol>
      {entry ?? (
        <Sides kits={kits}>
          {({ data, words }) => (
            <p class="gidw-sheet__stuck">
              <b>{fill(words['list.stuck'], { phone: data.phone })}</b>
            </p>
          )}
        </Sides>
      )}
      <div class="gidw-paper gidw-sheet__colophon">
        <Sides kits={kits}>{({ list }) => <p>{list?.colophon}</p>}</Sides>
      </div>
    </article>
  );
}

/** On paper the list brings its own, in its own language: the strip and the foot of the page stay behind. */
function DangerLines({ kits }: Pick<Props, 'kits'>) {
  const [first] = kits;
  return (
    <p class="gidw-paper gidw-sheet__danger">
      {first?.list?.danger.map(({ number }, at) => (
        <span key={number}>
          <b class="gidw-num">
            <bdi>{number}</bdi>
          </b>
          {kits.map(({ data, list }) => (
            <Fragment key={data.lang}>
              {' '}
              <bdi lang={data.lang}>
                <Worded value={list?.danger[at]?.label ?? ''} />
              </bdi>
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}
