import type { UrgentLine } from '#domain/directory.ts';
import { isAroundTheClock } from '#domain/schedule.ts';
import { linkTo } from '#i18n/links.ts';
import type { UrgentFacts } from '#views/facts.ts';
import { hoursFacts } from './hours-facts.ts';
import type { Telling } from './telling.ts';
import { wording } from './wording.ts';

/** An urgent line in short, in finished words. */
export function urgentFacts(
  { id, name, phones: [phone], schedules, service }: UrgentLine,
  telling: Omit<Telling, 'city'>,
): UrgentFacts {
  const { locale } = telling;
  return {
    id,
    name: wording(name, locale),
    phone: phone?.number,
    choice: phone?.description && wording(phone.description, locale),
    hours: isAroundTheClock(schedules) ? undefined : hoursFacts(schedules, telling),
    href: service === undefined ? undefined : linkTo(locale, `/aanbod/${service}/`),
  };
}
