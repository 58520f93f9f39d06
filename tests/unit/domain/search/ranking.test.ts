import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessWays } from '#domain/access.ts';
import type { Service } from '#domain/directory.ts';
import { rungNumber, rungs } from '#domain/ladder.ts';
import { inOrder, isReachable } from '#domain/offer.ts';
import { waitingAt } from '#domain/schedule.ts';
import type { SearchFilter } from '#domain/search/filter.ts';
import {
  aDirectory,
  aLocation,
  aNeed,
  aSchedule,
  aService,
  aTopic,
  aWijk,
  aWijkteam,
  local,
  text,
} from '../../../fixtures/builders.ts';
import { found, offered, searching, today } from '../../../fixtures/searching.ts';

const oost = aWijk('oost', { name: 'Lindenoost', neighbours: ['west'], postcodes: ['2036'] });
const west = aWijk('west', { name: 'Lindenwest', neighbours: ['oost'], column: 1, postcodes: ['2036', '2037'] });
const ver = aWijk('ver', {
  name: 'Verderweg',
  column: 5,
  district: { id: 'zuid', name: 'Zuidrand', alternate_names: ['Het Zuiden'] },
});
const wijken = [oost, west, ver];
const waiting = waitingAt({ date: today, time: '10:00' });

const topics = [
  aTopic('contact', [
    aNeed('alleen', { name: text('Ik voel me alleen'), words: { nl: ['eenzaam', 'koffie drinken', 'gezelschap'] } }),
    aNeed('buitenlucht', { name: text('Ik wil naar buiten'), words: { nl: ['wandelen', 'tuinieren'] } }),
  ]),
  aTopic('geld', [aNeed('schulden', { name: text('Ik heb schulden'), words: { nl: ['deurwaarder', 'aanmaning'] } })]),
];

/** The search in a city with this offer. */
const city = (services: readonly Service[], own: Parameters<typeof aDirectory>[0] = {}) =>
  searching(aDirectory({ topics, wijken, services, ...own }));
const at = (id: string) => aLocation({ id: `plek-${id}`, wijk: { id, name: id } });

describe('what stands first', () => {
  test('a need, before an offer in which the words happen to stand', () => {
    const ask = city([aService({ id: 'los', needs: [], summary: text('Ook als u eenzaam bent.') })]);
    expect(found(ask('eenzaam'))).toEqual(['need:alleen', 'service:los']);
  });

  test('an offer or a place of which the whole name was typed, before the need', () => {
    const ask = city([aService({ id: 'salon', name: 'De Eenzaam Salon' })], {
      locations: [aLocation({ id: 'kerk', name: 'Wandelen Kerk' })],
    });
    expect(found(ask('de eenzaam salon')).slice(0, 2)).toEqual(['service:salon', 'need:alleen']);
    expect(found(ask('wandelen kerk'))[0]).toBe('location:kerk');
  });

  test('an offer for that need, before one that only tells of it', () => {
    const ask = city([
      aService({ id: 'a-los', needs: [], summary: text('Ook als u eenzaam bent.') }),
      aService({ id: 'b-nood', rung: 'tailored', needs: ['alleen'] }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['b-nood', 'a-los']);
  });

  test('an offer that is for this need most of all, before one for which it comes last', () => {
    const ask = city([
      aService({ id: 'a-ook', needs: ['buitenlucht', 'schulden', 'alleen'] }),
      aService({ id: 'b-vooral', needs: ['alleen'] }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['b-vooral', 'a-ook']);
  });
});

describe('of offers that fit equally well', () => {
  test('a little more or less is equal: light still comes before heavy', () => {
    const ask = city([
      aService({ id: 'a-zwaar', rung: 'tailored', needs: ['buitenlucht', 'alleen'] }),
      aService({ id: 'b-licht', rung: 'self', needs: ['buitenlucht', 'schulden', 'alleen'] }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['b-licht', 'a-zwaar']);
  });

  test('the own wijk comes first, then next door, then the whole city, then elsewhere', () => {
    const ask = city([
      aService({ id: 'a-elders', service_area: local('ver') }),
      aService({ id: 'b-stad' }),
      aService({ id: 'c-buren', service_area: local('west') }),
      aService({ id: 'd-eigen', service_area: local('oost') }),
    ]);
    expect(offered(ask('eenzaam', {}, { wijk: oost }))).toEqual(['d-eigen', 'c-buren', 'b-stad', 'a-elders']);
    expect(offered(ask('eenzaam'))).toEqual(['a-elders', 'b-stad', 'c-buren', 'd-eigen']);
  });

  test('what is open comes before what is closed, and that before what nobody knows', () => {
    const ask = city([
      aService({ id: 'a-onbekend' }),
      aService({ id: 'b-dicht', schedules: [aSchedule({ opens_at: '19:00', closes_at: '21:00' })] }),
      aService({ id: 'c-open', schedules: [aSchedule()] }),
    ]);
    expect(offered(ask('eenzaam', {}, { waiting }))).toEqual(['c-open', 'b-dicht', 'a-onbekend']);
  });

  test('what was checked comes before what nobody called, then old checks, then what may be gone', () => {
    const ask = city([
      aService({ id: 'a-twijfel', certainty: 'low' }),
      aService({ id: 'b-verlopen', assured_date: '2024-01-01' }),
      aService({ id: 'c-bron' }),
      aService({ id: 'd-gecontroleerd', assured_date: '2026-02-01' }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['d-gecontroleerd', 'c-bron', 'b-verlopen', 'a-twijfel']);
  });

  test('light comes before heavy', () => {
    const services = rungs.toReversed().map((rung, place) => aService({ id: `${place}-${rung}`, rung }));
    expect(offered(city(services)('eenzaam'))).toEqual(['4-self', '3-wijk', '2-city', '1-team', '0-tailored']);
  });

  test('near comes before open, open before checked, and checked before light', () => {
    const open = { schedules: [aSchedule()] };
    const checked = { assured_date: '2026-02-01' };
    const ask = city([
      aService({
        id: 'a-licht',
        rung: 'self',
        service_area: local('ver'),
        schedules: [aSchedule({ opens_at: '19:00', closes_at: '21:00' })],
      }),
      aService({
        id: 'b-gecontroleerd',
        service_area: local('ver'),
        schedules: [aSchedule({ opens_at: '19:00', closes_at: '21:00' })],
        ...checked,
      }),
      aService({ id: 'c-open', service_area: local('ver'), ...open }),
      aService({ id: 'd-dichtbij', rung: 'tailored', service_area: local('oost') }),
    ]);
    expect(offered(ask('eenzaam', {}, { wijk: oost, waiting }))).toEqual(['d-dichtbij', 'c-open', 'b-gecontroleerd', 'a-licht']);
  });

  test('what is for everybody comes before what is for some ages, however light that is', () => {
    const ask = city([
      aService({ id: 'a-jong', rung: 'self', maximum_age: 18 }),
      aService({ id: 'b-oud', rung: 'self', minimum_age: 65 }),
      aService({ id: 'c-allen', rung: 'tailored' }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['c-allen', 'a-jong', 'b-oud']);
  });

  test('names decide the rest, as Dutch sorts them', () => {
    const ask = city([
      aService({ id: '1', name: 'Zomerkamer' }),
      aService({ id: '2', name: 'Éénkamer' }),
      aService({ id: '3', name: 'Dorpskamer' }),
    ]);
    expect(offered(ask('eenzaam'))).toEqual(['3', '2', '1']);
  });
});

const anyService = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,4}[0-9]{1,3}$/),
    name: fc.constantFrom('Koffiekamer', 'De Linde', 'Wandelgroep Oost', 'Schuldhulp'),
    summary: fc.constantFrom(text('Samen koffie drinken.'), text('Wandelen in de wijk.'), text('Hulp bij een aanmaning.')),
    rung: fc.constantFrom(...rungs),
    certainty: fc.constantFrom('high', 'low'),
    needs: fc.subarray(['alleen', 'schulden', 'buitenlucht']),
    service_area: fc.constantFrom(local('oost'), local('west'), local('ver'), { kind: 'wide', reach: 'city' } as const),
    locations: fc.constantFrom([], [at('oost')], [at('ver')], [{ ...at('west'), accessibility: ['wheelchair'] as const }]),
    assured_date: fc.constantFrom(undefined, '2024-01-01', '2026-02-01'),
    minimum_age: fc.constantFrom(undefined, 18),
    access: fc.subarray([...accessWays]),
    languages: fc.subarray(['nl', 'ar']),
    cost_options: fc.constantFrom([], [{ amount: 0 }], [{ amount: 5 }]),
    volunteers: fc.boolean(),
    schedules: fc.constantFrom([], [aSchedule()], [aSchedule({ opens_at: '19:00', closes_at: '21:00' })]),
  })
  .map((own) => aService(own as Parameters<typeof aService>[0]));
const anyServices = fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 20 });
const anyText = fc.constantFrom(
  'eenzaam',
  'koffie',
  'koffie in lindenoost',
  'hulp bij schulden',
  'ik wil wandelen',
  'lindne',
  'wandelgroep',
  'zuidrand',
);

describe('for every offer', () => {
  test('the same question gives the same answer, whatever order the files are in', () => {
    fc.assert(
      fc.property(anyServices, fc.nat(), anyText, (services, seed, typed) => {
        const turned = services.map((_, place) => services[(place + seed) % services.length]!);
        const [ask, askTurned] = [city(services), city(turned)];
        const answer = ask(typed, {}, { wijk: oost, waiting });
        expect(ask(typed, {}, { wijk: oost, waiting })).toEqual(answer);
        expect(askTurned(typed, {}, { wijk: oost, waiting })).toEqual(answer);
        expect(offered(askTurned('', { free: true }))).toEqual(offered(ask('', { free: true })));
      }),
      { numRuns: 60 },
    );
  });

  /** What each filter asks, said again in the plainest way; `undefined` is not known. */
  const filters: readonly (readonly [SearchFilter, (service: Service) => boolean | undefined])[] = [
    [{ near: true }, (service) => isReachable(service, oost)],
    [{ topic: 'geld' }, ({ needs }) => needs.includes('schulden')],
    [{ topic: 'contact' }, ({ needs }) => needs.includes('alleen') || needs.includes('buitenlucht')],
    ...rungs.map((rung) => [{ rung }, (service: Service) => service.rung === rung] as const),
    [{ free: true }, ({ cost_options: costs }) => (costs.length === 0 ? undefined : costs[0]!.amount === 0)],
    ...accessWays.map(
      (access) =>
        [{ access }, (service: Service) => (service.access.length === 0 ? undefined : service.access.includes(access))] as const,
    ),
    [{ language: 'ar' }, ({ languages }) => (languages.length === 0 ? undefined : languages.includes('ar'))],
    [
      { wheelchair: true },
      ({ locations }) => locations.some(({ accessibility }) => accessibility.includes('wheelchair')) || undefined,
    ],
    [{ open: true }, ({ schedules }) => (schedules.length === 0 ? undefined : schedules[0]!.opens_at === '09:00')],
    [{ giving: true }, ({ volunteers }) => volunteers],
  ];

  test.each(filters.map(([filter, passes]) => [JSON.stringify(filter), filter, passes] as const))(
    'the filter %s keeps exactly what is known to pass, and counts what is not known',
    (_, filter, passes) => {
      fc.assert(
        fc.property(anyServices, fc.constantFrom('', 'eenzaam', 'koffie'), (services, typed) => {
          const ask = city(services);
          const from = { wijk: oost, waiting };
          const fitting = typed === '' ? services.map(({ id }) => id) : offered(ask(typed, {}, from));
          const passing = (is: boolean | undefined): string[] =>
            services.filter((service) => fitting.includes(service.id) && passes(service) === is).map(({ id }) => id);
          // On another topic other needs are meant, so that fewer offers fit.
          if (filter.topic !== undefined && typed !== '') return;
          const answer = ask(typed, filter, from);
          expect(offered(answer).toSorted()).toEqual(passing(true).toSorted());
          expect(answer.unsure).toBe(passing(undefined).length);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('what speaks against an offer is surer than what is not known of it', () => {
    const ask = city([
      aService({ id: 'duur', cost_options: [{ amount: 5 }] }),
      aService({ id: 'vrij', cost_options: [{ amount: 0 }] }),
    ]);
    expect(ask('', { free: true, language: 'ar' })).toMatchObject({ hits: [], unsure: 1 });
  });

  test('a filter alone lists what passes in the order of the ladder', () => {
    fc.assert(
      fc.property(anyServices, (services) => {
        const from = { wijk: oost, today, waiting };
        const given = services.filter(({ volunteers }) => volunteers);
        const listed = offered(city(services)('', { giving: true }, from));
        expect(listed).toEqual(inOrder(given, from).map(({ id }) => id));
        const numbers = listed.map((id) => rungNumber(services.find((service) => service.id === id)!.rung));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  test('with another topic chosen, its needs are left out', () => {
    const ask = city([aService({ id: 'kamer', needs: ['alleen'] })]);
    expect(found(ask('eenzaam', { topic: 'contact' }))).toEqual(['need:alleen', 'service:kamer']);
    expect(found(ask('eenzaam', { topic: 'geld' }))).toEqual([]);
  });
});

describe('what says nothing', () => {
  const ask = city([aService({ id: 'kamer' })]);

  test.each(['', '   ', '?!', '\u0000', 'ik wil', 'hoe kan ik'])('%j without a filter is vague', (typed) => {
    expect(ask(typed).isVague).toBe(true);
  });

  test('a filter, or a word that nobody knows, is not', () => {
    expect(ask('', { near: true })).toMatchObject({ isVague: false, hits: [{ kind: 'service', id: 'kamer' }] });
    expect(ask('zxqvwk').isVague).toBe(false);
  });

  test('a filter that is off asks nothing', () => {
    expect(ask('', { free: undefined, topic: undefined })).toMatchObject({ isVague: true, hits: [] });
  });
});

describe('a part of the city', () => {
  const services = [
    aService({ id: 'a-west', name: 'Buurtkamer', locations: [at('west')], summary: text('Koffie.') }),
    aService({ id: 'b-stad', name: 'Buurtkamer', summary: text('Koffie.') }),
    aService({ id: 'c-oost', name: 'Buurtkamer', locations: [at('oost')], summary: text('Koffie.') }),
    aService({ id: 'd-ver', name: 'Buurtkamer', service_area: local('ver'), summary: text('Koffie.') }),
  ];
  const ask = city(services, { wijkteams: [aWijkteam({ id: 'team', name: 'Wijkteam Lindenoost', wijken: ['oost'] })] });

  test.each([
    ['koffie in lindenoost', 'c-oost'],
    ['koffie lindenwest', 'a-west'],
    ['lindenoost koffie drinken', 'c-oost'],
    ['koffie in zuidrand', 'd-ver'],
    ['koffie in het zuiden', 'd-ver'],
  ])('lifts what is there: %s', (typed, first) => {
    expect(offered(ask(typed))[0]).toBe(first);
    expect(offered(ask(typed)).toSorted()).toEqual(['a-west', 'b-stad', 'c-oost', 'd-ver']);
  });

  test('lifts nothing when it is not named', () => {
    expect(offered(ask('koffie'))).toEqual(['a-west', 'b-stad', 'c-oost', 'd-ver']);
  });

  test('the need stays the one that was asked for', () => {
    expect(found(ask('koffie drinken in lindenoost'))).toContain('need:alleen');
  });

  test('typed alone it is what is looked for', () => {
    expect(found(ask('lindenoost'))[0]).toBe('wijk:oost');
    expect(found(ask('zuidrand'))[0]).toBe('wijk:ver');
    expect(found(ask('wijkteam lindenoost'))[0]).toBe('wijkteam:team');
  });

  test('a postcode finds its wijk, or its wijken', () => {
    expect(
      found(ask('2036'))
        .filter((id) => id.startsWith('wijk:'))
        .sort(),
    ).toEqual(['wijk:oost', 'wijk:west']);
    expect(found(ask('2037 AB'))).toContain('wijk:west');
    expect(found(ask('2037ab'))).toContain('wijk:west');
    expect(found(ask('2037'))).not.toContain('wijk:oost');
  });
});

describe('a place', () => {
  const inn = aLocation({ id: 'herberg', name: 'Herberg de Zwaan' });

  test('that is an offer itself is told once, as the offer', () => {
    const ask = city([aService({ id: 'herberg', name: 'Herberg de Zwaan', locations: [inn] })], { locations: [inn] });
    expect(found(ask('herberg de zwaan'))).toEqual(['service:herberg']);
  });

  test('that is no offer is told itself, with what is to be found there', () => {
    const ask = city([aService({ id: 'eettafel', locations: [inn] })], { locations: [inn] });
    expect(found(ask('herberg de zwaan'))).toEqual(['location:herberg', 'service:eettafel']);
  });
});

describe('when nothing is found', () => {
  test('the nearest needs are named, and only then', () => {
    const ask = city([aService({ id: 'kamer' })]);
    expect(ask('eenzaam').nearest).toEqual([]);
    expect(ask('zxqvwk').nearest).toEqual([]);
    const far = ask(`drinken ${'qwrtp zxqvw plkmn bvcxz hgfds '.repeat(5)}`);
    expect(far.hits).toEqual([]);
    expect(far.nearest).toEqual(['alleen']);
  });
});
