import { z } from 'astro/zod';
import { phoneSchema } from './contact.ts';
import { emailSchema, idSchema, languageCodeSchema, textSchema, urlSchema } from './formats.ts';

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('nl', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** https, one host that is written out, and a place for each of the three numbers. */
function isTileTemplate(template: string): boolean {
  return /^https:\/\/[a-z0-9.-]+(:\d+)?\/\S*$/.test(template) && ['{z}', '{x}', '{y}'].every((part) => template.includes(part));
}

/** content/city.yaml: what holds for the whole site. The one place that names the city. */
export const citySchema = z.strictObject({
  /** The name of the city or municipality. */
  name: textSchema,
  /** What the site is called. */
  site_name: textSchema,
  /** The address of the site, for links that leave it (search engines, print, sharing). */
  site_url: urlSchema,
  /** true once the municipality has made it its official site. */
  official: z.boolean(),
  /** The languages of the site besides Dutch, as codes: [en, ar]. Without this, every language the site has words in. */
  languages: z.array(languageCodeSchema).optional(),
  /** The time zone of the clock on the wall, as browsers know it. */
  timezone: textSchema.refine(isTimezone, { message: 'format.timezone' }),
  /** The country whose public holidays count, as in ISO 3166: NL. */
  holidays: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { message: 'format.country' }),
  /** Where everybody can always go, also when a wijkteam's own details are not known. */
  contact: z.strictObject({
    /** The id of the organization that answers. */
    organization: idSchema,
    phones: z.array(phoneSchema).min(1),
    /** The id of the place where one can walk in. */
    walk_in_location: idSchema.optional(),
  }),
  /** Who wants to ask the municipality for support (a Wmo melding): what for, and who stands beside them. */
  help_request: z
    .strictObject({
      /** The id of the service where one asks. */
      service: idSchema,
      /** Ids of services for independent client support (onafhankelijke clientondersteuning, Wmo 2015 art. 2.2.4). */
      client_support: z.array(idSchema).optional(),
    })
    .optional(),
  /** Where readers report mistakes. Without it the question is not asked. */
  editors_email: emailSchema.optional(),
  /** Where to tell of a hole in the site's safety: a page, or an e-mail address. Without it there is no security.txt. */
  security_contact: z
    .union([emailSchema, urlSchema.refine((url) => url.startsWith('https://'))], { error: () => 'format.contact' })
    .optional(),
  /** A harmless site to go to in one tap from a page that others should not see. Without it there is no such exit. */
  exit_url: urlSchema.refine((url) => url.startsWith('https://'), { message: 'format.https' }).optional(),
  /**
   * Whether pages stay on a visitor's device for when there is no network. false takes away what earlier
   * versions of the site put there.
   */
  works_offline: z.boolean().default(true),
  /** How many months a check holds when an entry does not say so itself, 1 to 12. */
  assured_for_months: z.number().int().min(1).max(12),
  /** Link to a route; {query} becomes the address. */
  route_url: z.string().regex(/^https:\/\/.*\{query\}/, { message: 'format.route_url' }),
  /** Who made the outlines of the wijken, and under which licence. */
  map_attribution: textSchema,
  /** A map with streets that a visitor may turn on. Without it there is no such switch. */
  street_map: z
    .strictObject({
      /** Who makes it, and so can see where somebody looks: "PDOK, van het Kadaster". */
      provider: textSchema,
      /** Where its pictures come from, in EPSG:3857: {z}, {x} and {y} become numbers. One host, so that no other is let in. */
      url_template: z.string().refine(isTileTemplate, { message: 'format.tiles' }),
      /** What its maker wants to be said beside it. */
      attribution: textSchema,
      /** The largest zoom it has pictures for. */
      max_zoom: z.number().int().min(1).max(24).optional(),
    })
    .optional(),
});

export type CityEntry = z.output<typeof citySchema>;
