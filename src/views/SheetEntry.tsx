import type { SheetKit } from './list-facts.ts';
import { signOf } from './sheet-text.ts';
import { Sides } from './Sides.tsx';
import { Sign } from './Sign.tsx';

interface Props {
  kits: readonly SheetKit[];
  wijk: string | undefined;
}

/** The entry point of the wijk that somebody told, or the general one; in every language of the sheet. */
export function SheetEntry({ kits, wijk }: Props) {
  return <Sides kits={kits}>{(kit) => <EntryIn kit={kit} wijk={wijk} isFirst={kit === kits[0]} />}</Sides>;
}

function EntryIn({ kit: { data, words }, wijk, isFirst }: { kit: SheetKit; wijk: string | undefined; isFirst: boolean }) {
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
        isSecond={!isFirst}
      />
    </div>
  );
}
