import type { Outline, Point } from '#domain/geo.ts';

/** A place on a flat drawing, in its own whole units: x to the right, y down. */
export type Spot = readonly [x: number, y: number];

/** A flat sheet: from places on earth to places on the drawing. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly at: (place: Point) => Spot;
}

const radians = Math.PI / 180;

/**
 * A sheet that holds all of these places with a margin around them, in the projection that web maps
 * use too (Web Mercator, EPSG:3857), so that a drawing and a map with streets have the same shape.
 *
 * @param width of the sheet, in units
 * @param margin around the places, in units
 * @param leastHeight the sheet is at least so high, with the places in the middle
 */
export function planeAround(places: readonly Point[], width: number, margin: number, leastHeight = 0): Plane {
  const flat = places.map(mercator);
  const [west, east] = extent(flat.map(([x]) => x));
  const [north, south] = extent(flat.map(([, y]) => y));
  const room = width - 2 * margin;
  const byWidth = room / Math.max(east - west, 1e-12);
  const byHeight = leastHeight === 0 ? byWidth : (leastHeight - 2 * margin) / Math.max(south - north, 1e-12);
  const scale = Math.min(byWidth, byHeight);
  const height = leastHeight === 0 ? Math.round((south - north) * scale + 2 * margin) : leastHeight;
  const left = (width - (east - west) * scale) / 2;
  const top = (height - (south - north) * scale) / 2;
  return {
    width,
    height,
    at: (place) => {
      const [x, y] = mercator(place);
      return [Math.round((x - west) * scale + left), Math.round((y - north) * scale + top)];
    },
  };
}

/** Every corner of some areas. */
export function cornersOf(outlines: readonly Outline[]): Point[] {
  return outlines.flat(2);
}

/** On the unit square of Web Mercator; y grows to the south. */
function mercator([longitude, latitude]: Point): Spot {
  return [longitude / 360, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / (2 * Math.PI)];
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A line as SVG path data, in steps from corner to corner, which is the shortest way to write it. */
export function pathOf(lines: readonly (readonly Spot[])[], isClosed: boolean): string {
  return lines.map((line) => onePath(line, isClosed)).join('');
}

function onePath(line: readonly Spot[], isClosed: boolean): string {
  const corners = line.filter((spot, index) => index === 0 || !isSame(spot, line[index - 1]));
  if (isClosed && corners.length > 1 && isSame(corners[0], corners.at(-1))) corners.pop();
  const [start, ...rest] = corners;
  if (!start || rest.length === 0) return '';
  const steps = rest.map(([x, y], index) => {
    const [fromX, fromY] = corners[index] as Spot;
    return `${x - fromX} ${y - fromY}`;
  });
  return `M${start.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`;
}

function isSame(a: Spot | undefined, b: Spot | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
