import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeClock, timeAt, wallClock } from '#domain/wall-clock.ts';

describe('the clock on the wall', () => {
  test('is right on both sides of summer time in Amsterdam', () => {
    expect(wallClock(new Date('2026-03-29T00:59:00Z'), 'Europe/Amsterdam')).toEqual({ date: '2026-03-29', time: '01:59' });
    expect(wallClock(new Date('2026-03-29T01:00:00Z'), 'Europe/Amsterdam')).toEqual({ date: '2026-03-29', time: '03:00' });
    expect(wallClock(new Date('2026-10-25T01:30:00Z'), 'Europe/Amsterdam')).toEqual({ date: '2026-10-25', time: '02:30' });
  });

  test('begins a new day at midnight there, not at midnight in London', () => {
    expect(wallClock(new Date('2026-07-01T22:00:00Z'), 'Europe/Amsterdam')).toEqual({ date: '2026-07-02', time: '00:00' });
  });
});

describe('a clock worked out beforehand', () => {
  const places = [
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kathmandu',
    // Half an hour of summer time, in the other half of the year.
    'Australia/Lord_Howe',
    // Summer time that stops for Ramadan.
    'Africa/Casablanca',
    'America/Caracas',
    'UTC',
  ];
  const hour = 3_600_000;

  test.each(places)('shows what the time zone of %s says, to the minute', (timezone) => {
    const clock = placeClock(timezone, '2026-03-04');
    const start = Date.parse('2026-03-03');
    // More than the two years: what is not covered is asked from the time zone.
    const some = fc.integer({ min: start - 1000 * hour, max: start + 24_000 * hour });
    const nearChange = fc
      .tuple(fc.constantFrom(...clock.ahead), fc.integer({ min: -2 * hour, max: 2 * hour }))
      .map(([[from], later]) => from * 60_000 + later);
    fc.assert(
      fc.property(fc.oneof(some, nearChange), (instant) => {
        const at = new Date(instant);
        expect(timeAt(clock, at)).toEqual(wallClock(at, timezone));
      }),
      { numRuns: 300 },
    );
  });

  test('asks nothing of the browser while it is covered', () => {
    const clock = { ...placeClock('Europe/Amsterdam', '2026-03-04'), timezone: 'no such place' };
    expect(timeAt(clock, new Date('2026-03-04T00:00:00Z'))).toEqual({ date: '2026-03-04', time: '01:00' });
    expect(timeAt(clock, new Date('2028-02-28T23:30:00Z'))).toEqual({ date: '2028-02-29', time: '00:30' });
  });

  test('has one entry for each time the clocks change', () => {
    expect(placeClock('Europe/Amsterdam', '2026-03-04').ahead).toHaveLength(5);
    expect(placeClock('UTC', '2026-03-04').ahead).toHaveLength(1);
  });
});
