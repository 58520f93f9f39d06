import { z } from 'astro/zod';
import { certainties } from '#domain/certainty.ts';
import { dateSchema, partialDateSchema, textSchema, urlSchema } from './formats.ts';

/** Where a fact was read. */
const sourceSchema = z.strictObject({
  /** The page or document, as a web address. */
  url: urlSchema,
  /** What it is, in a few words: "Kennemer Dagblad", "eigen site". Shown beside the date. */
  name: textSchema.optional(),
  /** When the source was written, as precisely as it says: 2026, 2026-03 or 2026-03-01. */
  date: partialDateSchema.optional(),
});

/** What every entry carries to say how we know it and how sure it is. */
export const provenance = {
  /** Where this was read; at least one. */
  sources: z.array(sourceSchema).min(1),
  /** high, medium or low. See the README for what each means. */
  certainty: z.enum(certainties),
  /** The day a person last called, visited or wrote to see that all of this is true. HSDS: assured_date. */
  assured_date: dateSchema.optional(),
  /** The role (never the name) of who checked: "redactie", "wijkteam Noord". */
  assurer_role: textSchema.optional(),
  /** How many months a check holds, 1 to 12. Left out: what the city settings say. */
  assured_for_months: z.number().int().min(1).max(12).optional(),
  /** For colleagues only, never on the site: doubts, what to ask when you call. */
  editor_note: textSchema.optional(),
};
