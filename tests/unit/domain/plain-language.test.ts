import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '#domain/glossary.ts';
import { judge, type DutchWords, type PlainStandard } from '#domain/plain-language.ts';
import { isPassive, readingEase, sentencesOf, wordsOf } from '#domain/plain-measures.ts';
import { text } from '../../fixtures/builders.ts';

const standard: PlainStandard = {
  limits: { sentence: 6, average: 4, syllables: 4, ease: 60, words: 1_000 },
  jargon: [{ forms: ['beschikking', 'beschikkingen'], write: 'besluit' }],
  known: {},
  exceptions: [],
};
/** One syllable for every vowel; "gewoon" words are known by a list of two. */
const dutch: DutchWords = {
  syllables: (word) => Math.max(1, word.match(/[aeiou]/g)?.length ?? 0),
  isCommon: (word) => ['bibliotheek', 'ouderen'].includes(word),
};
const wmo: Term = { id: 'wmo', term: text('Wmo'), explanation: text(''), forms: { nl: ['beschikking'] } };

function judged(written: string, own: Partial<PlainStandard> = {}, glossary: readonly Term[] = []) {
  const texts = [{ file: 'services/a.yaml', field: 'summary', text: written }];
  return judge(texts, { ...standard, ...own }, glossary, dutch);
}
const rulesIn = (written: string, own: Partial<PlainStandard> = {}) => judged(written, own).offences.map(({ rule }) => rule);

describe('sentences', () => {
  test('are too long exactly above the limit, and the longest is the worst', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const written = lengths.map((length) => `${'Ja '.repeat(length).trim()}.`).join(' ');
        const found = judged(written, { limits: { ...standard.limits, average: 99 } }).offences;
        expect(found).toHaveLength(lengths.filter((length) => length > 6).length);
        expect(found[0]?.value ?? 0).toBe(Math.max(0, ...lengths.filter((length) => length > 6)));
      }),
    );
  });

  test('may not be long on average either; one sentence is no average', () => {
    expect(rulesIn('Ja ja ja ja ja. Ja ja ja ja ja.')).toEqual(['average']);
    expect(rulesIn('Ja ja ja ja ja.')).toEqual([]);
  });

  test('end at a stop, and not inside a number or a time', () => {
    expect(sentencesOf('Bel 14 023. Open om 10.00 uur. Komt u?')).toEqual(['Bel 14 023.', 'Open om 10.00 uur.', 'Komt u?']);
    expect(wordsOf('De QR-code van 10.00 uur: foto’s!')).toEqual(['De', 'QR-code', 'van', '10.00', 'uur', 'foto’s']);
  });
});

describe('words', () => {
  test('of the office are found as whole words, with what to write instead', () => {
    expect(judged('U krijgt een Beschikking.').offences).toMatchObject([{ rule: 'jargon', write: 'besluit' }]);
    expect(rulesIn('Een beschikkinkje.')).not.toContain('jargon');
  });

  test('of the office may stand where the glossary explains them, or in brackets behind the plain word', () => {
    expect(judged('U krijgt een beschikking.', {}, [wmo]).offences).toEqual([]);
    expect(rulesIn('Een besluit (beschikking).')).toEqual([]);
  });

  test('that are long must be common, or a name', () => {
    expect(rulesIn('Ga naar de bibliotheek.')).toEqual([]);
    expect(rulesIn('Ga naar Schotersingelkade.')).toEqual([]);
    expect(rulesIn('De organisatie.')).toEqual(['word']);
    // A capital at the start of a sentence makes no name; a hyphen makes two shorter words.
    expect(rulesIn('Organisatie.')).toEqual(['word']);
    expect(rulesIn('De hulp-lijnen.')).toEqual([]);
  });
});

test('the passive voice is found, and what only looks like it is not', () => {
  for (const passive of ['Uw blad wordt gemaakt.', 'Dit kan worden opgehaald.', 'De brief is geschreven door de gemeente.'])
    expect(isPassive(passive), passive).toBe(true);
  for (const active of [
    'Wij maken uw blad.',
    'U kunt maatje worden van iemand.',
    'Lid worden is voor gezinnen met weinig geld.',
    'Het wordt te veel',
    'De lijst is gewist.',
  ])
    expect(isPassive(active), active).toBe(false);
});

test('a text reads harder with longer words and with longer sentences', () => {
  const short = readingEase(['De kat is er. De hond is er.'], dutch.syllables);
  expect(readingEase(['De kat is er de hond is er.'], dutch.syllables)).toBeLessThan(short);
  expect(readingEase(['De organisatie is er. De hond is er.'], dutch.syllables)).toBeLessThan(short);
  // 206.84 - 0.93 x 4 words a sentence - 77 x 1 syllable a word
  expect(short).toBeCloseTo(206.84 - 3.72 - 77, 5);
});

test('a file is judged as a whole once it has enough words', () => {
  const hard = 'Onafhankelijke organisatie.';
  const limits = { ...standard.limits, syllables: 99 };
  expect(rulesIn(hard, { limits })).toEqual([]);
  expect(rulesIn(hard, { limits: { ...limits, words: 2 } })).toEqual(['ease']);
});

test('an exception excuses its own text and rule only, and is idle when it excuses nothing', () => {
  const exception = { file: 'services/a.yaml', field: 'summary', rule: 'passive', reason: 'zo zeggen mensen het' } as const;
  const written = 'Ik word slecht behandeld.';
  expect(rulesIn(written)).toEqual(['passive']);
  expect(judged(written, { exceptions: [exception] })).toEqual({ offences: [], idle: { exceptions: [], known: [] } });
  const other = { ...exception, field: 'name' };
  expect(judged(written, { exceptions: [other] })).toMatchObject({
    offences: [{ rule: 'passive' }],
    idle: { exceptions: [other] },
  });
});

test('a known word is excused wherever it stands, and idle when it stands nowhere', () => {
  const known = { organisatie: 'iedereen kent het', samenwerking: 'staat nergens' };
  expect(judged('De organisatie.', { known })).toEqual({ offences: [], idle: { exceptions: [], known: ['samenwerking'] } });
});
