/** The language that every text in the content exists in. */
export const sourceLanguage = 'nl';

/** A text from the content: its Dutch wording, and the translations there are. */
export interface LocalizedText {
  readonly source: string;
  /** Per language code. */
  readonly translations: Readonly<Record<string, string>>;
}

/** A wording and the language it is really in, so that the page can mark it (`lang`). */
export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** The wording in the reader's language, or the Dutch source, labelled as Dutch. */
export function inLanguage(text: LocalizedText, lang: string): Wording {
  const translation = text.translations[lang];
  return translation === undefined ? { text: text.source, lang: sourceLanguage } : { text: translation, lang };
}
