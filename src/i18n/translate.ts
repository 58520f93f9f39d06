import { createInstance, type TFunction } from 'i18next';
import { defaultLocale, localeCodes, type Locale } from './locales.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import tr from './messages/tr.json' with { type: 'json' };
import uk from './messages/uk.json' with { type: 'json' };

/** All interface messages; every language has every key (checked by a test and by the build). */
export const messages = { nl, en, tr, ar, pl, uk } as const satisfies Record<Locale, object>;

/** A function that gives the words for a key, in one language. */
export type Translate = TFunction;

const instance = createInstance();
void instance.init({
  initAsync: false,
  lng: defaultLocale,
  supportedLngs: localeCodes,
  fallbackLng: false,
  resources: Object.fromEntries(localeCodes.map((code) => [code, { translation: messages[code] }])),
  // Astro and Preact escape what they print.
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(`Missing message "${key}" in ${languages.join(', ')}`);
  },
  missingInterpolationHandler: (text, value) => {
    throw new Error(`No value for ${value[0]} in the message "${text}"`);
  },
});

const translators = new Map(localeCodes.map((code) => [code, instance.getFixedT(code)]));

/** The messages of a language. A missing key, or a missing value in one, fails the build. */
export function translator(locale: Locale): Translate {
  return translators.get(locale) ?? instance.getFixedT(locale);
}
