import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { drawAround, drawCity } from '#domain/map/drawing.ts';
import { spotsInView } from '#domain/map/in-view.ts';
import { findRoom, overlap, type Label } from '#domain/map/layout.ts';
import { pathOf, planeAround, type Spot } from '#domain/map/plane.ts';
import { contains, type Point } from '#domain/geo.ts';
import { aDirectory, aWijk } from '../../../fixtures/builders.ts';

const cities = ['content', 'tests/fixtures/lindestad'].map((folder) => examineContent(folder).directory);

/** The corners of a path, worked out from its steps. */
function corners(path: string): Spot[][] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const [start = '', steps = ''] = part.replace('z', '').split('l');
      const numbers = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);
      const [x = 0, y = 0] = numbers(start);
      const spots: Spot[] = [[x, y]];
      const moves = numbers(steps);
      for (let index = 0; index < moves.length; index += 2) {
        const [atX, atY] = spots.at(-1)!;
        spots.push([atX + moves[index]!, atY + moves[index + 1]!]);
      }
      return spots;
    });
}

describe('the drawing of a city', () => {
  test('holds every wijk, on the sheet, each around its own label', () => {
    for (const city of cities) {
      const { plane, areas } = drawCity(city);
      expect(areas.map(({ wijk }) => wijk.id)).toEqual(city.wijken.map(({ id }) => id));
      for (const { wijk, path } of areas) {
        const rings = corners(path);
        for (const [x, y] of rings.flat()) {
          expect(x >= 0 && x <= plane.width, wijk.id).toBe(true);
          expect(y >= 0 && y <= plane.height, wijk.id).toBe(true);
        }
        expect(contains(rings.map((ring) => [...ring, ring[0]!]) as Point[][], plane.at(wijk.label) as Point), wijk.id).toBe(
          true,
        );
      }
    }
  });

  test('has no gap between neighbours: what is simplified is the border itself', () => {
    for (const city of cities) {
      const edges = new Map<string, number>();
      for (const { path } of drawCity(city).areas) {
        for (const ring of corners(path)) {
          ring.forEach((spot, index) => {
            const name = [spot.join(), ring[(index + 1) % ring.length]!.join()].sort().join('|');
            edges.set(name, (edges.get(name) ?? 0) + 1);
          });
        }
      }
      // Every stretch of border belongs to one wijk (the edge of the city) or to exactly two.
      expect([...edges.values()].every((count) => count <= 2)).toBe(true);
      expect([...edges.values()].some((count) => count === 2)).toBe(true);
    }
  });

  test('draws borders between districts, and none between wijken of one district', () => {
    const wijken = [
      aWijk('a', { column: 0 }),
      aWijk('b', { column: 1 }),
      aWijk('c', { column: 2, district: { id: 'oost', name: 'Oost', alternate_names: [] } }),
    ];
    const { plane, borders } = drawCity(aDirectory({ wijken }));
    const at = (longitude: number): number => plane.at([longitude, 52])[0];
    const upright = corners(borders)
      .flatMap((line) => line.slice(1).map((end, index) => [line[index]!, end] as const))
      .filter(([a, b]) => a[0] === b[0])
      .map(([[x]]) => x);
    expect(upright).toContain(at(5.03));
    expect(upright).not.toContain(at(5.015));
  });
});

test('the surroundings of a wijk show that wijk whole, and every wijk next door', () => {
  for (const city of cities) {
    for (const wijk of city.wijken) {
      const { plane, areas } = drawAround(city, wijk);
      for (const place of wijk.drawn.flat()) {
        const [x, y] = plane.at(place);
        expect(x >= 0 && x <= plane.width && y >= 0 && y <= plane.height, wijk.id).toBe(true);
      }
      expect(areas.map((area) => area.wijk.id)).toEqual(expect.arrayContaining([wijk.id, ...wijk.neighbours]));
      const drawn = wijk.neighbours.map((id) => city.wijken.find((other) => other.id === id)!.drawn);
      const spots = spotsInView(plane, drawn);
      spots.forEach((spot, index) => {
        expect(spot, `${wijk.id}: ${wijk.neighbours[index]} is out of sight`).toBeDefined();
        const flat = drawn[index]!.map((ring) => ring.map((place) => plane.at(place) as Point));
        expect(contains(flat, spot as unknown as Point), `${wijk.id}: ${wijk.neighbours[index]}`).toBe(true);
      });
    }
  }
});

test('a path says the same corners, in steps', () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 640 }));
  fc.assert(
    fc.property(fc.array(spot, { minLength: 2, maxLength: 12 }), (line) => {
      const unlike = line.filter((at, index) => index === 0 || at.join() !== line[index - 1]!.join());
      fc.pre(unlike.length > 1);
      expect(corners(pathOf([line], false))).toEqual([unlike]);
    }),
  );
});

test('a sheet keeps north above south and west left of east, and lengths in proportion', () => {
  const { at } = planeAround(
    [
      [4.6, 52.34],
      [4.69, 52.43],
    ],
    1000,
    0,
  );
  expect(at([4.6, 52.43])[0]).toBeLessThan(at([4.69, 52.43])[0]);
  expect(at([4.6, 52.43])[1]).toBeLessThan(at([4.6, 52.34])[1]);
  // A kilometre east is as long as a kilometre north (at 52.4 degrees a degree is 68 km wide and 111 km high).
  const east = at([4.6 + 1 / 67.9, 52.4])[0] - at([4.6, 52.4])[0];
  const north = at([4.6, 52.4])[1] - at([4.6, 52.4 + 1 / 111.2])[1];
  expect(Math.abs(east - north)).toBeLessThan(4);
});

describe('room for signs and names', () => {
  const label = (most: number): fc.Arbitrary<Label> =>
    fc.record({
      spot: fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })),
      width: fc.integer({ min: 20, max: 160 }),
      height: fc.integer({ min: 16, max: 50 }),
      isFixed: fc.boolean(),
    });

  test('nothing that moves covers anything else; what marks a spot stays on it; all stay on the sheet', () => {
    fc.assert(
      fc.property(fc.array(label(600), { maxLength: 40 }), (labels) => {
        const sheet = { width: 640, height: 640 };
        const room = findRoom(labels, sheet);
        const placed = labels.flatMap((one, index) => (room[index] ? [{ ...one, spot: room[index] }] : []));
        labels.forEach((one, index) => one.isFixed && expect(room[index]).toEqual(one.spot));
        placed.forEach((one, index) => {
          if (one.isFixed) return;
          expect(placed.some((other, at) => at !== index && overlap(one, other))).toBe(false);
          expect(one.spot[0] - one.width / 2 >= -1 && one.spot[0] + one.width / 2 <= 641).toBe(true);
          expect(one.spot[1] - one.height / 2 >= -1 && one.spot[1] + one.height / 2 <= 641).toBe(true);
        });
      }),
    );
  });

  test('what has room where it wants to be, stays there', () => {
    const alone: Label = { spot: [300, 300], width: 100, height: 40, isFixed: false };
    expect(findRoom([alone], { width: 640, height: 640 })).toEqual([[300, 300]]);
  });
});
