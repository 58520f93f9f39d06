import { wallClock } from '#domain/wall-clock.ts';

/**
 * The day the site is built, on the clock of the city. `$GIDW_TODAY` ("2026-03-01") sets another
 * day, so that tests and a preview of a coming date need not wait for it.
 */
export function today(timezone: string): string {
  return process.env['GIDW_TODAY'] ?? wallClock(new Date(), timezone).date;
}
