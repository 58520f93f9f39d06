import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { advise, type Advice } from '#domain/advice.ts';
import { askers, burdens, triedRungs, otherNeed, several, unknown } from '#domain/answers.ts';
import type { Directory } from '#domain/directory.ts';
import { addressOf, asOnThePage, guidePages, reservedIds } from '#domain/guide-pages.ts';
import {
  answer,
  answerNeeds,
  askedQuestions,
  atTheStart,
  choices,
  finished,
  nextQuestion,
  questions,
  type Progress,
  type Question,
} from '#domain/guide.ts';
import { aDirectory, aNeed, aService, aTopic, aWijk, aWijkteam } from '../../fixtures/builders.ts';

/*
 * The guide as a machine: from anywhere it ends, nobody has to know anything, and nothing that was
 * told is lost. Proven over the real city, the made-up one and generated ones.
 */

const today = '2026-03-04';
const mostTaps = 6;
const real: [string, Directory][] = [
  ['the city', examineContent('content').directory],
  ['the fixture city', examineContent('tests/fixtures/lindestad').directory],
];

/** The topics of a city, of every kind: of one need, of single needs, with a need of who wants to give. */
const anyTopics = fc.array(
  fc.array(fc.record({ single: fc.boolean(), sensitive: fc.boolean(), giving: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
);

type Topics = readonly (readonly { readonly single: boolean; readonly sensitive: boolean; readonly giving: boolean }[])[];

function cityWith(topics: Topics): Directory {
  return aDirectory({
    wijken: [aWijk('oost', { neighbours: ['west'] }), aWijk('west', { neighbours: ['oost'], column: 1 })],
    wijkteams: [aWijkteam({ id: 'team', wijken: ['oost', 'west'] })],
    topics: topics.map((needs, at) =>
      aTopic(
        `topic-${at}`,
        needs.map((own, index) => aNeed(`need-${at}-${index}`, own)),
      ),
    ),
    services: topics.flatMap((needs, at) =>
      needs.map((_, index) =>
        aService({ id: `dienst-${at}-${index}`, needs: [`need-${at}-${index}`], rung: index % 2 ? 'tailored' : 'wijk' }),
      ),
    ),
  });
}

const needIds = ({ topics }: Directory): string[] => topics.flatMap(({ needs }) => needs.map(({ id }) => id));
const maybe = <T>(values: readonly T[]): (T | undefined)[] => [undefined, ...values];

/** Any progress there can be, also one that no taps lead to, such as an old code or history may hold. */
function anyProgress(directory: Directory): fc.Arbitrary<Progress> {
  const { topics, wijken } = directory;
  return fc.record({
    answers: fc.record({
      asker: fc.constantFrom(...maybe(askers)),
      needs: fc.subarray([...needIds(directory), 'bestaat-niet']),
      several: fc.constantFrom(undefined, true, false),
      burden: fc.constantFrom(...maybe(burdens)),
      tried: fc.subarray([...triedRungs]),
      wijk: fc.constantFrom(...maybe([...wijken.map(({ id }) => id), 'bestaat-niet'])),
    }),
    topic: fc.constantFrom(...maybe([...topics.map(({ id }) => id), 'bestaat-niet'])),
    answered: fc.subarray([...questions]),
  });
}

/** Which of the answers is tapped, at every step; what is ticked on the long list. */
const anyTaps = fc.record({ taps: fc.array(fc.nat(997), { minLength: 12, maxLength: 12 }), ticks: fc.array(fc.nat(997)) });

interface Taps {
  readonly taps: readonly number[];
  readonly ticks: readonly number[];
}

interface Walk {
  readonly asked: Question[];
  readonly end: Progress;
}

/** Answers what is asked until nothing is; as the phone does it, where several things are ticked on one list. */
function walk(directory: Directory, from: Progress, { taps, ticks }: Taps): Walk {
  const asked: Question[] = [];
  let progress = from;
  for (const tap of taps) {
    const question = nextQuestion(directory, progress);
    if (!question) break;
    const possible = choices(directory, question, progress);
    const value = possible[tap % possible.length]!;
    asked.push(question);
    progress = answer(directory, progress, question, value);
    if (question !== 'topic' || value !== several) continue;
    const needs = needIds(directory);
    progress = answerNeeds(
      directory,
      progress,
      ticks.map((tick) => needs[tick % needs.length]!),
    );
    asked.push('need');
  }
  return { asked, end: progress };
}

/** Proves a property of walks over both cities and generated ones. */
function property(name: string, holds: (directory: Directory, progress: Progress, taps: Taps) => void): void {
  describe(name, () => {
    test.each(real)('in %s', (_, directory) => {
      fc.assert(
        fc.property(anyProgress(directory), anyTaps, (progress, taps) => holds(directory, progress, taps)),
        { numRuns: 300 },
      );
    });
    test('in any city', () => {
      const anywhere = anyTopics.chain((topics) => fc.tuple(fc.constant(topics), anyProgress(cityWith(topics)), anyTaps));
      fc.assert(
        fc.property(anywhere, ([topics, progress, taps]) => holds(cityWith(topics), progress, taps)),
        { numRuns: 300 },
      );
    });
  });
}

property('from the start, and from anywhere, an advice is at most six taps away', (directory, progress, taps) => {
  for (const from of [atTheStart, progress]) {
    const { asked, end } = walk(directory, from, taps);
    expect(nextQuestion(directory, end)).toBeUndefined();
    expect(asked.length).toBeLessThanOrEqual(mostTaps);
    // Answering the same question twice is no short way.
    expect(new Set(asked).size).toBe(asked.length);
    expect(() => advise(directory, end.answers, { today })).not.toThrow();
  }
});

property('every question can be answered with "weet ik niet", and who says so everywhere gets an advice', (directory, from) => {
  const open: Partial<Record<Question, string>> = { need: otherNeed, tried: 'nothing' };
  for (const start of [atTheStart, from]) {
    let progress = start;
    for (const question of questions) {
      if (nextQuestion(directory, progress) !== question) continue;
      const possible = choices(directory, question, progress);
      // Where a topic is one need, "something else" would be the same.
      const value = question === 'need' && possible.length === 1 ? possible[0]! : (open[question] ?? unknown);
      expect(possible).toContain(value);
      progress = answer(directory, progress, question, value);
    }
    expect(nextQuestion(directory, progress)).toBeUndefined();
  }
});

property('whatever was answered, the same people, burdens and wijken can be chosen', (directory, progress) => {
  expect(choices(directory, 'asker', progress)).toEqual([...askers, unknown]);
  expect(choices(directory, 'burden', progress)).toEqual([...burdens, unknown]);
  expect(choices(directory, 'wijk', progress)).toEqual([...directory.wijken.map(({ id }) => id), unknown]);
});

property('no question offers the same answer twice', (directory, progress) => {
  for (const question of questions) {
    const possible = choices(directory, question, progress);
    expect(new Set(possible).size).toBe(possible.length);
  }
});

property('who changes for whom it is, tells nothing again', (directory, from, taps) => {
  const { end } = walk(directory, from, taps);
  for (const value of [...askers, unknown]) {
    const after = answer(directory, end, 'asker', value);
    expect(after.answers).toEqual({ ...end.answers, asker: value === unknown ? undefined : value });
    expect(after.topic).toBe(end.topic);
    expect(new Set(after.answered)).toEqual(new Set([...end.answered, 'asker']));
  }
});

property('who changes how it is going, what was tried or the wijk, changes only that', (directory, from, taps) => {
  const { end } = walk(directory, from, taps);
  for (const question of ['burden', 'tried', 'wijk'] as const) {
    for (const value of choices(directory, question, end)) {
      const after = answer(directory, end, question, value);
      const { [question]: _new, ...others } = after.answers;
      const { [question]: _old, ...before } = end.answers;
      expect(others).toEqual(before);
      expect(after.topic).toBe(end.topic);
      for (const kept of end.answered) expect(after.answered).toContain(kept);
    }
  }
});

property(
  'who changes the topic or the need, keeps for whom, how it is going, what was tried and the wijk',
  (directory, from, taps) => {
    const { end } = walk(directory, from, taps);
    const { needs: _needs, several: _several, ...told } = end.answers;
    for (const topic of directory.topics) {
      const after = answer(directory, end, 'topic', topic.id);
      expect(after.answers).toMatchObject(told);
      expect(after.topic).toBe(topic.id);
      expect(new Set(after.answered)).toEqual(new Set([...end.answered, 'topic'].filter((question) => question !== 'need')));
      // What of the old topic remained would be an answer that nobody gave.
      const own = topic.needs.map(({ id }) => id);
      expect(after.answers.needs).toEqual(end.answers.asker === 'giver' ? own : []);
      for (const need of topic.needs.filter(({ giving }) => !giving)) {
        expect(answer(directory, after, 'need', need.id).answers).toEqual({ ...after.answers, needs: [need.id] });
      }
    }
  },
);

property('who wants to give is not asked what is wrong, nor how hard it is (L8)', (directory, from, taps) => {
  const giver = answer(directory, from, 'asker', 'giver');
  expect(askedQuestions(directory, giver)).toEqual(['asker', 'topic', 'wijk']);
  const { asked, end } = walk(directory, answer(directory, atTheStart, 'asker', 'giver'), taps);
  expect(asked).toEqual(['topic', 'wijk']);
  expect(end.answers.burden).toBeUndefined();
});

property('choosing to do something for another makes somebody who gives (L8)', (directory, from) => {
  for (const need of directory.topics.flatMap(({ needs }) => needs).filter(({ giving }) => giving)) {
    const after = answer(directory, from, 'need', need.id);
    expect(after.answers.asker).toBe('giver');
    expect(advise(directory, after.answers, { today }).story.asker).toBe('giver');
  }
});

property('a single, simple Wmo question is not asked how hard it is, any other is (L2)', (directory, from) => {
  const { asker } = from.answers;
  for (const topic of directory.topics) {
    for (const need of topic.needs.filter(({ giving }) => !giving)) {
      const after = answer(directory, answer(directory, from, 'topic', topic.id), 'need', need.id);
      const isDirect = need.single;
      const asked = askedQuestions(directory, after).includes('burden');
      expect(asked).toBe(asker !== 'giver' && !isDirect && !need.sensitive);
      if (asker !== 'giver') expect(advise(directory, after.answers, { today }).single).toBe(isDirect);
    }
  }
});

property('what was tried is asked only of who finds it hard (L3)', (directory, progress) => {
  const asked = askedQuestions(directory, progress);
  if (asked.includes('tried')) expect(progress.answers.burden).toBe('hard');
});

property('answers that come from elsewhere are not asked again', (directory, { answers }) => {
  const progress = finished(directory, answers);
  expect(nextQuestion(directory, progress)).toBeUndefined();
  expect(progress.answers).toEqual(answers);
});

/** What an advice has on each rung. */
const offered = ({ rungs }: Advice) =>
  rungs.map(({ rung, suggestions }) => [rung, suggestions.map(({ service }) => service.id).sort()]);

const pagesOf = (directory: Directory) => new Map(guidePages(directory).map((page) => [page.address, page]));
const realPages = new Map(real.map(([, directory]) => [directory, pagesOf(directory)]));

property('a page that many share asks and advises what their own answers would', (directory, _, { taps }) => {
  const pages = realPages.get(directory) ?? pagesOf(directory);
  let progress = atTheStart;
  for (const tap of taps) {
    const question = nextQuestion(directory, progress);
    if (!question || question === 'wijk') break;
    const possible = choices(directory, question, progress);
    progress = answer(directory, progress, question, possible[tap % possible.length]!);
    const page = pages.get(addressOf(directory, asOnThePage(progress)) ?? 'none');
    expect(page, JSON.stringify(progress)).toBeDefined();
    const own = advise(directory, progress.answers, { today });
    const next = nextQuestion(directory, progress);
    expect(page!.question).toBe(next === 'wijk' ? undefined : next);
    if (page!.question) continue;
    const shared = advise(directory, page!.progress.answers, { today });
    expect(offered(shared)).toEqual(offered(own));
    for (const key of ['broad', 'single', 'urgent', 'whiteSpots'] as const) expect(shared[key], key).toEqual(own[key]);
  }
});

/** Proves a property of all pages of a city. */
function ofPages(name: string, holds: (pages: ReturnType<typeof guidePages>, directory: Directory) => void): void {
  describe(name, () => {
    test.each(real)('in %s', (_, directory) => holds(guidePages(directory), directory));
    test('in any city', () => {
      fc.assert(
        fc.property(anyTopics, (topics) => holds(guidePages(cityWith(topics)), cityWith(topics))),
        { numRuns: 200 },
      );
    });
  });
}

ofPages('every page is reached by taps from the start, in at most six', (pages) => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const steps = new Map([['', 0]]);
  for (const [address, step] of steps) {
    for (const { address: next } of byAddress.get(address)!.leadsTo) if (!steps.has(next)) steps.set(next, step + 1);
  }
  expect([...steps.keys()].sort()).toEqual(pages.map(({ address }) => address).sort());
  // The longest way, not only the shortest: nobody is sent in circles.
  const longest = (address: string, seen: readonly string[]): number => {
    expect(seen).not.toContain(address);
    const ways = [...new Set(byAddress.get(address)!.leadsTo.map((next) => next.address))];
    return Math.max(0, ...ways.map((next) => 1 + longest(next, [...seen, address])));
  };
  expect(longest('', [])).toBeLessThanOrEqual(mostTaps);
});

ofPages('every page is a question with ways on, or an advice; every way leads to a page, never back to the start', (pages) => {
  const addresses = new Set(pages.map(({ address }) => address));
  for (const { address, question, leadsTo } of pages) {
    expect(leadsTo.length > 0, address).toBe(question !== undefined);
    for (const next of leadsTo) {
      expect(addresses, `${address} → ${next.address}`).toContain(next.address);
      expect(next.address).not.toBe('');
    }
  }
});

ofPages('no two answers of a question lead to the same page, but what means the same', (pages, directory) => {
  const giving = new Set(directory.topics.flatMap(({ needs }) => needs.filter((need) => need.giving).map(({ id }) => id)));
  for (const { address, leadsTo } of pages) {
    const ways = leadsTo.filter(({ value }) => !giving.has(value)).map((next) => next.address);
    expect(new Set(ways).size, address).toBe(ways.length);
  }
});

ofPages('every page has an address of its own, which is that of its progress', (pages, directory) => {
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  for (const { address, progress } of pages) {
    expect(addressOf(directory, progress)).toBe(address);
    expect(addressOf(directory, asOnThePage(progress))).toBe(address);
    expect(address).toMatch(/^([a-z\d]+(-[a-z\d]+)*\/)*$/);
  }
});

ofPages('an address begins with a topic or with a reserved name, and no topic has such a name', (pages, { topics }) => {
  const ids = topics.map(({ id }) => id);
  for (const { address } of pages.filter((page) => page.address !== '')) {
    expect([...ids, ...reservedIds]).toContain(address.split('/')[0]);
  }
  for (const id of ids) expect(reservedIds).not.toContain(id);
});

ofPages('the same city has the same pages, in the same order', (pages, directory) => {
  expect(guidePages(directory)).toEqual(pages);
});

ofPages('no page asks for the wijk or holds one: that stays on the phone', (pages) => {
  for (const { question, progress } of pages) {
    expect(question).not.toBe('wijk');
    expect(progress.answers.wijk).toBeUndefined();
  }
});
