import { sourceLanguage } from '#domain/text.ts';
import { cityFile } from '#settings/city-file.ts';

/** One language of the site. */
export interface LocaleSettings {
  /** Its name in the language itself. */
  readonly label: string;
  /** For `<html lang>`. */
  readonly lang: string;
  /** For `Intl`: how dates, hours and numbers are written in the Netherlands in this language. */
  readonly formats: string;
  readonly dir: 'ltr' | 'rtl';
  /** The first part of its addresses; empty for the language at the root. */
  readonly path: string;
}

/**
 * The one table of languages. It drives the routes, `lang` and `dir`, `hreflang`, the language
 * menu, the checks of content and messages, and the tests. The first is the source language.
 */
const table = {
  nl: { label: 'Nederlands', lang: 'nl', formats: 'nl', dir: 'ltr', path: '' },
  en: { label: 'English', lang: 'en', formats: 'en-GB', dir: 'ltr', path: 'en' },
  tr: { label: 'Türkçe', lang: 'tr', formats: 'tr', dir: 'ltr', path: 'tr' },
  // The digits of phones and addresses here, so that a number is the same everywhere on a page.
  ar: { label: 'العربية', lang: 'ar', formats: 'ar-u-nu-latn', dir: 'rtl', path: 'ar' },
  pl: { label: 'Polski', lang: 'pl', formats: 'pl', dir: 'ltr', path: 'pl' },
  uk: { label: 'Українська', lang: 'uk', formats: 'uk', dir: 'ltr', path: 'uk' },
} as const satisfies Record<string, LocaleSettings>;

export type Locale = keyof typeof table;

export const locales: Readonly<Record<Locale, LocaleSettings>> = table;

/** Every language the site has words in. */
export const knownLocales = Object.keys(locales) as Locale[];

export const defaultLocale: Locale = sourceLanguage;

const { languages: chosen } = cityFile();

/** The languages of this site: those that the city chose (`languages` in city.yaml), or all; the source language always. */
export const localeCodes = knownLocales.filter(
  (code) => code === defaultLocale || !Array.isArray(chosen) || chosen.includes(code),
);

/** Languages into which the content can be translated. */
export const translatedLanguages: readonly string[] = knownLocales.filter((code) => code !== defaultLocale);
