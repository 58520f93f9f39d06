import { distance as editDistance } from 'fastest-levenshtein';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Directory } from './directory.ts';
import { fold } from './fold.ts';
import { contains, distanceToBorder, type Outline, type Point } from './geo.ts';

/** What is needed to find a wijk: small, plain data that can travel to a browser as JSON. */
export interface WijkIndex {
  readonly wijken: readonly { readonly id: string; readonly name: string; readonly district: string }[];
  /** Folded names (of wijken, buurten and districts, also former ones) and the ids they stand for. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly postcodes: Readonly<Record<string, readonly string[]>>;
  /** Postcodes of which the source itself is not sure: always asked back. */
  readonly uncertain: readonly string[];
  /** Postcodes near by and the municipality they belong to. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/**
 * The answer to what somebody typed:
 *
 * - `one` wijk, for sure
 * - `several`: choose; also when a typo makes it less than sure
 * - `elsewhere`: a postcode outside the city, of that municipality when known
 * - `unknown`: nothing like it
 * - `empty`: nothing typed
 */
export type WijkAnswer =
  | { readonly kind: 'one'; readonly wijken: readonly [string] }
  | { readonly kind: 'several'; readonly wijken: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly municipality?: string | undefined }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' };

/** Collects every name and postcode that leads to a wijk. */
export function wijkIndex({ wijken, wijkteams, postcodes, elsewhere }: Directory): WijkIndex {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    const folded = fold(name);
    names.set(folded, (names.get(folded) ?? new Set()).add(id));
  };
  for (const wijk of wijken) {
    for (const name of [wijk.name, ...wijk.alternate_names]) add(name, wijk.id);
    for (const buurt of wijk.buurten) add(buurt.name, wijk.id);
    for (const name of [wijk.district.name, ...wijk.district.alternate_names]) add(name, wijk.id);
  }
  for (const wijkteam of wijkteams) {
    for (const name of [wijkteam.name, ...wijkteam.alternate_names]) for (const id of wijkteam.wijken) add(name, id);
  }
  return {
    wijken: wijken.map(({ id, name, district }) => ({ id, name, district: district.name })),
    names: Object.fromEntries([...names].map(([name, ids]) => [name, [...ids]])),
    postcodes: Object.fromEntries(postcodes.map(({ pc4, wijken: ids }) => [pc4, ids])),
    uncertain: postcodes.filter(({ certain }) => !certain).map(({ pc4 }) => pc4),
    elsewhere: Object.fromEntries(elsewhere.map(({ pc4, municipality }) => [pc4, municipality])),
  };
}

/** Finds the wijk for a postcode (2035, 2035VD, "20 35 vd"), a name, a part of a name, or a name with typos. */
export function lookUpWijk(index: WijkIndex, typed: string): WijkAnswer {
  const compact = typed.replace(/[^\p{L}\p{N}]/gu, '');
  if (compact === '') return { kind: 'empty' };
  const postcode = /^(\d{4})[a-z]{0,2}$/i.exec(compact)?.[1];
  if (postcode !== undefined) return lookUpPostcode(index, postcode);
  const folded = fold(typed);
  const names = Object.keys(index.names);
  if (names.includes(folded)) return answer(index, idsOf(index, [folded]));
  const partly = folded.length < 3 ? [] : names.filter((name) => name.includes(folded));
  if (partly.length > 0) return answer(index, idsOf(index, partly), 'several');
  const municipality = Object.values(index.elsewhere).find((name) => fold(name) === folded);
  if (municipality !== undefined) return { kind: 'elsewhere', municipality };
  return answer(index, idsOf(index, closest(names, folded)), 'several');
}

function lookUpPostcode(index: WijkIndex, pc4: string): WijkAnswer {
  const ids = index.postcodes[pc4];
  return ids
    ? answer(index, ids, index.uncertain.includes(pc4) ? 'several' : undefined)
    : { kind: 'elsewhere', municipality: index.elsewhere[pc4] };
}

function answer({ wijken }: WijkIndex, ids: readonly string[], atLeast?: 'several'): WijkAnswer {
  const found = wijken.map(({ id }) => id).filter((id) => ids.includes(id));
  const [first] = found;
  if (first === undefined) return { kind: 'unknown' };
  return found.length === 1 && !atLeast ? { kind: 'one', wijken: [first] } : { kind: 'several', wijken: found };
}

function idsOf({ names }: WijkIndex, keys: readonly string[]): string[] {
  return keys.flatMap((key) => names[key] ?? []);
}

/** The names nearest to what was typed, if any is near enough: one slip in four letters. */
function closest(names: readonly string[], folded: string): string[] {
  if (folded.length < 4) return [];
  const slack = Math.max(1, Math.floor(folded.length / 4));
  const scored = names
    .map((name) => ({ name, slips: slipsBetween(squeeze(name), squeeze(folded)) }))
    .filter(({ slips }) => slips <= slack);
  const best = Math.min(...scored.map(({ slips }) => slips));
  return scored.filter(({ slips }) => slips === best).map(({ name }) => name);
}

/** How many letters differ; also when only the beginning was typed: "boerhave" for "boerhaavewijk". */
function slipsBetween(name: string, typed: string): number {
  const beginnings = typed.length < 6 ? [] : [typed.length, typed.length + 1].map((length) => name.slice(0, length));
  return Math.min(...[name, ...beginnings].map((candidate) => editDistance(candidate, typed)));
}

function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** The outlines of the wijken, for finding where somebody is. */
export interface WijkOutline {
  readonly id: string;
  readonly outline: Outline;
}

/** The outlines in the open data of the wijken (GeoJSON). */
export function outlinesIn({ features }: FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>): WijkOutline[] {
  return features.map(({ properties, geometry }) => ({
    id: properties.id,
    outline: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as unknown as Outline,
  }));
}

/** Published outlines are simplified; within this many metres of a border both sides are offered. */
const borderWidth = 160;

/**
 * Finds the wijk of a place on earth. Near a border it gives both sides, nearest first.
 *
 * @param accuracy how far off the device says it may be, in metres
 */
export function lookUpPlace(outlines: readonly WijkOutline[], place: Point, accuracy = 0): WijkAnswer {
  const reach = borderWidth + Math.min(accuracy, 1000);
  const near = outlines
    .map(({ id, outline }) => ({ id, away: (contains(outline, place) ? -1 : 1) * distanceToBorder(outline, place) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  const [first, ...others] = near;
  if (!first) return { kind: 'elsewhere' };
  const isSure = others.length === 0 && first.away <= borderWidth;
  return isSure ? { kind: 'one', wijken: [first.id] } : { kind: 'several', wijken: near.map(({ id }) => id) };
}
