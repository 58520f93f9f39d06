import type { Locale } from '#i18n/locales.ts';
import { locales } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';

/** Sentences with a number in them; each has a wording for every plural form of its language. */
export type PluralKey = 'search.count' | 'search.unsure' | 'map.count';

/**
 * A sentence with a number in it as finished words, by plural form. The browser picks the form with
 * `Intl.PluralRules`, and fills in the number at `{count}`.
 */
export function pluralWords(key: PluralKey, t: Translate, locale: Locale): Record<string, string> {
  const raw = t as unknown as (key: string, values: object) => string;
  const { pluralCategories } = new Intl.PluralRules(locales[locale].lang).resolvedOptions();
  return Object.fromEntries(pluralCategories.map((form) => [form, raw(`${key}.${form}`, { count: '{count}' })]));
}
