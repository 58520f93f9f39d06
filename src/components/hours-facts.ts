import { isAroundTheClock, type Opening, type Schedule } from '#domain/schedule.ts';
import { hoursInWords } from '#i18n/hours.ts';
import type { Translate } from '#i18n/translate.ts';
import type { HoursFacts } from '#views/facts.ts';
import type { Telling } from './telling.ts';
import { wording } from './wording.ts';

/** Opening hours, ready to be drawn. */
export function hoursFacts(schedules: readonly Schedule[], { locale, t, today }: Omit<Telling, 'city'>): HoursFacts {
  const current = schedules.filter(({ valid_to }) => valid_to === undefined || today <= valid_to);
  return {
    openings: openingFacts(schedules, t),
    lines: hoursInWords(schedules, today, locale, t),
    remarks: current.flatMap(({ description }) => (description ? [wording(description, locale)] : [])),
  };
}

/**
 * What a script needs to say "open now". One line for the door and one for the phone, so that
 * neither is taken for the other; none for what never closes.
 */
export function openingFacts(schedules: readonly Schedule[], t: Translate): HoursFacts['openings'] {
  return (['in_person', 'phone'] as const)
    .map((type) => ({
      sentence: type === 'phone' ? t('time.phone', { hours: '{state}' }) : undefined,
      openings: schedules.filter(({ attending_type }) => attending_type === type).map(onlyOpening),
    }))
    .filter(({ openings }) => openings.some(({ byday, opens_at }) => byday.length > 0 && opens_at !== undefined))
    .filter(({ openings }) => !isAroundTheClock(openings));
}

function onlyOpening(schedule: Schedule): Opening {
  const { byday, opens_at, closes_at, bysetpos, by_appointment, valid_from, valid_to, closed_on_holidays } = schedule;
  return { byday, opens_at, closes_at, bysetpos, by_appointment, valid_from, valid_to, closed_on_holidays };
}
