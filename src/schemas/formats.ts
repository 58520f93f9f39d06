import { z } from 'astro/zod';

/*
 * The small formats that several entities share. A schema names its own rule in `message` by a
 * key; the words for it stand in the editor's messages (i18n), because editors read them.
 */

/** An id as used in file names: lower case letters, digits and hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'format.id' });

/** A text of at least one character, without white space around it. */
export const textSchema = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), { message: 'format.trimmed' });

/** A day: 2026-03-01. */
export const dateSchema = z.iso.date({ error: () => 'format.date' });

/** As precise as the source is: 2026, 2026-03 or 2026-03-01. A bare year may be a number. */
export const partialDateSchema = z
  .union([z.string(), z.number()], { error: () => 'format.partial_date' })
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { message: 'format.partial_date' }));

/** A time of day on the 24-hour clock: "09:00". "24:00" is the end of the day. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { message: 'format.time' });

/**
 * A Dutch phone number as people write it: 14 023, 112, 023 511 5115, 0800-2000, 088 358 22 60.
 * Spaces, hyphens and dots are free; the digits are what counts.
 */
export const phoneNumberSchema = z
  .union([z.string(), z.number()], { error: () => 'format.phone' })
  .transform(String)
  .refine((number) => /^[\d ().-]+$/.test(number) && isDutchNumber(number.replace(/\D/g, '')), { message: 'format.phone' });

function isDutchNumber(digits: string): boolean {
  const emergencyOrShort = /^1\d{2}$/;
  const european = /^116\d{3}$/;
  const municipality = /^14\d{2,3}\d?$/;
  const free = /^0(800|900|906|909)\d{4}(\d{3})?$/;
  const subscriber = /^0[1-9]\d{8}$/;
  return [emergencyOrShort, european, municipality, free, subscriber].some((pattern) => pattern.test(digits));
}

/** A Dutch postcode: 2035 VD. The space may be left out. */
export const postalCodeSchema = z
  .union([z.string(), z.number()], { error: () => 'format.postal_code' })
  .transform(String)
  .pipe(z.string().regex(/^[1-9]\d{3} ?[A-Z]{2}$/, { message: 'format.postal_code' }));

/** A postcode without its letters, as CBS uses it for an area: 2035. */
export const pc4Schema = z
  .union([z.string(), z.number()], { error: () => 'format.pc4' })
  .transform(String)
  .pipe(z.string().regex(/^[1-9]\d{3}$/, { message: 'format.pc4' }));

/** A web address, with https:// or http:// in front. */
export const urlSchema = z.url({ protocol: /^https?$/, error: () => 'format.url' });

/** The address of a page of this site, in Dutch: /wissen/. */
export const pathSchema = z.string().regex(/^\/([a-z0-9-]+\/)+$/, { message: 'format.path' });

export const emailSchema = z.email({ error: () => 'format.email' });

/** A language code as browsers know it (BCP 47), short form: nl, en, tr, ar, pl, uk. */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}$/, { message: 'format.language' });
