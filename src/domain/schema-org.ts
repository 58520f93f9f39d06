import { isFree } from './cost.ts';
import type { City, Location, Service, Wijk } from './directory.ts';
import type { EntryPoint } from './wijkteam.ts';
import { inLanguage } from './text.ts';

/*
 * What a page shows, in the words of schema.org, so that machines understand it. Only what the
 * directory knows is told; a field that is not known is left out.
 */

const context = 'https://schema.org';

/** The site as a whole. */
export function websiteData(city: City, lang: string, url: string): object {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: city.site_name,
    url,
    inLanguage: lang,
    about: { '@type': 'City', name: city.name },
  };
}

/** A wijk, as a place in its city. */
export function wijkData(city: City, wijk: Wijk, { wijkteam, phones, location, fallback }: EntryPoint, url: string): object {
  const [longitude, latitude] = wijk.label;
  const telephone = phones[0]?.number ?? fallback?.phones[0]?.number;
  return {
    '@context': context,
    '@type': 'Place',
    name: wijk.name,
    url,
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    containedInPlace: { '@type': 'City', name: city.name },
    subjectOf: clean({
      '@type': 'GovernmentService',
      name: wijkteam.name,
      areaServed: wijk.name,
      provider: wijkteam.organization && { '@type': 'Organization', name: wijkteam.organization.name },
      availableChannel: clean({
        '@type': 'ServiceChannel',
        servicePhone: telephone && { '@type': 'ContactPoint', telephone },
        serviceLocation: placeData(location ?? fallback?.walk_in_location),
      }),
    }),
  };
}

/** An offer. */
export function serviceData(city: City, service: Service, lang: string, url: string): object {
  const { name, summary, organization, phones, locations, cost_options: costs, service_area: area } = service;
  return clean({
    '@context': context,
    '@type': 'Service',
    name: inLanguage(name, lang).text,
    description: inLanguage(summary, lang).text,
    url,
    provider: organization && clean({ '@type': 'Organization', name: organization.name, url: organization.url }),
    areaServed: area.kind === 'local' ? area.names.join(', ') : area.reach === 'country' ? 'NL' : city.name,
    isAccessibleForFree: isFree(costs) || undefined,
    availableChannel: clean({
      '@type': 'ServiceChannel',
      servicePhone: phones[0] && { '@type': 'ContactPoint', telephone: phones[0].number },
      serviceUrl: service.url,
      serviceLocation: placeData(locations[0]),
    }),
  });
}

function placeData(location: Location | undefined): object | undefined {
  if (!location?.address) return undefined;
  const { address_1: streetAddress, postal_code: postalCode, city: addressLocality } = location.address;
  return {
    '@type': 'Place',
    name: location.name,
    address: clean({ '@type': 'PostalAddress', streetAddress, postalCode, addressLocality, addressCountry: 'NL' }),
  };
}

function clean(data: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
