/** The sheet itself: what goes along, on one A4 or on a screen that is handed over. */
import type { ComponentChildren } from 'preact';
import type { Handover } from '#domain/handover.ts';
import type { Sheet } from '#domain/sheet.ts';
import { nameOfGone, signOf } from './sheet-text.ts';
import { SheetLine } from './SheetLine.tsx';
import { SheetStory } from './SheetStory.tsx';
import type { SheetKit } from './list-facts.ts';
import { Sign } from './Sign.tsx';
import { fill } from './words.ts';

interface Props {
  kit: SheetKit;
  handover: Handover;
  sheet: Sheet;
  /** The day it is made, in words. */
  date: string;
  /** The code that somebody else scans. */
  qr?: ComponentChildren;
}

export function SheetView({ kit, handover, sheet, date, qr }: Props) {
  const { words } = kit;
  const shown = sheet.lines.filter(({ isOn }) => isOn);
  return (
    <article class="gidw-sheet" data-sheet aria-labelledby="blad">
      <div class="gidw-sheet__head">
        <div class="gidw-flow">
          <h2 class="gidw-sheet__title" id="blad">
            {words['sheet.about']}
          </h2>
          <SheetDate kit={kit} date={date} />
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
      {!handover.withoutEntry && <SheetEntry kit={kit} wijk={sheet.advice.story.wijk?.id} />}
    </article>
  );
}

/** Which site it is from, and of which day. */
export function SheetDate({ kit: { data, words }, date }: { kit: SheetKit; date: string }) {
  return (
    <p class="gidw-soft">
      {data.site}. {fill(words['sheet.made_on'], { date })}
    </p>
  );
}

/** What was on it and is not on the site any more. */
export function Gone({ kit: { words }, ids }: { kit: SheetKit; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p class="gidw-empty" data-gone>
      {fill(words['sheet.gone'], { names: ids.map(nameOfGone).join(', ') })}
    </p>
  );
}

/** The entry point of the wijk that somebody told, or the general one. */
export function SheetEntry({ kit: { data, words }, wijk }: { kit: SheetKit; wijk: string | undefined }) {
  const sign = signOf(data, wijk);
  if (!sign) return null;
  return (
    <div class="gidw-sheet__entry">
      <h3>{words['sheet.entry']}</h3>
      <Sign
        facts={sign}
        words={data.words}
        wijk={data.wijken.find(({ id }) => id === wijk)?.name}
        wijkenHref={data.links.wijken}
        headingLevel="h3"
      />
    </div>
  );
}
