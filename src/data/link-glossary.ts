import { uses, type Term } from '#domain/glossary.ts';
import { sourceLanguage, type LocalizedText } from '#domain/text.ts';
import type { GlossaryEntry } from '#schemas/glossary.ts';
import type { Content } from './read-content.ts';
import { byId, type References } from './references.ts';

/** The terms of the Dutch glossary, each with how other languages say it. */
export function linkGlossary({ glossary }: Content, references: References): Term[] {
  const source = glossary.find(({ id }) => id === sourceLanguage)?.data ?? {};
  const known = new Map(Object.entries(source));
  const others = glossary.filter(({ id }) => id !== sourceLanguage);
  for (const { content, data } of others) for (const id of Object.keys(data)) references.find('term', known, id, content, [id]);
  const inAll = (id: string, pick: (entry: GlossaryEntry[string]) => string): LocalizedText => ({
    source: pick(known.get(id)!),
    translations: Object.fromEntries(others.flatMap(({ id: lang, data }) => (data[id] ? [[lang, pick(data[id])]] : []))),
  });
  return [...known.keys()].map((id) => ({
    id,
    term: inAll(id, ({ term }) => term),
    explanation: inAll(id, ({ explanation }) => explanation),
    forms: Object.fromEntries(glossary.flatMap(({ id: lang, data }) => (data[id] ? [[lang, data[id].forms]] : []))),
  }));
}

/**
 * The same Dutch term, the same translation: where a Dutch text uses a term, its translation must
 * use what the glossary of that language has for it.
 */
export function checkTerms({ translations, ...content }: Content, glossary: readonly Term[], references: References): void {
  const kinds = ['services', 'topics', 'urgent', 'pages'] as const;
  for (const kind of kinds) {
    const originals = byId<object>(content[kind]);
    for (const { id, lang, content: file, data } of translations[kind]) {
      const original = originals.get(id);
      if (!original) continue;
      for (const { path, source, text } of textPairs(original.data, data)) {
        for (const term of glossary) {
          if (term.forms[lang] === undefined || !uses(source, sourceLanguage, term) || uses(text, lang, term)) continue;
          references.note('other_term', file, path, text, {
            details: { term: term.term.source, expected: term.term.translations[lang] ?? '', file: `glossary/${lang}.yaml` },
          });
        }
      }
    }
  }
}

interface TextPair {
  readonly path: readonly PropertyKey[];
  readonly source: string;
  readonly text: string;
}

/** Every text of a translation beside the Dutch one it stands for. Needs stand in a list in Dutch, by id in a translation. */
function textPairs(source: unknown, translation: unknown, path: readonly PropertyKey[] = []): TextPair[] {
  if (typeof translation === 'string') return typeof source === 'string' ? [{ path, source, text: translation }] : [];
  if (typeof translation !== 'object' || translation === null || typeof source !== 'object' || source === null) return [];
  const isList = Array.isArray(source) && !Array.isArray(translation);
  return Object.entries(translation).flatMap(([key, value]) => {
    const own = isList ? (source as { id?: string }[]).find(({ id }) => id === key) : (source as Record<string, unknown>)[key];
    return textPairs(own, value, [...path, Array.isArray(translation) ? Number(key) : key]);
  });
}
