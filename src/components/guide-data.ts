import type { Directory, Need, Service, UrgentLine } from '#domain/directory.ts';
import { isAroundTheClock } from '#domain/schedule.ts';
import type { PlaceClock } from '#domain/wall-clock.ts';
import { entryPoint } from '#domain/wijkteam.ts';
import { dayForms, listJoints } from '#i18n/format.ts';
import { linkTo, withBase } from '#i18n/links.ts';
import { defaultLocale, localeCodes, locales, type Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';
import type { GuideData, GuideNeed, GuideService } from '#views/facts.ts';
import { guideWords } from '#views/words.ts';
import { finishedWords } from './finished-words.ts';
import { openingFacts } from './hours-facts.ts';
import { rowFacts } from './row-facts.ts';
import { signFacts } from './sign-facts.ts';
import type { Telling } from './telling.ts';
import { urgentFacts } from './urgent-facts.ts';
import { wording } from './wording.ts';

/** What the guide's data is made of: the start of every page has it. */
export interface GuideSource {
  readonly directory: Directory;
  readonly locale: Locale;
  readonly t: Translate;
  readonly today: string;
  readonly clock: PlaceClock;
  readonly holidays: readonly string[];
  /** The whole offer, in order. */
  readonly offer: readonly Service[];
}

/** Made once per language and build: every page of the guide asks for it. */
const made = new WeakMap<Directory, Map<Locale, GuideData>>();

/**
 * Everything the guide needs in one language: what the pages are drawn from, and what goes to the
 * phone. One thing, so that both say the same.
 */
export function guideData(source: GuideSource): GuideData {
  const { directory, locale } = source;
  const perLocale = made.get(directory) ?? new Map<Locale, GuideData>();
  made.set(directory, perLocale);
  const data = perLocale.get(locale) ?? makeGuideData(source);
  perLocale.set(locale, data);
  return data;
}

function makeGuideData({ directory, locale, t, today, clock, holidays, offer }: GuideSource): GuideData {
  const { city, topics, wijken, wijkteams, urgent } = directory;
  const telling = { city, locale, t, today };
  return {
    lang: locale,
    dayForms: dayForms(locale),
    listJoints: listJoints(locale),
    dir: locales[locale].dir,
    site: city.site_name,
    today,
    words: finishedWords(guideWords, t, { city: city.name }),
    links: {
      guide: linkTo(locale, '/wegwijzer/'),
      offer: linkTo(locale, '/aanbod/'),
      wijken: linkTo(locale, '/wijken/'),
      report: linkTo(locale, '/hulpvraag/'),
      plain: linkTo(locale, '/eenvoudig/'),
      services: withBase(`/data/offer-${locale}.json`),
      sourceData: withBase(`/data/guide-${defaultLocale}.json`),
      device: linkTo(locale, '/wissen/'),
      list: linkTo(locale, '/lijst/'),
      languages: Object.fromEntries(localeCodes.map((code) => [code, linkTo(code, '/wegwijzer/')])),
    },
    topics: topics.map(({ id, name, needs }) => ({
      id,
      name: wording(name, locale),
      needs: needs.map((need) => needFacts(need, locale)),
    })),
    services: offer.map((service) => serviceFacts(service, telling)),
    // Twenty names are looked up by their letters.
    wijken: wijken
      .toSorted((one, other) => one.name.localeCompare(other.name, locale))
      .map((wijk) => ({
        id: wijk.id,
        name: wijk.name,
        district: wijk.district.id,
        neighbours: wijk.neighbours,
        postcodes: wijk.postcodes,
        wijkteam: entryPoint(directory, wijk, today).wijkteam.id,
      })),
    urgent: urgent
      .filter(({ id }) => topics.some(({ needs }) => needs.some((need) => need.urgent.some((line) => line.id === id))))
      .map((line) => urgentFacts(line, telling)),
    signs: [undefined, ...wijkteams].map((wijkteam) => signFacts(wijkteam, telling)),
    clock,
    holidays,
    nightLine: nightLine(urgent, locale),
    phone: city.contact.phones[0]?.number ?? '',
    support: city.help_request?.client_support ?? [],
  };
}

/** A line to talk to, day and night; those for danger stand on every page already. */
function nightLine(urgent: readonly UrgentLine[], locale: Locale): GuideData['nightLine'] {
  const line = urgent.find(
    ({ group, schedules, strip_label }) => group === 'talk' && strip_label === undefined && isAroundTheClock(schedules),
  );
  const [phone] = line?.phones ?? [];
  return line && phone && { name: wording(line.name, locale), phone: phone.number };
}

/** A need; what is usual (not single, not sensitive, no urgent lines) is left out. */
function needFacts({ id, name, single, sensitive, giving, urgent }: Need, locale: Locale): GuideNeed {
  return {
    id,
    name: wording(name, locale),
    ...(single && { single }),
    ...(sensitive && { sensitive }),
    ...(giving && { giving }),
    ...(urgent.length > 0 && { urgent: urgent.map((line) => line.id) }),
  };
}

function serviceFacts(service: Service, telling: Telling): GuideService {
  const { needs, service_area: area, locations, assured_date, assured_for_months, volunteers, giving, schedules } = service;
  const openings = openingFacts(schedules, telling.t);
  const places = locations.filter(({ wijk, district }) => wijk !== undefined || district !== undefined);
  return {
    ...rowFacts(service, telling),
    needs,
    ...(area.kind === 'wide' ? { reach: area.reach } : { wijken: area.wijken }),
    ...(places.length > 0 && {
      at: places.map(({ wijk, district }) => (wijk ? { wijk: wijk.id } : { district: district?.id })),
    }),
    ...(assured_date !== undefined && { assured: [assured_date, assured_for_months] as const }),
    ...(volunteers && { volunteers }),
    ...(giving && { giving: wording(giving, telling.locale) }),
    ...(openings.length > 0 && { openings }),
    ...(isAroundTheClock(schedules) && { always: true }),
  };
}
