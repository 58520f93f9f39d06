import { otherWords } from '#components/search-data.ts';
import { pageContext } from '#data/page-context.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** What people type in the languages that a reader of this one did not choose. */
export function GET({ props }: { props: { locale: Locale } }): Response {
  return Response.json(otherWords(pageContext(props.locale)));
}
