import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { whiteSpots } from '#domain/offer.ts';
import { needsWithFewWords } from '#domain/word-list.ts';
import { entryPoint } from '#domain/wijkteam.ts';

/* What must hold for the real content, whoever edits it. */

const { directory } = examineContent('content');

describe('the content of the city', () => {
  test('has every wijk with buurten, a postcode and an entry point with two ways in (L4)', () => {
    for (const wijk of directory.wijken) {
      expect(wijk.buurten.length, wijk.id).toBeGreaterThan(0);
      expect(wijk.postcodes.length, wijk.id).toBeGreaterThan(0);
      const { phones, location, fallback } = entryPoint(directory, wijk, '2026-03-04');
      const ways = [...phones, ...(fallback?.phones ?? []), location?.address, fallback?.walk_in_location?.address].filter(
        Boolean,
      );
      expect(ways.length, wijk.id).toBeGreaterThanOrEqual(2);
    }
  });

  test('knows its white spots: needs that no general provision serves from some wijk (L9)', () => {
    // Each is an honest gap that residents and editors see; a new one is a decision, not an accident.
    expect(whiteSpots(directory).map(({ need, wijken }) => `${need.id}: ${wijken.length}`)).toEqual([]);
  });

  test('names a source for every fact, and its age where the source tells it', () => {
    for (const entry of [...directory.services, ...directory.locations, ...directory.wijkteams]) {
      expect(entry.sources.length, entry.id).toBeGreaterThan(0);
      for (const { url } of entry.sources) expect(url, entry.id).toMatch(/^https?:\/\//);
    }
  });

  test('never gives an entry point a phone or an address from a low source', () => {
    for (const { id, location, certainty } of directory.wijkteams) {
      expect(certainty, id).not.toBe('low');
      expect(location?.certainty ?? 'high', id).not.toBe('low');
    }
  });

  test('gives no address for a place of shelter from violence', () => {
    for (const service of directory.services.filter(({ needs }) => needs.includes('thuis-niet-veilig'))) {
      for (const location of service.locations) expect(location.kind, service.id).toBe('municipality');
    }
  });

  test('holds no private mobile number', () => {
    for (const { id, phones } of [...directory.services, ...directory.locations, ...directory.wijkteams]) {
      for (const { number } of phones) expect(number.replace(/\D/g, ''), id).not.toMatch(/^06/);
    }
  });

  test('has about twelve topics and forty to fifty needs, each in one of the two missions', () => {
    const needs = directory.topics.flatMap((topic) => topic.needs);
    expect(directory.topics.length).toBeGreaterThanOrEqual(10);
    expect(needs.length).toBeGreaterThanOrEqual(40);
    expect(needs.length).toBeLessThanOrEqual(55);
    expect(new Set(needs.map(({ mission }) => mission))).toEqual(new Set(['redden', 'meedoen']));
  });

  test.each([
    ['nl', 15],
    ['en', 5],
    ['tr', 5],
    ['ar', 5],
    ['pl', 5],
    ['uk', 5],
  ])('has enough everyday words for every need to be found by: %s, at least %i', (lang, enough) => {
    expect(needsWithFewWords(directory.topics, lang, enough).map(({ need }) => need.id)).toEqual([]);
  });
});

test('the code knows no city: no name of one stands in src', () => {
  for (const file of listFiles('src')) {
    const text = readFileSync(`src/${file}`, 'utf8');
    for (const name of [
      directory.city.name,
      ...directory.districts.map((district) => district.name),
      ...directory.wijken.map((wijk) => wijk.name),
    ]) {
      if (['Oost', 'Noord', 'Centrum'].includes(name)) continue;
      expect(text.includes(name), `${file} names ${name}`).toBe(false);
    }
  }
});

test("the editor's manual explains every field that a schema has", () => {
  const manual = readFileSync('content/README.md', 'utf8');
  for (const file of listFiles('src/schemas').filter((name) => !['formats.ts', 'geo.ts', 'translation.ts'].includes(name))) {
    const fields = [...readFileSync(`src/schemas/${file}`, 'utf8').matchAll(/^ {2,8}([a-z][a-z_0-9]+): /gm)].map(
      ([, field]) => field ?? '',
    );
    for (const field of fields.filter((name) => !['message', 'path', 'own', 'service', 'common'].includes(name))) {
      expect(manual.includes(`\`${field}\``), `${field} (${file}) is missing in content/README.md`).toBe(true);
    }
  }
});
