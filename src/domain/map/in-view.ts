import { contains, toLine, type Outline, type Point } from '#domain/geo.ts';
import type { Plane, Spot } from './plane.ts';

/** How many places a sheet is tried at, across and down. */
const tries = 24;

/**
 * For each area the spot on the sheet that lies best inside the part of it that can be seen: as far as
 * can be from its border and from the edge of the sheet. Undefined for an area that cannot be seen.
 */
export function spotsInView({ width, height, at }: Plane, outlines: readonly Outline[]): (Spot | undefined)[] {
  const spots = Array.from({ length: tries * tries }, (_, index): Spot => [
    Math.round(((index % tries) + 0.5) * (width / tries)),
    Math.round((Math.floor(index / tries) + 0.5) * (height / tries)),
  ]);
  return outlines.map((outline) => {
    const flat = outline.map((ring) => ring.map((place): Point => at(place)));
    const inside = spots.filter((spot) => contains(flat, spot));
    const room = (spot: Spot): number => Math.min(toBorder(flat, spot), spot[0], spot[1], width - spot[0], height - spot[1]);
    return inside.map((spot) => ({ spot, free: room(spot) })).sort((a, b) => b.free - a.free)[0]?.spot;
  });
}

/** From a spot to the nearest stretch of border, in units of the sheet. */
function toBorder(rings: Outline, [x, y]: Spot): number {
  const away = rings.flatMap((ring) =>
    ring.slice(1).map((end, index) => {
      const start = ring[index] as Point;
      return toLine([start[0] - x, start[1] - y], [end[0] - x, end[1] - y]);
    }),
  );
  return Math.min(...away);
}
