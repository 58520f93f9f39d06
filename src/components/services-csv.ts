import { stringify } from 'csv-stringify/sync';
import type { Directory, Service } from '#domain/directory.ts';
import { newestSourceDate, standing } from '#domain/freshness.ts';
import { rungNumber } from '#domain/ladder.ts';
import { routeTo } from '#domain/referral.ts';
import { sourceLanguage } from '#domain/text.ts';
import { linkTo } from '#i18n/links.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** What stands in a row of the file, by the name of its column. More values in one cell are parted by "; ". */
type Row = Readonly<Record<string, string | number | undefined>>;

/**
 * The whole offer as CSV (RFC 4180, UTF-8), in the source language. It begins with a byte order
 * mark, without which Excel takes it for another encoding. A cell that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`) begins with a single quote.
 *
 * @param offer the offer, already in order
 * @param site the address of the site, for the address of each page
 */
export function servicesCsv(offer: readonly Service[], { city, topics }: Directory, today: string, site: URL | string): string {
  const rows = offer.map((service): Row => {
    const { organization, service_area: area, locations } = service;
    const ofTopic = topics.filter(({ needs }) => needs.some(({ id }) => service.needs.includes(id)));
    return {
      id: service.id,
      name: service.name.source,
      organization: organization?.name,
      rung: service.rung,
      rung_number: rungNumber(service.rung),
      topics: joined(ofTopic.map(({ id }) => id)),
      needs: joined(service.needs),
      summary: service.summary.source,
      service_area: area.kind === 'wide' ? area.reach : joined(area.names),
      locations: joined(locations.map(({ name }) => name)),
      addresses: joined(
        locations.flatMap(({ address }) =>
          address ? [[address.address_1, address.address_2, address.postal_code, address.city].filter(Boolean).join(', ')] : [],
        ),
      ),
      phones: joined(service.phones.map(({ number }) => number)),
      email: service.email,
      url: service.url,
      route: routeTo(service),
      access: joined(service.access),
      application_process: service.application_process?.source,
      eligibility_description: service.eligibility_description?.source,
      cost: joined(
        service.cost_options.map(({ amount, amount_description, option }) =>
          [amount, amount_description?.source, option?.source].filter((part) => part !== undefined).join(' '),
        ),
      ),
      fees_description: service.fees_description?.source,
      languages: joined(service.languages),
      standing: standing(service, today),
      certainty: service.certainty,
      assured_date: service.assured_date,
      newest_source_date: newestSourceDate(service),
      sources: joined(service.sources.map(({ url }) => url)),
      city: city.name,
      language: sourceLanguage,
      page: new URL(linkTo(defaultLocale, `/aanbod/${service.id}/`), site).href,
    };
  });
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function joined(values: readonly string[]): string {
  return values.join('; ');
}
