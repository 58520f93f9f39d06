/** The messages (`chooser.*`) that the wijk chooser needs as finished words. */
export const chooserWords = [
  'label',
  'button',
  'list',
  'place',
  'place_busy',
  'place_note',
  'several',
  'several_postcode',
  'empty',
  'unknown',
  'elsewhere',
  'elsewhere_named',
  'elsewhere_help',
  'place_elsewhere',
  'place_denied',
  'place_failed',
  'yours',
  'another',
  'forget',
  'forgotten',
] as const;

export type ChooserWord = (typeof chooserWords)[number];
