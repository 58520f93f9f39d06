import type { OwnerScore } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchService } from './source.ts';
import type { Token } from './tokens.ts';

/** A part of the city that was named beside what somebody looks for: "koffie in Oost". */
export interface Area {
  /** Ids of its wijken. */
  readonly wijken: ReadonlySet<string>;
  /** What was typed besides. */
  readonly rest: readonly Token[];
}

/** A name of an area is read as one only when it is spelled as it is. */
const spelled = 0.95;

/** The area that was named, when something else was typed as well; by itself it is what is looked for. */
export function namedArea(index: SearchIndex, tokens: readonly Token[], owners: readonly OwnerScore[]): Area | undefined {
  const terms = new Set<number>();
  const ids = new Set<string>();
  for (const { kind, id, isWhole, phrase } of owners) {
    if (kind !== 'place' || !isWhole || !id.startsWith('wijk:')) continue;
    ids.add(id.slice('wijk:'.length));
    for (let slot = phrase.start; slot < phrase.end; slot++) terms.add(index.slotTerm[slot]!);
  }
  const isName = ({ options }: Token): boolean => options.some(({ term, quality }) => quality >= spelled && terms.has(term));
  const rest = tokens.filter((token) => !isName(token));
  const isBeside = rest.length < tokens.length && rest.some(({ isStop }) => !isStop);
  return isBeside ? { wijken: ids, rest } : undefined;
}

/** Whether an offer stands in the area, or is meant for it and not for everybody. */
export function isInArea({ service_area: area, locations }: SearchService, { wijken }: Area): boolean {
  return (
    locations.some(({ wijk }) => wijk !== undefined && wijken.has(wijk.id)) ||
    (area.kind === 'local' && area.wijken.some((id) => wijken.has(id)))
  );
}
