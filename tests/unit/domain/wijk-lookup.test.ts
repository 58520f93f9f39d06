import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { distance } from '#domain/geo.ts';
import { lookUpPlace, lookUpWijk, wijkIndex } from '#domain/wijk-lookup.ts';
import { aWijk } from '../../fixtures/builders.ts';

// The real city: its names and its uncertain postcodes are what has to be found.
const { directory } = examineContent('content');
const index = wijkIndex(directory);
const look = (typed: string): string[] => {
  const answer = lookUpWijk(index, typed);
  return 'wijken' in answer ? [...answer.wijken] : [answer.kind];
};

describe('finding a wijk by what somebody typed', () => {
  test.each(['2035', '2035VD', '2035 vd', ' 20 35 v d ', '2035-VD'])('a postcode, however spaced: %s', (typed) => {
    expect(look(typed)).toEqual(['boerhaavewijk']);
  });

  test.each([
    ['2033', ['parkwijk', 'slachthuiswijk']],
    ['2022', ['indischewijk', 'vogelenwijk']],
    ['2025', ['delftwijk', 'vogelenwijk']],
    ['2034', ['europawijk', 'molenwijk']],
  ])('%s lies in two wijken: the visitor chooses', (pc4, wijken) => {
    expect(lookUpWijk(index, pc4).kind).toBe('several');
    expect(look(pc4).sort()).toEqual(wijken);
  });

  test.each([
    ['2061', 'Bloemendaal'],
    ['2064', 'Haarlemmermeer'],
    ['2101 AB', 'Heemstede'],
  ])('%s lies outside the city, and whose it is is said', (typed, municipality) => {
    expect(lookUpWijk(index, typed)).toEqual({ kind: 'elsewhere', municipality });
  });

  test('a postcode far away is outside, without a name', () => {
    expect(lookUpWijk(index, '1011 AB')).toEqual({ kind: 'elsewhere', municipality: undefined });
  });

  test.each([
    ['Meerwijk', ['meerwijk']],
    ['MEERWIJK', ['meerwijk']],
    ['merwijk', ['meerwijk']],
    ['Meewijk', ['meerwijk']],
    ['boerhavewijk', ['boerhaavewijk']],
    ['Slachthuisbuurt', ['slachthuiswijk']],
    ['rozenprieel', ['haarlemmerhoutkwartier']],
    ['Bosch & Vaart', ['haarlemmerhoutkwartier']],
    ['te zaanen', ['te-zaanenkwartier']],
    ['Vijfhoek', ['oude-stad']],
    ['ter kléef', ['ter-kleefkwartier']],
  ])('a name, a part of it, a former one, or one with slips: %s', (typed, wijken) => {
    expect(look(typed)).toEqual(wijken);
  });

  test('a district gives its wijken to choose from', () => {
    expect(look('schalkwijk')).toEqual(['boerhaavewijk', 'europawijk', 'meerwijk', 'molenwijk']);
  });

  test('a slip is never taken for sure: the visitor confirms it', () => {
    expect(lookUpWijk(index, 'merwijk').kind).toBe('several');
    expect(lookUpWijk(index, 'Meerwijk').kind).toBe('one');
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'a word that JavaScript itself knows is just a word: %s',
    (typed) => {
      expect(look(typed)).toEqual(['unknown']);
    },
  );

  test('a part of a name is asked back: Amsterdam is not Amsterdamsewijk', () => {
    expect(lookUpWijk(index, 'Amsterdam')).toEqual({ kind: 'several', wijken: ['amsterdamsewijk'] });
    expect(look('boerhave')).toEqual(['boerhaavewijk']);
  });

  test('a municipality next door is named as such', () => {
    expect(lookUpWijk(index, 'heemstede')).toEqual({ kind: 'elsewhere', municipality: 'Heemstede' });
  });

  test('a postcode of which the source is not sure is asked back', () => {
    expect(lookUpWijk(index, '2019')).toEqual({ kind: 'several', wijken: ['oude-stad'] });
  });

  test('a former name of a wijkteam leads to its wijken', () => {
    expect(look('Wijkteam Noord-Zuid')).toContain('delftwijk');
  });

  test('nonsense is unknown, and nothing is nothing', () => {
    expect(look('qqqqqqqq')).toEqual(['unknown']);
    expect(look('  ')).toEqual(['empty']);
    expect(look('x')).toEqual(['unknown']);
  });

  test('every wijk, buurt and former name leads home', () => {
    for (const wijk of directory.wijken) {
      for (const name of [wijk.name, ...wijk.alternate_names, ...wijk.buurten.map((buurt) => buurt.name)]) {
        expect(look(name), name).toContain(wijk.id);
      }
    }
  });

  test('every name of a wijk is still found with one letter wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...directory.wijken),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        ({ id, name }, at, slip) => {
          const position = 1 + (at % (name.length - 2));
          const [before, letter, after] = [name.slice(0, position), name[position] ?? '', name.slice(position + 1)];
          const typed =
            slip === 'drop'
              ? before + after
              : slip === 'double'
                ? before + letter + letter + after
                : before + after.slice(0, 1) + letter + after.slice(1);
          expect(look(typed), typed).toContain(id);
        },
      ),
    );
  });

  test('whatever is typed, there is an answer and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(['one', 'several', 'elsewhere', 'unknown', 'empty']).toContain(lookUpWijk(index, typed).kind);
      }),
    );
  });
});

describe('finding a wijk by place', () => {
  const row = [aWijk('a'), aWijk('b', { column: 1 }), aWijk('c', { column: 2 })];

  test('in the middle of a wijk there is no doubt', () => {
    expect(lookUpPlace(row, [5.0075, 52.0045])).toEqual({ kind: 'one', wijken: ['a'] });
  });

  test('near a border both sides are offered, the nearest first', () => {
    expect(lookUpPlace(row, [5.0145, 52.0045])).toEqual({ kind: 'several', wijken: ['a', 'b'] });
  });

  test('a device that is not sure widens the choice', () => {
    expect(lookUpPlace(row, [5.0075, 52.0045], 900)).toEqual({ kind: 'several', wijken: ['a', 'b'] });
  });

  test('outside the city is outside', () => {
    expect(lookUpPlace(row, [5.2, 52.2])).toEqual({ kind: 'elsewhere' });
  });

  test('the middle of every wijk of the real city leads to that wijk', () => {
    for (const { id, label } of directory.wijken) {
      const answer = lookUpPlace(directory.wijken, label);
      expect('wijken' in answer ? answer.wijken[0] : answer.kind, id).toBe(id);
    }
  });

  test('distance is in metres', () => {
    // From Haarlem station to the Grote Kerk: 0.8 km as the crow flies.
    expect(distance([4.638603, 52.387971], [4.63639, 52.38083])).toBeGreaterThan(780);
    expect(distance([4.638603, 52.387971], [4.63639, 52.38083])).toBeLessThan(830);
  });

  test('neighbours are mutual, and every wijk has one', () => {
    for (const wijk of directory.wijken) {
      expect(wijk.neighbours.length, wijk.id).toBeGreaterThan(0);
      for (const id of wijk.neighbours)
        expect(directory.wijken.find((other) => other.id === id)?.neighbours, id).toContain(wijk.id);
    }
  });
});
