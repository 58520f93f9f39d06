import type { Directory } from '#domain/directory.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { publicHolidays } from './holidays.ts';
import { loadDirectory } from './load-directory.ts';
import { today } from './today.ts';

/** What every page starts with. */
export interface PageContext {
  readonly directory: Directory;
  readonly locale: Locale;
  readonly t: Translate;
  /** The day of the build, in the city. */
  readonly today: string;
  /** Public holidays from that day on. */
  readonly holidays: readonly string[];
}

/** Loads what a page needs in a language. */
export function pageContext(locale: Locale): PageContext {
  const directory = loadDirectory();
  const { timezone, holidays } = directory.city;
  const day = today(timezone);
  return { directory, locale, t: translator(locale), today: day, holidays: publicHolidays(holidays, day) };
}
