import type {
  City,
  Directory,
  District,
  Location,
  Need,
  Organization,
  Phone,
  Provenance,
  Service,
  ServiceArea,
  Topic,
  UrgentLine,
  Wijk,
  Wijkteam,
} from '#domain/directory.ts';
import { reaches, type Reach } from '#domain/directory.ts';
import type { Point } from '#domain/geo.ts';
import { shareBorder } from '#domain/geo.ts';
import type { Problem } from '#domain/problem.ts';
import type { Schedule } from '#domain/schedule.ts';
import { sourceLanguage, type LocalizedText } from '#domain/text.ts';
import type { LocationEntry } from '#schemas/location.ts';
import type { ServiceEntry } from '#schemas/service.ts';
import type { OwnLineEntry, ServiceLineEntry } from '#schemas/urgent.ts';
import type { ContentFile } from './content-files.ts';
import type { Content, Entry } from './read-content.ts';
import { byId, References } from './references.ts';
import { checkTranslations, Translations } from './translations.ts';

/**
 * Links entries into the directory: ids become objects, texts get their translations, places get
 * the best position that is known. What cannot be linked comes back as problems; the directory is
 * whole only when there are none.
 */
export function linkDirectory(content: Content): { directory: Directory; problems: Problem[] } {
  const references = new References();
  const districts = linkDistricts(content);
  const wijken = linkWijken(content, districts, references);
  const organizations = linkOrganizations(content, references);
  const areas = areaNames(districts, wijken);
  const defaultMonths = content.city?.data.assured_for_months ?? 6;
  const cityName = content.city?.data.name ?? '';
  const provenance = (entry: ProvenanceEntry): Provenance => ({
    sources: entry.sources,
    certainty: entry.certainty,
    assured_date: entry.assured_date,
    assurer_role: entry.assurer_role,
    assured_for_months: entry.assured_for_months ?? defaultMonths,
  });
  const locations = new Map(
    content.locations.map((entry) => [entry.id, linkLocation(entry, { districts, wijken, cityName, provenance, references })]),
  );
  const services = content.services.map((entry) =>
    linkService(entry, { content, organizations, locations, areas, provenance, references }),
  );
  const servicesById = new Map(services.map((service) => [service.id, service]));
  const urgent = linkUrgent(content, servicesById, references);
  const topics = linkTopics(content, new Map(urgent.map((line) => [line.id, line])), references);
  const needs = new Map(topics.flatMap((topic) => topic.needs.map((need): [string, Need] => [need.id, need])));
  for (const { content: file, data } of content.services) references.findAll('need', needs, data.needs, file, 'needs');

  checkTranslations(content.translations.services, byId(content.services), references);
  checkTranslations(content.translations.topics, byId(content.topics), references);
  checkTranslations(content.translations.urgent, byId(content.urgent), references);
  checkTranslations(content.translations.pages, byId(content.pages), references);

  const directory: Directory = {
    city: linkCity(content, organizations, locations, references),
    districts: [...districts.values()],
    wijken: [...wijken.values()],
    postcodes: (content.postcodes?.data.postcodes ?? []).map(({ pc4, wijken: ids, certain = true }) => ({
      pc4,
      wijken: ids,
      certain,
    })),
    elsewhere: content.postcodes?.data.elsewhere ?? [],
    organizations: [...organizations.values()],
    locations: [...locations.values()],
    wijkteams: linkWijkteams(content, { organizations, locations, areas, provenance, references }),
    topics,
    services,
    urgent,
    pages: content.pages.map(({ id, data }) => {
      const translations = new Translations(content.translations.pages, id);
      return {
        id,
        title: translations.text(data.title, ({ title }) => title),
        summary: translations.text(data.summary, ({ summary }) => summary),
        sections: data.sections.map(({ heading, paragraphs }, at) => ({
          heading: translations.text(heading, ({ sections }) => sections[at]?.heading),
          paragraphs: paragraphs.map((paragraph, line) =>
            translations.text(paragraph, ({ sections }) => sections[at]?.paragraphs[line]),
          ),
        })),
      };
    }),
  };
  return { directory, problems: references.problems };
}

type ProvenanceEntry = Pick<ServiceEntry, 'sources' | 'certainty' | 'assured_date' | 'assurer_role' | 'assured_for_months'>;

function linkDistricts({ districts }: Content): Map<string, District> {
  return new Map(
    districts
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => [id, { id, name: data.name, alternate_names: data.alternate_names ?? [] }]),
  );
}

function linkWijken(content: Content, districts: ReadonlyMap<string, District>, references: References): Map<string, Wijk> {
  const outlines = new Map(
    content.outlines.features.map(({ properties, geometry }) => [
      properties.code,
      { outline: geometry.coordinates, label: properties.label },
    ]),
  );
  const buurtLabels = new Map(content.buurten.features.map(({ properties }) => [properties.code, properties.label]));
  const known = byId(content.wijken);
  const postcodes = content.postcodes;
  for (const [index, { wijken }] of (postcodes?.data.postcodes ?? []).entries()) {
    wijken.forEach((id, at) =>
      references.find('wijk', known, id, (postcodes as Entry<unknown>).content, ['postcodes', index, 'wijken', at]),
    );
  }
  const order = [...districts.keys()];
  const linked = content.wijken.flatMap((entry): Wijk[] => {
    const { id, data, content: file } = entry;
    const district = references.find('district', districts, data.district, file, ['district']);
    const area = outlines.get(data.code);
    if (!area) references.note('wijk.no_outline', file, ['code'], data.code);
    if (!district || !area) return [];
    return [
      {
        id,
        name: data.name,
        code: data.code,
        alternate_names: data.alternate_names ?? [],
        district,
        buurten: data.buurten.map((buurt, index) => {
          const label = buurtLabels.get(buurt.code);
          if (!label) references.note('buurt.no_outline', file, ['buurten', index, 'code'], buurt.code);
          return { ...buurt, label: label ?? area.label };
        }),
        outline: area.outline,
        label: area.label,
        postcodes: (postcodes?.data.postcodes ?? [])
          .filter(({ wijken, certain = true }) => certain && wijken.includes(id))
          .map(({ pc4 }) => pc4),
        neighbours: content.wijken
          .filter((other) => other.id !== id && shareBorder(area.outline, outlines.get(other.data.code)?.outline ?? []))
          .toSorted((a, b) => a.data.name.localeCompare(b.data.name, sourceLanguage))
          .map((other) => other.id),
      },
    ];
  });
  linked.sort(
    (a, b) => order.indexOf(a.district.id) - order.indexOf(b.district.id) || a.name.localeCompare(b.name, sourceLanguage),
  );
  return new Map(linked.map((wijk) => [wijk.id, wijk]));
}

function linkOrganizations({ organizations }: Content, references: References): Map<string, Organization> {
  const known = byId(organizations);
  return new Map(
    organizations.map(({ id, data, content }) => {
      const { parent_organization: parentId } = data;
      const parent =
        parentId === undefined ? undefined : references.find('organization', known, parentId, content, ['parent_organization']);
      return [
        id,
        {
          id,
          name: data.name,
          alternate_names: data.alternate_names ?? [],
          description: data.description,
          parent_organization: parent && { id: parent.id, name: parent.data.name },
          phones: (data.phones ?? []).map((phone) => plainPhone(phone)),
          email: data.email,
          url: data.website,
        },
      ];
    }),
  );
}

interface PlaceContext {
  readonly districts: ReadonlyMap<string, District>;
  readonly wijken: ReadonlyMap<string, Wijk>;
  readonly cityName: string;
  readonly provenance: (entry: ProvenanceEntry) => Provenance;
  readonly references: References;
}

function linkLocation(
  { id, data, content }: Entry<LocationEntry>,
  { districts, wijken, cityName, provenance, references }: PlaceContext,
): Location {
  const wijk = data.wijk === undefined ? undefined : references.find('wijk', wijken, data.wijk, content, ['wijk']);
  const district =
    data.district === undefined ? wijk?.district : references.find('district', districts, data.district, content, ['district']);
  const buurten = (data.buurten ?? []).flatMap((code, index) => {
    const buurt = [...wijken.values()].flatMap((candidate) => candidate.buurten).find((candidate) => candidate.code === code);
    if (!buurt) references.note('unknown_id.buurt', content, ['buurten', index], code);
    return buurt ?? [];
  });
  return {
    id,
    name: data.name,
    alternate_names: data.alternate_names ?? [],
    kind: data.kind,
    address: data.address && { ...data.address, city: data.address.city ?? cityName },
    wijk: wijk && { id: wijk.id, name: wijk.name },
    district,
    ...position(data, wijk, buurten),
    accessibility: data.accessibility ?? [],
    accessibility_details: data.accessibility_details,
    schedules: (data.schedules ?? []).map((schedule) => linkSchedule(schedule)),
    phones: (data.phones ?? []).map((phone) => plainPhone(phone)),
    email: data.email,
    url: data.url,
    ...provenance(data),
  };
}

/** The spot itself, or the middle of the smallest area that is known. */
function position(
  { latitude, longitude, district }: LocationEntry,
  wijk: Wijk | undefined,
  [buurt]: readonly { readonly label: Point }[],
): Pick<Location, 'point' | 'precision'> {
  if (latitude !== undefined && longitude !== undefined) return { point: [longitude, latitude], precision: 'exact' };
  if (buurt) return { point: buurt.label, precision: 'buurt' };
  if (wijk) return { point: wijk.label, precision: 'wijk' };
  return { precision: district === undefined ? 'unknown' : 'district' };
}

/** Names that `service_areas` may use, and the wijken each stands for. */
type AreaNames = ReadonlyMap<string, { readonly name: string; readonly wijken: readonly string[] }>;

function areaNames(districts: ReadonlyMap<string, District>, wijken: ReadonlyMap<string, Wijk>): AreaNames {
  const all = [...wijken.values()];
  return new Map([
    ...[...districts.values()].map(({ id, name }): [string, { name: string; wijken: string[] }] => [
      id,
      { name, wijken: all.filter(({ district }) => district.id === id).map((wijk) => wijk.id) },
    ]),
    ...all.map(({ id, name }): [string, { name: string; wijken: string[] }] => [id, { name, wijken: [id] }]),
  ]);
}

function linkArea(ids: readonly string[], areas: AreaNames, content: ContentFile, references: References): ServiceArea {
  const wide = ids.filter((id): id is Reach => (reaches as readonly string[]).includes(id));
  const local = ids.flatMap((id, index) => {
    if ((reaches as readonly string[]).includes(id)) return [];
    const area = areas.get(id);
    if (!area) references.unknown('area', [...reaches, ...areas.keys()], id, content, ['service_areas', index]);
    return area ?? [];
  });
  const widest = reaches.findLast((reach) => wide.includes(reach));
  if (widest) return { kind: 'wide', reach: widest };
  return { kind: 'local', wijken: [...new Set(local.flatMap(({ wijken }) => wijken))], names: local.map(({ name }) => name) };
}

interface ServiceContext {
  readonly content: Content;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly areas: AreaNames;
  readonly provenance: (entry: ProvenanceEntry) => Provenance;
  readonly references: References;
}

function linkService({ id, data, content: file }: Entry<ServiceEntry>, context: ServiceContext): Service {
  const { content, organizations, areas, provenance, references } = context;
  const texts = new Translations(content.translations.services, id);
  const locations = references.findAll('location', context.locations, data.locations ?? [], file, 'locations');
  const own = (data.schedules ?? []).map((schedule, at) =>
    linkSchedule(
      schedule,
      texts.optional(schedule.description, ({ schedules }) => schedules?.[at]?.description),
    ),
  );
  return {
    id,
    name: texts.text(data.name, ({ name }) => name),
    alternate_names: data.alternate_names ?? [],
    organization:
      data.organization === undefined
        ? undefined
        : references.find('organization', organizations, data.organization, file, ['organization']),
    summary: texts.text(data.summary, ({ summary }) => summary),
    description: texts.optional(data.description, ({ description }) => description),
    rung: data.rung,
    needs: data.needs,
    eligibility_description: texts.optional(data.eligibility_description, (translation) => translation.eligibility_description),
    not_for: texts.optional(data.not_for, ({ not_for }) => not_for),
    minimum_age: data.minimum_age,
    maximum_age: data.maximum_age,
    service_area: linkArea(data.service_areas, areas, file, references),
    locations,
    schedules: own.length === 0 && locations.length === 1 ? (locations[0]?.schedules ?? []) : own,
    phones: (data.phones ?? []).map(({ number, description }, at) => ({
      number,
      description: texts.optional(description, ({ phones }) => phones?.[at]?.description),
    })),
    email: data.email,
    url: data.url,
    cost_options: (data.cost_options ?? []).map((option, at) => ({
      amount: option.amount,
      amount_description: texts.optional(option.amount_description, ({ cost_options }) => cost_options?.[at]?.amount_description),
      option: texts.optional(option.option, ({ cost_options }) => cost_options?.[at]?.option),
      valid_from: option.valid_from,
    })),
    fees_description: texts.optional(data.fees_description, ({ fees_description }) => fees_description),
    access: data.access ?? [],
    application_process: texts.optional(data.application_process, ({ application_process }) => application_process),
    required_documents: (data.required_documents ?? []).map((document, at) =>
      texts.text(document, ({ required_documents }) => required_documents?.[at]),
    ),
    languages: data.languages ?? [],
    volunteers: data.volunteers ?? false,
    giving: texts.optional(data.giving, ({ giving }) => giving),
    notices: (data.notices ?? []).map(({ message, valid_from, valid_to }, at) => ({
      message: texts.text(message, ({ notices }) => notices?.[at]?.message),
      valid_from,
      valid_to,
    })),
    ...provenance(data),
  };
}

type ScheduleEntry = NonNullable<ServiceEntry['schedules']>[number];

function linkSchedule(entry: ScheduleEntry, description?: LocalizedText): Schedule {
  return {
    byday: entry.byday ?? [],
    opens_at: entry.opens_at,
    closes_at: entry.closes_at,
    bysetpos: entry.bysetpos,
    by_appointment: entry.by_appointment ?? false,
    valid_from: entry.valid_from,
    valid_to: entry.valid_to,
    closed_on_holidays: entry.closed_on_holidays ?? true,
    attending_type: entry.attending_type ?? 'in_person',
    description: description ?? (entry.description === undefined ? undefined : { source: entry.description, translations: {} }),
  };
}

function plainPhone({ number, description }: { number: string; description?: string | undefined }): Phone {
  return { number, description: description === undefined ? undefined : { source: description, translations: {} } };
}

function linkWijkteams(content: Content, context: Omit<ServiceContext, 'content'>): Wijkteam[] {
  const { organizations, locations, areas, provenance, references } = context;
  const wijkOnly = (ids: readonly string[]): boolean => ids.every((id) => areas.get(id)?.wijken[0] === id);
  return content.wijkteams
    .map(({ id, data, content: file }) => {
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
        phones: (data.phones ?? location?.phones ?? []).map((phone) =>
          'description' in phone && typeof phone.description === 'object'
            ? (phone as Phone)
            : plainPhone(phone as { number: string; description?: string }),
        ),
        email: data.email ?? location?.email,
        url: data.url ?? location?.url,
        schedules: own.length > 0 ? own : (location?.schedules ?? []),
        languages: data.languages ?? [],
        wijken: area.kind === 'wide' ? [...areas.values()].flatMap(({ wijken }) => wijken) : area.wijken,
        specific: wijkOnly(data.service_areas),
        ...provenance(data),
      };
    })
    .sort((a, b) => Number(b.specific) - Number(a.specific) || (a.id < b.id ? -1 : 1))
    .map(({ specific: _, ...wijkteam }) => wijkteam);
}

function linkTopics(content: Content, urgent: ReadonlyMap<string, UrgentLine>, references: References): Topic[] {
  return content.topics
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data, content: file }) => {
      const texts = new Translations(content.translations.topics, id);
      return {
        id,
        name: texts.text(data.name, ({ name }) => name),
        summary: texts.text(data.summary, ({ summary }) => summary),
        needs: data.needs.map((need, at) => ({
          id: need.id,
          name: texts.text(need.name, ({ needs }) => needs[need.id]?.name),
          mission: need.mission,
          single: need.single ?? false,
          sensitive: need.sensitive ?? false,
          giving: need.giving ?? false,
          urgent: (need.urgent ?? []).flatMap(
            (line, index) => references.find('urgent', urgent, line, file, ['needs', at, 'urgent', index]) ?? [],
          ),
        })),
      };
    });
}

function linkUrgent(content: Content, services: ReadonlyMap<string, Service>, references: References): UrgentLine[] {
  return content.urgent
    .toSorted((a, b) => a.data.order - b.data.order)
    .flatMap(({ id, data, content: file }): UrgentLine[] => {
      const texts = new Translations(content.translations.urgent, id);
      const common = {
        id,
        situation: texts.text(data.situation, ({ situation }) => situation),
        group: data.group,
        strip_label: texts.optional(data.strip_label, ({ strip_label }) => strip_label),
      };
      if (isOwnLine(data)) {
        return [
          {
            ...common,
            name: texts.text(data.name, ({ name }) => name),
            phones: data.phones.map(({ number, description }, at) => ({
              number,
              description: texts.optional(description, ({ phones }) => phones?.[at]?.description),
            })),
            schedules: (data.schedules ?? []).map((schedule) => linkSchedule(schedule)),
            url: data.url,
            certainty: data.certainty,
            free: (data.cost_options ?? []).some(({ amount }) => amount === 0),
          },
        ];
      }
      const service = references.find('service', services, data.service, file, ['service']);
      if (!service) return [];
      const { name, phones, email, url, schedules, certainty } = service;
      return [
        {
          ...common,
          name,
          phones,
          email,
          url,
          schedules,
          certainty,
          free: service.cost_options.some(({ amount }) => amount === 0),
          service: service.id,
        },
      ];
    });
}

function isOwnLine(data: OwnLineEntry | ServiceLineEntry): data is OwnLineEntry {
  return 'name' in data;
}

function linkCity(
  { city }: Content,
  organizations: ReadonlyMap<string, Organization>,
  locations: ReadonlyMap<string, Location>,
  references: References,
): City {
  if (!city) return unknownCity;
  const { data, content } = city;
  const { contact } = data;
  return {
    ...data,
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
};
