import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { examineContent } from '#data/load-directory.ts';
import type { SearchAnswer } from '#domain/search/answer.ts';
import { found, searching } from '../../../fixtures/searching.ts';

/* Whatever is typed, pasted or sent in an address: there is an answer, and all of it exists. */

const { directory } = examineContent('content');
const ask = searching(directory);
const known = new Set([
  ...directory.topics.flatMap(({ needs }) => needs.map(({ id }) => `need:${id}`)),
  ...directory.services.map(({ id }) => `service:${id}`),
  ...directory.wijken.map(({ id }) => `wijk:${id}`),
  ...directory.wijkteams.map(({ id }) => `wijkteam:${id}`),
  ...directory.locations.map(({ id }) => `location:${id}`),
]);
const lines = directory.urgent.map(({ id }) => id);
const only = (all: readonly string[]): string[] => [...new Set(all)];

function expectSound(answer: SearchAnswer): void {
  const { hits, urgent, nearest, mended, unsure } = answer;
  expect(found(answer)).toEqual(only(found(answer)));
  expect(found(answer).filter((id) => !known.has(id))).toEqual([]);
  expect(hits.filter(({ score }) => !Number.isFinite(score) || score < 0)).toEqual([]);
  expect(urgent).toEqual(only(urgent));
  expect(urgent.filter((id) => !lines.includes(id))).toEqual([]);
  expect(nearest.filter((id) => !known.has(`need:${id}`))).toEqual([]);
  expect(hits.length === 0 || nearest.length === 0).toBe(true);
  for (const { typed, read } of mended) expect(typed).not.toBe(read);
  expect(unsure).toBeGreaterThanOrEqual(0);
}

const words = only(
  (parse(readFileSync('tests/search/tune.yaml', 'utf8')) as { query: string }[]).flatMap(({ query }) => query.split(' ')),
);
const odd = [
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\ud800',
    '\udfff',
    '\u200f',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u0301',
    'ʼ',
    'ﷺ',
    '𝔤𝔢𝔩𝔡',
    '👩‍👧',
    '½',
    '٣',
  ],
  ...['.*', '(', '[a-', '\\', '$1', '^', '{9}', '<script>', '</p>', '&amp;', '%00', '../', "' OR 1=1--", '${x}', '"', '\n', '\t'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'need:', 'wijk:', ':', ' '],
];

test('any text gets an answer in which everything exists, and nothing stands twice', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.constantFrom(...odd, ...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...odd, ...words), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expectSound(ask(text));
    }),
    { numRuns: 400 },
  );
});

test.each<readonly [string, string]>([
  ['lone halves of signs', '\ud800 geld \udc00'],
  ['five thousand spaces', ' '.repeat(5000)],
  ['a word behind five thousand spaces', `${' '.repeat(5000)}geld`],
  ['ten thousand letters without a space', 'a'.repeat(10_000)],
  ['ten thousand times a compound', 'huishoudelijkehulp'.repeat(600)],
  ['a thousand words', 'schulden '.repeat(1000)],
  ['a thousand slips', 'shculden renekign '.repeat(500)],
  ['only little words', 'ik wil de het een van is dat hoe kan ik'],
  ['only little words, in another language', 'i want to have some of the'],
  ['marks without a letter', '\u0301'.repeat(500)],
  ['what makes a bad pattern slow', `${'a'.repeat(200)}!`.repeat(40)],
  ...odd.map((sign) => [`the sign ${JSON.stringify(sign)}`, sign] as const),
])('%s gets an answer', (_, text) => {
  expectSound(ask(text));
});

test('signs around and between words change nothing', () => {
  for (const text of ['schulden', 'koffie drinken', 'ik wil dood']) {
    expect(found(ask(`<b>"${text.replace(' ', '</b>, (')}"!? `))).toEqual(
      expect.arrayContaining(found(ask(`${text} `)).slice(0, 1)),
    );
    expect(found(ask(`\u200f${text}\u0007 `))).toEqual(found(ask(`${text} `)));
    expect(found(ask(`  ${text.toUpperCase()} ... `))).toEqual(found(ask(`${text} `)));
  }
});

describe('while somebody types', () => {
  test('there is an answer at every letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(parse(readFileSync('tests/search/tune.yaml', 'utf8')) as { query: string }[])),
        ({ query }) => {
          for (let length = 0; length <= query.length; length++) expectSound(ask(query.slice(0, length)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ['schul', 'need:schulden'],
    ['eenz', 'need:alleen'],
    ['deurwaa', 'need:schulden'],
    ['rollat', 'need:hulpmiddel'],
  ])('a word is found before it is finished: %s', (typed, id) => {
    expect(found(ask(typed)).slice(0, 3)).toContain(id);
  });

  test('one that is finished is only that word', () => {
    expect(ask('sch').hits.length).toBeGreaterThan(ask('sch ').hits.length);
  });
});
