import type { City, Location, Organization, Service, Wijkteam } from '#domain/directory.ts';
import { linkArea } from './link-areas.ts';
import { linkProvenance, linkSchedule, plainPhone } from './link-facts.ts';
import type { ServiceContext } from './link-services.ts';
import type { Content } from './read-content.ts';
import type { References } from './references.ts';

/* The doors: the wijkteams, and the general contact of the city behind them. */

export function linkWijkteams(context: ServiceContext): Wijkteam[] {
  const { content, organizations, locations, areas, months, references } = context;
  const namedBy = wijkenByName(context);
  return content.wijkteams.map(({ id, data, content: file }) => {
    const area = linkArea(data.service_areas, areas, file, references);
    const location =
      data.location === undefined ? undefined : references.find('location', locations, data.location, file, ['location']);
    const own = (data.schedules ?? []).map((schedule) => linkSchedule(schedule));
    return {
      id,
      name: data.name,
      alternate_names: data.alternate_names ?? [],
      organization:
        data.organization === undefined
          ? undefined
          : references.find('organization', organizations, data.organization, file, ['organization']),
      location,
      phones: data.phones?.map((phone) => plainPhone(phone)) ?? location?.phones ?? [],
      email: data.email ?? location?.email,
      url: data.url ?? location?.url,
      schedules: own.length > 0 ? own : (location?.schedules ?? []),
      languages: data.languages ?? [],
      wijken: (area.kind === 'wide' ? [...new Set([...areas.values()].flatMap(({ wijken }) => wijken))] : area.wijken).filter(
        (wijk) => (namedBy.get(wijk) ?? id) === id,
      ),
      ...linkProvenance(data, months),
    };
  });
}

/** Which wijkteam names a wijk itself: that goes before one that names its district. */
function wijkenByName({ content, areas, references }: ServiceContext): Map<string, string> {
  const named = new Map<string, string>();
  for (const { id, data, content: file } of content.wijkteams) {
    data.service_areas.forEach((area, index) => {
      if (areas.get(area)?.wijken[0] !== area) return;
      const other = named.get(area);
      if (other !== undefined)
        references.note('duplicate_id', file, ['service_areas', index], area, { details: { other: `wijkteams/${other}.yaml` } });
      named.set(area, other ?? id);
    });
  }
  return named;
}

/** What the city settings may name. */
interface CityContext {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly offer: ReadonlyMap<string, Service>;
  readonly references: References;
}

export function linkCity({ city }: Content, { organizations, locations, offer, references }: CityContext): City {
  if (!city) return unknownCity;
  const { data, content } = city;
  const { contact, help_request: request } = data;
  const support = request?.client_support ?? [];
  if (request) references.find('service', offer, request.service, content, ['help_request', 'service']);
  support.forEach((id, index) => references.find('service', offer, id, content, ['help_request', 'client_support', index]));
  return {
    ...data,
    help_request: request && { service: request.service, client_support: support },
    contact: {
      organization:
        references.find('organization', organizations, contact.organization, content, ['contact', 'organization']) ??
        unknownCity.contact.organization,
      phones: contact.phones.map((phone) => plainPhone(phone)),
      walk_in_location:
        contact.walk_in_location === undefined
          ? undefined
          : references.find('location', locations, contact.walk_in_location, content, ['contact', 'walk_in_location']),
    },
  };
}

/** Stands in while the city settings are missing, which is itself a problem; never reaches a page. */
const unknownCity: City = {
  name: '',
  site_name: '',
  site_url: '',
  official: false,
  timezone: 'UTC',
  holidays: '',
  contact: { organization: { id: '', name: '', alternate_names: [], phones: [] }, phones: [] },
  route_url: '',
  map_attribution: '',
  works_offline: true,
};
