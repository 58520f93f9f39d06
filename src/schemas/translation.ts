import { z } from 'astro/zod';
import { idSchema, textSchema } from './formats.ts';
import { pageSchema } from './page.ts';

/*
 * A translation file stands in content/translations/<language>/ under the same name as the Dutch
 * one and holds texts only: facts are never repeated. Lists have as many items as the Dutch list;
 * `{}` for an item without text.
 */

const described = z.array(z.strictObject({ description: textSchema.optional() })).optional();

/** The texts of a service in another language. */
export const serviceTranslationSchema = z.strictObject({
  name: textSchema.optional(),
  summary: textSchema.max(200).optional(),
  description: textSchema.optional(),
  eligibility_description: textSchema.optional(),
  not_for: textSchema.optional(),
  application_process: textSchema.optional(),
  fees_description: textSchema.optional(),
  giving: textSchema.optional(),
  required_documents: z.array(textSchema).optional(),
  schedules: described,
  phones: described,
  cost_options: z.array(z.strictObject({ amount_description: textSchema.optional(), option: textSchema.optional() })).optional(),
  notices: z.array(z.strictObject({ message: textSchema })).optional(),
});

/** A topic in another language; complete, because the site is lost without it. */
export const topicTranslationSchema = z.strictObject({
  name: textSchema,
  summary: textSchema,
  /** Per need id its words. */
  needs: z.record(idSchema, z.strictObject({ name: textSchema })),
});

/** An urgent line in another language; the situation is never left out. */
export const urgentTranslationSchema = z.strictObject({
  name: textSchema.optional(),
  situation: textSchema,
  strip_label: textSchema.max(20).optional(),
  phones: described,
});

const { sections } = pageSchema.shape;

/** A page in another language, whole; of a link only its name. */
export const pageTranslationSchema = pageSchema.extend({
  sections: z.array(sections.element.extend({ link: z.strictObject({ name: textSchema }).optional() })).min(1),
});

export type ServiceTranslation = z.output<typeof serviceTranslationSchema>;
export type TopicTranslation = z.output<typeof topicTranslationSchema>;
export type UrgentTranslation = z.output<typeof urgentTranslationSchema>;
export type PageTranslation = z.output<typeof pageTranslationSchema>;
