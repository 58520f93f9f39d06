import type { Locale } from './locales.ts';

/** Puts soft hyphens in the long words of a text: they are only shown where a line ends there. */
export type SoftHyphens = (text: string) => string;

interface Patterns {
  readonly default: { hyphenateSync(text: string): string };
}

/** Where the words of a language may break, by the patterns of TeX; one without patterns breaks none. */
export async function softHyphens(locale: Locale): Promise<SoftHyphens> {
  try {
    const { default: patterns } = (await import(/* @vite-ignore */ `hyphen/${locale}/index.js`)) as Patterns;
    return (text) => text.replace(/\p{L}{10,}/gu, (word) => patterns.hyphenateSync(word));
  } catch {
    return (text) => text;
  }
}
