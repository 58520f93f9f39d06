import { z } from 'astro/zod';
import { idSchema, textSchema } from './formats.ts';

/**
 * One file in content/glossary/, under the name of a language: the terms that mean something fixed,
 * how this language says them, and what they are in everyday words.
 */
export const glossarySchema = z.record(
  idSchema,
  z.strictObject({
    /** As the list of terms shows it. */
    term: textSchema,
    /** By which it is found in a text: whole words in Dutch, pieces of words in other languages. */
    forms: z.array(textSchema).min(1),
    explanation: textSchema,
  }),
);

export type GlossaryEntry = z.output<typeof glossarySchema>;
