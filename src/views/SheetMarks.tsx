/** What a sheet says of itself: its day, and what is missing from it. */
import { dayInWords } from './day-in-words.ts';
import { inList } from './in-list.ts';
import type { SheetKit } from './list-facts.ts';
import { nameOfGone } from './paragraphs.ts';
import { fill } from '#domain/fill.ts';

/** Which site it is from, and of which day. */
export function SheetDate({ kit: { data, words }, day }: { kit: SheetKit; day: Date }) {
  return (
    <p class="gidw-soft">
      {data.site}. {fill(words['sheet.made_on'], { date: dayInWords(data.dayForms, day) })}
    </p>
  );
}

/** What was on it and is not on the site any more. */
export function Gone({ kit: { data, words }, ids }: { kit: SheetKit; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p class="gidw-empty" data-gone>
      {fill(words['sheet.gone'], { names: inList(data.listJoints, ids.map(nameOfGone)) })}
    </p>
  );
}
