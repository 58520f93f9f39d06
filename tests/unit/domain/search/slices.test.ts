import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import { mending } from '#domain/search/mending.ts';
import { indexing, type SearchIndex } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { searchIndex } from '#domain/search/whole-index.ts';
import { aDirectory } from '../../../fixtures/builders.ts';
import { today } from '../../../fixtures/searching.ts';

/* A slow phone makes the index a slice at a time, and answers before it can mend. */

const source = searchSource(examineContent('content').directory, 'nl');
const texts = [
  'schulden',
  'koffie in de buurt',
  'eensaam',
  'ik wil dood',
  'huishoudelijkehulp',
  'reknening',
  '2036',
  'yalnızım',
  '',
];
const ask = (index: SearchIndex, text: string) => search(index, text, {}, { today });

/** Works on, with something else between the slices; tells how many there were. */
function bySlice<T>(work: Generator<undefined, T>, between: () => void = () => undefined): { made: T; slices: number } {
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next();
    if (done) return { made: value, slices };
    between();
  }
}

describe('an index that is made in slices', () => {
  const whole = searchIndex(source);

  test('gives the same answers as one that is made at once', () => {
    const { made } = bySlice(mending(bySlice(indexing(source)).made));
    for (const text of texts) expect(ask(made, text), text).toEqual(ask(whole, text));
  });

  test('lets the caller have many turns', () => {
    const { made, slices } = bySlice(indexing(source));
    expect(slices).toBeGreaterThan(100);
    expect(bySlice(mending(made)).slices).toBeGreaterThan(50);
  });

  test('can be made twice at the same time', () => {
    const other = indexing(source);
    const { made } = bySlice(indexing(source), () => other.next());
    for (const text of ['schulden', 'koffie']) expect(ask(made, text).hits).toEqual(ask(whole, text).hits);
  });
});

describe('before it can mend', () => {
  const { made: early } = bySlice(indexing(source));

  test('words as they are spelled find what they find afterwards', () => {
    const whole = searchIndex(source);
    for (const text of ['schulden', 'eenzaam', 'ik wil dood', 'rollator', 'brieven', 'schuldhulp', 'deurwa', 'yalnız']) {
      expect(ask(early, text), text).toEqual(ask(whole, text));
    }
  });

  test('a slip finds nothing yet, and is no error', () => {
    expect(ask(early, 'reknening')).toMatchObject({ hits: [], mended: [] });
  });

  test('answers go on while it learns to, and a slip is found as soon as it can', () => {
    const { made } = bySlice(indexing(source));
    bySlice(mending(made), () => expect(ask(made, 'reknening').mended).toEqual([]));
    expect(ask(made, 'reknening').mended).toEqual([{ typed: 'reknening', read: 'rekening' }]);
  });
});

test('a city without anything has an answer too', () => {
  const index = searchIndex(searchSource(aDirectory(), 'nl'));
  for (const text of texts) expect(ask(index, text)).toMatchObject({ hits: [], urgent: [], nearest: [], unsure: 0 });
});
