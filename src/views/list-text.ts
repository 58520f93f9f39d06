import type { Handover } from '#domain/handover.ts';
import { lineOf, type SheetKit } from './list-facts.ts';
import { paragraphs } from './paragraphs.ts';
import { plain } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

/**
 * A list as plain text, for a message or a mail: in the language it is handed over in, names in the
 * other as well. What somebody told of themselves stands in the link alone.
 */
export function listText(kits: readonly SheetKit[], handover: Handover, link: string): string {
  const [kit, ...others] = kits as [SheetKit, ...SheetKit[]];
  const { items = [], note } = handover;
  const things = items.flatMap((item, place) => {
    const facts = lineOf(kit, item);
    if (!facts) return [];
    const names = [facts, ...others.flatMap((other) => lineOf(other, item) ?? [])].map(({ name }) => plain(name));
    return [
      [
        `${place + 1}. ${[...new Set(names)].join(' / ')}`,
        ...[facts.place, facts.street, facts.phone ?? facts.url].filter((part) => part !== undefined),
        ...(facts.when ?? []),
        ...(item.note === undefined ? [] : [item.note]),
      ],
    ];
  });
  return paragraphs([
    ...(note === undefined ? [] : [[note]]),
    ...things,
    [fill(kit.words['list.stuck'], { phone: kit.data.phone })],
    [link],
  ]);
}
