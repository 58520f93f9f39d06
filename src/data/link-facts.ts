import type { Phone, Provenance } from '#domain/directory.ts';
import type { Schedule } from '#domain/schedule.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ServiceEntry } from '#schemas/service.ts';
import type { Translations } from './translations.ts';

/* The facts that several kinds of entry share. */

export type ProvenanceEntry = Pick<
  ServiceEntry,
  'sources' | 'certainty' | 'assured_date' | 'assurer_role' | 'assured_for_months'
>;

/** How we know what an entry says; how long a check holds comes from the city where the entry is silent. */
export function linkProvenance(entry: ProvenanceEntry, defaultMonths: number): Provenance {
  return {
    sources: entry.sources,
    certainty: entry.certainty,
    assured_date: entry.assured_date,
    assurer_role: entry.assurer_role,
    assured_for_months: entry.assured_for_months ?? defaultMonths,
  };
}

type ScheduleEntry = NonNullable<ServiceEntry['schedules']>[number];

export function linkSchedule(entry: ScheduleEntry, description?: LocalizedText): Schedule {
  return {
    byday: entry.byday ?? [],
    opens_at: entry.opens_at,
    closes_at: entry.closes_at,
    bysetpos: entry.bysetpos,
    by_appointment: entry.by_appointment ?? false,
    valid_from: entry.valid_from,
    valid_to: entry.valid_to,
    closed_on_holidays: entry.closed_on_holidays ?? true,
    attending_type: entry.attending_type ?? 'in_person',
    description: description ?? (entry.description === undefined ? undefined : { source: entry.description, translations: {} }),
  };
}

export function plainPhone({ number, description }: { number: string; description?: string | undefined }): Phone {
  return { number, description: description === undefined ? undefined : { source: description, translations: {} } };
}

/** Phones of an entry that has translations; those list the same phones, with texts only. */
export function linkPhones<T extends { readonly phones?: readonly { readonly description?: string | undefined }[] | undefined }>(
  phones: readonly PhoneEntry[],
  texts: Translations<T>,
): Phone[] {
  return phones.map(({ number, description }, at) => ({
    number,
    description: texts.optional(description, (translation) => translation.phones?.[at]?.description),
  }));
}

type PhoneEntry = NonNullable<ServiceEntry['phones']>[number];
