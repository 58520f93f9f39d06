import { z } from 'astro/zod';
import { phoneSchema } from './contact.ts';
import { emailSchema, idSchema, textSchema, urlSchema } from './formats.ts';

/** One file in content/organizations: who offers something. Names as in HSDS 3. */
export const organizationSchema = z.strictObject({
  /** The name as it stands on the door or the letterhead. */
  name: textSchema,
  /** Other and former names, so that they are found. */
  alternate_names: z.array(textSchema).optional(),
  /** One sentence at B1. */
  description: textSchema.optional(),
  /** The id of the organization it is part of. */
  parent_organization: idSchema.optional(),
  phones: z.array(phoneSchema).optional(),
  email: emailSchema.optional(),
  website: urlSchema.optional(),
});

export type OrganizationEntry = z.output<typeof organizationSchema>;
