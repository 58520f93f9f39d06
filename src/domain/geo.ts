/** A place on earth, WGS84 degrees: [longitude, latitude], in the order of GeoJSON. */
export type Point = readonly [longitude: number, latitude: number];

/** The border of an area: one closed ring of points per part. */
export type Outline = readonly (readonly Point[])[];

const earthRadius = 6_371_008.8;
const radians = Math.PI / 180;

/** Distance between two places in metres, as the crow flies (haversine). */
export function distance(a: Point, b: Point): number {
  const latitude = (b[1] - a[1]) * radians;
  const longitude = (b[0] - a[0]) * radians;
  const h = Math.sin(latitude / 2) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether the place lies inside the area (even-odd rule). */
export function contains(outline: Outline, [x, y]: Point): boolean {
  let inside = false;
  for (const [a, b] of segments(outline)) {
    const crosses = a[1] > y !== b[1] > y;
    if (crosses && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Distance from a place to the nearest point of the border, in metres. */
export function distanceToBorder(outline: Outline, place: Point): number {
  return Math.min(...segments(outline).map((segment) => distanceToSegment(segment, place)));
}

/**
 * Whether two areas share a stretch of border. The outlines must come from one set, in which
 * neighbours use the same corner points (as CBS wijken do).
 */
export function shareBorder(a: Outline, b: Outline): boolean {
  const edges = new Set(segments(a).map(edgeName));
  return segments(b).some((segment) => edges.has(edgeName(segment)));
}

/**
 * The parts of an area, each with its holes, as GeoJSON wants them (RFC 7946, 3.1.6): a ring that
 * lies inside another is a hole in it.
 */
export function partsOf(outline: Outline): (readonly Point[])[][] {
  const isInside = (ring: readonly Point[], other: readonly Point[]): boolean =>
    ring !== other && ring.every((place) => contains([other], place));
  const outer = outline.filter((ring) => !outline.some((other) => isInside(ring, other)));
  return outer.map((ring) => [ring, ...outline.filter((other) => isInside(other, ring))]);
}

type Segment = readonly [Point, Point];

function segments(outline: Outline): Segment[] {
  return outline.flatMap((ring) => ring.slice(1).map((end, index): Segment => [ring[index] as Point, end]));
}

function edgeName([a, b]: Segment): string {
  return [a.join(), b.join()].sort().join('|');
}

/** On a flat map around the place: good to a metre over a few kilometres. */
function distanceToSegment([a, b]: Segment, place: Point): number {
  const scale = Math.cos(place[1] * radians);
  const [ax, ay] = [(a[0] - place[0]) * scale, a[1] - place[1]];
  const [bx, by] = [(b[0] - place[0]) * scale, b[1] - place[1]];
  return toLine([ax, ay], [bx, by]) * radians * earthRadius;
}

/** On a flat sheet, how far the stretch between two spots is from the middle of the sheet, in its own units. */
export function toLine([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
}
