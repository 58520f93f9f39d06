import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Directory, MapLine, MapPoint, Wijk } from '#domain/directory.ts';
import type { Outline } from '#domain/geo.ts';
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

/** A corner is left out when the triangle it makes with its neighbours is smaller than this, in square units. */
const leastTriangle = 6;

/** The whole city. */
export function drawCity(directory: Directory): Drawing {
  const { wijken } = directory;
  const plane = planeAround(cornersOf(wijken.map(({ drawn }) => drawn)), cityWidth, cityMargin);
  return draw(directory, wijken, plane);
}

/** A wijk in the middle, with what lies around it as far as the sheet goes. */
export function drawAround(directory: Directory, wijk: Wijk): Drawing {
  const plane = planeAround(cornersOf([wijk.drawn]), nearWidth, 80, nearHeight);
  const near = directory.wijken.filter(({ id, drawn }) => id === wijk.id || reaches(plane, drawn));
  return draw(directory, near, plane);
}

/** Whether an area may come onto the sheet: its bounds overlap it. */
function reaches({ at, width, height }: Plane, outline: Outline): boolean {
  const spots = cornersOf([outline]).map(at);
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height;
}

function draw({ landscape }: Directory, wijken: readonly Wijk[], plane: Plane): Drawing {
  const { areas, borders } = simplified(wijken, plane);
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
function simplified(wijken: readonly Wijk[], { at }: Plane): Pick<Drawing, 'areas' | 'borders'> {
  const outlines: FeatureCollection<Polygon, InDistrict> = {
    type: 'FeatureCollection',
    features: wijken.map(({ district, drawn }) => ({
      type: 'Feature',
      properties: { district: district.id },
      geometry: { type: 'Polygon', coordinates: drawn.map((ring) => ring.map((place) => [...at(place)])) },
    })),
  };
  const whole = topology({ outlines }) as Topology<{ outlines: GeometryCollection<InDistrict> }>;
  const fewer = simplify(presimplify(whole), leastTriangle);
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
