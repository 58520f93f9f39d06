import { sheetMarks } from '#components/sheet-marks.ts';
import { pageContext } from '#data/page-context.ts';
import { localeCodes, type Locale } from '#i18n/locales.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** What a printed sheet is compared with, in one language: fetched only by who scans the code on one. */
export function GET({ props }: { props: { locale: Locale } }): Response {
  const { directory, today, locale, t } = pageContext(props.locale);
  return Response.json(sheetMarks(directory, today, locale, t));
}
