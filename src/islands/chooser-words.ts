/** The messages that the wijk chooser needs as finished words. */
export const chooserWords = [
  'chooser.label',
  'chooser.button',
  'chooser.list',
  'chooser.place',
  'chooser.place_busy',
  'chooser.place_note',
  'chooser.several',
  'chooser.several_postcode',
  'chooser.empty',
  'chooser.unknown',
  'chooser.elsewhere',
  'chooser.elsewhere_named',
  'chooser.elsewhere_help',
  'chooser.place_elsewhere',
  'chooser.place_denied',
  'chooser.place_failed',
  'chooser.yours',
  'chooser.another',
  'chooser.forget',
  'chooser.forgotten',
] as const;

export type ChooserWord = (typeof chooserWords)[number];
