import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { mapPlaces, numbersInShort, signsOf, whereabouts } from '#domain/map/places.ts';
import { aDirectory, aLocation, aWijk, aWijkteam } from '../../../fixtures/builders.ts';

const noord = { id: 'noord', name: 'Noord', alternate_names: [] };
const zuid = { id: 'zuid', name: 'Zuid', alternate_names: [] };

describe('the list beside the map', () => {
  test('has every place once, numbered from 1, with the entry points first', () => {
    for (const folder of ['content', 'tests/fixtures/lindestad']) {
      const { directory } = examineContent(folder);
      const places = mapPlaces(directory);
      expect(places.map(({ number }) => number)).toEqual(places.map((_, index) => index + 1));
      const teams = directory.wijkteams.length;
      expect(places.slice(0, teams).every(({ group }) => group === 'entry')).toBe(true);
      const shown = [...places.map(({ id }) => id), ...directory.wijkteams.flatMap(({ location }) => location?.id ?? [])];
      expect(shown.toSorted()).toEqual([...directory.wijkteams, ...directory.locations].map(({ id }) => id).toSorted());
    }
  });

  test('shows the place where an entry point sits as that entry point, not twice', () => {
    const huis = aLocation({ id: 'huis', precision: 'exact', point: [5.001, 52.001] });
    const places = mapPlaces(
      aDirectory({ wijkteams: [aWijkteam({ id: 'team', location: huis })], locations: [huis], wijken: [aWijk('a')] }),
    );
    expect(places.map(({ id }) => id)).toEqual(['team']);
    expect(places[0]?.where.kind).toBe('spot');
  });

  test('goes district by district, the houses of the wijk before the rest, and what has no district last', () => {
    const locations = [
      aLocation({ id: 'nergens' }),
      aLocation({ id: 'kerk', kind: 'church', district: noord }),
      aLocation({ id: 'zaal', kind: 'buurthuis', district: zuid }),
      aLocation({ id: 'huis', kind: 'huis_van_de_buurt', district: noord }),
    ];
    const places = mapPlaces(aDirectory({ districts: [noord, zuid], locations }));
    expect(places.map(({ id }) => id)).toEqual(['huis', 'kerk', 'zaal', 'nergens']);
  });
});

describe('where a place is', () => {
  const wijk = aWijk('a', { district: noord });
  const buurt = { code: 'BU1', name: 'Pleinbuurt', label: [5.002, 52.002] as const, outline: wijk.outline };
  const directory = aDirectory({ districts: [noord], wijken: [wijk] });

  test('is a spot only when the spot itself is known', () => {
    const about = aLocation({ id: 'x', precision: 'wijk', wijk, point: wijk.label });
    expect(whereabouts(directory, about)).toMatchObject({ kind: 'somewhere', name: 'a' });
    const precise = aLocation({ id: 'x', precision: 'exact', wijk, point: [5.001, 52.001] });
    expect(whereabouts(directory, precise)).toMatchObject({ kind: 'spot', point: [5.001, 52.001] });
  });

  test('is as small an area as is known', () => {
    const place = aLocation({ id: 'x', precision: 'buurt', wijk, buurten: [buurt], point: buurt.label });
    expect(whereabouts(directory, place)).toMatchObject({ kind: 'somewhere', name: 'Pleinbuurt' });
    expect(whereabouts(directory, aLocation({ id: 'x', precision: 'district', district: noord }))).toEqual({ kind: 'unknown' });
  });

  test('of an entry point without a place is only the area it is for', () => {
    const [place] = mapPlaces({ ...directory, wijkteams: [aWijkteam({ id: 'team', wijken: ['a'] })] });
    expect(place?.where).toMatchObject({ kind: 'serves', name: 'Noord' });
  });

  test('in the real city no place is a pin without a source for the spot', () => {
    const { directory: city } = examineContent('content');
    for (const { id, where } of mapPlaces(city)) {
      const location = city.locations.find((known) => known.id === id);
      if (where.kind === 'spot') expect(location?.precision ?? 'exact', id).toBe('exact');
    }
  });
});

test('places that share a spot or an area have one sign together, and no place is left out', () => {
  const { directory } = examineContent('content');
  const places = mapPlaces(directory).filter(({ where }) => where.kind !== 'unknown');
  const signs = signsOf(places);
  expect(
    signs
      .flatMap((sign) => sign.places)
      .map(({ number }) => number)
      .toSorted((a, b) => a - b),
  ).toEqual(places.map(({ number }) => number));
  const keys = signs.map(({ where }) => where.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('many numbers are told in short, beginning with the first, and never as a row that is none', () => {
  expect(numbersInShort([6])).toBe('6');
  expect(numbersInShort([6, 9])).toBe('6 · 9');
  expect(numbersInShort([6, 7, 8])).toBe('6–8');
  expect(numbersInShort([6, 7, 9])).toBe('6 +2');
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 40 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const text = numbersInShort(sorted);
      expect(text.startsWith(String(sorted[0]))).toBe(true);
      expect(text.length).toBeLessThanOrEqual(9);
      if (text.includes('–')) expect(sorted.at(-1)! - sorted[0]!).toBe(sorted.length - 1);
    }),
  );
});
