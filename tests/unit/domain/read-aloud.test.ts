import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canSay, sayDigits, sentencesOf, spokenBy, voiceFor, type Stretch, type Voice } from '#domain/read-aloud.ts';

const nl = (text: string): Stretch => ({ text, lang: 'nl' });
const tr = (text: string): Stretch => ({ text, lang: 'tr' });
const texts = (...blocks: Stretch[][]) => sentencesOf(blocks).map(({ text }) => text);
const withoutSegmenter = (...blocks: Stretch[][]) =>
  sentencesOf(blocks, null as unknown as typeof Intl.Segmenter).map(({ text }) => text);

const aVoice = fc.record({
  lang: fc.constantFrom('nl-NL', 'nl_NL', 'nl-BE', 'nl', 'en-GB', 'en-US', 'tr-TR', 'ar-SA', 'ar-001'),
  localService: fc.boolean(),
  default: fc.boolean(),
});
const aLanguage = fc.constantFrom('nl', 'en-GB', 'tr', 'ar-u-nu-latn', 'pl');
const aStretch = fc.record({
  text: fc
    .array(
      fc.constantFrom('Kom binnen', 'u', '10.00 uur', '112', 'Bel', '.', '. ', ', ', ' ', '\n  ', '! ', '?', 'مرحبا', '(', ')'),
    )
    .map((parts) => parts.join('')),
  lang: fc.constantFrom('nl', 'nl-NL', 'ar'),
});
const someBlocks = fc.array(fc.array(aStretch, { maxLength: 5 }), { maxLength: 4 });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('the voice', () => {
  test('is on the device and of the language; of its country when there is one', () => {
    fc.assert(
      fc.property(fc.array(aVoice), aLanguage, (voices, lang) => {
        const own = voices.filter((voice) => voice.localService && voice.lang.slice(0, 2) === lang.slice(0, 2));
        const chosen = voiceFor(voices, lang);
        expect(canSay(voices, lang)).toBe(own.length > 0);
        if (own.length === 0) return void expect(chosen).toBeUndefined();
        expect(own).toContain(chosen);
        const country =
          new Map([
            ['nl', 'NL'],
            ['en-GB', 'GB'],
            ['tr', 'TR'],
          ]).get(lang) ?? '-';
        const fromThere = own.filter((voice) => voice.lang.endsWith(country));
        if (fromThere.length > 0) expect(fromThere).toContain(chosen);
        else expect(chosen?.default).toBe(own.some((voice) => voice.default));
      }),
    );
  });
});

describe('sentences', () => {
  test('end where a sentence ends, not where a line of the file does', () => {
    expect(
      texts([nl('\n   U kunt\n  komen van 10.00 – 12.00 uur. Bel\n'), nl(' eerst! '), nl('  Echt?')], [nl('Titel')]),
    ).toEqual(['U kunt komen van 10.00 – 12.00 uur.', 'Bel eerst!', 'Echt?', 'Titel']);
    expect(texts([{ text: 'هل هناك خطر؟ اتصلوا بالرقم 112.', lang: 'ar' }])).toEqual(['هل هناك خطر؟', 'اتصلوا بالرقم 112.']);
  });

  test('end at their marks where there is no segmenter', () => {
    expect(withoutSegmenter([nl('Om 10.30 uur. Bel '), nl('eerst! Echt? '), nl('Ja')])).toEqual([
      'Om 10.30 uur.',
      'Bel eerst!',
      'Echt?',
      'Ja',
    ]);
  });

  test('say every word once, in order, each where it stands and in its own language', () => {
    fc.assert(
      fc.property(someBlocks, fc.constantFrom(Intl.Segmenter, null), (blocks, segmenter) => {
        const found = sentencesOf(blocks, segmenter as typeof Intl.Segmenter);
        const whole = blocks.map((stretches) => stretches.map(({ text }) => text).join(''));
        expect(found.map(({ text }) => letters(text)).join('')).toBe(letters(whole.join('')));
        let last = { block: 0, end: 0 };
        for (const { block, start, end, lang, text } of found) {
          expect(block > last.block ? 0 : last.end).toBeLessThanOrEqual(start);
          expect(whole[block]!.slice(start, end).replace(/\s+/g, ' ')).toBe(text);
          expect(text).toBe(text.trim());
          const words = blocks[block]!.flatMap((stretch) => [...stretch.text].map(() => stretch.lang)).filter(
            (_, at) => at >= start && at < end && letters(whole[block]![at]!) !== '',
          );
          expect(new Set(words.map((own) => own.slice(0, 2)))).toEqual(new Set([lang.slice(0, 2)]));
          last = { block, end };
        }
      }),
    );
  });

  test('are cut where the language changes, and marks stay with the word before them', () => {
    const found = sentencesOf([[tr('Burada '), nl('wijkteam'), tr('. Adı ('), nl('Humanitas'), tr(') var.')]]);
    expect(found.map(({ text, lang }) => `${lang}: ${text}`)).toEqual([
      'tr: Burada',
      'nl: wijkteam.',
      'tr: Adı (',
      'nl: Humanitas',
      'tr: ) var.',
    ]);
  });

  test('say a number to call digit by digit, and no other number', () => {
    expect(texts([nl('Bel '), { ...nl('023 511 51 15'), isPhone: true }, nl(' voor 12.30 uur.')])).toEqual([
      'Bel 0 2 3, 5 1 1, 5 1, 1 5 voor 12.30 uur.',
    ]);
    expect(sayDigits('14 023')).toBe('1 4, 0 2 3');
    expect(sayDigits('0800-2000')).toBe('0 8 0 0, 2 0 0 0');
    expect(sayDigits('0235115115')).toBe('0 2, 3 5, 1 1, 5 1, 1 5');
    expect(sayDigits('Bel 112')).toBe('Bel 1 1 2');
  });
});

describe('another language', () => {
  const voice = (lang: string): Voice => ({ lang, localService: true, default: false });
  const long = 'Hier drinkt u koffie met uw buren. U hoeft niet te bellen. ';
  const page = [[tr('Adı '), nl('Humanitas'), tr(' olan yer.')], [nl(long)], [nl('Nog iets.')], [tr('Gelin.')]];
  const told = (...voices: Voice[]) =>
    spokenBy(sentencesOf(page), voices, 'tr', 'Başka dil.').map(({ text, voice: { lang } }) => `${lang}: ${text}`);

  test('has its own voice', () => {
    const all = told(voice('tr-TR'), voice('nl-NL'));
    expect(all.filter((each) => each.startsWith('nl'))).toHaveLength(4);
    expect(all).toContain('nl-NL: U hoeft niet te bellen.');
  });

  test('without a voice: a name is said, and of longer texts one sentence says that they are there', () => {
    expect(told(voice('tr-TR'), { ...voice('nl-NL'), localService: false })).toEqual([
      'tr-TR: Adı',
      'tr-TR: Humanitas',
      'tr-TR: olan yer.',
      'tr-TR: Başka dil.',
      'tr-TR: Gelin.',
    ]);
  });

  test('is never said by a voice that is elsewhere; a page without a voice is not read', () => {
    fc.assert(
      fc.property(someBlocks, fc.array(aVoice), aLanguage, (blocks, voices, lang) => {
        const spoken = spokenBy(sentencesOf(blocks), voices, lang, 'elders');
        expect(spoken.every((each) => each.voice.localService)).toBe(true);
        if (!canSay(voices, lang)) expect(spoken).toEqual([]);
      }),
    );
  });
});
