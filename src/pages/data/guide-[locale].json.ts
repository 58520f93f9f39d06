import { guideData } from '#components/guide-data.ts';
import { pageContext } from '#data/page-context.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';
import type { GuideBase } from '#views/facts.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** What the guide needs on a phone to ask its questions, in one language. */
export function GET({ props }: { props: { locale: Locale } }): Response {
  const { services: _, ...base } = guideData(pageContext(props.locale));
  return Response.json(base satisfies GuideBase);
}
