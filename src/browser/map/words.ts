import { fill } from '#domain/fill.ts';

/** The messages that the map needs as finished words. */
export const mapWords = [
  'map.none',
  'map.near',
  'map.near_rough',
  'map.near_denied',
  'map.near_failed',
  'map.near_elsewhere',
  'map.away',
  'map.away_about',
  'map.away_here',
  'map.close',
  'map.opening',
  'map.failed',
  'map.name',
  'map.keys',
  'map.fingers',
  'map.wheel',
  'map.zoom_in',
  'map.zoom_out',
  'map.close_popup',
  'map.area',
  'map.bundle',
  'map.your_wijk',
  'map.you',
  'map.streets',
  'map.streets_note',
  'map.streets_failed',
  'map.find',
  'map.find_button',
  'map.found',
  'map.found_link',
  'chooser.place_busy',
  'chooser.several',
  'chooser.several_postcode',
  'chooser.empty',
  'chooser.unknown',
  'chooser.elsewhere',
  'chooser.elsewhere_named',
] as const;

export type MapWord = (typeof mapWords)[number];

/** What the page gives the map along. */
export interface MapSettings {
  readonly words: Readonly<Record<MapWord, string>>;
  /** "{count} plekken", by plural form. */
  readonly count: Readonly<Record<string, string>>;
  /** The address of the folder with the data. */
  readonly data: string;
  /** The address before the id of a wijk. */
  readonly wijk: string;
  readonly lang: string;
  /** Who made the outlines. */
  readonly attribution: string;
  /** The map with streets, if the city has one. */
  readonly tiles?: { readonly url_template: string; readonly attribution: string; readonly max_zoom?: number } | undefined;
}

/** "3 plekken". */
export function countInWords(count: number, { count: forms, lang }: MapSettings): string {
  return fill(forms[new Intl.PluralRules(lang).select(count)] ?? '', { count: String(count) });
}
