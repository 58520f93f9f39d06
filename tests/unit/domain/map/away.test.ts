import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { contains, distance, partsOf, type Outline, type Point } from '#domain/geo.ts';
import { awayFrom, roundedAway } from '#domain/map/away.ts';
import { basemapGeojson, locationsGeojson, wijkenGeojson } from '#domain/map/geojson.ts';
import { lookUpPlace, outlinesIn } from '#domain/wijk-lookup.ts';

const { directory } = examineContent('content');
const places = locationsGeojson(directory);

describe('how far a place is', () => {
  test('is told to the metre only for a spot, about for an area, not at all for what may be anywhere', () => {
    const here: Point = [4.6386, 52.388];
    for (const feature of places.features) {
      const { kind } = awayFrom(here, feature);
      const { position } = feature.properties;
      if (position === 'exact') expect(kind).toBe('exact');
      else if (position === 'area') expect(['about', 'here']).toContain(kind);
      else expect(kind).toBe('unknown');
    }
  });

  test('is nothing inside the area itself', () => {
    for (const feature of places.features.filter(({ properties }) => properties.position === 'area'))
      expect(awayFrom(feature.properties.label!, feature).kind, feature.properties.id).toBe('here');
  });

  test('is rounded to what is really known, and to no more than a tenth off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (metres) => {
        const exact = roundedAway({ kind: 'exact', metres });
        const told = exact.value * (exact.unit === 'kilometer' ? 1000 : 1);
        expect(told).toBeGreaterThan(0);
        expect(Math.abs(told - metres)).toBeLessThanOrEqual(Math.max(50, metres * 0.06));
        const about = roundedAway({ kind: 'about', metres });
        expect(about.unit).toBe('kilometer');
        expect(about.value * 2).toBe(Math.round(about.value * 2));
      }),
    );
  });
});

describe('the open data', () => {
  test('has every wijk with its name, code and entry point, and finds the same wijk again', () => {
    const wijken = wijkenGeojson(directory);
    expect(wijken.features.map(({ properties }) => properties.id)).toEqual(directory.wijken.map(({ id }) => id));
    const outlines = outlinesIn(wijken);
    for (const { properties } of wijken.features) {
      expect(properties.wijkteam).toBeDefined();
      const answer = lookUpPlace(outlines, properties.label);
      expect('wijken' in answer && answer.wijken[0], properties.id).toBe(properties.id);
    }
  });

  test('names who made it, and under which licence', () => {
    for (const collection of [wijkenGeojson(directory), places]) {
      expect(collection.attribution).toContain('CBS');
      expect(collection.license).toBe('CC-BY-4.0');
    }
    expect(basemapGeojson(directory).attribution).toMatch(/CC BY 4\.0.*ODbL/);
  });

  test('has no point for a place of which the spot is not known', () => {
    for (const { geometry, properties } of places.features)
      expect(geometry?.type === 'Point', properties.id).toBe(properties.position === 'exact');
  });

  test('has rings that are closed, parts apart from holes', () => {
    const square = (x: number, y: number, size: number): Point[] => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ];
    const outline: Outline = [square(0, 0, 10), square(2, 2, 3), square(20, 0, 5)];
    expect(partsOf(outline)).toEqual([[outline[0], outline[1]], [outline[2]]]);
    for (const { geometry } of wijkenGeojson(directory).features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  test('draws a wijk about where its official border is', () => {
    for (const { id, outline, drawn, label } of directory.wijken) {
      expect(contains(drawn, label), id).toBe(true);
      const [official, fine] = [outline, drawn].map((area) => area.flat());
      const far = fine!.map((place) => Math.min(...official!.map((corner) => distance(corner, place))));
      expect(Math.max(...far), id).toBeLessThan(1500);
    }
  });
});
