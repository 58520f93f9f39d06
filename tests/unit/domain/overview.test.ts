import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service, Topic } from '#domain/directory.ts';
import { standing } from '#domain/freshness.ts';
import { isGeneralProvision, rungNumber, rungs } from '#domain/ladder.ts';
import { isReachable, nearness } from '#domain/offer.ts';
import { overviewOf, type Room } from '#domain/overview.ts';
import { aDirectory, aNeed, aService, aTopic, aWijk, aWijkteam, local } from '../../fixtures/builders.ts';

const oost = aWijk('oost', { neighbours: ['west'] });
const west = aWijk('west', { neighbours: ['oost'], column: 1 });
const today = '2026-03-04';
const topics = [
  aTopic('geld', [aNeed('rondkomen'), aNeed('schulden')]),
  aTopic('contact', [aNeed('alleen')]),
  aTopic('thuis', [aNeed('huishouden', { single: true })]),
];
const needIds = topics.flatMap(({ needs }) => needs.map(({ id }) => id));
const wijkteams = [aWijkteam({ id: 'oost', wijken: ['oost'] }), aWijkteam({ id: 'west', wijken: ['west'] })];
const everything: Room = { size: Infinity, sizeOf: () => 1 };
const roomFor = (size: number): Room => ({ size, sizeOf: () => 1 });
const cityOf = (services: readonly Service[], own: readonly Topic[] = topics) =>
  aDirectory({ wijken: [oost, west], wijkteams, topics: own, services });
const ids = (services: readonly { id: string }[]): string[] => services.map(({ id }) => id).toSorted();

const services = fc
  .array(
    fc.record({
      rung: fc.constantFrom(...rungs.filter((rung) => rung !== 'team')),
      certainty: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
      needs: fc.uniqueArray(fc.constantFrom(...needIds), { minLength: 1 }),
      area: fc.constantFrom('oost', 'west', 'ver', undefined),
      assured_date: fc.constantFrom(undefined, '2026-02-01', '2024-01-01'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ area, ...own }, index) =>
      aService({
        ...own,
        id: `s${index}`,
        service_area: area === undefined ? { kind: 'wide', reach: 'city' } : local(area),
      }),
    ),
  );
const sizes = fc.integer({ min: 0, max: 30 });
const subjects = fc.constantFrom<Parameters<typeof overviewOf>[1]>(
  { wijk: oost },
  { topic: topics[0] },
  { wijk: west, topic: topics[1] },
);

describe('an overview for the wall, whatever the city has', () => {
  test('what is on it and what is left out are together the whole offer, each once', () => {
    fc.assert(
      fc.property(services, sizes, subjects, (all, size, subject) => {
        const { lines, leftOut } = overviewOf(cityOf(all), subject, { today, room: roomFor(size) });
        const needs = (subject.topic ? [subject.topic] : topics).flatMap((topic) => topic.needs.map(({ id }) => id));
        const offer = all.filter(
          (service) =>
            service.needs.some((id) => needs.includes(id)) && (subject.wijk === undefined || isReachable(service, subject.wijk)),
        );
        expect(ids([...lines.map(({ service }) => service), ...leftOut.doubtful, ...leftOut.noRoom])).toEqual(ids(offer));
      }),
    );
  });

  test('goes from light to heavy, and is numbered as it stands (L1)', () => {
    fc.assert(
      fc.property(services, sizes, subjects, (all, size, subject) => {
        const { rungs: treads, lines } = overviewOf(cityOf(all), subject, { today, room: roomFor(size) });
        expect(treads.map(({ rung }) => rung)).toEqual(rungs);
        for (const { rung, needs } of treads)
          for (const { need, lines: own } of needs)
            for (const { service } of own) expect([service.rung, service.needs.includes(need.id)]).toEqual([rung, true]);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        const heights = lines.map(({ service }) => rungNumber(service.rung));
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      }),
    );
  });

  test('has no maatwerk for a need without something general for it on the same sheet (L2)', () => {
    fc.assert(
      fc.property(services, sizes, subjects, (all, size, subject) => {
        const { rungs: treads } = overviewOf(cityOf(all), subject, { today, room: roomFor(size) });
        const general = treads
          .filter(({ rung }) => isGeneralProvision(rung))
          .flatMap(({ needs }) => needs.map(({ need }) => need.id));
        const tailored = treads.find(({ rung }) => rung === 'tailored')?.needs ?? [];
        for (const { need } of tailored) expect(general).toContain(need.id);
      }),
    );
  });

  test('gives no room to maatwerk while something general had none', () => {
    fc.assert(
      fc.property(services, sizes, (all, size) => {
        const { lines, leftOut } = overviewOf(cityOf(all), { wijk: oost }, { today, room: roomFor(size) });
        if (leftOut.noRoom.some(({ rung }) => isGeneralProvision(rung)))
          expect(lines.every(({ service }) => isGeneralProvision(service.rung))).toBe(true);
      }),
    );
  });

  test('always has the entry point of a wijk (L4)', () => {
    fc.assert(
      fc.property(services, sizes, (all, size) => {
        const { entry } = overviewOf(cityOf(all), { wijk: oost }, { today, room: roomFor(size) });
        expect(entry?.wijkteam.id).toBe('oost');
        expect((entry?.phones.length ?? 0) + (entry?.fallback?.phones.length ?? 0)).toBeGreaterThan(0);
      }),
    );
  });

  test('leaves out nothing of the own wijk for something from elsewhere (L5)', () => {
    fc.assert(
      fc.property(services, sizes, (all, size) => {
        const { lines, leftOut } = overviewOf(cityOf(all), { wijk: oost }, { today, room: roomFor(size) });
        const isOwn = (service: Service): boolean => nearness(service, oost) === 'own' && isGeneralProvision(service.rung);
        if (leftOut.noRoom.some(isOwn)) expect(lines.every(({ service }) => isOwn(service))).toBe(true);
      }),
    );
  });

  test('within a need on a rung puts the own wijk before the rest (L5)', () => {
    fc.assert(
      fc.property(services, (all) => {
        const { rungs: treads } = overviewOf(cityOf(all), { wijk: oost }, { today, room: everything });
        for (const { needs } of treads)
          for (const { lines } of needs) {
            const near = lines.map(({ service }) => nearness(service, oost) !== 'own');
            expect(near).toEqual(near.toSorted((a, b) => Number(a) - Number(b)));
          }
      }),
    );
  });

  test('has nothing doubtful, and never takes more room than there is', () => {
    fc.assert(
      fc.property(services, sizes, subjects, (all, size, subject) => {
        const { lines } = overviewOf(cityOf(all), subject, { today, room: roomFor(size) });
        expect(lines.length).toBeLessThanOrEqual(size);
        for (const { service } of lines) expect(standing(service, today)).not.toBe('doubtful');
      }),
    );
  });
});

describe('an overview with little room', () => {
  test('gives every topic a turn before any has a second one', () => {
    const all = [
      ...['a', 'b', 'c'].map((id) => aService({ id: `geld-${id}`, rung: 'city', needs: ['rondkomen'] })),
      aService({ id: 'praatje', rung: 'city', needs: ['alleen'] }),
      aService({ id: 'hulp', rung: 'city', needs: ['huishouden'] }),
    ];
    const { lines } = overviewOf(cityOf(all), { wijk: oost }, { today, room: roomFor(3) });
    expect(ids(lines.map(({ service }) => service))).toEqual(['geld-a', 'hulp', 'praatje']);
  });

  test('chooses for a need what is meant for it before what helps with it as well', () => {
    const all = [
      aService({ id: 'a-ook', rung: 'city', needs: ['rondkomen', 'schulden'] }),
      aService({ id: 'b-vooral', rung: 'city', needs: ['schulden'] }),
      aService({ id: 'c-rond', rung: 'city', needs: ['rondkomen'] }),
    ];
    const { lines } = overviewOf(cityOf(all), { topic: topics[0] }, { today, room: roomFor(2) });
    expect(lines.map(({ service }) => service.id)).toEqual(['a-ook', 'b-vooral']);
  });

  test('keeps half of it for the rest when much stands around the wijk', () => {
    const all = [
      ...['a', 'b', 'c', 'd'].map((id) =>
        aService({ id: `buren-${id}`, rung: 'wijk', needs: ['alleen'], service_area: local('west') }),
      ),
      aService({ id: 'geldlijn', rung: 'self', needs: ['rondkomen'] }),
      aService({ id: 'fonds', rung: 'city', needs: ['schulden'] }),
    ];
    const { lines } = overviewOf(cityOf(all), { wijk: oost }, { today, room: roomFor(4) });
    expect(ids(lines.map(({ service }) => service))).toEqual(['buren-a', 'buren-b', 'fonds', 'geldlijn']);
  });
});
