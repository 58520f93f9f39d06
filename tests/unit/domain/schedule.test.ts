import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isAroundTheClock, openState, weekTable, weekdayOf } from '#domain/schedule.ts';
import { anOpening } from '../../fixtures/builders.ts';

const none = new Set<string>();
const wednesday = '2026-03-04';

describe('open at a moment', () => {
  test.each([
    ['08:59', { state: 'closed', date: wednesday, opens_at: '09:00' }],
    ['09:00', { state: 'open', closes_at: '17:00' }],
    ['16:59', { state: 'open', closes_at: '17:00' }],
    ['17:00', { state: 'closed', date: '2026-03-05', opens_at: '09:00' }],
  ])('on a working day at %s', (time, expected) => {
    expect(openState([anOpening()], { date: wednesday, time }, none)).toEqual(expected);
  });

  test('on Friday evening looks over the weekend', () => {
    expect(openState([anOpening()], { date: '2026-03-06', time: '18:00' }, none)).toEqual({
      state: 'closed',
      date: '2026-03-09',
      opens_at: '09:00',
    });
  });

  test('knows a break at noon', () => {
    const day = [anOpening({ closes_at: '12:00' }), anOpening({ opens_at: '13:00' })];
    expect(openState(day, { date: wednesday, time: '12:30' }, none)).toEqual({
      state: 'closed',
      date: wednesday,
      opens_at: '13:00',
    });
  });

  test('follows slots that touch to the end of the last one', () => {
    const day = [anOpening({ opens_at: '12:00' }), anOpening({ closes_at: '12:00' })];
    expect(openState(day, { date: wednesday, time: '10:00' }, none)).toEqual({ state: 'open', closes_at: '17:00' });
  });

  test('is closed on a public holiday, unless the door says otherwise', () => {
    const kingsDay = '2026-04-27';
    const holidays = new Set([kingsDay]);
    expect(openState([anOpening()], { date: kingsDay, time: '10:00' }, holidays)).toEqual({
      state: 'closed',
      date: '2026-04-28',
      opens_at: '09:00',
    });
    expect(openState([anOpening({ closed_on_holidays: false })], { date: kingsDay, time: '10:00' }, holidays).state).toBe('open');
  });

  test('keeps to the period it is valid for', () => {
    const spring = [anOpening({ valid_from: '2026-03-10', valid_to: '2026-03-12' })];
    expect(openState(spring, { date: '2026-03-09', time: '10:00' }, none)).toEqual({
      state: 'closed',
      date: '2026-03-10',
      opens_at: '09:00',
    });
    expect(openState(spring, { date: '2026-03-12', time: '18:00' }, none)).toEqual({ state: 'closed_for_long' });
  });

  test('finds the first Saturday of the month, and the last', () => {
    const saturday = { byday: ['SA'] as const, opens_at: '10:00', closes_at: '13:00' };
    expect(openState([anOpening({ ...saturday, bysetpos: 1 })], { date: '2026-03-08', time: '10:00' }, none)).toEqual({
      state: 'closed',
      date: '2026-04-04',
      opens_at: '10:00',
    });
    expect(openState([anOpening({ ...saturday, bysetpos: -1 })], { date: '2026-03-01', time: '10:00' }, none)).toEqual({
      state: 'closed',
      date: '2026-03-28',
      opens_at: '10:00',
    });
  });

  test('says "by appointment" only when there is nothing else', () => {
    const appointment = anOpening({ by_appointment: true, opens_at: undefined, closes_at: undefined });
    expect(openState([appointment], { date: wednesday, time: '10:00' }, none)).toEqual({ state: 'appointment' });
    expect(openState([appointment, anOpening()], { date: wednesday, time: '10:00' }, none).state).toBe('open');
    expect(openState([], { date: wednesday, time: '10:00' }, none)).toEqual({ state: 'unknown' });
  });

  test('never promises an opening that is in the past, whatever the hours', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const opening = fc
      .tuple(time, time, fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const, { minLength: 1 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, byday]) => anOpening({ byday, opens_at: a < b ? a : b, closes_at: a < b ? b : a }));
    fc.assert(
      fc.property(fc.array(opening, { maxLength: 4 }), fc.integer({ min: 0, max: 400 }), time, (openings, days, now) => {
        const date = addDays('2026-01-01', days);
        const state = openState(openings, { date, time: now }, none);
        if (state.state === 'open') expect(state.closes_at > now).toBe(true);
        if (state.state === 'closed') expect(`${state.date} ${state.opens_at}` > `${date} ${now}`).toBe(true);
        // Every week is the same, so a door with hours opens within seven days.
        if (openings.length > 0) expect(['open', 'closed']).toContain(state.state);
        if (state.state === 'closed') expect(state.date <= addDays(date, 7)).toBe(true);
      }),
    );
  });
});

describe('a date', () => {
  test('knows the day of the week', () => {
    expect(weekdayOf('2026-11-21')).toBe('SA');
    expect(weekdayOf('2024-02-29')).toBe('TH');
  });
});

describe('the week table', () => {
  test('puts days with the same hours together', () => {
    const rows = weekTable([anOpening({ byday: ['TU', 'TH'] }), anOpening({ byday: ['WE'], opens_at: '13:00' })]);
    expect(rows).toEqual([
      { days: ['TU', 'TH'], slots: [{ opens_at: '09:00', closes_at: '17:00' }] },
      { days: ['WE'], slots: [{ opens_at: '13:00', closes_at: '17:00' }] },
    ]);
  });

  test('knows what never closes', () => {
    const always = anOpening({ byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens_at: '00:00', closes_at: '24:00' });
    expect(isAroundTheClock([always])).toBe(true);
    expect(isAroundTheClock([anOpening()])).toBe(false);
  });
});
