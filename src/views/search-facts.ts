import type { Access } from '#domain/access.ts';
import type { UrgentGroup } from '#domain/urgent.ts';
import type { HoursFacts, PlaceFacts, UrgentFacts } from './facts.ts';
import type { SearchWords } from './search-words.ts';

/*
 * What a search needs on a phone besides the guide's data and the offer, which it shares with the
 * guide: as small as it goes, because it travels over prepaid data.
 */

/** A name to be found by: its text, or 0 for the name that stands in the other files; how much it says; its language when that is not Dutch. */
export type PackedName = readonly [text: string | 0, boost: number, lang?: string];

/** Words of a text, each once; with their language when that is not Dutch. 0 stands for the summary in the offer. */
export type PackedText = 0 | string | readonly [words: string, lang: string];

/** Everyday words in one language: per need and per urgent line its phrases, with `|` between them. */
export interface PackedWords {
  readonly needs: Readonly<Record<string, string>>;
  readonly urgent: Readonly<Record<string, string>>;
}

/** Everyday words by the code of their language. */
export type WordsByLanguage = Readonly<Record<string, PackedWords>>;

export interface PackedService {
  readonly id: string;
  /** Its Dutch name, where the reader's is another: the order of equals goes by it. */
  readonly dutch?: string | undefined;
  readonly topics: readonly string[];
  readonly names: readonly PackedName[];
  readonly texts: readonly PackedText[];
  readonly free?: boolean | undefined;
  readonly access?: readonly Access[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly wheelchair?: true | undefined;
  readonly giving?: true | undefined;
  /** For people of a certain age only. */
  readonly some?: true | undefined;
}

/** A place with a name, with what a result shows of it. */
export interface LocationFacts extends PlaceFacts {
  /** The id of the wijk it stands in. */
  readonly wijk?: string | undefined;
  readonly route?: string | undefined;
  readonly openings?: HoursFacts['openings'] | undefined;
}

/** An urgent line with when to call it. */
export interface SearchUrgent extends UrgentFacts {
  readonly group: UrgentGroup;
}

/** What the search needs in one language, on top of the guide's data and the offer. */
export interface SearchData {
  readonly labels: SearchWords;
  /** Sentences with a number in them: per sentence its wording by plural form. */
  readonly plurals: Readonly<Record<'count' | 'unsure', Readonly<Record<string, string>>>>;
  readonly links: { readonly topics: string };
  /** Where to write that something is missing, if the city has such an address. */
  readonly editors?: string | undefined;
  /** The names of needs, by their ids. */
  readonly needs: Readonly<Record<string, readonly PackedName[]>>;
  /** By name. */
  readonly services: readonly PackedService[];
  readonly wijken: readonly (readonly PackedName[])[];
  readonly wijkteams: readonly { readonly id: string; readonly name: string; readonly names: readonly PackedName[] }[];
  readonly locations: readonly (LocationFacts & { readonly names: readonly PackedName[] })[];
  readonly urgent: readonly SearchUrgent[];
  /** In Dutch and in the language of the reader; the other languages travel by themselves. */
  readonly words: WordsByLanguage;
}
