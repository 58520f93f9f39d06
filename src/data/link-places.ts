import type { District, Location, Organization, Wijk } from '#domain/directory.ts';
import type { Point } from '#domain/geo.ts';
import type { LocationEntry } from '#schemas/location.ts';
import { linkProvenance, linkSchedule, plainPhone } from './link-facts.ts';
import type { Content, Entry } from './read-content.ts';
import { byId, type References } from './references.ts';

/* Who offers, and where. */

export function linkOrganizations({ organizations }: Content, references: References): Map<string, Organization> {
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
  /** How many months a check holds, for entries that do not say. */
  readonly months: number;
  readonly references: References;
}

export function linkLocation(
  { id, data, content }: Entry<LocationEntry>,
  { districts, wijken, cityName, months, references }: PlaceContext,
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
    buurten,
    accessibility: data.accessibility ?? [],
    accessibility_details: data.accessibility_details,
    schedules: (data.schedules ?? []).map((schedule) => linkSchedule(schedule)),
    phones: (data.phones ?? []).map((phone) => plainPhone(phone)),
    email: data.email,
    url: data.url,
    ...linkProvenance(data, months),
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
