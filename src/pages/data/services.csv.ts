import type { APIContext } from 'astro';
import { servicesCsv } from '#components/services-csv.ts';
import { pageContext } from '#data/page-context.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** The whole offer, for a spreadsheet. */
export function GET({ site }: APIContext): Response {
  const { offer, directory, today } = pageContext(defaultLocale);
  return new Response(servicesCsv(offer, directory, today, site ?? directory.city.site_url), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
