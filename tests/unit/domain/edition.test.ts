import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince, currentMarks, decodeEdition, encodeEdition, markOfService, noEntry, validUntil } from '#domain/edition.ts';
import { aSchedule, aService } from '../../fixtures/builders.ts';

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const marks = fc.array(fc.stringMatching(/^[\da-z]{5}$/), { maxLength: 60 });
const editions = fc.record({ made: days, marks });

describe('the code of an edition', () => {
  test('opens as what it was made of', () => {
    fc.assert(
      fc.property(editions, (edition) => {
        expect(decodeEdition(encodeEdition(edition))).toEqual({ kind: 'edition', edition });
        expect(decodeEdition(`#${encodeEdition(edition)}`)).toEqual({ kind: 'edition', edition });
      }),
    );
  });

  test('has only signs that nothing escapes or changes, and cannot be an anchor of the page', () => {
    fc.assert(
      fc.property(editions, (edition) => {
        expect(encodeEdition(edition)).toMatch(/^blad\.[\da-z]+$/);
      }),
    );
  });

  test('is damaged when a sign is changed, lost or added', () => {
    fc.assert(
      fc.property(editions, fc.nat(), fc.constantFrom('change', 'lose', 'add'), (edition, place, how) => {
        const code = encodeEdition(edition);
        const at = 6 + (place % (code.length - 6));
        const other = code[at] === 'q' ? 'z' : 'q';
        const broken = code.slice(0, at) + (how === 'lose' ? '' : other) + code.slice(how === 'add' ? at : at + 1);
        expect(decodeEdition(broken).kind).toBe('damaged');
      }),
    );
  });

  test('never throws on anything else, and takes other anchors for what they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['none', 'damaged']).toContain(decodeEdition(text).kind);
        expect(decodeEdition(`blad.${text}`).kind).toBe('damaged');
      }),
    );
    for (const anchor of ['', '#', '#schulden', '#inhoud']) expect(decodeEdition(anchor).kind).toBe('none');
  });
});

describe('what has changed since a sheet was printed', () => {
  const geldlijn = aService({ id: 'geldlijn', phones: [{ number: '099 1' }] });
  const inloop = aService({ id: 'inloop', schedules: [aSchedule()] });
  const now = (...services: ReturnType<typeof aService>[]) =>
    currentMarks(services.map((service) => ({ mark: markOfService(service), name: service.name.source })));
  const sheet = { made: '2026-03-03', marks: [noEntry, markOfService(geldlijn), markOfService(inloop)] };
  const withoutEntry = { ...sheet, marks: sheet.marks.slice(1) };

  test('is nothing when everything is as it was', () => {
    expect(changesSince(withoutEntry, now(geldlijn, inloop))).toEqual([]);
  });

  test('names what has another phone, or other hours, with its number on the sheet', () => {
    const moved = { ...inloop, schedules: [aSchedule({ opens_at: '13:00' })] };
    expect(changesSince(withoutEntry, now({ ...geldlijn, phones: [{ number: '099 2' }] }, moved))).toEqual([
      { number: 0, name: 'geldlijn' },
      { number: 1, name: 'inloop' },
    ]);
  });

  test('gives the number of what is gone', () => {
    expect(changesSince(sheet, now(geldlijn))).toEqual([{ number: 2, name: undefined }]);
  });

  test('does not mind what the paper does not say', () => {
    expect(changesSince(withoutEntry, now({ ...geldlijn, assured_date: '2026-03-01' }, inloop))).toEqual([]);
  });
});

describe('until when a sheet may hang', () => {
  const today = '2026-03-04';

  test('is the day on which the first check runs out', () => {
    const soon = aService({ id: 'a', assured_date: '2025-10-01' });
    const later = aService({ id: 'b', assured_date: '2026-02-01' });
    expect(validUntil([later, soon], today)).toBe('2026-04-01');
  });

  test('counts from today for what nobody checked, or too long ago', () => {
    expect(validUntil([aService({ id: 'a' })], today)).toBe('2026-09-04');
    expect(validUntil([aService({ id: 'a', assured_date: '2024-01-01' })], today)).toBe('2026-09-04');
  });

  test('ends with a season of opening hours', () => {
    const summer = aService({ id: 'a', schedules: [aSchedule({ valid_to: '2026-05-31' })] });
    expect(validUntil([summer], today)).toBe('2026-05-31');
  });

  test('is never before the sheet was made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ date: fc.option(days, { nil: undefined }), months: fc.integer({ min: 1, max: 12 }) })),
        (all) => {
          const entries = all.map(({ date, months }, index) =>
            aService({
              id: `s${index}`,
              assured_date: date !== undefined && date <= today ? date : undefined,
              assured_for_months: months,
            }),
          );
          expect(validUntil(entries, today) >= today).toBe(true);
        },
      ),
    );
  });
});
