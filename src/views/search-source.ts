import type { SearchName, SearchService, SearchSource } from '#domain/search/source.ts';
import type { EverydayWords } from '#domain/directory.ts';
import { sourceLanguage } from '#domain/text.ts';
import { isDanger } from '#domain/urgent.ts';
import type { GuideBase, GuideService } from './facts.ts';
import { asService } from './guide-directory.ts';
import type { PackedName, PackedService, PackedText, PackedWords, SearchData, WordsByLanguage } from './search-facts.ts';
import { plain } from './Worded.tsx';

/**
 * Unpacks what travelled to the phone: everything that can be found, as the search takes it. What
 * comes out is what `searchSource` makes of the whole directory; a test holds the two together.
 *
 * @param more everyday words in other languages, once they have come
 */
export function phoneSource(
  base: Pick<GuideBase, 'lang' | 'topics' | 'wijken'>,
  offer: readonly GuideService[],
  data: SearchData,
  more: WordsByLanguage = {},
): SearchSource {
  const rows = new Map(offer.map((row) => [row.id, row]));
  // Before all else: a file that is something else is found out here, and not after taking in five million words.
  const services = data.services.flatMap((packed) => {
    const row = rows.get(packed.id);
    return row ? [searchService(packed, row, base.lang)] : [];
  });
  const words = { ...data.words, ...more };
  return {
    needs: base.topics.flatMap(({ id: topic, needs }) =>
      needs.map(({ id, name, sensitive = false, urgent = [] }) => ({
        id,
        topic,
        sensitive,
        urgent,
        names: namesOf(data.needs[id] ?? [], plain(name)),
        words: wordsOf(words, 'needs', id),
      })),
    ),
    urgent: data.urgent.map(({ id, group }) => ({
      id,
      isDanger: isDanger(group),
      names: [],
      words: wordsOf(words, 'urgent', id),
    })),
    services,
    places: [
      ...base.wijken.map(({ id, name }, at) => ({
        kind: 'wijk' as const,
        id,
        wijken: [id],
        names: namesOf(data.wijken[at] ?? [], name),
      })),
      ...data.wijkteams.map(({ id, name, names }) => ({
        kind: 'wijkteam' as const,
        id,
        wijken: base.wijken.filter(({ wijkteam }) => wijkteam === id).map((wijk) => wijk.id),
        names: namesOf(names, name),
      })),
      ...data.locations.map(({ id, name, wijk, names }) => ({
        kind: 'location' as const,
        id,
        wijken: wijk === undefined ? [] : [wijk],
        names: namesOf(names, name),
      })),
    ],
  };
}

function searchService(packed: PackedService, row: GuideService, lang: string): SearchService {
  const { dutch, topics, names, texts, free, access = [], languages = [], wheelchair, giving = false, some = false } = packed;
  return {
    ...asService(row),
    name: { source: dutch ?? plain(row.name) },
    topics,
    isFree: free,
    access,
    languages,
    wheelchair,
    isForGivers: giving,
    isForSome: some,
    names: namesOf(names, plain(row.name)),
    texts: texts.map((text) => textOf(text, row, lang)),
  };
}

function namesOf(names: readonly PackedName[], known: string): SearchName[] {
  return names.map(([text, boost, lang = sourceLanguage]) => ({ text: text === 0 ? known : text, lang, boost }));
}

function textOf(text: PackedText, { summary }: GuideService, lang: string): { text: string; lang: string } {
  if (text === 0) return typeof summary === 'string' ? { text: summary, lang } : summary;
  return typeof text === 'string' ? { text, lang: sourceLanguage } : { text: text[0], lang: text[1] };
}

/** The phrases of one need or line; languages by name, so that it does not matter in which order they came. */
function wordsOf(words: WordsByLanguage, kind: keyof PackedWords, id: string): EverydayWords {
  const found = Object.keys(words)
    .sort()
    .flatMap((lang) => {
      // They come in a file of their own, which may be of another version.
      const phrases: unknown = words[lang]?.[kind]?.[id];
      return typeof phrases !== 'string' ? [] : [[lang, phrases.split('|')] as const];
    });
  return Object.fromEntries(found);
}
