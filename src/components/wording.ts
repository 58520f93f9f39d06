import { inLanguage, type LocalizedText } from '#domain/text.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Wording } from '#views/facts.ts';

/** A text from the content as the views take it. */
export function wording(text: LocalizedText, locale: Locale): Wording {
  const found = inLanguage(text, locale);
  return found.lang === locale ? found.text : found;
}
