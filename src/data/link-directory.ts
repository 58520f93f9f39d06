import type { Directory, Need, Service } from '#domain/directory.ts';
import type { Problem } from '#domain/problem.ts';
import { areaNames, linkDistricts, linkLandscape, linkWijken } from './link-areas.ts';
import { linkCity, linkWijkteams } from './link-entry-points.ts';
import { checkTerms, linkGlossary } from './link-glossary.ts';
import { linkLocation, linkOrganizations } from './link-places.ts';
import { linkService } from './link-services.ts';
import { checkWords, linkPages, linkTopics, linkUrgent } from './link-topics.ts';
import type { Content } from './read-content.ts';
import { byId, References } from './references.ts';
import { checkTranslations } from './translations.ts';

/** How many months a check holds while the city settings cannot be read. */
const defaultMonths = 6;

/**
 * Links entries into the directory: ids become objects, texts get their translations, places get
 * the best position that is known. What cannot be linked comes back as problems; the directory is
 * whole only when there are none.
 */
export function linkDirectory(content: Content): { directory: Directory; problems: Problem[] } {
  const references = new References();
  const { name: cityName = '', assured_for_months: months = defaultMonths } = content.city?.data ?? {};
  const districts = linkDistricts(content);
  const wijken = linkWijken(content, districts, references);
  const areas = areaNames(districts, wijken);
  const organizations = linkOrganizations(content, references);
  const places = { districts, wijken, cityName, months, references };
  const locations = new Map(content.locations.map((entry) => [entry.id, linkLocation(entry, places)]));
  const context = { content, organizations, locations, areas, months, references };
  const services = content.services.map((entry) => linkService(entry, context));
  const offer = new Map(services.map((service): [string, Service] => [service.id, service]));
  const urgent = linkUrgent(content, offer, references);
  const topics = linkTopics(content, new Map(urgent.map((line) => [line.id, line])), references);
  const needs = new Map(topics.flatMap((topic) => topic.needs.map((need): [string, Need] => [need.id, need])));
  for (const { content: file, data } of content.services) references.findAll('need', needs, data.needs, file, 'needs');
  checkWords(content, { topics, urgent }, references);
  for (const kind of ['services', 'topics', 'urgent', 'pages'] as const) {
    checkTranslations(content.translations[kind], byId<object>(content[kind]), references);
  }
  const glossary = linkGlossary(content, references);
  checkTerms(content, glossary, references);
  const directory: Directory = {
    city: linkCity(content, { organizations, locations, offer, references }),
    districts: [...districts.values()],
    wijken: [...wijken.values()],
    landscape: linkLandscape(content),
    postcodes: (content.postcodes?.data.postcodes ?? []).map(({ pc4, wijken: ids, certain = true }) => ({
      pc4,
      wijken: ids,
      certain,
    })),
    elsewhere: content.postcodes?.data.elsewhere ?? [],
    organizations: [...organizations.values()],
    locations: [...locations.values()],
    wijkteams: linkWijkteams(context),
    topics,
    services,
    urgent,
    pages: linkPages(content),
    glossary,
  };
  return { directory, problems: references.problems };
}
