import type { Service } from '#domain/directory.ts';
import { formatList } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';
import type { RowFacts } from '#views/facts.ts';
import { shortWarning } from './standing-facts.ts';
import type { Telling } from './telling.ts';
import { wording } from './wording.ts';

/** An offer in short, in finished words. */
export function rowFacts(service: Service, telling: Telling, showGiving = false): RowFacts {
  const { locale, t } = telling;
  const { id, rung, certainty, locations, name, summary, giving } = service;
  const [phone] = service.phones;
  return {
    id,
    rung,
    certainty,
    name: wording(name, locale),
    summary: wording(showGiving && giving ? giving : summary, locale),
    area: areaOf(service, telling.city.name, locale, t),
    street: locations.find(({ address }) => address !== undefined)?.address?.address_1,
    phone: phone?.number,
    url: phone ? undefined : service.url,
    choice: phone?.description && wording(phone.description, locale),
    warning: shortWarning(service, telling),
  };
}

/** Where something on the rung of the wijk is, so that nobody takes it for next door. */
function areaOf(
  { rung, locations, service_area: area }: Service,
  city: string,
  locale: Locale,
  t: Translate,
): string | undefined {
  if (area.kind === 'local') return formatList(area.names, locale);
  if (rung !== 'wijk') return undefined;
  const [place] = locations;
  return place?.wijk?.name ?? place?.district?.name ?? t(`offer.reach.${area.reach}`, { city });
}
