import type { Term } from './glossary.ts';
import type { Access } from './access.ts';
import type { Certainty } from './certainty.ts';
import type { Outline, Point } from './geo.ts';
import type { Rung } from './ladder.ts';
import type { AccessibilityFeature, LocationKind } from './location.ts';
import type { Schedule } from './schedule.ts';
import type { LocalizedText } from './text.ts';
import type { Mission } from './topic.ts';
import type { UrgentGroup } from './urgent.ts';

/*
 * The directory: everything the content says, linked. Where an entry names an id, the directory
 * has the object; from here on nothing can be missing. Objects are compared by id, never by
 * identity. Names in snake_case are those of Open Referral HSDS 3.
 */

/** Where a fact was read. `date` is as precise as the source: a year, a month or a day. */
export interface Source {
  readonly url: string;
  readonly name?: string | undefined;
  readonly date?: string | undefined;
}

/** How we know what an entry says, and how sure it is. */
export interface Provenance {
  readonly sources: readonly Source[];
  readonly certainty: Certainty;
  /** The day a person last checked all of it; absent when nobody has. */
  readonly assured_date?: string | undefined;
  /** The role of who checked. */
  readonly assurer_role?: string | undefined;
  /** How many months a check holds. */
  readonly assured_for_months: number;
}

export interface Phone {
  readonly number: string;
  readonly description?: LocalizedText | undefined;
}

export interface Address {
  readonly address_1: string;
  readonly address_2?: string | undefined;
  readonly postal_code?: string | undefined;
  readonly city: string;
}

/** Ways to reach somebody. */
export interface Contact {
  readonly phones: readonly Phone[];
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

export interface Organization extends Contact {
  readonly id: string;
  readonly name: string;
  readonly alternate_names: readonly string[];
  readonly description?: string | undefined;
  readonly parent_organization?: { readonly id: string; readonly name: string } | undefined;
}

export interface District {
  readonly id: string;
  readonly name: string;
  readonly alternate_names: readonly string[];
}

export interface Buurt {
  readonly code: string;
  readonly name: string;
  readonly label: Point;
  readonly outline: Outline;
}

export interface Wijk {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly alternate_names: readonly string[];
  readonly district: District;
  readonly buurten: readonly Buurt[];
  /** The official border. */
  readonly outline: Outline;
  /** The border as it is drawn: finer where the city has a finer one, and only for looking at. */
  readonly drawn: Outline;
  /** A point well inside, for its name on a map. */
  readonly label: Point;
  /** PC4 codes that lie in it, wholly or in part. */
  readonly postcodes: readonly string[];
  /** Ids of the wijken that share a border with it, by name. */
  readonly neighbours: readonly string[];
}

/** How precisely a place is known: the spot itself, or only the buurt, wijk or district. */
export type Precision = 'exact' | 'buurt' | 'wijk' | 'district' | 'unknown';

export interface Location extends Contact, Provenance {
  readonly id: string;
  readonly name: string;
  readonly alternate_names: readonly string[];
  readonly kind: LocationKind;
  readonly address?: Address | undefined;
  readonly wijk?: { readonly id: string; readonly name: string } | undefined;
  readonly district?: District | undefined;
  /** The spot, or the middle of the area when only that is known: see `precision`. */
  readonly point?: Point | undefined;
  readonly precision: Precision;
  /** The buurten it lies in, when no more than that is known, or less certain than the spot. */
  readonly buurten: readonly Buurt[];
  readonly accessibility: readonly AccessibilityFeature[];
  readonly accessibility_details?: string | undefined;
  readonly schedules: readonly Schedule[];
}

export interface CostOption {
  /** Euro; 0 is free. */
  readonly amount?: number | undefined;
  readonly amount_description?: LocalizedText | undefined;
  readonly option?: LocalizedText | undefined;
  readonly valid_from?: string | undefined;
}

/** Something to know between two days, both included. */
export interface Notice {
  readonly message: LocalizedText;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** For whom an offer is: people of certain wijken, or everybody in the city, region or country. */
export type ServiceArea =
  | { readonly kind: 'wide'; readonly reach: Reach }
  | { readonly kind: 'local'; readonly wijken: readonly string[]; readonly names: readonly string[] };

export const reaches = ['city', 'region', 'country'] as const;
export type Reach = (typeof reaches)[number];

export interface Service extends Contact, Provenance {
  readonly id: string;
  readonly name: LocalizedText;
  readonly alternate_names: readonly string[];
  readonly organization?: Organization | undefined;
  readonly summary: LocalizedText;
  readonly description?: LocalizedText | undefined;
  readonly rung: Rung;
  /** Ids of the needs it helps with, the most fitting first. */
  readonly needs: readonly string[];
  readonly eligibility_description?: LocalizedText | undefined;
  readonly not_for?: LocalizedText | undefined;
  readonly minimum_age?: number | undefined;
  readonly maximum_age?: number | undefined;
  readonly service_area: ServiceArea;
  readonly locations: readonly Location[];
  /** Its own hours, or those of its one location. */
  readonly schedules: readonly Schedule[];
  readonly cost_options: readonly CostOption[];
  readonly fees_description?: LocalizedText | undefined;
  readonly access: readonly Access[];
  readonly application_process?: LocalizedText | undefined;
  readonly required_documents: readonly LocalizedText[];
  readonly languages: readonly string[];
  readonly volunteers: boolean;
  readonly giving?: LocalizedText | undefined;
  readonly notices: readonly Notice[];
}

/** The entry point of an area. What is absent is not known, and the pages say so. */
export interface Wijkteam extends Contact, Provenance {
  readonly id: string;
  readonly name: string;
  readonly alternate_names: readonly string[];
  readonly organization?: Organization | undefined;
  readonly location?: Location | undefined;
  readonly schedules: readonly Schedule[];
  readonly languages: readonly string[];
  /** Ids of the wijken it serves. */
  readonly wijken: readonly string[];
}

/** What people type when they mean something: per language code, words and phrases. */
export type EverydayWords = Readonly<Record<string, readonly string[]>>;

export interface Need {
  readonly id: string;
  readonly name: LocalizedText;
  readonly mission: Mission;
  /** A single, simple Wmo question that goes straight to the municipality (rule L2). */
  readonly single: boolean;
  /** Something others in the house should not see on the screen. */
  readonly sensitive: boolean;
  /** For somebody who wants to give instead of ask (rule L8). */
  readonly giving: boolean;
  /** Lines that stand above everything else. */
  readonly urgent: readonly UrgentLine[];
  readonly words: EverydayWords;
}

export interface Topic {
  readonly id: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly needs: readonly Need[];
}

/** Who to call when it cannot wait. `service` is the id of the offer it stands for, if any. */
export interface UrgentLine extends Contact {
  readonly id: string;
  readonly name: LocalizedText;
  readonly situation: LocalizedText;
  readonly group: UrgentGroup;
  readonly strip_label?: LocalizedText | undefined;
  readonly schedules: readonly Schedule[];
  readonly certainty: Certainty;
  readonly free: boolean;
  /** Words that mean danger: whoever types them sees this line first. */
  readonly words: EverydayWords;
  readonly service?: string | undefined;
}

/** A longer text: headings with paragraphs. */
export interface TextPage {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly sections: readonly {
    readonly heading: LocalizedText;
    readonly paragraphs: readonly LocalizedText[];
    /** Where to go on, on this site. */
    readonly link?: { readonly path: string; readonly name: LocalizedText } | undefined;
  }[];
}

export interface City {
  readonly name: string;
  readonly site_name: string;
  readonly site_url: string;
  readonly official: boolean;
  readonly timezone: string;
  readonly holidays: string;
  readonly contact: {
    readonly organization: Organization;
    readonly phones: readonly Phone[];
    readonly walk_in_location?: Location | undefined;
  };
  /** Where one asks the municipality for support, and who stands beside one: ids of services. */
  readonly help_request?: { readonly service: string; readonly client_support: readonly string[] } | undefined;
  readonly editors_email?: string | undefined;
  /** Where to tell of a hole in the site's safety: a page, or an e-mail address. */
  readonly security_contact?: string | undefined;
  /** Where the quick exit leads; without it there is none. */
  readonly exit_url?: string | undefined;
  readonly route_url: string;
  readonly map_attribution: string;
  /** Whether pages stay on a visitor's device for when there is no network. */
  readonly works_offline: boolean;
  /** A map with streets, from somebody else; only loaded when a visitor asks for it. */
  readonly street_map?: StreetMap | undefined;
}

export interface StreetMap {
  readonly provider: string;
  /** EPSG:3857, with {z}, {x} and {y}. */
  readonly url_template: string;
  readonly attribution: string;
  readonly max_zoom?: number | undefined;
}

/** A point drawn on the map, to find one's way by. */
export interface MapPoint {
  readonly kind: 'station' | 'landmark';
  readonly name: string;
  readonly certainty: Certainty;
  readonly point: Point;
}

/** A line drawn on the map. `low` certainty: only roughly there. */
export interface MapLine {
  readonly kind: 'rail' | 'water';
  readonly name: string;
  readonly certainty: Certainty;
  readonly line: readonly Point[];
  /** True for water that is an area: the line goes round it. */
  readonly isArea: boolean;
}

/** What is drawn besides the wijken. */
export interface Landscape {
  readonly points: readonly MapPoint[];
  readonly lines: readonly MapLine[];
  /** Who made it, and under which licence. */
  readonly attribution?: string | undefined;
}

/** Which wijken lie in a postcode; more than one when four digits do not tell. */
export interface Postcode {
  readonly pc4: string;
  readonly wijken: readonly string[];
  readonly certain: boolean;
}

/** A postcode near by that belongs to another municipality. */
export interface ForeignPostcode {
  readonly pc4: string;
  readonly municipality: string;
}

export interface Directory {
  readonly city: City;
  readonly districts: readonly District[];
  readonly wijken: readonly Wijk[];
  readonly landscape: Landscape;
  readonly postcodes: readonly Postcode[];
  readonly elsewhere: readonly ForeignPostcode[];
  readonly organizations: readonly Organization[];
  readonly locations: readonly Location[];
  readonly wijkteams: readonly Wijkteam[];
  readonly topics: readonly Topic[];
  readonly services: readonly Service[];
  readonly urgent: readonly UrgentLine[];
  readonly pages: readonly TextPage[];
  readonly glossary: readonly Term[];
}
