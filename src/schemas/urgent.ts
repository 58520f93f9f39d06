import { z } from 'astro/zod';
import { urgentGroups } from '#domain/urgent.ts';
import { phoneSchema } from './contact.ts';
import { idSchema, textSchema, urlSchema } from './formats.ts';
import { provenance } from './provenance.ts';
import { scheduleSchema } from './schedule.ts';

const common = {
  /** When to call, in one or two short sentences at B1. */
  situation: textSchema,
  /** Under which heading it stands. */
  group: z.enum(urgentGroups),
  /** Its place in lists; the most urgent first. */
  order: z.number().int(),
  /** The one word beside the number in the strip on every page. Left out: not in the strip. */
  strip_label: textSchema.max(20).optional(),
};

/** A line with facts of its own. */
const ownLineSchema = z.strictObject({
  name: textSchema,
  ...common,
  phones: z.array(phoneSchema).min(1),
  schedules: z.array(scheduleSchema).optional(),
  url: urlSchema.optional(),
  cost_options: z.array(z.strictObject({ amount: z.number().min(0) })).optional(),
  ...provenance,
});

/** A line that is also an offer: its facts stand in content/services, once. */
const serviceLineSchema = z.strictObject({
  /** The id of the service. */
  service: idSchema,
  ...common,
});

/** One file in content/urgent: who to call when it cannot wait. */
export const urgentSchema = {
  own: ownLineSchema,
  service: serviceLineSchema,
};

export type OwnLineEntry = z.output<typeof ownLineSchema>;
export type ServiceLineEntry = z.output<typeof serviceLineSchema>;
export type UrgentEntry = OwnLineEntry | ServiceLineEntry;
