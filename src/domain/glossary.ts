import { sourceLanguage, type LocalizedText } from './text.ts';

/* Terms that mean something fixed: said the same everywhere, and explained. */

export interface Term {
  readonly id: string;
  readonly term: LocalizedText;
  /** What it is, in everyday words. */
  readonly explanation: LocalizedText;
  /** Per language how it stands in a text: whole words in Dutch, pieces of words in other languages. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
}

/** The terms that a text uses, in the order of the glossary. */
export function termsIn(text: string, lang: string, glossary: readonly Term[]): Term[] {
  return glossary.filter((term) => uses(text, lang, term));
}

/**
 * Whether a text uses a term. In Dutch it must stand there as a word; other languages inflect, and
 * write endings and articles to it, so there a piece of a word is enough.
 */
export function uses(text: string, lang: string, { forms }: Pick<Term, 'forms'>): boolean {
  const own = forms[lang] ?? [];
  if (lang !== sourceLanguage) {
    const lower = text.toLocaleLowerCase(lang);
    return own.some((form) => lower.includes(form.toLocaleLowerCase(lang)));
  }
  return own.some((form) => wholeWord(form).test(text));
}

const patterns = new Map<string, RegExp>();

/** `wijkteam` stands in "het wijkteam", not in "wijkteamleider" and not in "sub-wijkteam". */
function wholeWord(form: string): RegExp {
  let pattern = patterns.get(form);
  if (!pattern) {
    const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${literal}(?![\\p{L}\\p{N}-])`, 'iu');
    patterns.set(form, pattern);
  }
  return pattern;
}
