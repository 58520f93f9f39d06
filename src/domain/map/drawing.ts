import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Directory, MapLine, MapPoint, Wijk } from '#domain/directory.ts';
import { spotsInView } from './in-view.ts';
import { cornersOf, pathOf, planeAround, type Plane, type Spot } from './plane.ts';

/*
 * The map as a drawing: made once, at build time, from the same content as everything else. It is
 * plain numbers and SVG path data; what it looks like is for whoever draws it.
 */

/** The map of a city, or of the surroundings of one wijk. */
export interface Drawing {
  readonly plane: Plane;
  readonly areas: readonly { readonly wijk: Wijk; readonly path: string }[];
  /** The borders between districts, and around the whole. */
  readonly borders: string;
  readonly water: { readonly lines: string; readonly areas: string };
  readonly rail: string;
  readonly stations: readonly Landmark[];
  readonly landmarks: readonly Landmark[];
  /** True when some of the water or the rail is only roughly where it is drawn. */
  readonly isRough: boolean;
}

export interface Landmark {
  readonly name: string;
  readonly spot: Spot;
}

/** How wide a city is drawn, in units: on a phone two of them are a pixel. */
const cityWidth = 640;
const cityMargin = 14;

/** The surroundings of a wijk: a smaller sheet, a little wider than high. */
const nearWidth = 400;
const nearHeight = 320;

/**
 * A corner is left out when the triangle it makes with its neighbours is smaller than this, in square
 * units. The surroundings of a wijk are drawn larger, so there the same corner counts for less.
 */
const leastTriangle = { city: 6, near: 24 } as const;

/** The whole city. */
export function drawCity(directory: Directory): Drawing {
  const { wijken } = directory;
  const plane = planeAround(cornersOf(wijken.map(({ drawn }) => drawn)), cityWidth, cityMargin);
  return draw(directory, wijken, plane, leastTriangle.city);
}

/** A wijk in the middle, with what lies around it as far as the sheet goes. */
export function drawAround(directory: Directory, wijk: Wijk): Drawing {
  const plane = planeAround(cornersOf([wijk.drawn]), nearWidth, 80, nearHeight);
  const spots = spotsInView(
    plane,
    directory.wijken.map(({ drawn }) => drawn),
  );
  const near = directory.wijken.filter((_, index) => spots[index] !== undefined);
  return draw(directory, near, plane, leastTriangle.near);
}

function draw({ landscape }: Directory, wijken: readonly Wijk[], plane: Plane, least: number): Drawing {
  const { areas, borders } = simplified(wijken, plane, least);
  const { lines, points } = landscape;
  const landmarks = (kind: MapPoint['kind']): Landmark[] =>
    points
      .filter((item) => item.kind === kind)
      .map(({ name, point }) => ({ name, spot: plane.at(point) }))
      .filter(({ spot }) => isOn(plane, spot));
  const water = lines.filter(({ kind }) => kind === 'water');
  const pathsOf = (items: readonly MapLine[], isClosed = false): string =>
    pathOf(
      items.map(({ line }) => line.map(plane.at)),
      isClosed,
    );
  return {
    plane,
    areas,
    borders,
    water: {
      lines: pathsOf(water.filter(({ isArea }) => !isArea)),
      areas: pathsOf(
        water.filter(({ isArea }) => isArea),
        true,
      ),
    },
    rail: pathsOf(lines.filter(({ kind }) => kind === 'rail')),
    stations: landmarks('station'),
    landmarks: landmarks('landmark'),
    isRough: lines.some(({ certainty }) => certainty === 'low'),
  };
}

function isOn({ width, height }: Plane, [x, y]: Spot): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/**
 * The areas with fewer corners. Neighbours keep the same border, because it is simplified once, as
 * the line between the two; no gap can come between them.
 */
function simplified(wijken: readonly Wijk[], { at }: Plane, least: number): Pick<Drawing, 'areas' | 'borders'> {
  const outlines: FeatureCollection<Polygon, InDistrict> = {
    type: 'FeatureCollection',
    features: wijken.map(({ district, drawn }) => ({
      type: 'Feature',
      properties: { district: district.id },
      geometry: { type: 'Polygon', coordinates: drawn.map((ring) => ring.map((place) => [...at(place)])) },
    })),
  };
  const whole = topology({ outlines }) as Topology<{ outlines: GeometryCollection<InDistrict> }>;
  const fewer = simplify(presimplify(whole), least);
  const { features } = feature(fewer, fewer.objects.outlines);
  const border = mesh(fewer, fewer.objects.outlines, (a, b) => a === b || districtOf(a) !== districtOf(b));
  return {
    areas: wijken.map((wijk, index) => ({ wijk, path: pathOf(spotsOf(features[index]?.geometry), true) })),
    borders: pathOf(border.coordinates as unknown as Spot[][], false),
  };
}

interface InDistrict {
  readonly district: string;
}

function districtOf({ properties }: GeometryObject): string | undefined {
  return (properties as InDistrict | undefined)?.district;
}

function spotsOf(geometry: Geometry | undefined): Spot[][] {
  return geometry?.type === 'Polygon' ? (geometry.coordinates as unknown as Spot[][]) : [];
}
