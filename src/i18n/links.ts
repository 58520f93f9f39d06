import { defaultLocale, localeCodes, locales, type Locale } from './locales.ts';

/**
 * The address of a page in a language. Works under any base path, because no link is written
 * without it.
 *
 * @param path the address in the language at the root, with slashes at both ends: "/wijken/meerwijk/"
 */
export function linkTo(locale: Locale, path: string): string {
  const language = locales[locale].path;
  return withBase(`${language === '' ? '' : `/${language}`}${path}`);
}

/** An address of this site under the base path it is served from: "/data/" may become "/city/data/". */
export function withBase(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The route parameter of every language, for `getStaticPaths`. */
export function localeRoutes(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
}

/** The same for pages that exist once for each of a list of things. */
export function localeRoutesFor<P extends string, T extends { readonly id: string }>(
  param: P,
  items: readonly T[],
): { params: { locale: string | undefined } & Record<P, string>; props: { locale: Locale; item: T } }[] {
  return localeRoutes().flatMap(({ params, props }) =>
    items.map((item) => ({
      params: { ...params, [param]: item.id } as { locale: string | undefined } & Record<P, string>,
      props: { ...props, item },
    })),
  );
}

function localeParam(locale: Locale): string | undefined {
  return locale === defaultLocale ? undefined : locales[locale].path;
}
