import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishedWords } from '#components/finished-words.ts';
import { guideData } from '#components/guide-data.ts';
import { examineContent } from '#data/load-directory.ts';
import { askers, burdens, triedRungs } from '#domain/answers.ts';
import type { Directory } from '#domain/directory.ts';
import { decodeHandover, encodeHandover, type Handover } from '#domain/handover.ts';
import { rungNumber } from '#domain/ladder.ts';
import { inOrder } from '#domain/offer.ts';
import { keptServices, makeSheet, type Sheet } from '#domain/sheet.ts';
import { placeClock } from '#domain/wall-clock.ts';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { directoryOf } from '#views/guide-directory.ts';
import { sheetText } from '#views/sheet-text.ts';
import { sheetWords } from '#views/sheet-words.ts';
import { plain } from '#views/Worded.tsx';

/*
 * The sheet a resident takes along. Whatever code comes in, there is a sheet; it says what is on
 * it and what is gone, and handing it on changes neither.
 */

const today = '2026-03-04';
const cities: [string, Directory][] = [
  ['the city', examineContent('content').directory],
  ['the fixture city', examineContent('tests/fixtures/lindestad').directory],
];

/** What no city has: well-formed ids of long ago, and what somebody may put in a code to do harm. */
const goneIds = ['koffie-van-vroeger', 'opgeheven', 'constructor', '2019'];
const hostile = ['__proto__', 'toString', '', ' ', '../..', '<img src=x>', 'A.B', '\ud800', 'x'.repeat(500)];

function anyHandover({ topics, wijken, services }: Directory, strange: readonly string[]): fc.Arbitrary<Handover> {
  const some = (ids: readonly string[], maxLength: number) =>
    fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.constantFrom(...strange)), { maxLength });
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  return fc.record({
    answers: fc.record({
      asker: fc.constantFrom(undefined, ...askers),
      needs: maybe(
        some(
          topics.flatMap(({ needs }) => needs.map(({ id }) => id)),
          6,
        ),
      ),
      several: fc.boolean(),
      burden: fc.constantFrom(undefined, ...burdens),
      tried: fc.subarray([...triedRungs]),
      wijk: fc.constantFrom(undefined, ...wijken.map(({ id }) => id), ...strange),
    }),
    services: maybe(
      some(
        services.map(({ id }) => id),
        12,
      ),
    ),
    withoutEntry: fc.boolean(),
    story: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
    giving: maybe(fc.string({ maxLength: 20 })),
    triedWords: maybe(fc.string({ maxLength: 20 })),
  });
}

const idsOn = ({ lines }: Sheet): string[] => lines.filter(({ isOn }) => isOn).map(({ id }) => id);

describe.each(cities)('a sheet in %s', (_, directory) => {
  const sheets = (claim: (sheet: Sheet, handover: Handover) => void, strange = [...goneIds, ...hostile]): void => {
    fc.assert(
      fc.property(anyHandover(directory, strange), (handover) => claim(makeSheet(directory, handover, today), handover)),
      { numRuns: 300 },
    );
  };

  test('goes from light to heavy, with every offer once', () => {
    sheets(({ lines }) => {
      const numbers = lines.map(({ rung }) => rungNumber(rung));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    });
  });

  test('has everything that the advice suggests, to choose from', () => {
    sheets(({ lines, advice }) => {
      const suggested = advice.rungs.flatMap(({ suggestions }) => suggestions.map(({ service }) => service.id));
      expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(suggested));
    });
  });

  test('that nobody chose from has up to three of every rung, those that are meant most for each need in turn', () => {
    sheets((sheet, { services }) => {
      if (services) return;
      const fit = (id: string, need: string): number => {
        const place = directory.services.find((service) => service.id === id)?.needs.indexOf(need) ?? -1;
        return place < 0 ? Infinity : place;
      };
      for (const { rung, suggestions } of sheet.advice.rungs) {
        const all = suggestions.map(({ service }) => service.id);
        const on = sheet.lines.filter((line) => line.rung === rung && line.isOn).map(({ id }) => id);
        expect(on).toHaveLength(Math.min(3, all.length));
        for (const { id: need } of sheet.advice.story.needs.slice(0, 3)) {
          const best = Math.min(...all.map((id) => fit(id, need)));
          if (best < Infinity && all.length > 0) expect(Math.min(...on.map((id) => fit(id, need)))).toBe(best);
        }
      }
    });
  });

  test('that somebody chose from has exactly what was chosen and still exists', () => {
    sheets((sheet, { services }) => {
      if (!services) return;
      const existing = directory.services.map(({ id }) => id).filter((id) => services.includes(id));
      expect(idsOn(sheet).toSorted()).toEqual(existing.toSorted());
    });
  });

  test('names everything that is gone, once, and nothing else', () => {
    const needs = directory.topics.flatMap((topic) => topic.needs);
    sheets(({ gone }, { answers, services = [] }) => {
      const missing = [
        ...(answers.needs ?? []).filter((id) => !needs.some((need) => need.id === id)),
        ...[answers.wijk ?? []].flat().filter((id) => !directory.wijken.some((wijk) => wijk.id === id)),
        ...services.filter((id) => !directory.services.some((service) => service.id === id)),
      ];
      expect([...gone].toSorted()).toEqual([...new Set(missing)].toSorted());
    });
  });

  test('is the same sheet each time, whatever it was made of before', () => {
    sheets((sheet, handover) => {
      makeSheet(directory, { answers: {} }, today);
      expect(makeSheet(directory, handover, today)).toEqual(sheet);
    });
  });

  test('stays the same when it is handed on: what is on it, and what is gone', () => {
    sheets((sheet, handover) => {
      const decoded = decodeHandover(encodeHandover({ ...handover, services: keptServices(sheet, handover) }));
      if (decoded.kind !== 'handover') throw new Error(decoded.kind);
      expect(makeSheet(directory, decoded.handover, today)).toEqual(sheet);
    }, goneIds);
  });

  test('still names what is gone after a line was taken off', () => {
    sheets((sheet, handover) => {
      const [first] = idsOn(sheet);
      const services = keptServices(sheet, handover, ({ id, isOn }) => isOn && id !== first);
      const next = makeSheet(directory, { ...handover, services }, today);
      expect(next.gone).toEqual(sheet.gone);
      expect(idsOn(next)).toEqual(idsOn(sheet).slice(1));
    });
  });
});

describe.each(cities.flatMap(([name, directory]) => localeCodes.map((locale) => [name, locale, directory] as const)))(
  'the text of a sheet in %s, in %s',
  (_, locale, directory) => {
    const t = translator(locale);
    const data = guideData({
      directory,
      locale,
      t,
      today,
      clock: placeClock(directory.city.timezone, today),
      holidays: [],
      offer: inOrder(directory.services, { today }),
    });
    const words = finishedWords(sheetWords, t);
    const link = 'https://wijk.example/wegwijzer/meenemen/#code:deel';
    const texts = (claim: (text: string, sheet: Sheet, handover: Handover) => void): void => {
      fc.assert(
        fc.property(anyHandover(directory, goneIds), (handover) => {
          const sheet = makeSheet(directoryOf(data), handover, today);
          claim(sheetText({ data, words }, handover, sheet, link), sheet, handover);
        }),
        { numRuns: 100 },
      );
    };
    const noWords = { story: undefined, giving: undefined, triedWords: undefined };

    test('has a line for all that is on it, with its phone, and for nothing that is off', () => {
      texts((_text, sheet, handover) => {
        const found = sheetText({ data, words }, { ...handover, ...noWords }, sheet, link).split('\n');
        for (const { id, rung, isOn } of sheet.lines) {
          const facts = data.services.find((service) => service.id === id);
          const start = `${rungNumber(rung)} ${plain(facts?.name ?? '')}`;
          const line = found.find((candidate) => candidate === start || candidate.startsWith(`${start}, `));
          expect(line !== undefined, start).toBe(isOn);
          if (isOn) expect(line).toContain(facts?.phone ?? '');
        }
      });
    });

    test('has own words where they go along, and no heading for them where they do not', () => {
      texts((text, sheet, handover) => {
        for (const [field, title] of [
          ['story', 'sheet.own_words'],
          ['triedWords', 'sheet.tried_words'],
          ['giving', 'sheet.giving_words'],
        ] as const) {
          if (handover[field] !== undefined) expect(text).toContain(`${words[title]}\n${handover[field]}`);
          expect(sheetText({ data, words }, { ...handover, ...noWords }, sheet, link)).not.toContain(words[title]);
        }
      });
    });

    test('has the phone of the entry point unless it was left out, and the link last', () => {
      texts((text, sheet, handover) => {
        const sign = data.signs.find(({ wijkteam }) => wijkteam === sheet.advice.wijkteam) ?? data.signs[0];
        const phone = sign?.doors.find(({ kind }) => kind === 'phone');
        expect(phone).toBeDefined();
        const door = `\n${phone?.label}: ${phone?.value}`;
        const withoutWords = sheetText({ data, words }, { ...handover, ...noWords }, sheet, link);
        expect(withoutWords.includes(door)).toBe(!handover.withoutEntry);
        expect(text.endsWith(`\n\n${link}`)).toBe(true);
      });
    });
  },
);
