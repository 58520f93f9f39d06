import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { fold } from '#domain/fold.ts';
import { partsOf } from '#domain/search/compounds.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import { soundOf } from '#domain/search/sound.ts';
import { stemIn } from '#domain/search/stems.ts';
import { searchIndex } from '#domain/search/whole-index.ts';
import { aService, text } from '../../../fixtures/builders.ts';
import { aCityOfWords, found, searching } from '../../../fixtures/searching.ts';

/** What is found first in a city where people type these words for its needs. */
function firstOf(needs: Readonly<Record<string, readonly string[]>>, lang?: string): (text: string) => string | undefined {
  const ask = searching(aCityOfWords(needs, lang));
  return (text) => found(ask(text))[0];
}

describe('words are compared without what people leave out', () => {
  test.each([
    ['Bosch-en-Vaart', 'bosch en vaart'],
    ['  ÉÉN   ouder\n', 'een ouder'],
    ['reïntegratie', 'reintegratie'],
    ["foto's", 'fotos'],
    ['foto’s', 'fotos'],
    ['foto´s', 'fotos'],
    ['foto`s', 'fotos'],
    ["'s nachts", 's nachts'],
    ['ŻYWNOŚĆ', 'zywnosc'],
    ['Łódź', 'lodz'],
    ['ılık', 'ilik'],
    ['İŞ', 'is'],
    ['şiddet', 'siddet'],
    ["п'ять", 'пять'],
    ['пʼять', 'пять'],
    ['п’ять', 'пять'],
    ['ґанок', 'ганок'],
    ['أسرة', 'اسره'],
    ['إيجار', 'ايجار'],
    ['آلة', 'اله'],
    ['مـــال', 'مال'],
    ['مُسَاعَدَة', 'مساعده'],
    ['على', 'علي'],
    ['١١٢', '112'],
    ['Straße', 'strasse'],
    ['ｆｉｅｔｓ', 'fiets'],
    ['<b>geld</b>', 'b geld b'],
    ['!?…', ''],
  ])('%s is %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  // With the signs in it that fall away in one place and not in another.
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'É',
        'I',
        'İ',
        'ı',
        'ß',
        'Σ',
        "'",
        '’',
        'ʼ',
        '´',
        '`',
        '-',
        ' ',
        'ـ',
        'ة',
        '٣',
        '\u0301',
        '\u200f',
      ),
    }),
  );

  test('once is enough: comparing what was compared changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('only letters and digits are left, with one space between words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  test('capitals never matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdeéëijklmnopqrstuvwxyz -żółцьїأ'), maxLength: 30 }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe('Dutch forms of one word are one word', () => {
  test.each(
    [
      ['schuld', 'schulden'],
      ['brief', 'brieven', 'briefje', 'briefjes'],
      ['huis', 'huizen', 'huisje', 'huisjes'],
      ['rijdt', 'rijden'],
      ['loopt', 'lopen', 'loop'],
      ['praat', 'praten', 'praatje', 'praatjes'],
      ['klus', 'klussen', 'klusje', 'klusjes'],
      ['eenzaam', 'eenzame', 'eenzaamheid'],
      ['kamer', 'kamers', 'kamertje'],
      ['wandeling', 'wandelingen', 'wandelingetje'],
      ['boom', 'bomen', 'boompje'],
      ['woning', 'woningen', 'woninkje'],
      ['kind', 'kindje'],
      ['hond', 'honden', 'hondje'],
      ['helpt', 'helpen'],
      ['koken', 'kookt'],
      ['betalen', 'betaalt'],
      ['slapen', 'slaapt', 'slaap'],
      ['brood', 'broden', 'broodje'],
      ['dief', 'dieven'],
    ].map((forms) => [forms[0]!, forms.slice(1)] as const),
  )('%s: %j', (word, others) => {
    for (const other of others) expect(stemIn('nl', other), other).toBe(stemIn('nl', word));
  });

  test.each([
    ['buurt', 'buren'],
    ['markt', 'maart'],
    ['huis', 'huid'],
    ['recht', 'rek'],
    ['geld', 'gel'],
    ['schoon', 'school'],
    ['wonen', 'winnen'],
    ['werk', 'wek'],
  ])('but %s is not %s', (one, other) => {
    expect(stemIn('nl', one)).not.toBe(stemIn('nl', other));
  });
});

test.each([
  ['en', 'debt', 'debts'],
  ['en', 'letter', 'letters'],
  ['tr', 'yalnız', 'yalnızım'],
  ['tr', 'borç', 'borçlarım'],
  ['ar', 'ديون', 'الديون'],
  ['ar', 'طبيب', 'للطبيب'],
  ['pl', 'lekarz', 'lekarza'],
  ['pl', 'mieszkanie', 'mieszkania'],
  ['uk', 'лікар', 'лікаря'],
  ['uk', 'робота', 'роботу'],
])('in %s, %s finds what is told as %s, and the other way around', (lang, one, other) => {
  expect(firstOf({ een: [one], ander: ['zxcvb'] }, lang)(other)).toBe('need:een');
  expect(firstOf({ een: [other], ander: ['zxcvb'] }, lang)(one)).toBe('need:een');
});

describe('compounds', () => {
  test.each([
    ['schuldhulp', 'hulp bij schulden'],
    ['huishoudelijke hulp', 'hulp in de huishouding'],
    ['schuldhulp', 'schuld hulp'],
    ['fietsmaatje', 'fiets maatje'],
    ['huishoudelijke hulp', 'huishoudelijkehulp'],
    ['computerles', 'les op de computer'],
    ['taalcursus', 'cursus taal'],
  ])('%s and %s find one another', (one, other) => {
    // A part is only known as one where it is a word of its own somewhere.
    const parts = aService({ id: 'x', needs: [], summary: text('Over een schuld, uw huis, een fiets, een computer en taal.') });
    for (const [told, typed] of [
      [one, other],
      [other, one],
    ] as const) {
      const city = aCityOfWords({ een: [told], ander: ['eten', 'wandelen', 'koffie'] }, 'nl', { services: [parts] });
      expect(searching(city)(typed).hits.find(({ kind }) => kind === 'need')?.id, typed).toBe('een');
    }
  });

  test('are taken apart where the parts are words that tell something', () => {
    const known = new Set(['schuld', 'fiets', 'maatje', 'huis', 'arts', 'keer', 'gezin', 'regel', 'over', 'winning', 'ver']);
    const parts = (word: string): string[] => partsOf(word, (part) => known.has(part));
    expect(parts('schuldhulp')).toEqual(['schuld']);
    expect(parts('schuldenregel')).toEqual(['schuld', 'regel']);
    expect(parts('fietsmaatje')).toEqual(['fiets', 'maatje']);
    expect(parts('gezinshulp')).toEqual(['gezin']);
    expect(parts('verkeer')).toEqual([]);
    expect(parts('overwinning')).toEqual([]);
    expect(parts('fietsxyz')).toEqual([]);
    expect(parts('huis')).toEqual([]);
  });

  test('no part is longer than the word, and every part stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abens'), maxLength: 20 }),
        fc.array(fc.string({ unit: fc.constantFrom(...'abens') })),
        (word, words) => {
          for (const part of partsOf(word, (one) => words.includes(one))) {
            expect(words).toContain(part);
            expect(word).toContain(part);
            expect(part.length).toBeLessThan(word.length);
          }
        },
      ),
    );
  });
});

test.each([
  ['eensaam', 'eenzaam'],
  ['skulden', 'schulden'],
  ['sgool', 'school'],
  ['kado', 'cado'],
  ['tuis', 'thuis'],
  ['ferslafing', 'verslaving'],
  ['gesijk', 'gezeik'],
  ['kint', 'kind'],
  ['televoon', 'telefoon'],
  ['jau', 'jou'],
  ['huisen', 'huizen'],
])('%s sounds like %s, and finds it', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
  if (other.length > 3) expect(firstOf({ een: [other], ander: ['wandelen'] })(one)).toBe('need:een');
});

/** Every word with one slip: a letter left out, doubled, another one, or two that changed places. */
function slipsOf(word: string, letter: string): string[] {
  return [...word].flatMap((own, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const next = word.charAt(at + 1);
    return [before + after, before + own + own + after, before + letter + after, before + next + own + after.slice(1)];
  });
}

describe('a slip', () => {
  // Words that are no slip away from one another.
  const words = [
    'schulden',
    'eenzaam',
    'rekening',
    'verslaving',
    'vrijwilliger',
    'mantelzorg',
    'huishouden',
    'rollator',
    'opvoeden',
    'fietsen',
    'computer',
    'wandelen',
  ];
  const ask = searching(aCityOfWords(Object.fromEntries(words.map((word) => [word, [word]]))));

  test.each(words)('anywhere in "%s" still finds it', (word) => {
    for (const slip of slipsOf(word, 'q')) {
      if (slip === word) continue;
      expect(found(ask(`${slip} `))[0], slip).toBe(`need:${word}`);
    }
  });

  test('is told, so that somebody sees how it was read', () => {
    expect(ask('rekenign').mended).toEqual([{ typed: 'rekenign', read: 'rekening' }]);
    expect(ask('rekening').mended).toEqual([]);
  });

  test.each(['zxqvwk', 'qqqqqqqq', 'bcdfghjk', 'xyzzyplugh', '12345678', 'aaaa', '???'])('%s finds nothing', (gibberish) => {
    expect(ask(gibberish)).toMatchObject({ hits: [], urgent: [], mended: [] });
  });

  describe('in the words of the city', () => {
    const { vocabulary, mender } = searchIndex(searchSource(examineContent('content').directory, 'nl'));

    test.each([
      ['nl', 'q'],
      ['en', 'q'],
      ['tr', 'q'],
      ['pl', 'q'],
      ['ar', 'غ'],
      ['uk', 'ґ'],
    ])('in %s finds the word that was meant, for 95 of every 100', (lang, letter) => {
      const long = [...vocabulary.wordsIn(lang)].map(([word]) => word).filter((word) => /^\p{L}{6,}$/u.test(word));
      // Every so many words; all of them take too long.
      const some = long.filter((_, at) => at % Math.ceil(long.length / 25) === 0);
      const slips = some.flatMap((word) => slipsOf(word, letter).map((slip) => ({ slip, word })));
      const unknown = slips.filter(({ slip }) => !vocabulary.has(slip));
      const lost = unknown.filter(({ slip, word }) => !mender!.mend(slip).some((meant) => meant.word === word));
      expect(unknown.length).toBeGreaterThan(500);
      expect(lost.length / unknown.length, JSON.stringify(lost)).toBeLessThanOrEqual(0.05);
    });

    test('never gives a word that is not there, or more sure than the word itself', () => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...'aeiouystrndgklmvzhp'), minLength: 1, maxLength: 14 }), (typed) => {
          for (const { word, quality } of mender!.mend(typed)) {
            expect(vocabulary.has(word)).toBe(true);
            expect(quality).toBeGreaterThan(0);
            expect(quality).toBeLessThan(1);
          }
        }),
      );
    });
  });
});
