import { z } from 'astro/zod';
import { pathSchema, textSchema } from './formats.ts';

/** One file in content/pages: a longer text, as headings with paragraphs. Plain text, no HTML. */
export const pageSchema = z.strictObject({
  title: textSchema,
  /** One sentence; also what search engines show. */
  summary: textSchema,
  sections: z
    .array(
      z.strictObject({
        heading: textSchema,
        /** Each item is a paragraph. */
        paragraphs: z.array(textSchema).min(1),
        /** Where to go on, on this site. */
        link: z.strictObject({ path: pathSchema, name: textSchema }).optional(),
      }),
    )
    .min(1),
});

export type PageEntry = z.output<typeof pageSchema>;
