import type { EverydayWords, Location, UrgentLine } from '#domain/directory.ts';
import { fold } from '#domain/fold.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import type { SearchName, SearchService, SearchSource } from '#domain/search/source.ts';
import { isStopWord } from '#domain/search/stop-words.ts';
import { sourceLanguage } from '#domain/text.ts';
import { linkTo } from '#i18n/links.ts';
import type { Locale } from '#i18n/locales.ts';
import type { GuideService } from '#views/facts.ts';
import type {
  LocationFacts,
  PackedName,
  PackedService,
  PackedText,
  SearchData,
  SearchUrgent,
  WordsByLanguage,
} from '#views/search-facts.ts';
import { searchWords } from '#views/search-words.ts';
import { plain } from '#views/Worded.tsx';
import { finishedWords } from './finished-words.ts';
import { guideData, type GuideSource } from './guide-data.ts';
import { openingFacts } from './hours-facts.ts';
import { placeFacts } from './place-facts.ts';
import { pluralWords } from './plural-words.ts';
import { routeHref } from './route.ts';
import type { Telling } from './telling.ts';
import { urgentFacts } from './urgent-facts.ts';
import { wording } from './wording.ts';

/**
 * Packs what the search of a phone needs, without what the guide's data and the offer bring along.
 * `phoneSource` in the views unpacks it.
 */
export function searchData(context: GuideSource): SearchData {
  const { directory, locale, t, today } = context;
  const { city, wijkteams, locations, urgent } = directory;
  const telling = { city, locale, t, today };
  const source = searchSource(directory, locale);
  const { topics, services, wijken } = guideData(context);
  const rows = new Map(services.map((row) => [row.id, row]));
  const placeNames = (kind: string, id: string, name: string): PackedName[] =>
    packNames(source.places.find((place) => place.kind === kind && place.id === id)?.names ?? [], name);
  const needName = new Map(topics.flatMap(({ needs }) => needs.map(({ id, name }) => [id, plain(name)])));
  const pack = packer();
  return {
    labels: finishedWords(searchWords, t, { city: city.name }),
    plurals: { count: pluralWords('search.count', t, locale), unsure: pluralWords('search.unsure', t, locale) },
    links: { topics: linkTo(locale, '/onderwerpen/') },
    editors: city.editors_email,
    needs: Object.fromEntries(source.needs.map(({ id, names }) => [id, packNames(names, needName.get(id) ?? '')])),
    services: source.services.map((service) => pack(service, rows.get(service.id)!)),
    wijken: wijken.map(({ id, name }) => placeNames('wijk', id, name)),
    wijkteams: wijkteams.map(({ id, name }) => ({ id, name, names: placeNames('wijkteam', id, name) })),
    locations: locations.map((location) => ({
      ...locationFacts(location, telling),
      names: placeNames('location', location.id, location.name),
    })),
    urgent: urgent.map((line) => searchUrgent(line, telling)),
    words: packWords(source, (lang) => isOwn(lang, locale)),
  };
}

/** Everyday words in the languages that the reader did not choose: they come after the rest. */
export function otherWords({ directory, locale }: GuideSource): WordsByLanguage {
  return packWords(searchSource(directory, locale), (lang) => !isOwn(lang, locale));
}

function isOwn(lang: string, locale: Locale): boolean {
  return lang === sourceLanguage || lang === locale;
}

function packNames(names: readonly SearchName[], known: string): PackedName[] {
  return names.map(({ text, lang, boost }): PackedName => {
    const short = text === known ? 0 : text;
    return lang === sourceLanguage ? [short, boost] : [short, boost, lang];
  });
}

/**
 * Packs offers, one after the other: of their texts every word once. A word that only carries the
 * question says nothing of an offer; it has to be known, so it travels with the first that has it.
 */
function packer(): (service: SearchService, row: GuideService) => PackedService {
  const knownStops = new Set<string>();
  const packTexts = ({ texts }: SearchService, { summary }: GuideService): PackedText[] => {
    const seen = new Set<string>();
    return texts.flatMap(({ text, lang }): PackedText[] => {
      const words = fold(text).split(' ');
      const isSummary = text === plain(summary);
      const fresh = words.filter((word) => {
        const key = `${lang}:${word}`;
        const isKnown = isStopWord(lang, word) ? knownStops.has(key) : seen.has(key);
        (isStopWord(lang, word) ? knownStops : seen).add(key);
        return !isKnown;
      });
      if (isSummary) return [0];
      if (fresh.length === 0) return [];
      return [lang === sourceLanguage ? fresh.join(' ') : [fresh.join(' '), lang]];
    });
  };
  return (service, row) => {
    const { id, topics, names, isFree, access, languages, wheelchair, isForGivers, isForSome } = service;
    return {
      id,
      topics,
      names: packNames(names, plain(row.name)),
      texts: packTexts(service, row),
      ...(isFree !== undefined && { free: isFree }),
      ...(access.length > 0 && { access }),
      ...(languages.length > 0 && { languages }),
      ...(wheelchair && { wheelchair }),
      ...(isForGivers && { giving: true }),
      ...(isForSome && { some: true }),
      ...(service.name.source !== plain(row.name) && { dutch: service.name.source }),
    };
  };
}

function locationFacts(location: Location, telling: Telling): LocationFacts {
  const { city, t } = telling;
  const { wijk, address, schedules } = location;
  const openings = openingFacts(schedules, t);
  return {
    ...placeFacts(location, telling),
    wijk: wijk?.id,
    route: address && routeHref(city, address),
    openings: openings.length > 0 ? openings : undefined,
  };
}

function searchUrgent(line: UrgentLine, telling: Telling): SearchUrgent {
  return { ...urgentFacts(line, telling), group: line.group, situation: wording(line.situation, telling.locale) };
}

function packWords({ needs, urgent }: SearchSource, isWanted: (lang: string) => boolean): WordsByLanguage {
  const langs = [...new Set([...needs, ...urgent].flatMap(({ words }) => Object.keys(words)))].filter(isWanted);
  const inOneLanguage = (entries: readonly { readonly id: string; readonly words: EverydayWords }[], lang: string) =>
    Object.fromEntries(
      entries.flatMap(({ id, words }) => {
        const phrases = words[lang];
        return phrases === undefined ? [] : [[id, phrases.join('|')]];
      }),
    );
  return Object.fromEntries(
    langs.map((lang) => [lang, { needs: inOneLanguage(needs, lang), urgent: inOneLanguage(urgent, lang) }]),
  );
}
