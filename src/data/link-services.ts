import type { Location, Organization, Service } from '#domain/directory.ts';
import type { ServiceEntry } from '#schemas/service.ts';
import { linkArea, type AreaNames } from './link-areas.ts';
import { linkPhones, linkProvenance, linkSchedule } from './link-facts.ts';
import type { Content, Entry } from './read-content.ts';
import type { References } from './references.ts';
import { Translations } from './translations.ts';

export interface ServiceContext {
  readonly content: Content;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly areas: AreaNames;
  /** How many months a check holds, for entries that do not say. */
  readonly months: number;
  readonly references: References;
}

export function linkService({ id, data, content: file }: Entry<ServiceEntry>, context: ServiceContext): Service {
  const { content, organizations, areas, months, references } = context;
  const texts = new Translations(content.translations.services, id);
  const locations = references.findAll('location', context.locations, data.locations ?? [], file, 'locations');
  const own = (data.schedules ?? []).map((schedule, at) =>
    linkSchedule(
      schedule,
      texts.optional(schedule.description, ({ schedules }) => schedules?.[at]?.description),
    ),
  );
  return {
    id,
    name: texts.text(data.name, ({ name }) => name),
    alternate_names: data.alternate_names ?? [],
    organization:
      data.organization === undefined
        ? undefined
        : references.find('organization', organizations, data.organization, file, ['organization']),
    summary: texts.text(data.summary, ({ summary }) => summary),
    description: texts.optional(data.description, ({ description }) => description),
    rung: data.rung,
    needs: data.needs,
    eligibility_description: texts.optional(data.eligibility_description, (translation) => translation.eligibility_description),
    not_for: texts.optional(data.not_for, ({ not_for }) => not_for),
    minimum_age: data.minimum_age,
    maximum_age: data.maximum_age,
    service_area: linkArea(data.service_areas, areas, file, references),
    locations,
    schedules: own.length === 0 && locations.length === 1 ? (locations[0]?.schedules ?? []) : own,
    phones: linkPhones(data.phones ?? [], texts),
    email: data.email,
    url: data.url,
    cost_options: (data.cost_options ?? []).map((option, at) => ({
      amount: option.amount,
      amount_description: texts.optional(option.amount_description, ({ cost_options }) => cost_options?.[at]?.amount_description),
      option: texts.optional(option.option, ({ cost_options }) => cost_options?.[at]?.option),
      valid_from: option.valid_from,
    })),
    fees_description: texts.optional(data.fees_description, ({ fees_description }) => fees_description),
    access: data.access ?? [],
    application_process: texts.optional(data.application_process, ({ application_process }) => application_process),
    required_documents: (data.required_documents ?? []).map((document, at) =>
      texts.text(document, ({ required_documents }) => required_documents?.[at]),
    ),
    languages: data.languages ?? [],
    volunteers: data.volunteers ?? false,
    giving: texts.optional(data.giving, ({ giving }) => giving),
    notices: (data.notices ?? []).map(({ message, valid_from, valid_to }, at) => ({
      message: texts.text(message, ({ notices }) => notices?.[at]?.message),
      valid_from,
      valid_to,
    })),
    ...linkProvenance(data, months),
  };
}
