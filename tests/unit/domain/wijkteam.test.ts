import { expect, test } from 'vitest';
import { entryPoint, withFallback } from '#domain/wijkteam.ts';
import { aDirectory, aLocation, aWijk, aWijkteam } from '../../fixtures/builders.ts';

const wijk = aWijk('oost');

test('the entry point of a wijk is its wijkteam', () => {
  const directory = aDirectory({ wijken: [wijk], wijkteams: [aWijkteam({ id: 'team', wijken: ['oost'] })] });
  expect(entryPoint(directory, wijk).wijkteam.id).toBe('team');
});

test('with its own phone and address nothing else is shown', () => {
  const team = aWijkteam({
    id: 'team',
    phones: [{ number: '099' }],
    location: aLocation({ id: 'huis', address: { address_1: 'Straat 1', city: 'X' } }),
  });
  expect(withFallback(aDirectory().city, team).fallback).toBeUndefined();
});

test('a place from a thin source is said to be doubtful, and the general contact stands beside it', () => {
  const huis = aLocation({ id: 'huis', address: { address_1: 'Straat 1', city: 'X' }, certainty: 'low' });
  const entry = withFallback(aDirectory().city, aWijkteam({ id: 'team', phones: [{ number: '099' }], location: huis }));
  expect(entry.doubtful).toBe(true);
  expect(entry.fallback?.walk_in_location?.address?.address_1).toBe('Plein 1');
  const checked = withFallback(
    aDirectory().city,
    aWijkteam({ id: 'team', phones: [{ number: '099' }], location: { ...huis, assured_date: '2026-01-01' } }),
  );
  expect(checked.doubtful).toBe(false);
});

test('what is not known is filled by the general contact, so that there are always two ways in (L4)', () => {
  const { fallback, phones } = withFallback(aDirectory().city, aWijkteam({ id: 'team' }));
  expect(phones).toEqual([]);
  expect(fallback?.phones).toHaveLength(1);
  expect(fallback?.walk_in_location?.address?.address_1).toBe('Plein 1');
});
