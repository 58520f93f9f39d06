import { currentMarks, markOfEntry, markOfService, markOfUrgentLine, type CurrentMarks } from '#domain/edition.ts';
import type { Directory } from '#domain/directory.ts';
import { inLanguage, type LocalizedText } from '#domain/text.ts';
import { withFallback } from '#domain/wijkteam.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';
import { finishedWords } from './finished-words.ts';

/** The words in which a page says what has changed since a sheet was printed. */
const newsWords = [
  'paper.news.same',
  'paper.news.changed',
  'paper.news.different',
  'paper.news.gone',
  'paper.news.number',
  'paper.news.damaged',
  'paper.news.newer',
] as const;

/** What a page needs to compare a printed sheet with today, in one language. */
export interface SheetMarks {
  readonly lang: string;
  readonly words: Readonly<Record<(typeof newsWords)[number], string>>;
  readonly marks: CurrentMarks;
}

/** The marks of everything that can stand on a sheet, with their names of today. */
export function sheetMarks(directory: Directory, today: string, locale: Locale, t: Translate): SheetMarks {
  const { city, services, wijkteams, urgent } = directory;
  const named = (name: LocalizedText): string => inLanguage(name, locale).text;
  return {
    lang: locales[locale].lang,
    words: finishedWords(newsWords, t),
    marks: currentMarks([
      ...wijkteams.map((team) => ({ mark: markOfEntry(withFallback(city, team, today)), name: team.name })),
      ...services.map((service) => ({ mark: markOfService(service), name: named(service.name) })),
      ...urgent.map((line) => ({ mark: markOfUrgentLine(line), name: named(line.name) })),
    ]),
  };
}
