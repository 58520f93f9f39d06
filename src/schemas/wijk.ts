import { z } from 'astro/zod';
import { idSchema, textSchema } from './formats.ts';

/** One file in content/wijken: a wijk as CBS draws it, with its buurten. */
export const wijkSchema = z.strictObject({
  name: textSchema,
  /** The CBS code; ties the wijk to its outline: WK039221. */
  code: z.string().regex(/^WK\d{6}$/, { message: 'format.wijk_code' }),
  /** The id of the district it lies in. */
  district: idSchema,
  /** Other and former names, so that people find it. */
  alternate_names: z.array(textSchema).optional(),
  /** The buurten it consists of. */
  buurten: z
    .array(
      z.strictObject({
        /** The CBS code: BU03922101. */
        code: z.string().regex(/^BU\d{8}$/, { message: 'format.buurt_code' }),
        name: textSchema,
      }),
    )
    .min(1),
});

export type WijkEntry = z.output<typeof wijkSchema>;
