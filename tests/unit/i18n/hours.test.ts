import { describe, expect, test } from 'vitest';
import { hoursInWords } from '#i18n/hours.ts';
import { translator } from '#i18n/translate.ts';
import type { Schedule } from '#domain/schedule.ts';
import { aSchedule } from '../../fixtures/builders.ts';

const words = (...schedules: Schedule[]): string[] => hoursInWords(schedules, '2026-03-04', 'nl', translator('nl'));
const none = { opens_at: undefined, closes_at: undefined };

describe('opening hours in words lose nothing', () => {
  test('a plain week', () => {
    expect(words(aSchedule())).toEqual(['maandag tot en met vrijdag 09.00 – 17.00 uur']);
  });

  test('day and hours stay when an appointment is needed', () => {
    expect(words(aSchedule({ byday: ['MO'], by_appointment: true }))).toEqual(['maandag 09.00 – 17.00 uur, op afspraak']);
    expect(words(aSchedule({ byday: [], ...none, by_appointment: true }))).toEqual(['op afspraak']);
  });

  test('hours stay when the day is not known, and days when the hours are not', () => {
    expect(words(aSchedule({ byday: [] }))).toEqual(['09.00 – 17.00 uur']);
    expect(words(aSchedule({ byday: ['TU', 'TH'], ...none }))).toEqual(['dinsdag en donderdag']);
  });

  test('every day of a monthly line is named', () => {
    expect(words(aSchedule({ byday: ['WE', 'TH'], bysetpos: 1, ...none }))).toEqual([
      'elke eerste woensdag van de maand en elke eerste donderdag van de maand',
    ]);
  });

  test('a season keeps its own hours and period; one that is over is gone', () => {
    const summer = aSchedule({ byday: ['TU'], valid_from: '2026-06-01', valid_to: '2026-08-31' });
    const over = aSchedule({ byday: ['TU'], opens_at: '11:00', valid_from: '2025-09-01', valid_to: '2025-12-31' });
    expect(words(summer, over)).toEqual(['dinsdag 09.00 – 17.00 uur (maandag 1 juni 2026 tot en met maandag 31 augustus 2026)']);
  });

  test('the door and the phone are told apart', () => {
    expect(words(aSchedule({ byday: ['MO'] }), aSchedule({ byday: ['TU'], attending_type: 'phone' }))).toEqual([
      'maandag 09.00 – 17.00 uur',
      'Bellen: dinsdag 09.00 – 17.00 uur',
    ]);
  });
});
