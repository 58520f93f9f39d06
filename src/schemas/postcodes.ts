import { z } from 'astro/zod';
import { idSchema, pc4Schema, textSchema } from './formats.ts';
import { provenance } from './provenance.ts';

/** content/postcodes.yaml: which wijken lie in which postcode of four digits. */
export const postcodesSchema = z.strictObject({
  postcodes: z.array(
    z.strictObject({
      pc4: pc4Schema,
      /** Ids of the wijken in it; with more than one, the visitor chooses. */
      wijken: z.array(idSchema).min(1),
      /** false when the source itself is not sure. */
      certain: z.boolean().optional(),
    }),
  ),
  /** Postcodes near by that belong to another municipality. */
  elsewhere: z.array(z.strictObject({ pc4: pc4Schema, municipality: textSchema })).optional(),
  sources: provenance.sources,
});

export type PostcodesEntry = z.output<typeof postcodesSchema>;
