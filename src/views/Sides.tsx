/** The same in one language, or in two side by side, each marked as what it is. */
import type { ComponentChildren } from 'preact';
import type { SheetKit } from './list-facts.ts';

interface Props {
  kits: readonly SheetKit[];
  children: (kit: SheetKit) => ComponentChildren;
}

export function Sides({ kits, children }: Props) {
  const [only] = kits;
  if (kits.length === 1 && only) return <>{children(only)}</>;
  return (
    <div class="gidw-sides">
      {kits.map((kit) => (
        <div key={kit.data.lang} lang={kit.data.lang} dir={kit.data.dir}>
          {children(kit)}
        </div>
      ))}
    </div>
  );
}
