import type { Service } from '#domain/directory.ts';
import { siteName } from '#domain/contact.ts';
import { comingNotices } from '#domain/offer.ts';
import { hoursInWords } from '#i18n/hours.ts';
import type { PaperFacts } from '#views/PaperCell.tsx';
import { plain } from '#views/Worded.tsx';
import { rowFacts } from './row-facts.ts';
import type { Telling } from './telling.ts';
import { wording } from './wording.ts';

/** A line on paper about an offer, in finished words. */
export function paperFacts(service: Service, telling: Telling, withSummary: boolean): PaperFacts {
  const { locale, t, today } = telling;
  const { name, summary, area, street, phone, choice, url, warning } = rowFacts(service, telling);
  const [access] = service.access;
  const current = service.schedules.filter(({ valid_to }) => valid_to === undefined || today <= valid_to);
  return {
    name,
    summary: withSummary ? summary : undefined,
    phone,
    choice,
    site: url && siteName(url),
    call: t('paper.call'),
    unknown: t('entry.unknown'),
    more: [
      area,
      street,
      ...hoursInWords(service.schedules, today, locale, t),
      ...current.map(({ description }) => description && wording(description, locale)),
      access && t(`paper.access.${access}`),
      ...comingNotices(service, today).map(({ message }) => wording(message, locale)),
      warning,
    ].filter((part) => part !== undefined),
  };
}

/** What stands under the name, as one text: for measuring it. */
export function paperText({ phone, choice, site, call, more }: PaperFacts): string {
  return [phone ?? site ?? `${call} ................`, choice && `(${plain(choice)})`, ...more.map(plain)]
    .filter(Boolean)
    .join(' · ');
}
