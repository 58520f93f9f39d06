import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { advise, type Advice } from '#domain/advice.ts';
import { askers, burdens, triedRungs, type Answers } from '#domain/answers.ts';
import type { Directory } from '#domain/directory.ts';
import { isGeneralProvision, rungNumber, rungs } from '#domain/ladder.ts';
import { isReachable, nearness } from '#domain/offer.ts';
import { entryPoint } from '#domain/wijkteam.ts';
import { aDirectory, aNeed, aService, aTopic, aWijk, aWijkteam, local, text } from '../../fixtures/builders.ts';

/*
 * Rules L1-L9 of the product, each as one property. They are proven over the real city and the
 * made-up one, for every combination of answers with up to one need and for random ones with
 * more, and over generated cities. That is some millions of questions: they are asked with
 * `assert`, for which a right answer costs nothing.
 */

const today = '2026-03-04';
const cities: [string, Directory][] = [
  ['the city', examineContent('content').directory],
  ['the fixture city', examineContent('tests/fixtures/lindestad').directory],
];

const maybe = <T>(values: readonly T[]): (T | undefined)[] => [undefined, ...values];
const subsets = <T>(values: readonly T[]): T[][] =>
  values.reduce<T[][]>((all, value) => [...all, ...all.map((set) => [...set, value])], [[]]);

/** Every combination with no need or one. */
function* everyAnswer({ topics, wijken }: Directory): Generator<Answers> {
  const needs = topics.flatMap((topic) => topic.needs.map(({ id }) => id));
  for (const wijk of maybe(wijken.map(({ id }) => id).slice(0, 5))) {
    for (const asker of maybe(askers)) {
      for (const burden of maybe(burdens)) {
        for (const tried of subsets(triedRungs)) {
          yield { asker, burden, tried, wijk, needs: [] };
          for (const need of needs) yield { asker, burden, tried, wijk, needs: [need] };
          yield { asker, burden, tried, wijk, several: true, needs: needs.slice(0, 1) };
        }
      }
    }
  }
}

function anyAnswers({ topics, wijken }: Directory): fc.Arbitrary<Answers> {
  return fc.record({
    asker: fc.constantFrom(...maybe(askers)),
    several: fc.boolean(),
    burden: fc.constantFrom(...maybe(burdens)),
    tried: fc.subarray([...triedRungs]),
    wijk: fc.constantFrom(...maybe([...wijken.map(({ id }) => id), 'bestaat-niet'])),
    needs: fc.uniqueArray(fc.constantFrom(...topics.flatMap((topic) => topic.needs.map(({ id }) => id)), 'bestaat-niet'), {
      maxLength: 6,
    }),
  });
}

/** A small city with random offers; it may well have white spots. */
const anyCity: fc.Arbitrary<Directory> = fc
  .array(
    fc.record({
      rung: fc.constantFrom(...rungs.filter((rung) => rung !== 'team')),
      needs: fc.subarray(['geld', 'alleen', 'traplift', 'geven'], { minLength: 1 }),
      service_area: fc.constantFrom(local('oost'), local('west'), { kind: 'wide', reach: 'city' } as const),
      volunteers: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((services) =>
    aDirectory({
      wijken: [
        aWijk('oost', { neighbours: ['west'] }),
        aWijk('west', { neighbours: ['oost'], column: 1 }),
        aWijk('ver', { column: 5 }),
      ],
      wijkteams: [aWijkteam({ id: 'team', wijken: ['oost', 'west', 'ver'] })],
      topics: [
        aTopic('een', [aNeed('geld')]),
        aTopic('twee', [
          aNeed('alleen', {
            urgent: [
              {
                id: 'lijn',
                name: text('lijn'),
                situation: text(''),
                group: 'talk',
                schedules: [],
                certainty: 'high',
                free: true,
                phones: [{ number: '113' }],
                words: {},
              },
            ],
          }),
        ]),
        aTopic('drie', [aNeed('traplift', { single: true })]),
        aTopic('vier', [aNeed('geven', { giving: true })]),
      ],
      services: services.map((own, index) => aService({ id: `dienst-${index}`, ...own })),
    }),
  );

type Holds = (advice: Advice, directory: Directory) => void;

const rulesOfAdvice = new Map<string, Holds>();

/** What is wrong by rule, over every answer in a city: each advice is made once, and held against all rules. */
const broken = new Map<Directory, ReadonlyMap<string, unknown>>();

function brokenIn(directory: Directory): ReadonlyMap<string, unknown> {
  const known = broken.get(directory);
  if (known) return known;
  const found = new Map<string, unknown>();
  for (const answers of everyAnswer(directory)) {
    const advice = advise(directory, answers, { today });
    for (const [name, holds] of rulesOfAdvice) {
      if (found.has(name)) continue;
      try {
        holds(advice, directory);
      } catch (cause) {
        found.set(name, new Error(`Broken for ${JSON.stringify(answers)}: ${String(cause)}`, { cause }));
      }
    }
  }
  broken.set(directory, found);
  return found;
}

/** Proves a rule on both cities, for all answers and random ones, and on generated cities. */
function rule(name: string, holds: Holds): void {
  rulesOfAdvice.set(name, holds);
  describe(name, () => {
    test.each(cities)('for every answer in %s', (_, directory) => {
      const wrong = brokenIn(directory).get(name);
      if (wrong !== undefined) throw wrong;
    });

    test.each(cities)('for many needs at once in %s', (_, directory) => {
      fc.assert(
        fc.property(anyAnswers(directory), (answers) => holds(advise(directory, answers, { today }), directory)),
        { numRuns: 300 },
      );
    });

    test('in any city', () => {
      fc.assert(
        fc.property(
          anyCity.chain((directory) => anyAnswers(directory).map((answers) => ({ directory, answers }))),
          ({ directory, answers }) => holds(advise(directory, answers, { today }), directory),
        ),
        { numRuns: 500 },
      );
    });
  });
}

const onRung = (advice: Advice, rung: string) => advice.rungs.find((group) => group.rung === rung)?.suggestions ?? [];
const ids = (advice: Advice): string[] => advice.rungs.flatMap(({ suggestions }) => suggestions.map(({ service }) => service.id));

rule('L1 An advice lists rungs in ascending order, always', ({ rungs: groups }) => {
  const numbers = groups.map(({ rung }) => rungNumber(rung));
  deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  for (const { rung, suggestions } of groups) for (const { service } of suggestions) equal(service.rung, rung);
});

rule('L2 Maatwerk never appears unless general provisions stand before it, but for a single Wmo question', (advice) => {
  if (onRung(advice, 'tailored').length === 0) return;
  const general = advice.rungs.some(({ rung, suggestions }) => isGeneralProvision(rung) && suggestions.length > 0);
  ok(general || advice.single);
});

rule('L2 A single, simple Wmo question goes straight to the municipality, in one step', (advice, { services }) => {
  const { asker, needs, wijk } = advice.story;
  const [need] = needs;
  equal(advice.single, asker !== 'giver' && needs.length === 1 && need?.single === true);
  if (!advice.single) return;
  const direct = services.filter(
    (service) => service.rung === 'tailored' && service.needs.includes(need!.id) && (!wijk || isReachable(service, wijk)),
  );
  deepEqual(
    onRung(advice, 'tailored')
      .map(({ service }) => service.id)
      .sort(),
    direct.map(({ id }) => id).sort(),
  );
});

rule('L3 Maatwerk appears only when the answers ask for it', (advice) => {
  if (onRung(advice, 'tailored').length === 0 || advice.single) return;
  const { burden, tried, asker } = advice.story;
  ok(asker !== 'giver');
  ok(burden === 'too_much' || (burden === 'hard' && tried.some((rung) => rung !== 'self')));
});

rule('L4 Every advice shows the entry point of the wijk with two ways to reach it, or how to find it', (advice, directory) => {
  const { wijken } = directory;
  equal(advice.rungs.filter(({ rung }) => rung === 'team').length, 1);
  const { wijkteam, story } = advice;
  equal(wijkteam !== undefined, story.wijk !== undefined);
  const wijk = wijken.find(({ id }) => id === story.wijk?.id);
  const entry = wijk && entryPoint(directory, wijk, today);
  equal(wijkteam, entry?.wijkteam.id);
  const { contact } = directory.city;
  const own = entry ? [...entry.phones, entry.location?.address] : [];
  const behind = entry && !entry.fallback ? [] : [...contact.phones, contact.walk_in_location?.address];
  ok([...own, ...behind].filter(Boolean).length >= 2);
});

rule('L5 Within a rung: own wijk before neighbouring wijken before the rest', (advice) => {
  const { wijk } = advice.story;
  if (!wijk) return;
  const order = ['own', 'neighbour', 'wide'];
  for (const { suggestions } of advice.rungs) {
    const places: number[] = suggestions.map(({ service }) => order.indexOf(nearness(service, wijk)));
    deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    ok(!places.includes(-1));
  }
});

rule('L6 Several topics at once, or "too much", lifts the wijkteam into view', ({ broad, story }, { topics }) => {
  const touched = topics.filter((topic) => topic.needs.some(({ id }) => story.needs.some((need) => need.id === id))).length;
  if (story.asker === 'giver') equal(broad, false);
  else
    equal(
      broad,
      touched >= 3 || story.several || story.burden === 'too_much' || story.asker === 'household' || story.needs.length === 0,
    );
});

rule('L6 A heavier answer hides nothing light', (advice, directory) => {
  const { asker, needs, several, tried, wijk } = advice.story;
  const lighter = advise(
    directory,
    { asker, several, needs: needs.map(({ id }) => id), tried, wijk: wijk?.id, burden: 'light' },
    { today },
  );
  const light = lighter.rungs
    .filter(({ rung }) => isGeneralProvision(rung))
    .flatMap(({ suggestions }) => suggestions.map(({ service }) => service.id));
  const shown = new Set(ids(advice));
  deepEqual(
    light.filter((id) => !shown.has(id)),
    [],
  );
});

rule('L7 Danger first: the urgent lines of every need, once', ({ urgent, story }) => {
  const needs = story.asker === 'giver' ? [] : story.needs;
  const wanted = new Set(needs.flatMap((need) => need.urgent.map(({ id }) => id)));
  deepEqual(urgent.map(({ id }) => id).sort(), [...wanted].sort());
});

rule('L8 Someone who wants to give gets places where one can, and never maatwerk', (advice, { services }) => {
  if (advice.story.asker !== 'giver') return;
  const suggestions = advice.rungs.flatMap((group) => group.suggestions.map(({ service }) => service));
  for (const service of suggestions) {
    ok(service.giving !== undefined || service.volunteers);
    ok(isGeneralProvision(service.rung));
  }
  const { wijk } = advice.story;
  const possible = services.some(
    (service) =>
      isGeneralProvision(service.rung) &&
      (service.giving !== undefined || service.volunteers) &&
      (!wijk || isReachable(service, wijk)),
  );
  equal(suggestions.length > 0, possible);
});

rule('L9 Every need has a general provision, or is said to be a white spot', (advice) => {
  if (advice.story.asker === 'giver') return;
  for (const need of advice.story.needs) {
    const served = advice.rungs.some(
      ({ rung, suggestions }) => isGeneralProvision(rung) && suggestions.some(({ service }) => service.needs.includes(need.id)),
    );
    equal(
      advice.whiteSpots.some(({ id }) => id === need.id),
      !served,
    );
  }
});

rule('every suggestion says which answers led to it, and none stands twice', (advice) => {
  const all = ids(advice);
  equal(new Set(all).size, all.length);
  if (advice.story.needs.length === 0 && advice.story.asker !== 'giver') return;
  for (const { suggestions } of advice.rungs) for (const { because } of suggestions) ok(because.length > 0);
});

rule('every rung but the last says what comes when it is not enough', ({ rungs: groups }) => {
  groups.forEach(({ next }, index) => equal(next, groups[index + 1]?.rung));
});

test('the order in which things were answered does not matter, nor what does not exist', () => {
  const [, directory] = cities[0]!;
  fc.assert(
    fc.property(anyAnswers(directory), (answers) => {
      const turned = { ...answers, needs: [...(answers.needs ?? [])].reverse(), tried: [...(answers.tried ?? [])].reverse() };
      expect(advise(directory, turned, { today })).toEqual(advise(directory, answers, { today }));
    }),
    { numRuns: 100 },
  );
  expect(() =>
    advise(directory, { asker: 'x' as 'self', burden: 'y' as 'hard', needs: ['z'], wijk: '' }, { today }),
  ).not.toThrow();
});
