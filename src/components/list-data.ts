import type { Address, Contact, Location, Service, Wijkteam } from '#domain/directory.ts';
import { entryCheck } from '#domain/edit-lists.ts';
import type { ListData } from '#views/list-facts.ts';
import { paperWords } from '#views/sheet-words.ts';
import { colophon } from './colophon.ts';
import { dangerLines } from './danger-lines.ts';
import { finishedWords } from './finished-words.ts';
import type { GuideSource } from './guide-data.ts';
import { hoursFacts } from './hours-facts.ts';
import { placeFacts } from './place-facts.ts';
import type { Telling } from './telling.ts';
import { wording } from './wording.ts';

/** What a list needs in one language, on top of the guide's data and the offer. */
export function listData({ directory, locale, t, today }: GuideSource): ListData {
  const { city, services, locations, wijkteams } = directory;
  const telling = { city, locale, t, today };
  return {
    words: finishedWords(paperWords, t, { city: city.name }),
    danger: dangerLines(directory).map(({ number, label }) => ({ number, label: wording(label, locale) })),
    colophon: colophon(city, today, locale, t),
    services: services.map((service) => serviceEntry(service, telling)),
    locations: locations.map((location) => placeEntry(location, telling)),
    wijkteams: wijkteams.map((team) => ({ id: team.id, name: team.name, check: teamCheck(team), when: hoursOf(team, telling) })),
  };
}

function serviceEntry(service: Service, telling: Telling): ListData['services'][number] {
  const { id, name, locations, schedules, required_documents, cost_options, fees_description, access, languages } = service;
  const { eligibility_description, not_for, minimum_age, maximum_age } = service;
  const place = locations.find(({ address }) => address !== undefined)?.name;
  return {
    id,
    check: entryCheck([
      ...[name, locations.map(whereabouts), reach(service), schedules, required_documents, cost_options, fees_description],
      ...[access, languages, eligibility_description, not_for, minimum_age, maximum_age],
    ]),
    place: place === name.source ? undefined : place,
    when: hoursOf(service, telling),
    bring: required_documents.length > 0 ? required_documents.map((thing) => wording(thing, telling.locale)) : undefined,
  };
}

function placeEntry(location: Location, telling: Telling): ListData['locations'][number] {
  return {
    ...placeFacts(location, telling),
    check: entryCheck([whereabouts(location), reach(location), location.schedules]),
    when: hoursOf(location, telling),
  };
}

function teamCheck(team: Wijkteam): string {
  return entryCheck([team.name, team.location && whereabouts(team.location), reach(team), team.schedules]);
}

/** Hours as lines; nothing when they are not known. */
function hoursOf({ schedules }: Pick<Service, 'schedules'>, telling: Telling): readonly string[] | undefined {
  const { lines } = hoursFacts(schedules, telling);
  return lines.length > 0 ? lines : undefined;
}

function whereabouts({ name, address }: Location): [name: string, address: Address | undefined] {
  return [name, address];
}

function reach({ phones, email, url }: Contact): unknown[] {
  return [phones.map(({ number }) => number), email, url];
}
