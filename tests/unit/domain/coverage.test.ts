import { expect, test } from 'vitest';
import { ownCoverage } from '#domain/coverage.ts';
import { aDirectory, aNeed, aService, aTopic, aWijk, local } from '../../fixtures/builders.ts';

test('counts what a wijk has of its own, once per topic, and neither the city nor maatwerk nor next door', () => {
  const directory = aDirectory({
    wijken: [aWijk('oost', { neighbours: ['west'] }), aWijk('west', { neighbours: ['oost'], column: 1 })],
    topics: [aTopic('contact', [aNeed('alleen'), aNeed('praten')]), aTopic('eten', [aNeed('koken')])],
    services: [
      aService({ id: 'kamer', needs: ['alleen', 'praten'], service_area: local('oost') }),
      aService({ id: 'stad', needs: ['koken'], rung: 'city' }),
      aService({ id: 'op-maat', needs: ['koken'], rung: 'tailored', service_area: local('oost') }),
    ],
  });
  const counts = ownCoverage(directory).map(({ wijk, topics }) => [wijk.id, topics.map(({ own }) => own)]);
  expect(counts).toEqual([
    ['oost', [1, 0]],
    ['west', [0, 0]],
  ]);
});
