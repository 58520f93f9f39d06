import { isFree } from '#domain/cost.ts';
import type { EverydayWords, Service, TextPage, Topic, UrgentLine } from '#domain/directory.ts';
import type { OwnLineEntry, ServiceLineEntry } from '#schemas/urgent.ts';
import { fold } from '#domain/fold.ts';
import type { ContentFile } from './content-files.ts';
import { linkPhones, linkSchedule } from './link-facts.ts';
import type { Content } from './read-content.ts';
import type { References } from './references.ts';
import { Translations } from './translations.ts';

/* What it is about: topics with their needs, urgent lines, and longer texts. */

export function linkTopics(content: Content, urgent: ReadonlyMap<string, UrgentLine>, references: References): Topic[] {
  return content.topics
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data, content: file }) => {
      const texts = new Translations(content.translations.topics, id);
      return {
        id,
        name: texts.text(data.name, ({ name }) => name),
        summary: texts.text(data.summary, ({ summary }) => summary),
        needs: data.needs.map((need, at) => ({
          id: need.id,
          name: texts.text(need.name, ({ needs }) => needs[need.id]?.name),
          mission: need.mission,
          single: need.single ?? false,
          sensitive: need.sensitive ?? false,
          giving: need.giving ?? false,
          words: everydayWords(content, id, need.id),
          urgent: (need.urgent ?? []).flatMap(
            (line, index) => references.find('urgent', urgent, line, file, ['needs', at, 'urgent', index]) ?? [],
          ),
        })),
      };
    });
}

export function linkUrgent(content: Content, services: ReadonlyMap<string, Service>, references: References): UrgentLine[] {
  return content.urgent
    .toSorted((a, b) => a.data.order - b.data.order)
    .flatMap(({ id, data, content: file }): UrgentLine[] => {
      const texts = new Translations(content.translations.urgent, id);
      const common = {
        id,
        situation: texts.text(data.situation, ({ situation }) => situation),
        group: data.group,
        strip_label: texts.optional(data.strip_label, ({ strip_label }) => strip_label),
        words: everydayWords(content, urgentWords, id),
      };
      if (isOwnLine(data)) {
        return [
          {
            ...common,
            name: texts.text(data.name, ({ name }) => name),
            phones: linkPhones(data.phones, texts),
            schedules: (data.schedules ?? []).map((schedule) => linkSchedule(schedule)),
            url: data.url,
            certainty: data.certainty,
            free: isFree(data.cost_options ?? []),
          },
        ];
      }
      const service = references.find('service', services, data.service, file, ['service']);
      if (!service) return [];
      const { name, phones, email, url, schedules, certainty } = service;
      return [
        {
          ...common,
          name,
          phones,
          email,
          url,
          schedules,
          certainty,
          free: isFree(service.cost_options),
          service: service.id,
        },
      ];
    });
}

/** The file, in the words of each language, that is about urgent lines and no topic. */
export const urgentWords = 'urgent';

/** Per language what people type for a need (of a topic), or for an urgent line. */
function everydayWords({ words }: Content, file: string, id: string): EverydayWords {
  return Object.fromEntries(words.flatMap(({ id: name, lang, data }) => (name === file && data[id] ? [[lang, data[id]]] : [])));
}

/** Words must be about a topic, a need or an urgent line that exists: otherwise nobody finds anything by them. */
export function checkWords(
  { words }: Content,
  { topics, urgent }: { readonly topics: readonly Topic[]; readonly urgent: readonly UrgentLine[] },
  references: References,
): void {
  const needsOf = new Map(topics.map(({ id, needs }) => [id, new Map(needs.map((need) => [need.id, need]))]));
  for (const { id, content, data } of words) {
    for (const [key, list] of Object.entries(data)) checkDoubles(list, key, content, references);
    if (id === urgentWords) {
      const lines = new Map(urgent.map((line) => [line.id, line]));
      for (const line of Object.keys(data)) references.find('urgent', lines, line, content, [line]);
      continue;
    }
    const needs = references.find('topic', needsOf, id, content, []);
    if (needs) for (const need of Object.keys(data)) references.find('need', needs, need, content, [need]);
  }
}

/** A word that stands twice in one list, in the eyes of the search: one of the two is idle. */
function checkDoubles(list: readonly string[], key: string, content: ContentFile, references: References): void {
  const seen = new Map<string, string>();
  for (const [at, word] of list.entries()) {
    const other = seen.get(fold(word));
    if (other === undefined) seen.set(fold(word), word);
    else references.note('duplicate_word', content, [key, at], word, { details: { word: other } });
  }
}

function isOwnLine(data: OwnLineEntry | ServiceLineEntry): data is OwnLineEntry {
  return 'name' in data;
}

/** The longer texts, each with its translations. */
export function linkPages({ pages, translations: files }: Content): TextPage[] {
  return pages.map(({ id, data }) => {
    const texts = new Translations(files.pages, id);
    return {
      id,
      title: texts.text(data.title, ({ title }) => title),
      summary: texts.text(data.summary, ({ summary }) => summary),
      sections: data.sections.map(({ heading, paragraphs, link }, at) => ({
        heading: texts.text(heading, ({ sections }) => sections[at]?.heading),
        paragraphs: paragraphs.map((paragraph, line) => texts.text(paragraph, ({ sections }) => sections[at]?.paragraphs[line])),
        link: link && { path: link.path, name: texts.text(link.name, ({ sections }) => sections[at]?.link?.name) },
      })),
    };
  });
}
