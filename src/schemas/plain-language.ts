import { z } from 'astro/zod';
import { plainRules } from '#domain/plain-language.ts';
import { textSchema } from './formats.ts';

/**
 * content/plain-language.yaml: what plain Dutch is on this site. A city may do without the file; then
 * `npm run b1` has nothing to hold its texts to.
 */
export const plainLanguageSchema = z.strictObject({
  limits: z.strictObject({
    /** The most words in a sentence. */
    sentence: z.number().int().min(5),
    /** The most words in a sentence on average, in one text. */
    average: z.number().min(5),
    /** From so many syllables a word must be a common one. */
    syllables: z.number().int().min(3),
    /** The least that a file must have on the scale of Flesch-Douma (0 hard, 100 easy). */
    ease: z.number().min(0).max(100),
    /** Files with fewer words are too short for that scale. */
    words: z.number().int().min(1),
  }),
  /** Words of the office: how they stand in a text, and what to write instead. */
  jargon: z.array(z.strictObject({ forms: z.array(textSchema).min(1), write: textSchema })),
  /** Long words that people know all the same, each with the reason why it may stay. */
  known: z.record(z.string(), textSchema),
  /** Texts that may break a rule, each with a reason. */
  exceptions: z.array(
    z.strictObject({
      /** "services/buurtkamer.yaml", or "messages/nl.json" for the words of the site itself. */
      file: textSchema,
      /** "description", "sections[2].paragraphs[1]"; empty for the file as a whole. */
      field: z.string(),
      rule: z.enum(plainRules),
      reason: textSchema,
    }),
  ),
});

export type PlainLanguageEntry = z.output<typeof plainLanguageSchema>;
