import { z } from 'astro/zod';
import { textSchema } from './formats.ts';

/** One file in content/districts: a part of the city (stadsdeel). */
export const districtSchema = z.strictObject({
  name: textSchema,
  /** Other names that people use for it. */
  alternate_names: z.array(textSchema).optional(),
  /** Its place in lists. */
  order: z.number().int(),
});

export type DistrictEntry = z.output<typeof districtSchema>;
