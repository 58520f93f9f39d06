import { z } from 'astro/zod';
import { accessWays } from '#domain/access.ts';
import { rungs } from '#domain/ladder.ts';
import { phoneSchema } from './contact.ts';
import { dateSchema, emailSchema, idSchema, languageCodeSchema, partialDateSchema, textSchema, urlSchema } from './formats.ts';
import { provenance } from './provenance.ts';
import { scheduleSchema } from './schedule.ts';

/** What it costs, as in HSDS. */
const costOptionSchema = z.strictObject({
  /** Euro; 0 is free. Left out when the source gives no amount. */
  amount: z.number().min(0).optional(),
  /** What the amount is for: "per maaltijd", "per maand". */
  amount_description: textSchema.optional(),
  /** For whom or when: "met stadspas". */
  option: textSchema.optional(),
  /** From when the amount holds, or the year it was read: 2025. */
  valid_from: partialDateSchema.optional(),
});

/** Something to know for a while: closed for a holiday, full, moved. */
const noticeSchema = z
  .strictObject({
    /** One or two sentences at B1. */
    message: textSchema,
    /** The first day it holds; it is announced before. */
    valid_from: dateSchema,
    /** The last day it holds; after that it is gone from the site. */
    valid_to: dateSchema,
  })
  .refine(({ valid_from, valid_to }) => valid_from <= valid_to, { message: 'period.ends_before_start', path: ['valid_to'] });

/** One file in content/services: one thing that people can turn to. Names as in HSDS 3. */
export const serviceSchema = z
  .strictObject({
    /** What people call it: "Buurtkamer De Linde", not the name of the contract. */
    name: textSchema,
    /** Other and former names, so that they are found. */
    alternate_names: z.array(textSchema).optional(),
    /** The id of the organization that runs it (a file in content/organizations). Left out when not known. */
    organization: idSchema.optional(),
    /** What it is, in one or two short sentences at B1; at most 180 characters. Shown in lists. */
    summary: textSchema.max(180),
    /** More to know, at B1. Leave it out when the summary says it all. */
    description: textSchema.optional(),
    /** How light or heavy: self, wijk, city, team or tailored (maatwerk). */
    rung: z.enum(rungs),
    /** The ids of the needs it helps with (see content/topics); the most fitting one first. */
    needs: z.array(idSchema).min(1),
    /** Who it is for, in plain words. */
    eligibility_description: textSchema.optional(),
    /** Who it is not for, or what it does not do. */
    not_for: textSchema.optional(),
    /** In years. */
    minimum_age: z.number().int().min(0).max(120).optional(),
    maximum_age: z.number().int().min(0).max(120).optional(),
    /** For which part of the city: city, region or country, or ids of wijken and districts. */
    service_areas: z.array(idSchema).min(1),
    /** The ids of the places where it happens (files in content/locations). */
    locations: z.array(idSchema).optional(),
    /** When. A place has its own hours; fill these in only when the service differs. */
    schedules: z.array(scheduleSchema).optional(),
    phones: z.array(phoneSchema).optional(),
    email: emailSchema.optional(),
    url: urlSchema.optional(),
    cost_options: z.array(costOptionSchema).optional(),
    /** What cannot be said as an amount: "eigen bijdrage". */
    fees_description: textSchema.optional(),
    /** How you get in, lightest first: walk_in, sign_up, referral, decision. */
    access: z.array(z.enum(accessWays)).min(1).optional(),
    /** How that goes, step by step, at B1. */
    application_process: textSchema.optional(),
    /** What to bring: "stadspas". */
    required_documents: z.array(textSchema).optional(),
    /** Languages in which people are helped, as codes: [nl, ar]. */
    languages: z.array(languageCodeSchema).optional(),
    /** true when volunteers run it or are looked for: something to bring as well as to take. */
    volunteers: z.boolean().optional(),
    /** What you can give here (brengen), in one sentence at B1. */
    giving: textSchema.optional(),
    /** Notices that show themselves between two days. */
    notices: z.array(noticeSchema).optional(),
    ...provenance,
  })
  .refine(
    ({ minimum_age, maximum_age }) => minimum_age === undefined || maximum_age === undefined || minimum_age <= maximum_age,
    {
      message: 'service.age_order',
      path: ['maximum_age'],
    },
  )
  .refine(({ rung, access }) => rung === 'tailored' || !access?.includes('decision'), {
    message: 'service.decision_is_tailored',
    path: ['rung'],
  });

export type ServiceEntry = z.output<typeof serviceSchema>;
