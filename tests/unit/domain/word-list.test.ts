import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import type { EverydayWords, UrgentLine } from '#domain/directory.ts';
import { needsWithFewWords, wordLanguages, wordList } from '#domain/word-list.ts';
import { aNeed, aTopic } from '../../fixtures/builders.ts';

/** A city of which only the words matter. */
function worded(needs: Readonly<Record<string, EverydayWords>>, lines: Readonly<Record<string, EverydayWords>> = {}) {
  const topic = aTopic(
    'geld',
    Object.entries(needs).map(([id, words]) => aNeed(id, { words })),
  );
  const urgent = Object.entries(lines).map(([id, words]) => ({ id, words }) as UrgentLine);
  return { topics: [topic], urgent };
}

const shown = (words: readonly string[], lang: string) =>
  wordList(worded({ schulden: { [lang]: words } }), lang).map(({ letter, words: own }) => [
    letter,
    ...own.map(({ word }) => word),
  ]);

describe('the words from A to Z', () => {
  test('stand under their letter, in the order of the language', () => {
    expect(shown(['zorg', 'arm', 'één ouder', 'eten', "'s nachts", 'AOW', '50-plus', '112'], 'nl')).toEqual([
      ['0–9', '50-plus', '112'],
      ['A', 'AOW', 'arm'],
      ['E', 'één ouder', 'eten'],
      ['S', "'s nachts"],
      ['Z', 'zorg'],
    ]);
  });

  test.each([
    ['tr', ['çocuk', 'cüzdan', 'ısınma', 'iş', 'şiddet', 'su'], ['C', 'Ç', 'I', 'İ', 'S', 'Ş']],
    ['pl', ['łóżko', 'lekarz', 'żywność', 'zdrowie'], ['L', 'Ł', 'Z', 'Ż']],
    ['uk', ['йти', 'інвалід', 'їжа', 'хвороба', 'DigiD'], ['І', 'Ї', 'Й', 'Х', 'D']],
    ['ar', ['إيجار', 'أكل', 'دين', 'DigiD'], ['ا', 'د', 'D']],
  ])('have the letters of their own alphabet: %s', (lang, words, letters) => {
    expect(shown(words, lang).map(([letter]) => letter)).toEqual(letters);
  });

  test('a word that means more stands once, with danger first', () => {
    const city = worded({ schulden: { nl: ['geld'] }, eten: { nl: ['Geld', 'geld'] } }, { '112': { nl: ['geld'] } });
    const [group, ...more] = wordList(city, 'nl');
    expect(more).toEqual([]);
    expect(
      group?.words.map(({ word, lines, needs }) => [word, lines.map(({ id }) => id), needs.map(({ need }) => need.id)]),
    ).toEqual([['geld', ['112'], ['schulden', 'eten']]]);
  });

  test('words that differ in an accent stay two words', () => {
    expect(shown(['sad', 'sąd'], 'pl')).toEqual([['S', 'sad', 'sąd']]);
  });

  test('every word is there, once, under one letter, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 })),
        fc.constantFrom('nl', 'tr', 'ar', 'uk'),
        (words, lang) => {
          const groups = wordList(worded({ schulden: { [lang]: words } }), lang);
          const letters = groups.map(({ letter }) => letter);
          expect(new Set(letters).size).toBe(letters.length);
          const key = (word: string): string => word.normalize('NFC').toLocaleLowerCase(lang);
          const listed = groups.flatMap(({ words: own }) => own.map(({ word }) => key(word)));
          expect(listed.toSorted()).toEqual([...new Set(words.map(key))].toSorted());
        },
      ),
    );
  });

  test('loses none of the words of a real city', () => {
    const { directory } = examineContent('tests/fixtures/lindestad');
    expect(wordLanguages(directory)).toEqual(['ar', 'en', 'nl']);
    for (const lang of wordLanguages(directory)) {
      const listed = wordList(directory, lang).flatMap(({ words }) => words);
      for (const need of directory.topics.flatMap(({ needs }) => needs))
        for (const word of need.words[lang] ?? [])
          expect(
            listed.some((entry) => entry.word === word && entry.needs.some((meant) => meant.need.id === need.id)),
            word,
          ).toBe(true);
      for (const line of directory.urgent)
        for (const word of line.words[lang] ?? [])
          expect(
            listed.some((entry) => entry.word === word && entry.lines.some(({ id }) => id === line.id)),
            word,
          ).toBe(true);
    }
  });
});

test('an editor hears which needs have few words', () => {
  const { topics } = worded({ schulden: { nl: ['schuld', 'aanmaning'] }, eten: { nl: ['honger'] }, wonen: {} });
  expect(needsWithFewWords(topics, 'nl', 2).map(({ need }) => need.id)).toEqual(['eten', 'wonen']);
});
