import type { City } from '#domain/directory.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';

/** What a fact needs to become words. */
export interface Telling {
  readonly city: City;
  readonly locale: Locale;
  readonly t: Translate;
  /** "2026-03-01" */
  readonly today: string;
}
