import type { City, Location, Phone, Wijkteam } from '#domain/directory.ts';
import { withFallback, type EntryPoint } from '#domain/wijkteam.ts';
import { shortUrl, telHref } from '#domain/contact.ts';
import { formatLanguage, formatList } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Door, SignFacts } from '#views/facts.ts';
import { hoursFacts } from './hours-facts.ts';
import { routeHref } from './route.ts';
import { standingFacts } from './standing-facts.ts';
import type { Telling } from './telling.ts';

/** The sign of a wijkteam in finished words; without one, the general sign of the city. */
export function signFacts(wijkteam: Wijkteam | undefined, telling: Telling): SignFacts {
  const { city, locale, t, today } = telling;
  const entry = wijkteam && withFallback(city, wijkteam, today);
  if (!wijkteam || !entry) return { doors: doors(undefined, telling), notes: [] };
  const { organization, alternate_names: former, languages, url, schedules, certainty, id } = wijkteam;
  const spoken = languages.map((code) => formatLanguage(code, locale));
  return {
    wijkteam: id,
    certainty,
    address: addressFacts(entry, t),
    hours: schedules.length > 0 ? hoursFacts(schedules, telling) : undefined,
    doors: doors(entry, telling),
    notes: [
      organization ? `${t('entry.run_by', { organization: organization.name })}.` : '',
      former.length > 0 ? `${t('entry.formerly', { names: formatList(former, locale) })}.` : '',
      spoken.length > 0 ? `${t('offer.languages')}: ${formatList(spoken, locale)}` : '',
    ].filter((note) => note !== ''),
    url: url === undefined ? undefined : { href: url, text: shortUrl(url) },
    standing: standingFacts(wijkteam, telling),
  };
}

function addressFacts({ location, doubtful }: EntryPoint, t: Translate): SignFacts['address'] {
  if (!location?.address) return undefined;
  const warning = doubtful ? t('certainty.short_call_first') : undefined;
  return { location: location.id, place: location.name, street: location.address.address_1, warning };
}

/** The doors that stand on paper: the way to an address is for a screen; on paper the address itself stands above. */
export const isOnPaper = ({ kind, location }: Door): boolean => kind !== 'place' || location !== undefined;

/** The ways in; the city's general contact stands in for what is missing or doubtful (L4). */
function doors(entry: EntryPoint | undefined, { city, t }: Telling): Door[] {
  const fallback = entry ? entry.fallback : city.contact;
  const own = (entry?.phones ?? []).map((phone) => phoneDoor(t('entry.call'), phone));
  const general = (fallback?.phones ?? []).map((phone) => phoneDoor(t('entry.call_city'), phone));
  const isThin = entry === undefined || entry.doubtful;
  const walkIn = isThin || entry.location?.address === undefined ? fallback?.walk_in_location : undefined;
  const email = entry?.wijkteam.email;
  return [
    ...(isThin || own.length === 0 ? [...own, ...general] : own),
    ...placeDoor(city, t('entry.route'), entry?.location),
    ...placeDoor(city, walkIn ? t('entry.walk_in_at', { place: walkIn.name }) : '', walkIn, walkIn?.id),
    ...(email === undefined ? [] : [{ kind: 'mail', label: t('entry.mail'), value: email, href: `mailto:${email}` } as const]),
  ];
}

function phoneDoor(label: string, { number }: Phone): Door {
  return { kind: 'phone', label, value: number, href: telHref(number) };
}

function placeDoor(city: City, label: string, place: Location | undefined, location?: string): Door[] {
  if (!place?.address) return [];
  const { address } = place;
  return [{ kind: 'place', label, value: address.address_1, href: routeHref(city, address), location }];
}
