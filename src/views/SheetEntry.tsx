import type { SheetKit } from './list-facts.ts';
import { signOf } from './sheet-text.ts';
import { Sign } from './Sign.tsx';

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
