import { expect, test } from 'vitest';
import { wijkenByPostcode } from '#domain/search/postcode.ts';

const wijken = [
  { id: 'meerwijk', postcodes: ['2036'] },
  { id: 'molenwijk', postcodes: ['2036', '2035'] },
  { id: 'centrum', postcodes: ['2011'] },
];

test.each([
  ['2036', ['meerwijk', 'molenwijk'], ''],
  ['2036 AB', ['meerwijk', 'molenwijk'], ''],
  ['2011ab', ['centrum'], ''],
  [' eten 2035 AB in de buurt', ['molenwijk'], 'eten  in de buurt'],
  ['2036, koffie', ['meerwijk', 'molenwijk'], ', koffie'],
])('%s lies in %j', (text, ids, rest) => {
  expect(wijkenByPostcode(text, wijken)).toEqual({ wijken: ids, rest });
});

test.each(['1234', '020361', '2036abc', '20364', 'geen', '', '٢٠٣٦', '\u0000 2036\u{1f600}x2036x'.slice(8)])(
  '%j is no postcode of the city, and stays as it was typed',
  (text) => {
    expect(wijkenByPostcode(text, wijken)).toEqual({ wijken: [], rest: text });
  },
);
