import { z } from 'astro/zod';
import { phoneSchema } from './contact.ts';
import { emailSchema, idSchema, languageCodeSchema, textSchema, urlSchema } from './formats.ts';
import { provenance } from './provenance.ts';
import { scheduleSchema } from './schedule.ts';

/**
 * One file in content/wijkteams: the one recognisable entry point of an area. What is not known
 * stays out; the site then says so and gives the general contact of the city.
 */
export const wijkteamSchema = z.strictObject({
  /** The name on the door: "Wijkteam Noord". */
  name: textSchema,
  /** Former names; they stay findable and are shown as "vroeger". */
  alternate_names: z.array(textSchema).optional(),
  /** For which part of the city: ids of districts or wijken. A wijk goes before its district. */
  service_areas: z.array(idSchema).min(1),
  /** The id of the organization that runs it. */
  organization: idSchema.optional(),
  /** The id of the place where it sits (a file in content/locations). */
  location: idSchema.optional(),
  phones: z.array(phoneSchema).optional(),
  email: emailSchema.optional(),
  url: urlSchema.optional(),
  /** Its own hours; left out: those of the place. */
  schedules: z.array(scheduleSchema).optional(),
  /** Languages in which people are helped, as codes: [nl, tr]. */
  languages: z.array(languageCodeSchema).optional(),
  ...provenance,
});

export type WijkteamEntry = z.output<typeof wijkteamSchema>;
