import { readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { defaultLocale, knownLocales, localeCodes, type Locale } from './locales.ts';
import type nl from './messages/nl.json';

/**
 * All interface messages; every language has every key (checked by a test and by the build). Read by
 * the table of languages, so that another one is a line there and its own files. From where every
 * command of the project runs.
 */
export const messages = Object.fromEntries(
  knownLocales.map((code) => [code, JSON.parse(readFileSync(`src/i18n/messages/${code}.json`, 'utf8')) as typeof nl]),
) as Record<Locale, typeof nl>;

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
