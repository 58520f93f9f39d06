import {
  reaches,
  type District,
  type Landscape,
  type MapLine,
  type MapPoint,
  type Reach,
  type ServiceArea,
  type Wijk,
} from '#domain/directory.ts';
import { shareBorder } from '#domain/geo.ts';
import { sourceLanguage } from '#domain/text.ts';
import type { ContentFile } from './content-files.ts';
import type { Content, Entry } from './read-content.ts';
import { byId, type References } from './references.ts';

/* Districts, wijken, and the names by which an offer says for whom it is. */

export function linkDistricts({ districts }: Content): Map<string, District> {
  return new Map(
    districts
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => [id, { id, name: data.name, alternate_names: data.alternate_names ?? [] }]),
  );
}

export function linkWijken(
  content: Content,
  districts: ReadonlyMap<string, District>,
  references: References,
): Map<string, Wijk> {
  const outlines = new Map(
    content.outlines.features.map(({ properties, geometry }) => [
      properties.code,
      { outline: geometry.coordinates, label: properties.label },
    ]),
  );
  const drawn = new Map(
    (content.drawn?.features ?? []).map(({ properties, geometry }) => [properties.code, geometry.coordinates]),
  );
  const buurten = new Map(
    content.buurten.features.map(({ properties, geometry }) => [
      properties.code,
      { outline: geometry.coordinates, label: properties.label },
    ]),
  );
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
          const own = buurten.get(buurt.code);
          if (!own) references.note('buurt.no_outline', file, ['buurten', index, 'code'], buurt.code);
          return { ...buurt, ...(own ?? area) };
        }),
        outline: area.outline,
        drawn: drawn.get(data.code) ?? area.outline,
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

/** Names that `service_areas` may use, and the wijken each stands for. */
export type AreaNames = ReadonlyMap<string, { readonly name: string; readonly wijken: readonly string[] }>;

export function areaNames(districts: ReadonlyMap<string, District>, wijken: ReadonlyMap<string, Wijk>): AreaNames {
  const all = [...wijken.values()];
  return new Map([
    ...[...districts.values()].map(({ id, name }): [string, { name: string; wijken: string[] }] => [
      id,
      { name, wijken: all.filter(({ district }) => district.id === id).map((wijk) => wijk.id) },
    ]),
    ...all.map(({ id, name }): [string, { name: string; wijken: string[] }] => [id, { name, wijken: [id] }]),
  ]);
}

export function linkArea(ids: readonly string[], areas: AreaNames, content: ContentFile, references: References): ServiceArea {
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

/** What is drawn on the map besides the wijken. */
export function linkLandscape({ basemap }: Content): Landscape {
  const features = basemap?.features ?? [];
  return {
    attribution: basemap?.attribution,
    points: features.flatMap(({ properties, geometry }): MapPoint[] =>
      geometry.type === 'Point' ? [{ ...(properties as Omit<MapPoint, 'point'>), point: geometry.coordinates }] : [],
    ),
    lines: features.flatMap(({ properties, geometry }): MapLine[] => {
      if (geometry.type === 'Point') return [];
      const isArea = geometry.type === 'Polygon';
      const line = isArea ? (geometry.coordinates[0] ?? []) : geometry.coordinates;
      return [{ ...(properties as Omit<MapLine, 'line' | 'isArea'>), line, isArea }];
    }),
  };
}
