import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainties } from '#domain/certainty.ts';
import { standing } from '#domain/freshness.ts';
import { isGeneralProvision, rungNumber, rungs } from '#domain/ladder.ts';
import { alternatives, byTopic, comingNotices, inOrder, nearness, offerForWijk } from '#domain/offer.ts';
import { waitingAt } from '#domain/schedule.ts';
import { aDirectory, aLocation, aNeed, aSchedule, aService, aTopic, aWijk, local, text } from '../../fixtures/builders.ts';

const oost = aWijk('oost', { neighbours: ['west'] });
const west = aWijk('west', { neighbours: ['oost'], column: 1 });
const ver = aWijk('ver', { column: 5 });
const today = '2026-03-04';
const ids = (services: readonly { id: string }[]): string[] => services.map(({ id }) => id);

describe('the order of an offer', () => {
  test('puts the neighbour before the buurtkamer, and the buurtkamer before maatwerk', () => {
    const services = [
      aService({ id: 'begeleiding', rung: 'tailored' }),
      aService({ id: 'buurtkamer', rung: 'wijk', service_area: local('oost') }),
      aService({ id: 'burenhulp', rung: 'self' }),
    ];
    expect(ids(offerForWijk(aDirectory({ services }), { wijk: oost, today }))).toEqual([
      'burenhulp',
      'buurtkamer',
      'begeleiding',
    ]);
  });

  test('within a rung puts the own wijk before the one next door, and that before the whole city', () => {
    const services = [
      aService({ id: 'a-stad' }),
      aService({ id: 'b-buren', service_area: local('west') }),
      aService({ id: 'c-eigen', service_area: local('oost') }),
    ];
    expect(ids(inOrder(services, { wijk: oost, today }))).toEqual(['c-eigen', 'b-buren', 'a-stad']);
  });

  test('counts an offer for the whole city that stands in the own wijk as the own wijk', () => {
    const here = aService({ id: 'hier', locations: [aLocation({ id: 'plek', wijk: { id: 'oost', name: 'Oost' } })] });
    expect(nearness(here, oost)).toBe('own');
    expect(nearness(here, west)).toBe('wide');
  });

  test('leaves out what is only for another part of the city', () => {
    const services = [aService({ id: 'elders', service_area: local('ver') }), aService({ id: 'stad' })];
    expect(ids(offerForWijk(aDirectory({ services }), { wijk: oost, today }))).toEqual(['stad']);
  });

  test('puts what may be gone after what is sure', () => {
    const services = [aService({ id: 'a-oud', certainty: 'low' }), aService({ id: 'b-zeker', certainty: 'medium' })];
    expect(ids(inOrder(services, { today }))).toEqual(['b-zeker', 'a-oud']);
  });

  test('puts a checked entry before one that nobody called, and that before a check that ran out', () => {
    const services = [
      aService({ id: 'a-verlopen', assured_date: '2025-01-01' }),
      aService({ id: 'b-bron' }),
      aService({ id: 'c-gecontroleerd', assured_date: '2026-02-01' }),
    ];
    expect(ids(inOrder(services, { today }))).toEqual(['c-gecontroleerd', 'b-bron', 'a-verlopen']);
  });

  test('puts what is open now first, when it is known what time it is', () => {
    const services = [
      aService({ id: 'a-dicht', schedules: [aSchedule({ opens_at: '19:00', closes_at: '21:00' })] }),
      aService({ id: 'b-open', schedules: [aSchedule()] }),
    ];
    expect(ids(inOrder(services, { today, waiting: waitingAt({ date: today, time: '10:00' }) }))).toEqual(['b-open', 'a-dicht']);
    expect(ids(inOrder(services, { today }))).toEqual(['a-dicht', 'b-open']);
  });

  test('breaks ties by name as Dutch sorts it', () => {
    const services = [
      aService({ id: '1', name: 'Zomerkamer' }),
      aService({ id: '2', name: 'Éénkamer' }),
      aService({ id: '3', name: 'Dorpskamer' }),
    ];
    expect(ids(inOrder(services, { today }))).toEqual(['3', '2', '1']);
  });
});

const anyService = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,4}[0-9]{1,3}$/),
    rung: fc.constantFrom(...rungs),
    certainty: fc.constantFrom(...certainties),
    needs: fc.subarray(['alleen', 'schulden', 'huishouden'], { minLength: 1 }),
    service_area: fc.constantFrom(local('oost'), local('west'), local('ver'), { kind: 'wide', reach: 'city' } as const),
    assured_date: fc.constantFrom(undefined, '2024-01-01', '2026-02-01'),
  })
  .map((own) => aService(own));
const anyServices = fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 30 });

describe('for every offer', () => {
  test('rungs never go back down (L1), nothing is lost and nothing is doubled', () => {
    fc.assert(
      fc.property(anyServices, (services) => {
        const ordered = inOrder(services, { wijk: oost, today });
        const numbers = ordered.map(({ rung }) => rungNumber(rung));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(ids(ordered).sort()).toEqual(ids(services).sort());
      }),
    );
  });

  test('the order does not depend on the order of the files (L5)', () => {
    fc.assert(
      fc.property(anyServices, fc.nat(), (services, seed) => {
        const turned = services.map((_, index) => services[(index + seed) % services.length]!);
        expect(ids(inOrder(turned, { wijk: oost, today }))).toEqual(ids(inOrder(services, { wijk: oost, today })));
      }),
    );
  });

  test('within a rung and the same nearness, nothing doubtful stands before something sure', () => {
    fc.assert(
      fc.property(anyServices, (services) => {
        const ordered = inOrder(services, { wijk: oost, today });
        for (const [index, service] of ordered.entries()) {
          const next = ordered[index + 1];
          if (!next || next.rung !== service.rung || nearness(next, oost) !== nearness(service, oost)) continue;
          expect(standing(service, today) === 'doubtful' && standing(next, today) !== 'doubtful').toBe(false);
        }
      }),
    );
  });

  test('every need is shown, with a white spot exactly where no general provision is (L9)', () => {
    const topics = [aTopic('een', [aNeed('alleen'), aNeed('schulden')]), aTopic('twee', [aNeed('huishouden')])];
    fc.assert(
      fc.property(anyServices, (services) => {
        const needs = byTopic(topics, inOrder(services, { today })).flatMap((group) => group.needs);
        expect(needs.map(({ need }) => need.id)).toEqual(['alleen', 'schulden', 'huishouden']);
        for (const { need, whiteSpot, rungs: groups } of needs) {
          const general = services.some(({ rung, needs: own }) => own.includes(need.id) && isGeneralProvision(rung));
          expect(whiteSpot).toBe(!general);
          expect(groups.flatMap(({ services: shown }) => shown)).toHaveLength(
            services.filter(({ needs: own }) => own.includes(need.id)).length,
          );
        }
      }),
    );
  });
});

test('alternatives share a need, never name the offer itself, and keep the ladder', () => {
  const self = aService({ id: 'zelf', needs: ['alleen', 'schulden'] });
  const services = [
    self,
    aService({ id: 'zwaar', rung: 'tailored', needs: ['alleen', 'schulden'] }),
    aService({ id: 'licht', rung: 'self', needs: ['schulden'] }),
    aService({ id: 'anders', needs: ['huishouden'] }),
  ];
  expect(ids(alternatives(inOrder(services, { today }), self, 5))).toEqual(['licht', 'zwaar']);
});

test('a notice is shown until its last day and not after', () => {
  const service = aService({ id: 'x', notices: [{ message: text('dicht'), valid_from: '2026-03-01', valid_to: '2026-03-04' }] });
  expect(comingNotices(service, '2026-02-01')).toHaveLength(1);
  expect(comingNotices(service, '2026-03-04')).toHaveLength(1);
  expect(comingNotices(service, '2026-03-05')).toHaveLength(0);
});

test('nobody far away is a neighbour', () => {
  expect(nearness(aService({ id: 'x', service_area: local('oost') }), ver)).toBe('elsewhere');
});
