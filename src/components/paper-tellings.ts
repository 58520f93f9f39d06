import type { City } from '#domain/directory.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { languageOf, paperLocales, paperPath } from '#i18n/paper-links.ts';
import { translator } from '#i18n/translate.ts';
import type { PaperMark } from '#views/PaperWords.tsx';
import type { Telling } from './telling.ts';

/** One of the languages of a sheet, with the attributes of what stands in it. */
export interface PaperTelling extends Telling {
  readonly mark: PaperMark;
}

/** The languages of a sheet, the reader's own first, Dutch beside it where it is in both. */
export function paperTellings(
  city: City,
  locale: Locale,
  today: string,
  isBoth: boolean,
): readonly [PaperTelling, ...PaperTelling[]] {
  const [first, ...others] = paperLocales(locale, isBoth).map((own) => ({
    city,
    locale: own,
    t: translator(own),
    today,
    mark: languageOf(own, locale),
  }));
  return [first as PaperTelling, ...others];
}

/** The address of a sheet in each language: Dutch alone has no sheet with Dutch beside it. */
export function paperPathIn(page: string, kind: 'overzicht' | 'poster', isBoth: boolean): (code: Locale) => string {
  return (code) => paperPath(page, kind, isBoth && code !== defaultLocale);
}
