import type { Geometry, Position } from 'geojson';
import { contains, distance, type Outline, type Point } from '#domain/geo.ts';

/**
 * How far a place is from somebody, in metres as the crow flies. `about`: only the area is known, and
 * this is the way to its middle. `here`: they are in that area. `unknown`: it has no place on a map.
 */
export type Away =
  | { readonly kind: 'exact' | 'about'; readonly metres: number }
  | { readonly kind: 'here'; readonly metres: 0 }
  | { readonly kind: 'unknown'; readonly metres: number };

/** A place in the open data of the locations, as far as its distance goes. */
interface Placed {
  readonly properties: { readonly position: string; readonly label?: Point | undefined };
  readonly geometry: Geometry | null;
}

/** How far a place in the open data is from somebody. What serves an area has no distance: it may sit anywhere. */
export function awayFrom(from: Point, { properties: { position, label }, geometry }: Placed): Away {
  if (position === 'exact' && geometry?.type === 'Point')
    return { kind: 'exact', metres: distance(from, pointOf(geometry.coordinates)) };
  if (position !== 'area' || !label || !geometry) return { kind: 'unknown', metres: Infinity };
  if (contains(ringsOf(geometry), from)) return { kind: 'here', metres: 0 };
  return { kind: 'about', metres: distance(from, label) };
}

/**
 * A distance as people say it: to 50 metres, from a kilometre on to a tenth, from ten on to a whole.
 * One that is only known about is rounded to half kilometres, and never told in metres.
 */
export function roundedAway({ kind, metres }: Away): { readonly value: number; readonly unit: 'meter' | 'kilometer' } {
  if (kind === 'about') return { value: Math.max(0.5, Math.round(metres / 500) / 2), unit: 'kilometer' };
  if (metres < 975) return { value: Math.max(50, Math.round(metres / 50) * 50), unit: 'meter' };
  return { value: metres < 9950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000), unit: 'kilometer' };
}

function ringsOf(geometry: Geometry): Outline {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Outline;
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as Outline) : [];
}

function pointOf([x = 0, y = 0]: Position): Point {
  return [x, y];
}
