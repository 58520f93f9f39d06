import { z } from 'astro/zod';
import { accessibilityFeatures, locationKinds } from '#domain/location.ts';
import { addressSchema, phoneSchema } from './contact.ts';
import { emailSchema, idSchema, textSchema, urlSchema } from './formats.ts';
import { provenance } from './provenance.ts';
import { scheduleSchema } from './schedule.ts';

/** One file in content/locations: a place where something happens. Names as in HSDS 3. */
export const locationSchema = z
  .strictObject({
    /** The name on the building: "Wijkcentrum De Ringvaart". */
    name: textSchema,
    /** Other and former names, so that they are found. */
    alternate_names: z.array(textSchema).optional(),
    /** What kind of place; decides the sign on the map. */
    kind: z.enum(locationKinds),
    /** Where it is, only as far as a source says. Left out when no street is known. */
    address: addressSchema.optional(),
    /** The id of the wijk it stands in. */
    wijk: idSchema.optional(),
    /** The id of the district, only when the wijk is not known. */
    district: idSchema.optional(),
    /** CBS codes of the buurten it stands in, when known: [BU03920204]. */
    buurten: z.array(z.string().regex(/^BU\d{8}$/, { message: 'format.buurt_code' })).optional(),
    /** WGS84, only when the exact spot is known. Both or neither. */
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    /** What makes it easy to come in. Left out: not known. */
    accessibility: z.array(z.enum(accessibilityFeatures)).optional(),
    /** More on getting in, in one sentence at B1. */
    accessibility_details: textSchema.optional(),
    schedules: z.array(scheduleSchema).optional(),
    phones: z.array(phoneSchema).optional(),
    email: emailSchema.optional(),
    url: urlSchema.optional(),
    ...provenance,
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    message: 'location.half_position',
    path: ['longitude'],
  });

export type LocationEntry = z.output<typeof locationSchema>;
