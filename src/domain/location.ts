/** What kind of place it is, as far as it matters to somebody who looks for it. */
export const locationKinds = ['huis_van_de_buurt', 'buurthuis', 'municipality', 'library', 'church', 'other'] as const;

export type LocationKind = (typeof locationKinds)[number];

/** What makes a place easy to come in. */
export const accessibilityFeatures = ['wheelchair', 'wheelchair_toilet', 'lift', 'hearing_loop', 'parking'] as const;

export type AccessibilityFeature = (typeof accessibilityFeatures)[number];
