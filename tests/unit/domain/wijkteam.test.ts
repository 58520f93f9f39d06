import { describe, expect, test } from 'vitest';
import { entryPoint, withFallback } from '#domain/wijkteam.ts';
import { aDirectory, aLocation, aWijk, aWijkteam } from '../../fixtures/builders.ts';

const wijk = aWijk('oost');
const today = '2026-03-04';
const { city } = aDirectory();
const phones = [{ number: '099' }];
const huis = aLocation({ id: 'huis', address: { address_1: 'Straat 1', city: 'X' } });

test('the entry point of a wijk is its wijkteam', () => {
  const directory = aDirectory({ wijken: [wijk], wijkteams: [aWijkteam({ id: 'team', wijken: ['oost'] })] });
  expect(entryPoint(directory, wijk, today).wijkteam.id).toBe('team');
});

test('with its own phone and address nothing else is shown', () => {
  expect(withFallback(city, aWijkteam({ id: 'team', phones, location: huis }), today).fallback).toBeUndefined();
});

test('what is not known is filled by the general contact, so that there are always two ways in (L4)', () => {
  const { fallback, phones: own } = withFallback(city, aWijkteam({ id: 'team' }), today);
  expect(own).toEqual([]);
  expect(fallback?.phones).toHaveLength(1);
  expect(fallback?.walk_in_location?.address?.address_1).toBe('Plein 1');
});

describe('a thin source never fills an entry point silently', () => {
  test.each([
    ['its place', aWijkteam({ id: 'team', phones, location: { ...huis, certainty: 'low' } })],
    ['the wijkteam itself', aWijkteam({ id: 'team', phones, location: huis, certainty: 'low' })],
  ])('when %s is doubtful, that is said and the general contact stands beside it', (_, wijkteam) => {
    const entry = withFallback(city, wijkteam, today);
    expect(entry.doubtful).toBe(true);
    expect(entry.fallback?.walk_in_location?.address?.address_1).toBe('Plein 1');
  });

  test('somebody who checked takes the doubt away', () => {
    const checked = { ...huis, certainty: 'low', assured_date: '2026-01-01' } as const;
    expect(withFallback(city, aWijkteam({ id: 'team', phones, location: checked }), today).doubtful).toBe(false);
  });
});
