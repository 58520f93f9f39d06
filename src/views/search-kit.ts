import type { GuideBase, GuideService } from './facts.ts';
import type { PackedService, SearchData } from './search-facts.ts';

/** Everything a search is answered and drawn with, in one language. */
export interface SearchKit {
  readonly base: GuideBase;
  readonly offer: ReadonlyMap<string, GuideService>;
  readonly packed: ReadonlyMap<string, PackedService>;
  readonly data: SearchData;
}

export function searchKit(base: GuideBase, offer: readonly GuideService[], data: SearchData): SearchKit {
  return {
    base,
    data,
    offer: new Map(offer.map((row) => [row.id, row])),
    packed: new Map(data.services.map((service) => [service.id, service])),
  };
}
