import { expect, test } from 'vitest';
import { termsIn, uses, type Term } from '#domain/glossary.ts';

const wijkteam: Term = {
  id: 'wijkteam',
  term: { source: 'wijkteam', translations: {} },
  explanation: { source: 'Mensen in uw wijk.', translations: {} },
  forms: { nl: ['wijkteam', 'Huis van de Buurt', 'één'], tr: ['İlk ekip'], ar: ['فريق'] },
};

test('in Dutch a term is a whole word, in any case', () => {
  for (const text of ['Bel het wijkteam.', 'Wijkteam Noord', '(wijkteam)', 'in het huis van de buurt!', 'Eén plek, één']) {
    expect(uses(text, 'nl', wijkteam), text).toBe(true);
  }
  for (const text of ['wijkteamleider', 'sub-wijkteam', 'wijkteam2', 'wijk team', '']) {
    expect(uses(text, 'nl', wijkteam), text).toBe(false);
  }
});

test('other languages write endings and articles to it, and have letters of their own', () => {
  expect(uses('bir İLK EKİPLER', 'tr', wijkteam)).toBe(true);
  expect(uses('اتصل بالفريق', 'ar', wijkteam)).toBe(true);
  expect(uses('Ring the wijkteam', 'en', wijkteam)).toBe(false);
});

test('signs that mean something in a pattern are only signs', () => {
  expect(uses('abc', 'nl', { forms: { nl: ['a.c', 'b+'] } })).toBe(false);
  expect(uses('a (b+) c', 'nl', { forms: { nl: ['b+'] } })).toBe(true);
});

test('the terms of a text come in the order of the glossary', () => {
  const wijk: Term = { ...wijkteam, id: 'wijk', forms: { nl: ['wijk'] } };
  expect(termsIn('Uw wijk heeft een wijkteam', 'nl', [wijkteam, wijk]).map(({ id }) => id)).toEqual(['wijkteam', 'wijk']);
});
