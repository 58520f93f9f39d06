import type { City, Need, Service } from '#domain/directory.ts';
import type { Room } from '#domain/overview.ts';
import { inLanguage } from '#domain/text.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { plain } from '#views/Worded.tsx';
import { paperFacts, paperText } from './paper-facts.ts';
import type { PaperTelling } from './paper-tellings.ts';

/*
 * How much fits on two A4: lines of type in the columns of the stair, and letters on a line, of which
 * Cyrillic has the widest. Measured in Noto Sans at 11 points, which is wider than what most screens
 * have. `npm run pdf` fails when a sheet turns out longer than two pages after all.
 */
const measures = { one: 136, withSummary: 128, both: 55 } as const;
const lettersOnLine = (locale: Locale): number => (new Intl.Locale(locale).maximize().script === 'Cyrl' ? 28 : 33);

/**
 * The room on a sheet. A line takes as much as in the language in which it is longest, so that the
 * sheets in one language all hold the same; those in two have room for half.
 */
export function paperRoom(
  city: City,
  today: string,
  { tellings, isBoth, withSummary = false }: { tellings: readonly PaperTelling[]; isBoth: boolean; withSummary?: boolean },
): Room {
  const size = isBoth ? measures.both : withSummary ? measures.withSummary : measures.one;
  const languages = isBoth ? tellings.map(({ locale }) => locale) : localeCodes;
  const sizeIn = (locale: Locale, service: Service, need: Need): number => {
    const lines = (text: string): number => Math.ceil(text.length / lettersOnLine(locale));
    const facts = paperFacts(service, { city, locale, t: translator(locale), today }, withSummary);
    return (
      lines(inLanguage(need.name, locale).text) +
      lines(plain(facts.name)) +
      (facts.summary === undefined ? 0 : lines(plain(facts.summary))) +
      lines(paperText(facts)) +
      0.5
    );
  };
  return { size, sizeOf: (service, need) => Math.max(...languages.map((locale) => sizeIn(locale, service, need))) };
}
