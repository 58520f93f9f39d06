/** The sheet itself: what goes along, on one A4 or on a screen that is handed over. */
import type { ComponentChildren } from 'preact';
import type { Handover } from '#domain/handover.ts';
import type { Sheet } from '#domain/sheet.ts';
import { Gone, SheetDate } from './SheetMarks.tsx';
import { SheetLine } from './SheetLine.tsx';
import { SheetStory } from './SheetStory.tsx';
import type { SheetKit } from './list-facts.ts';

interface Props {
  kit: SheetKit;
  handover: Handover;
  sheet: Sheet;
  /** The day it is made. */
  day: Date;
  /** The code that somebody else scans. */
  qr?: ComponentChildren;
  /** The entry point to go to with it. */
  entry?: ComponentChildren;
}

export function SheetView({ kit, handover, sheet, day, qr, entry }: Props) {
  const { words } = kit;
  const shown = sheet.lines.filter(({ isOn }) => isOn);
  return (
    <article class="gidw-sheet" data-sheet aria-labelledby="blad">
      <div class="gidw-sheet__head">
        <div class="gidw-flow">
          <h2 class="gidw-sheet__title" id="blad">
            {words['sheet.about']}
          </h2>
          <SheetDate kit={kit} day={day} />
          <SheetStory kit={kit} handover={handover} />
        </div>
        {qr}
      </div>
      <Gone kit={kit} ids={sheet.gone} />
      {shown.length > 0 && (
        <section aria-labelledby="blad-past">
          <h3 id="blad-past">{words['sheet.fits']}</h3>
          <ul class="gidw-sheet__lines">
            {shown.map(({ id, rung }) => (
              <SheetLine key={id} kits={[kit]} item={{ kind: 'service', id }} rung={rung} />
            ))}
          </ul>
        </section>
      )}
      {entry}
    </article>
  );
}
