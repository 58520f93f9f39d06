import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Directory, MapLine, MapPoint, Wijk } from '#domain/directory.ts';
import { newestSourceDate } from '#domain/freshness.ts';
import { partsOf, type Outline, type Point } from '#domain/geo.ts';
import { mapPlaces, nameOf, type MapPlace } from './places.ts';

/* The map as open data (GeoJSON, RFC 7946), and as what the map on a phone is made of. */

/** A collection that says who made what is in it. Members of our own are allowed (RFC 7946, 6.1). */
export interface Attributed<G extends Geometry | null, P> extends FeatureCollection<G, P> {
  readonly attribution: string;
  readonly license: string;
}

export interface WijkProperties {
  readonly id: string;
  /** The CBS code. */
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** The id of its entry point. */
  readonly wijkteam: string | undefined;
  readonly postcodes: readonly string[];
  /** A point well inside, for its name. */
  readonly label: Point;
}

/** CC BY 4.0: the licence under which CBS and Kadaster give the borders. */
const openLicense = 'CC-BY-4.0';

/** The wijken as they are drawn: simplified, and not the official border to the metre. */
export function wijkenGeojson(directory: Directory): Attributed<Polygon | MultiPolygon, WijkProperties> {
  return {
    type: 'FeatureCollection',
    attribution: directory.city.map_attribution,
    license: openLicense,
    features: directory.wijken.map((wijk) => ({
      type: 'Feature',
      properties: wijkProperties(directory, wijk),
      geometry: areaGeometry(wijk.drawn),
    })),
  };
}

function wijkProperties({ wijkteams }: Directory, { id, code, name, district, postcodes, label }: Wijk): WijkProperties {
  const wijkteam = wijkteams.find(({ wijken }) => wijken.includes(id))?.id;
  return { id, code, name, district: district.name, wijkteam, postcodes, label };
}

export interface PlaceProperties {
  readonly id: string;
  readonly number: number;
  readonly type: 'wijkteam' | 'location';
  readonly group: MapPlace['group'];
  readonly name: string;
  /**
   * What the geometry means. `exact`: the spot. `area`: somewhere in it. `serves`: the area an entry
   * point works for; where it sits is not known. `unknown`: no geometry.
   */
  readonly position: 'exact' | 'area' | 'serves' | 'unknown';
  /** The same for places that share a spot or an area. */
  readonly key: string | undefined;
  /** The name of that area. */
  readonly area: string | undefined;
  /** A point well inside the area, for a sign that says that it is not a spot. */
  readonly label: Point | undefined;
  readonly kind: string | undefined;
  readonly address: string | undefined;
  readonly postal_code: string | undefined;
  readonly phones: readonly string[];
  readonly certainty: string;
  /** The newest date of a source, and the day somebody checked it. */
  readonly source_date: string | undefined;
  readonly assured_date: string | undefined;
  readonly sources: readonly string[];
}

/** Every entry point and every other place, with how precisely it is known. An area never turns into a pin. */
export function locationsGeojson(directory: Directory): Attributed<Geometry | null, PlaceProperties> {
  return {
    type: 'FeatureCollection',
    attribution: directory.city.map_attribution,
    license: openLicense,
    features: mapPlaces(directory).map(placeFeature),
  };
}

const positions = { spot: 'exact', somewhere: 'area', serves: 'serves', unknown: 'unknown' } as const;

function placeFeature(place: MapPlace): Feature<Geometry | null, PlaceProperties> {
  const { number, group, id, wijkteam, location, where } = place;
  const entry = (wijkteam ?? location)!;
  const address = location?.address;
  const isArea = where.kind === 'somewhere' || where.kind === 'serves';
  return {
    type: 'Feature',
    properties: {
      id,
      number,
      type: wijkteam ? 'wijkteam' : 'location',
      group,
      name: nameOf(place),
      position: positions[where.kind],
      key: where.kind === 'unknown' ? undefined : where.key,
      area: isArea ? where.name : undefined,
      label: isArea ? where.point : undefined,
      kind: location?.kind,
      address: address?.address_1,
      postal_code: address?.postal_code,
      phones: entry.phones.map((phone) => phone.number),
      certainty: entry.certainty,
      source_date: newestSourceDate(entry),
      assured_date: entry.assured_date,
      sources: entry.sources.map(({ url }) => url),
    },
    geometry: geometryOf(where),
  };
}

function geometryOf(where: MapPlace['where']): Geometry | null {
  if (where.kind === 'unknown') return null;
  return where.kind === 'spot' ? { type: 'Point', coordinates: [...where.point] } : areaGeometry(where.outline);
}

/** Water, rail, stations and landmarks. */
export function basemapGeojson({
  landscape,
}: Directory): Attributed<Geometry, Omit<MapLine, 'line' | 'isArea'> | Omit<MapPoint, 'point'>> {
  const { attribution = '', points, lines } = landscape;
  return {
    type: 'FeatureCollection',
    attribution,
    license: '',
    features: [
      ...lines.map(({ line, isArea, ...properties }) => ({
        type: 'Feature' as const,
        properties,
        geometry: isArea
          ? { type: 'Polygon' as const, coordinates: [line.map((place) => [...place])] }
          : { type: 'LineString' as const, coordinates: line.map((place) => [...place]) },
      })),
      ...points.map(({ point, ...properties }) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'Point' as const, coordinates: [...point] },
      })),
    ],
  };
}

function areaGeometry(outline: Outline): Polygon | MultiPolygon {
  const parts = partsOf(outline).map((rings) => rings.map((ring) => ring.map((place) => [...place])));
  const [only] = parts;
  return parts.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
}
