import { listData } from '#components/list-data.ts';
import { pageContext } from '#data/page-context.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** What a list needs on a phone besides the guide's data and the offer, in one language. */
export function GET({ props }: { props: { locale: Locale } }): Response {
  return Response.json(listData(pageContext(props.locale)));
}
