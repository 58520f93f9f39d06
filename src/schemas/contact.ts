import { z } from 'astro/zod';
import { phoneNumberSchema, postalCodeSchema, textSchema } from './formats.ts';

/** A phone number, as in HSDS. */
export const phoneSchema = z.strictObject({
  /** As people write it: 14 023 or 023 511 44 77. In quotes when it starts with 0 and has no spaces. */
  number: phoneNumberSchema,
  /** What to choose or ask for: "kies 1 bij spoed". */
  description: textSchema.optional(),
});

/** A postal address, as in HSDS. Only what a source gives; a street without number is fine. */
export const addressSchema = z.strictObject({
  /** Street and number: "Zijlvest 39". */
  address_1: textSchema,
  /** "ingang Zwedenstraat", "boven de winkels". */
  address_2: textSchema.optional(),
  /** 2035 VD. */
  postal_code: postalCodeSchema.optional(),
  /** The town; left out means the town in the city settings. */
  city: textSchema.optional(),
});
