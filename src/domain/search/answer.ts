/** Why something was found. */
export type Because =
  /** What people type for it, folded; which of the typed words met that; whether they met all of it. */
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly lang: string;
      readonly words: readonly string[];
      readonly isWhole: boolean;
    }
  /** It helps with a need that was found. */
  | { readonly kind: 'need'; readonly need: string }
  /** Some of the typed words stand in what is written about it. */
  | { readonly kind: 'words' };

/** One result. The score only means something next to others of the same search. */
export interface Hit {
  readonly kind: 'need' | 'service' | 'wijk' | 'wijkteam' | 'location';
  readonly id: string;
  readonly score: number;
  readonly because?: Because | undefined;
}

/** What a search gives. */
export interface SearchAnswer {
  /** Ids of urgent lines that what was typed calls for: they stand above everything. */
  readonly urgent: readonly string[];
  /** The results, best first. */
  readonly hits: readonly Hit[];
  /** When nothing was found: ids of the needs that come nearest, if any does. */
  readonly nearest: readonly string[];
  /** Words that were read as another word, because nobody knows them. */
  readonly mended: readonly { readonly typed: string; readonly read: string }[];
  /** How many offers would fit, if it were known whether a filter lets them pass. */
  readonly unsure: number;
  /** True when what was typed says nothing of what it is about. */
  readonly isVague: boolean;
}
