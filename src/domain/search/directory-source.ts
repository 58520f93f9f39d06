import type { Directory, EverydayWords, Location, Organization, Service, Topic } from '#domain/directory.ts';
import { isFree } from '#domain/cost.ts';
import { byNameThenId } from '#domain/offer.ts';
import { sourceLanguage, type LocalizedText } from '#domain/text.ts';
import { fold } from '#domain/fold.ts';
import { isDanger } from '#domain/urgent.ts';
import type { SearchName, SearchPlace, SearchService, SearchSource } from './source.ts';
import { stemIn } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** How much it says that a name is met: of the thing itself, of who runs it, of where it is, of what it is a part of. */
const boosts = { own: 1, runner: 0.85, at: 0.7, topic: 0.55, area: 0.8 } as const;

/**
 * Everything in a directory that can be found, for a reader of one language: Dutch names and texts,
 * those in that language, and everyday words in all languages.
 */
export function searchSource(directory: Directory, lang: string): SearchSource {
  const { topics, urgent, services } = directory;
  const said = (text: LocalizedText | undefined, boost: number = boosts.own): SearchName[] =>
    wordings(text, lang).map((wording) => ({ ...wording, boost }));
  return {
    needs: topics.flatMap(({ id: topic, name: topicName, needs }) =>
      needs.map(({ id, name, sensitive, words, urgent: lines }) => ({
        id,
        topic,
        sensitive,
        urgent: lines.map((line) => line.id),
        words: compact(words, true),
        names: [...said(name), ...said(topicName, boosts.topic)],
      })),
    ),
    urgent: urgent.map(({ id, group, words }) => ({
      id,
      isDanger: isDanger(group),
      words: compact(words, false),
      names: [],
    })),
    services: services.toSorted(byNameThenId).map((service) => searchService(service, topics, said, lang)),
    places: placesIn(directory),
  };
}

/**
 * Everyday words as they travel: folded, each once. Of a need, words that only carry a question are
 * left out of phrases that have enough others, and so are phrases of which other phrases have every
 * word. Danger lies in those too ("wil dood"): lines lose only what a shorter phrase makes needless.
 */
function compact(words: EverydayWords, isTelling: boolean): EverydayWords {
  return Object.fromEntries(
    Object.entries(words).map(([lang, phrases]) => {
      const folded = new Set(phrases.map((phrase) => (isTelling ? telling(fold(phrase), lang) : fold(phrase))));
      return [lang, isTelling ? needed([...folded], lang) : shortest([...folded])];
    }),
  );
}

function telling(folded: string, lang: string): string {
  const words = folded.split(' ');
  const kept = words.filter((word) => !isStopWord(lang, word));
  return kept.length > 1 ? kept.join(' ') : folded;
}

/** The phrases that no shorter one stands in: whoever types the longer has typed the shorter. */
function shortest(phrases: readonly string[]): string[] {
  const words = phrases.map((phrase) => new Set(phrase.split(' ')));
  const isIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    a.size < b.size && [...a].every((word) => b.has(word));
  return phrases.filter((_, at) => !words.some((other) => isIn(other, words[at]!)));
}

/** The phrases of which some word stands in no other; the longest are the first to go. */
function needed(phrases: readonly string[], lang: string): string[] {
  const stems = new Map(phrases.map((phrase) => [phrase, [...new Set(phrase.split(' ').map((word) => stemIn(lang, word)))]]));
  const count = new Map<string, number>();
  for (const stem of [...stems.values()].flat()) count.set(stem, (count.get(stem) ?? 0) + 1);
  const gone = new Set<string>();
  // Dutch, which most people type, keeps its short phrases: "huur betalen" is more than its words.
  const shortPhrase = lang === sourceLanguage ? 3 : 2;
  for (const [phrase, own] of [...stems].sort(([a], [b]) => b.length - a.length)) {
    if (own.length < shortPhrase || own.some((stem) => count.get(stem) === 1)) continue;
    for (const stem of own) count.set(stem, count.get(stem)! - 1);
    gone.add(phrase);
  }
  return phrases.filter((phrase) => !gone.has(phrase));
}

function wordings(text: LocalizedText | undefined, lang: string): { text: string; lang: string }[] {
  if (!text) return [];
  const own = text.translations[lang];
  const source = { text: text.source, lang: sourceLanguage };
  return own === undefined || lang === sourceLanguage ? [source] : [source, { text: own, lang }];
}

function dutch(names: readonly (string | undefined)[], boost: number): SearchName[] {
  return names.flatMap((text) => (text === undefined ? [] : [{ text, lang: sourceLanguage, boost }]));
}

function searchService(
  service: Service,
  topics: readonly Topic[],
  said: (text: LocalizedText | undefined, boost?: number) => SearchName[],
  lang: string,
): SearchService {
  const { name, alternate_names, organization, locations, needs } = service;
  const { summary, description, eligibility_description, giving } = service;
  return {
    ...service,
    topics: topics.filter((topic) => topic.needs.some(({ id }) => needs.includes(id))).map(({ id }) => id),
    isFree: service.cost_options.length === 0 ? undefined : isFree(service.cost_options),
    wheelchair: locations.some(({ accessibility }) => accessibility.includes('wheelchair')) || undefined,
    isForSome: service.minimum_age !== undefined || service.maximum_age !== undefined,
    isForGivers: service.volunteers || giving !== undefined,
    names: [
      ...said(name),
      ...said(name).flatMap(({ text, ...own }) => (text.includes(':') ? [{ ...own, text: text.split(':')[0]! }] : [])),
      ...dutch(alternate_names, boosts.own),
      ...dutch(organization ? namesOf(organization) : [], boosts.runner),
      ...dutch(locations.flatMap(namesOf), boosts.at),
    ],
    // What is written about it only in the reader's language: everyday words find the rest.
    texts: [summary, description, eligibility_description, giving].flatMap((text) => wordings(text, lang).slice(-1)),
  };
}

function namesOf({ name, alternate_names }: Organization | Location): string[] {
  return [name, ...alternate_names];
}

function placesIn({ wijken, wijkteams, locations }: Directory): SearchPlace[] {
  return [
    ...wijken.map(({ id, name, alternate_names, postcodes, buurten, district }): SearchPlace => ({
      kind: 'wijk',
      id,
      wijken: [id],
      names: [
        ...dutch([name, ...alternate_names, ...postcodes], boosts.own),
        ...dutch([...buurten.map((buurt) => buurt.name), district.name, ...district.alternate_names], boosts.area),
      ],
    })),
    ...wijkteams.map(({ id, name, alternate_names, wijken: served }): SearchPlace => ({
      kind: 'wijkteam',
      id,
      wijken: served,
      names: dutch([name, ...alternate_names], boosts.own),
    })),
    ...locations.map((location): SearchPlace => ({
      kind: 'location',
      id: location.id,
      wijken: location.wijk ? [location.wijk.id] : [],
      names: dutch(namesOf(location), boosts.own),
    })),
  ];
}
