import type { LocalizedText } from '#domain/text.ts';
import type { References } from './references.ts';
import type { TranslationEntry } from './read-content.ts';

/**
 * The translations of one entry. `text` joins a Dutch text with its translations, which the
 * caller picks from each translation file.
 */
export class Translations<T> {
  readonly #files: readonly TranslationEntry<T>[];

  constructor(all: readonly TranslationEntry<T>[], id: string) {
    this.#files = all.filter((entry) => entry.id === id);
  }

  text(source: string, pick: (translation: T) => string | undefined): LocalizedText {
    const translations = this.#files.flatMap(({ lang, data }) => {
      const text = pick(data);
      return text === undefined ? [] : [[lang, text] as const];
    });
    return { source, translations: Object.fromEntries(translations) };
  }

  optional(source: string | undefined, pick: (translation: T) => string | undefined): LocalizedText | undefined {
    return source === undefined ? undefined : this.text(source, pick);
  }
}

/**
 * A translation must belong to an entry, translate only texts that the entry has, and give lists
 * the length of the Dutch list: otherwise sentences would stand beside the wrong fact.
 */
export function checkTranslations(
  translations: readonly TranslationEntry<object>[],
  originals: ReadonlyMap<string, { readonly data: object }>,
  references: References,
): void {
  for (const { id, content, data } of translations) {
    const original = originals.get(id)?.data as Record<string, unknown> | undefined;
    if (!original) {
      references.note('translation.without_original', content, [], id);
      continue;
    }
    for (const [field, value] of Object.entries(data)) {
      if (field === 'needs' || value === undefined) continue;
      const source = original[field];
      if (source === undefined) references.note('translation.without_field', content, [field], field);
      else if (Array.isArray(source) && Array.isArray(value) && source.length !== value.length) {
        references.note('translation.other_length', content, [field], String(value.length), {
          details: { expected: source.length },
        });
      }
    }
  }
}
