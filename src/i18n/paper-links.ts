import { defaultLocale, locales, type Locale } from './locales.ts';
import { localeRoutes } from './links.ts';

/*
 * Sheets to print. Every language has its own; every language but Dutch also has one with both,
 * side by side, for who reads the one and talks to who reads the other.
 */

/** The last part of the address of a sheet in two languages. */
const both = 'tweetalig';

/** The address of a sheet, in the language at the root: "/wijken/meerwijk/overzicht/". */
export function paperPath(page: string, kind: 'overzicht' | 'poster', isBoth = false): string {
  return `${page}${kind}/${isBoth ? `${both}/` : ''}`;
}

/** The address of the ready-made file of a sheet: that of its page, without the last slash. */
export function pdfOf(path: string): string {
  return path.replace(/\/$/, '.pdf');
}

/** The route parameters of a sheet that exists once: in each language, and in each with Dutch beside it. */
export function paperRoutes(): {
  params: { locale: string | undefined; both: string | undefined };
  props: { locale: Locale; isBoth: boolean };
}[] {
  return localeRoutes().flatMap(({ params, props }) =>
    [false, true]
      .filter((isBoth) => !isBoth || props.locale !== defaultLocale)
      .map((isBoth) => ({ params: { ...params, both: isBoth ? both : undefined }, props: { ...props, isBoth } })),
  );
}

/** The same for sheets that exist once for each of a list of things. */
export function paperRoutesFor<P extends string, T extends { readonly id: string }>(param: P, items: readonly T[]) {
  return paperRoutes().flatMap(({ params, props }) =>
    items.map((item) => ({
      params: { ...params, [param]: item.id } as typeof params & Record<P, string>,
      props: { ...props, item },
    })),
  );
}

/** The languages of a sheet, the reader's own first. */
export function paperLocales(locale: Locale, isBoth: boolean): Locale[] {
  return isBoth ? [locale, defaultLocale] : [locale];
}

/** The attributes of what is in another language than the page: none for the page's own. */
export function languageOf(locale: Locale, page: Locale): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return locale === page ? {} : { lang: locales[locale].lang, dir: locales[locale].dir };
}
