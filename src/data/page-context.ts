import type { Directory, Service } from '#domain/directory.ts';
import { inOrder } from '#domain/offer.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { placeClock, type PlaceClock } from '#domain/wall-clock.ts';
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
  /** How the clock of the city runs from that day on. */
  readonly clock: PlaceClock;
  /** Public holidays from that day on. */
  readonly holidays: readonly string[];
  /** The whole offer, in the order of the ladder, seen from nowhere in particular. */
  readonly offer: readonly Service[];
}

/** What is the same on all pages of one build: thousands of pages ask for it. */
let shared: Omit<PageContext, 'locale' | 't'> | undefined;

/** Loads what a page needs in a language. */
export function pageContext(locale: Locale): PageContext {
  const directory = loadDirectory();
  if (shared?.directory !== directory) {
    const { timezone, holidays } = directory.city;
    const day = today(timezone);
    shared = {
      directory,
      today: day,
      clock: placeClock(timezone, day),
      holidays: publicHolidays(holidays, day),
      offer: inOrder(directory.services, { today: day }),
    };
  }
  return { ...shared, locale, t: translator(locale) };
}
