import { guideData } from '#components/guide-data.ts';
import { pageContext } from '#data/page-context.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** The offer that the guide's advice is made of, in one language. */
export function GET({ props }: { props: { locale: Locale } }): Response {
  return Response.json(guideData(pageContext(props.locale)).services);
}
