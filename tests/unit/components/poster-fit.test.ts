import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { posterFit, posterSizes, type PosterWords } from '#components/poster-fit.ts';

const short: PosterWords = {
  titles: [['Hulp ', 'nodig in ', 'Wijk?']],
  rungs: ['Zelf', 'In uw wijk', 'In de stad', 'Wijkteam', 'Maatwerk'],
  team: ['Wijkteam'],
  forWhom: ['voor Wijk'],
  facts: [{ label: 'Bel', value: '14 023', isPhone: true }],
  foot: 'Gemaakt op 1 maart 2026.',
};

test('the sizes are those of the style sheet', () => {
  const css = readFileSync('src/styles/paper.css', 'utf8');
  const factors = [...css.matchAll(/--gidw-fit: ([\d.]+);/g)].map(([, factor]) => Number(factor));
  expect(factors).toEqual([...posterSizes]);
});

test('few words are as large as can be', () => {
  expect(posterFit(short)).toBe(0);
});

test('more words are never larger, and a second language is smaller', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom('team', 'forWhom'), (more, field) => {
      expect(posterFit({ ...short, [field]: [`${short[field][0]} ${more}`] })).toBeGreaterThanOrEqual(posterFit(short));
    }),
  );
  const both = {
    ...short,
    titles: [...short.titles, ...short.titles],
    team: ['Wijkteam · Команда'],
    facts: [...short.facts, ...short.facts, ...short.facts, ...short.facts],
  };
  expect(posterFit(both)).toBeGreaterThan(posterFit(short));
});

test('a name is not broken: a longer one makes the title smaller', () => {
  const long: PosterWords = { ...short, titles: [['Hulp ', 'nodig in ', 'Haarlemmerhoutkwartier?']] };
  expect(posterFit(long)).toBeGreaterThan(0);
});
