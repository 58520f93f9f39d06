import type { Directory } from '#domain/directory.ts';
import type { Drawing } from '#domain/map/drawing.ts';
import { findRoom, type Label } from '#domain/map/layout.ts';
import { districtLabels, numbersInShort, signsOf, type MapPlace, type MapSign } from '#domain/map/places.ts';
import type { Plane, Spot } from '#domain/map/plane.ts';

/** A sign ready to be drawn. */
export interface DrawnSign {
  readonly sign: MapSign;
  readonly text: string;
  readonly isEntry: boolean;
  /** True when the spot itself is known. */
  readonly isSure: boolean;
  /** The middle of the sign; one that is sure stands above its spot. */
  readonly middle: Spot;
  readonly width: number;
  readonly height: number;
}

/** A name ready to be drawn. `small` ones are only for sheets and screens that are wide enough. */
export interface DrawnName {
  readonly kind: 'district' | 'wijk' | 'station' | 'landmark';
  readonly name: string;
  readonly spot: Spot;
}

/** How wide and high a letter is drawn, in units. */
const letters = {
  entry: { width: 18, height: 50 },
  place: { width: 14, height: 40 },
  district: { width: 14, height: 28 },
  small: { width: 7.2, height: 16 },
} as const;

/** Between a sign that is sure and its spot; above a point and its name. */
const pole = 10;
const aboveStation = 15;

/**
 * The signs of some places, and the names of the districts, wijken, stations and landmarks as far as
 * there is room for them: none covers another.
 */
export function layOut(directory: Directory, places: readonly MapPlace[], drawing: Drawing) {
  const { plane, stations, landmarks } = drawing;
  const signs = signsOf(places).map((sign) => measured(sign, plane));
  const names: DrawnName[] = [
    ...districtLabels(directory).map(({ name, point }) => ({ kind: 'district' as const, name, spot: plane.at(point) })),
    ...directory.wijken.map(({ name, label }) => ({ kind: 'wijk' as const, name, spot: plane.at(label) })),
    ...stations.map(({ name, spot: [x, y] }) => ({ kind: 'station' as const, name, spot: [x, y - aboveStation] as const })),
    ...landmarks.map(({ name, spot }) => ({ kind: 'landmark' as const, name, spot })),
  ];
  const room = findRoom([...signs.map(labelOfSign), ...names.map(labelOfName)], plane);
  return {
    signs: signs.map((sign, index): DrawnSign => ({ ...sign, middle: room[index] ?? sign.middle })),
    names: names.flatMap((name, index): DrawnName[] => {
      const spot = room[signs.length + index];
      return spot ? [{ ...name, spot }] : [];
    }),
  };
}

/** The signs of some places, as far as their spots lie on the sheet. */
export function signsOnSheet(places: readonly MapPlace[], plane: Plane): DrawnSign[] {
  const { width, height } = plane;
  return signsOf(places)
    .map((sign) => measured(sign, plane))
    .filter(({ middle: [x, y] }) => x > 0 && y > 0 && x < width && y < height);
}

function measured(sign: MapSign, plane: Plane): DrawnSign {
  const { where, places } = sign;
  const isEntry = places.some(({ group }) => group === 'entry');
  const isSure = where.kind === 'spot';
  const text = `${numbersInShort(places.map(({ number }) => number))}${isSure ? '' : ' ?'}`;
  const { width: letter, height } = letters[isEntry ? 'entry' : 'place'];
  const width = Math.max(height, Math.round(text.length * letter) + 14);
  const [x, y] = plane.at(where.point);
  return { sign, text, isEntry, isSure, middle: isSure ? [x, y - pole - height / 2] : [x, y], width, height };
}

function labelOfSign({ middle, width, height, isSure }: DrawnSign): Label {
  return { spot: middle, width, height, isFixed: isSure };
}

function labelOfName({ kind, name, spot }: DrawnName): Label {
  const { width, height } = letters[kind === 'district' ? 'district' : 'small'];
  return { spot, width: Math.round(name.length * width), height, isFixed: false };
}
