import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { askers, burdens, triedRungs } from '#domain/answers.ts';
import { decodeHandover, encodeHandover, shorterForms, type Handover } from '#domain/handover.ts';
import { itemKinds, longestNote, mostItems } from '#domain/list-item.ts';

/*
 * The code a resident takes along. What it must do: come back as it was, years later too; survive
 * messengers; and never say something else than was meant.
 */

const idRule = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const anyId = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/);
const ids = (minLength = 0) => fc.uniqueArray(anyId, { minLength, maxLength: 12 });

const dutch = 'Mijn moeder vergeet steeds meer. Ik doe de boodschappen, maar ’s avonds lukt het niet: één hand is €5 te kort!\n';
const arabic = 'أمي تنسى أشياء كثيرة، وأنا أعتني بها وحدي. أحتاج إلى بعض المساعدة في المساء والليل؟ ';
const words = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc
      .array(fc.constantFrom(...arabic, ...dutch, 'Ї', 'ґ', 'ş', 'ğ', 'ł', '👩‍👧', '🏳️‍🌈', '漢', 'ሰላም'), { minLength: 1 })
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '').trim())
  .filter((text) => text !== '');

/** A handover in which nothing has to be put right: no field undefined, no list empty but that of services. */
const anyHandover: fc.Arbitrary<Handover> = fc.record(
  {
    answers: fc.record(
      {
        asker: fc.constantFrom(...askers),
        needs: ids(1),
        several: fc.constant(true),
        burden: fc.constantFrom(...burdens),
        tried: fc.subarray([...triedRungs], { minLength: 1 }),
        wijk: anyId,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    services: ids(),
    withoutEntry: fc.constant(true),
    story: words,
    giving: words,
    triedWords: words,
    items: fc.uniqueArray(
      fc.record(
        {
          kind: fc.constantFrom(...itemKinds),
          id: anyId,
          check: fc.stringMatching(/^[a-z0-9]{3}$/).filter((check) => check !== '000'),
          note: words.filter((text) => [...text].length <= longestNote),
        },
        { requiredKeys: ['kind', 'id'], noNullPrototype: true },
      ),
      { maxLength: 12, selector: ({ kind, id }) => kind + id },
    ),
    note: words,
  },
  { requiredKeys: ['answers'], noNullPrototype: true },
);

/** Text in which anything may stand, halves of surrogate pairs and control characters as well. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/** Puts a checksum before fields, as somebody who wants to mislead the page could. */
function sealed(fields: string, version = '1'): string {
  return (
    version +
    crc32(version + fields)
      .toString(36)
      .padStart(7, '0') +
    fields
  );
}

function opened(code: string): Handover {
  const decoded = decodeHandover(code);
  if (decoded.kind !== 'handover') throw new Error(`${decoded.kind}: ${code}`);
  return decoded.handover;
}

describe('there and back', () => {
  test('every handover comes back as it was, and has one code', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const code = encodeHandover(handover);
        expect(opened(code)).toStrictEqual(handover);
        expect(encodeHandover(opened(code))).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });

  test('what was tried is in its own order, whatever was clicked first', () => {
    expect(encodeHandover({ answers: { tried: ['city', 'self', 'city'] } })).toBe(
      encodeHandover({ answers: { tried: ['self', 'city'] } }),
    );
  });

  test('what a code cannot hold is left out', () => {
    const code = encodeHandover({
      answers: {
        asker: 'nobody' as 'self',
        needs: ['geld', 'geld', 'Geld', 'a--b', '-a', '', '../etc', 'a.b', 'a\n', 'x'.repeat(81), 'alleen'],
        several: false,
        burden: undefined,
        tried: [],
        wijk: '<script>',
      },
      services: [],
      withoutEntry: false,
      story: ' \n ',
    });
    expect(opened(code)).toStrictEqual({ answers: { needs: ['geld', 'alleen'] }, services: [] });
  });

  test('no more than sixty ids', () => {
    const many = Array.from({ length: 70 }, (_, index) => `dienst-${index}`);
    expect(opened(encodeHandover({ answers: {}, services: many })).services).toEqual(many.slice(0, 60));
    expect(opened(sealed(`.S${many.join('.')}`)).services).toEqual(many.slice(0, 60));
  });

  test('of a list: each thing once, no more than fit, and notes with the things they were written for', () => {
    const many = Array.from({ length: 70 }, (_, index) => ({ kind: 'service' as const, id: `dienst-${index}` }));
    expect(opened(encodeHandover({ answers: {}, items: many })).items).toHaveLength(mostItems);
    const strange = [
      { kind: 'service', id: '../etc' },
      { kind: 'secret' as 'service', id: 'a' },
      { kind: 'location', id: 'huis', check: 'X', note: ' Vraag naar Fatima\n' },
      { kind: 'location', id: 'huis', check: 'abc' },
    ] as const;
    expect(opened(encodeHandover({ answers: {}, items: strange })).items).toStrictEqual([
      { kind: 'location', id: 'huis', note: 'Vraag naar Fatima' },
    ]);
    // The note of the second stays with the second, also when the first is no thing at all.
    expect(opened(sealed('.Lx000een.sabctwee.R1-Aa')).items).toStrictEqual([
      { kind: 'service', id: 'twee', check: 'abc', note: expect.any(String) },
    ]);
    const long = [{ kind: 'wijkteam' as const, id: 'noord', note: '👋'.repeat(300) }];
    expect(opened(encodeHandover({ answers: {}, items: long })).items?.[0]?.note).toBe('👋'.repeat(longestNote));
    expect(opened(encodeHandover({ answers: {}, items: [] }))).toStrictEqual({ answers: {}, items: [] });
  });

  test('nothing at all is a handover too', () => {
    expect(opened(encodeHandover({ answers: {} }))).toStrictEqual({ answers: {} });
  });
});

describe('own words', () => {
  const story = (text: string) => opened(encodeHandover({ answers: {}, story: text })).story;

  test.each([
    dutch,
    arabic,
    'Дякую, її сім’я',
    'Çok yoruldum, ışık yok',
    'żółć',
    '👩‍👧 🏳️‍🌈!',
    '漢字',
    'ሰላም',
    '\u{10ffff}',
    '\0x'.slice(1),
  ])('%s', (text) => {
    expect(story(text)).toBe(text.trim());
  });

  test('anything that can be typed goes through, without what is no character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const back = story(text) ?? '';
        expect(back).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
        expect(story(back) ?? '').toBe(back);
      }),
    );
    expect(story('a\ud83d b\ude00')).toBe('a\ufffd b\ufffd');
    expect(story('een\r\ntwee\tdrie\u0000\u0085')).toBe('een\ntwee drie');
  });

  test('a text ends at a thousand characters, never within one', () => {
    expect(story('👋'.repeat(1200))).toBe('👋'.repeat(1000));
    expect(story(`${'a'.repeat(999)} b`)).toBe('a'.repeat(999));
  });

  test('Latin, Cyrillic and Arabic take little more than a sign a letter', () => {
    const size = (text: string) => (encodeHandover({ answers: {}, story: text }).length - 10) / text.length;
    for (const text of ['een beetje hulp', 'трохи допомоги', 'بعض المساعدة']) expect(size(text)).toBeLessThan(1.25);
  });
});

describe('in a link', () => {
  test('only signs that survive, and a letter or digit at the end', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const code = encodeHandover(handover);
        expect(code).toMatch(/^1[0-9a-z]{7}([.-]?[A-Za-z0-9])*$/);
        expect(new URL(`https://x.example/#${code}`).hash.slice(1)).toBe(code);
        expect(encodeURIComponent(code)).toBe(code);
      }),
    );
  });

  test('what comes along with a pasted code does no harm', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const code = encodeHandover(handover);
        const link = `https://x.example/nl/meenemen/?a=1#${code}`;
        const escaped = code.replace(/[.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
        const pasted = [
          `#${code}`,
          ` \n${code}\t `,
          link,
          ` <${link}>.`,
          `Zie ${link}, groeten`,
          encodeURIComponent(link),
          escaped,
          `#${escaped}`,
          `\u200e${code}\u200f`,
          `${link}:~:text=x`,
        ];
        for (const text of pasted) expect(decodeHandover(text)).toStrictEqual({ kind: 'handover', handover });
      }),
    );
  });

  test.each(['', '#', ' \n', '%20', '# '])('nothing: "%s"', (code) => {
    expect(decodeHandover(code)).toEqual({ kind: 'empty' });
  });
});

describe('damage', () => {
  test('no text whatsoever throws', () => {
    const code = fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.stringMatching(/^#?1[0-9a-z]{7}(\.[A-Z][A-Za-z0-9.-]*)*$/));
    fc.assert(
      fc.property(code, (text) => {
        expect(['empty', 'damaged']).toContain(decodeHandover(text).kind);
      }),
      { numRuns: 2000 },
    );
  });

  test('nor does any text with a sound checksum', () => {
    const hostile = fc.stringMatching(/^(\.[A-Z][ -~]{0,30}){0,6}$/);
    fc.assert(
      fc.property(hostile, (fields) => {
        const decoded = decodeHandover(sealed(fields));
        if (decoded.kind !== 'handover') return;
        const { answers, services = [] } = decoded.handover;
        for (const id of [...(answers.needs ?? []), ...services]) expect(id).toMatch(idRule);
        expect(encodeHandover(opened(encodeHandover(decoded.handover)))).toBe(encodeHandover(decoded.handover));
      }),
      { numRuns: 2000 },
    );
  });

  test('a changed code is never taken for another handover', () => {
    const place = fc.nat(400);
    const sign = fc.oneof(fc.constantFrom(...'aA0z.-#% S'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(anyHandover, place, place, sign, (handover, somewhere, elsewhere, other) => {
        const code = encodeHandover(handover);
        const at = somewhere % code.length;
        const before = code.slice(0, at);
        const after = code.slice(at + 1);
        const to = elsewhere % code.length;
        const swapped = [...code];
        [swapped[at], swapped[to]] = [swapped[to]!, swapped[at]!];
        const [low, high] = [Math.min(at, to), Math.max(at, to)];
        const changed = [
          before + other + after,
          before + after,
          before + other + code.slice(at),
          swapped.join(''),
          before,
          code.slice(at),
          code.slice(0, low) + code.slice(high),
          code + code.slice(at),
          code.toUpperCase(),
          code.toLowerCase(),
          before + code.charAt(at).toUpperCase() + after,
          before + code.charAt(at).toLowerCase() + after,
        ];
        for (const text of changed) {
          const decoded = decodeHandover(text);
          if (decoded.kind === 'handover') expect(decoded.handover).toStrictEqual(handover);
          else expect(decoded.kind).toBe(/^(#|\s|%23|%20)*$/.test(text) ? 'empty' : 'damaged');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('every single change in one code is seen', () => {
    const code = encodeHandover({ answers: { needs: ['geld', 'alleen'] }, services: ['aloha'], story: 'Help 🙏' });
    for (let at = 0; at < code.length; at += 1) {
      expect(decodeHandover(code.slice(0, at)).kind).not.toBe('handover');
      expect(decodeHandover(code.slice(0, at) + code.slice(at + 1)).kind).toBe('damaged');
      for (const other of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-') {
        if (other === code.charAt(at)) continue;
        expect(decodeHandover(code.slice(0, at) + other + code.slice(at + 1)).kind).toBe('damaged');
      }
    }
  });

  test('what is no code is damaged, a link that lost its end as well', () => {
    for (const text of [
      'hallo',
      'https://x.example/nl/',
      'https://x.example/#',
      '#inhoud',
      '1',
      '%',
      '__proto__',
      '../',
      '%E0%A4%A',
    ])
      expect(decodeHandover(text)).toEqual({ kind: 'damaged' });
  });
});

describe('made by somebody else', () => {
  test.each([
    ['an id with capitals, signs or a path', '.Ngeld.a--b.-a.a-.__proto__.x_y.alleen', { answers: {} }],
    ['a word that is not known', '.Aboss.Bheavy.Tself.moon', { answers: { tried: ['self'] } }],
    ['names every object has', '.Aconstructor.Bvalueof.Nconstructor', { answers: { needs: ['constructor'] } }],
    ['doubles', '.Ngeld.geld.Tcity.self.city', { answers: { needs: ['geld'], tried: ['self', 'city'] } }],
    ['an id that is too long', `.N${'a'.repeat(81)}.${'a'.repeat(80)}`, { answers: { needs: ['a'.repeat(80)] } }],
    ['an empty field', '.A.N.B.T.W.O.G.X', { answers: {} }],
    ['a wijk that is a list', '.Wschalkwijk.oost', { answers: {} }],
    ['fields of later', '.Fnew.things.Ngeld.Q.Z9-x', { answers: { needs: ['geld'] } }],
    ['no services, on purpose', '.S', { answers: {}, services: [] }],
  ] as const)('%s', (_, fields, expected) => {
    const decoded = decodeHandover(sealed(fields));
    if (/[^A-Za-z0-9.-]/.test(fields)) expect(decoded).toEqual({ kind: 'damaged' });
    else expect(decoded).toStrictEqual({ kind: 'handover', handover: expected });
  });

  test('signs outside the alphabet make a code damaged', () => {
    for (const fields of ['.N<script>', '.N../x', '.N__proto__', '.Ngeld&x', '.O"><img>', 'Ngeld', '.ngeld'])
      expect(decodeHandover(sealed(fields))).toEqual({ kind: 'damaged' });
  });

  test('own words made of nonsense are words, not errors', () => {
    for (const nonsense of ['z'.repeat(5000), `${'z'.repeat(400)}0`, 'zzzzzzz0', '-.-a', 'zzzzy0zzzzx0'])
      expect(decodeHandover(sealed(`.O${nonsense}`)).kind).toBe('handover');
    expect(opened(sealed(`.O${'B'.repeat(3000)}`)).story).toHaveLength(1000);
  });
});

describe('through the years', () => {
  /* These codes stand on paper and in people's chats. They may never stop working: change the code, not this test. */
  const full: Handover = {
    answers: {
      asker: 'household',
      needs: ['schulden', 'te-weinig-eten'],
      several: true,
      burden: 'too_much',
      tried: ['self', 'wijk', 'city'],
      wijk: 'indischewijk',
    },
    services: ['voedselbank', 'geldfit'],
    withoutEntry: true,
    story: 'Ik slaap slecht. 😔\nHet is te veel!',
    giving: 'أطبخ للجيران، مجانا',
    triedWords: 'Їжа з Польщі: żurek',
  };

  const made =
    '11ptf8fh.Ahousehold.Nschulden.te-weinig-eten.M.Btoo-much.Tself.wijk.city.Windischewijk.Svoedselbank.geldfit.E' +
    '.Ow0B0RDAAL0RD265Tq30zyxTi7y02T07R0T20X22Dw4.Gxi53SG0TTKfAUXi20VKUXU.Xxo2rt2c0O0q1AGJDdkz20gn1mt2P2B';

  test('a code of version 1 opens', () => {
    expect(encodeHandover(full)).toBe(made);
    expect(opened(made)).toStrictEqual(full);
  });

  test('every word of version 1 is still known', () => {
    expect(askers).toEqual(expect.arrayContaining(['self', 'other', 'household', 'referrer', 'giver']));
    expect(burdens).toEqual(expect.arrayContaining(['light', 'hard', 'too_much']));
    expect(triedRungs).toEqual(expect.arrayContaining(['self', 'wijk', 'city']));
  });

  test('a code of a later version says so, if it is whole', () => {
    expect(decodeHandover(sealed('.Ngeld', '2'))).toEqual({ kind: 'newer', version: 2 });
    expect(decodeHandover(sealed('.?', '9'))).toEqual({ kind: 'damaged' });
    expect(decodeHandover(`2${sealed('.Ngeld').slice(1)}`)).toEqual({ kind: 'damaged' });
    expect(decodeHandover(sealed('.Ngeld', '0'))).toEqual({ kind: 'damaged' });
  });
});

describe('shorter forms', () => {
  test('begin with the handover, get shorter, and keep every answer', () => {
    fc.assert(
      fc.property(anyHandover, (handover) => {
        const forms = shorterForms(handover);
        expect(forms[0]).toBe(handover);
        const sizes = forms.map((form) => encodeHandover(form).length);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
        for (const { answers, withoutEntry } of forms)
          expect([answers, withoutEntry]).toEqual([handover.answers, handover.withoutEntry]);
        const { story, giving, triedWords, note, services, items } = forms[forms.length - 1]!;
        expect([story, giving, triedWords, note]).toEqual([undefined, undefined, undefined, undefined]);
        // A list that somebody put together is handed over whole, or not at all.
        if (!handover.items) expect(services).toBeUndefined();
        expect(items).toEqual(handover.items?.map((item) => ({ ...item, note: undefined })));
      }),
    );
  });

  test('own words go first, services last', () => {
    const answers = { needs: ['geld'] };
    expect(shorterForms({ answers, services: ['aloha'], story: 'Ik' })).toEqual([
      { answers, services: ['aloha'], story: 'Ik' },
      { answers, services: ['aloha'] },
      { answers },
    ]);
    expect(shorterForms({ answers })).toEqual([{ answers }]);
  });
});

test('every id of the city can travel, and a usual handover stays short', () => {
  const { services, topics, wijken } = examineContent('content').directory;
  const own = [...services, ...topics.flatMap(({ needs }) => needs), ...wijken].map(({ id }) => id);
  for (const id of own) expect(opened(encodeHandover({ answers: { wijk: id } })).answers.wijk).toBe(id);
  const usual: Handover = {
    answers: { asker: 'self', needs: ['alleen', 'rondkomen'], burden: 'hard', tried: ['self', 'wijk'], wijk: 'indischewijk' },
    services: services.slice(0, 8).map(({ id }) => id),
  };
  expect(encodeHandover(usual).length).toBeLessThan(250);
});
