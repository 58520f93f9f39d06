import type { Access } from '#domain/access.ts';
import type { EverydayWords } from '#domain/directory.ts';
import type { Orderable } from '#domain/offer.ts';

/** A wording that leads somewhere, with how much it says: 1 for a name of its own. */
export interface SearchName {
  readonly text: string;
  readonly lang: string;
  readonly boost: number;
}

/** What is searched: plain data, made of the content, that can travel to a browser as JSON. */
export interface SearchSource {
  readonly needs: readonly SearchNeed[];
  readonly urgent: readonly SearchUrgentLine[];
  /** By name: what fits equally well stays in this order. */
  readonly services: readonly SearchService[];
  readonly places: readonly SearchPlace[];
}

export interface SearchUrgentLine {
  readonly id: string;
  /** Whether whoever needs it is in danger, and not only worried. */
  readonly isDanger: boolean;
  readonly names: readonly SearchName[];
  readonly words: EverydayWords;
}

export interface SearchNeed {
  readonly id: string;
  readonly topic: string;
  readonly sensitive: boolean;
  /** Ids of the urgent lines that stand above everything with it. */
  readonly urgent: readonly string[];
  readonly names: readonly SearchName[];
  readonly words: EverydayWords;
}

/** An offer: what it is called, what is written about it, and what its order asks for. */
export interface SearchService extends Orderable {
  readonly needs: readonly string[];
  /** The topics of those needs. */
  readonly topics: readonly string[];
  /** Not known: undefined. */
  readonly isFree?: boolean | undefined;
  readonly access: readonly Access[];
  readonly languages: readonly string[];
  readonly wheelchair?: boolean | undefined;
  /** For people of a certain age only. */
  readonly isForSome: boolean;
  /** Volunteers are looked for, or there is something to do for others. */
  readonly isForGivers: boolean;
  readonly names: readonly SearchName[];
  readonly texts: readonly { readonly text: string; readonly lang: string }[];
}

/** A place with a name: a wijk (or the name of a buurt or district in it), a wijkteam, a location. */
export interface SearchPlace {
  readonly kind: 'wijk' | 'wijkteam' | 'location';
  readonly id: string;
  readonly names: readonly SearchName[];
  /** Ids of the wijken it stands in or for. */
  readonly wijken: readonly string[];
}
