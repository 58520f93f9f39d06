import type { Directory, District, Location, Wijkteam } from '#domain/directory.ts';
import type { Outline, Point } from '#domain/geo.ts';
import { sourceLanguage } from '#domain/text.ts';

/** For whom one filters: the entry points, the houses of a wijk, or anything else. */
export const placeGroups = ['entry', 'community', 'other'] as const;

export type PlaceGroup = (typeof placeGroups)[number];

/**
 * Where a place is, no more precisely than a source says:
 *
 * - `spot`: there
 * - `somewhere`: somewhere in this wijk, or in these buurten
 * - `serves`: an entry point of which only the area it works for is known
 * - `unknown`: a district at most; it has no place on a map
 *
 * `key` is the same for places that share a spot or an area.
 */
export type Whereabouts =
  | { readonly kind: 'spot'; readonly key: string; readonly point: Point }
  | {
      readonly kind: 'somewhere' | 'serves';
      readonly key: string;
      /** The wijk, the buurten, or the district. */
      readonly name: string;
      readonly outline: Outline;
      /** The middle, for a sign that says that it is not a spot. */
      readonly point: Point;
    }
  | { readonly kind: 'unknown' };

/** A line of the list beside the map, and what stands for it on the map. */
export interface MapPlace {
  /** The same in the list and on the map: 1, 2, 3 … in the order of the list. */
  readonly number: number;
  readonly group: PlaceGroup;
  readonly id: string;
  readonly wijkteam?: Wijkteam | undefined;
  /** The place itself; of an entry point only when it is known. */
  readonly location?: Location | undefined;
  readonly district?: District | undefined;
  readonly where: Whereabouts;
}

/**
 * Every place of the directory, numbered: first the entry points, then per district the houses of
 * the wijk, then the rest, each by name. A place where an entry point sits is that entry point.
 */
export function mapPlaces(directory: Directory): MapPlace[] {
  const { wijkteams, locations } = directory;
  const taken = new Set(wijkteams.flatMap(({ location }) => location?.id ?? []));
  const places = [
    ...wijkteams.map((wijkteam) => entryPlace(directory, wijkteam)),
    ...locations.filter(({ id }) => !taken.has(id)).map((location) => otherPlace(directory, location)),
  ];
  const order = (place: Unnumbered): number[] => [
    placeGroups.indexOf(place.group) === 0 ? 0 : 1,
    districtOrder(directory, place.district),
    placeGroups.indexOf(place.group),
  ];
  return places
    .sort((a, b) => compare(order(a), order(b)) || nameOf(a).localeCompare(nameOf(b), sourceLanguage))
    .map((place, index) => ({ ...place, number: index + 1 }));
}

type Unnumbered = Omit<MapPlace, 'number'>;

/** What a place is called. */
export function nameOf({ wijkteam, location }: Pick<MapPlace, 'wijkteam' | 'location'>): string {
  return wijkteam?.name ?? location?.name ?? '';
}

function entryPlace(directory: Directory, wijkteam: Wijkteam): Unnumbered {
  const { location } = wijkteam;
  const own = location ? whereabouts(directory, location) : ({ kind: 'unknown' } as const);
  const served = directory.wijken.filter(({ id }) => wijkteam.wijken.includes(id));
  const district = location?.district ?? served[0]?.district;
  return {
    group: 'entry',
    id: wijkteam.id,
    wijkteam,
    location,
    district,
    where: own.kind === 'unknown' ? servedArea(wijkteam, served) : own,
  };
}

function otherPlace(directory: Directory, location: Location): Unnumbered {
  const isCommunity = location.kind === 'huis_van_de_buurt' || location.kind === 'buurthuis';
  return {
    group: isCommunity ? 'community' : 'other',
    id: location.id,
    location,
    district: location.district,
    where: whereabouts(directory, location),
  };
}

/** Where a place is, as far as it is known. */
export function whereabouts({ wijken }: Directory, { precision, point, wijk, buurten }: Location): Whereabouts {
  if (precision === 'exact' && point) return { kind: 'spot', key: point.join(), point };
  const [buurt] = buurten;
  if (buurt) {
    return {
      kind: 'somewhere',
      key: buurten.map(({ code }) => code).join('-'),
      name: buurten.map(({ name }) => name).join(', '),
      outline: buurten.flatMap(({ outline }) => outline),
      point: buurt.label,
    };
  }
  const area = wijken.find(({ id }) => id === wijk?.id);
  if (!area) return { kind: 'unknown' };
  return { kind: 'somewhere', key: area.code, name: area.name, outline: area.drawn, point: area.label };
}

/** The area an entry point works for, with its sign in the wijk nearest to the middle. */
function servedArea({ id }: Wijkteam, served: Directory['wijken']): Whereabouts {
  const point = middleOf(served);
  if (!point) return { kind: 'unknown' };
  const names = [...new Set(served.map(({ district }) => district.name))];
  return { kind: 'serves', key: id, name: names.join(', '), outline: served.flatMap(({ drawn }) => drawn), point };
}

/** Districts in their own order; what belongs to none comes last. */
function districtOrder({ districts }: Directory, district: District | undefined): number {
  const index = districts.findIndex(({ id }) => id === district?.id);
  return index === -1 ? districts.length : index;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** What stands on a map: the places that share a spot, or an area, have one sign together. */
export interface MapSign {
  readonly where: Exclude<Whereabouts, { readonly kind: 'unknown' }>;
  readonly places: readonly MapPlace[];
}

/** The signs for some places, in the order of the list. */
export function signsOf(places: readonly MapPlace[]): MapSign[] {
  const signs = new Map<string, { where: MapSign['where']; places: MapPlace[] }>();
  for (const place of places) {
    const { where } = place;
    if (where.kind === 'unknown') continue;
    const sign = signs.get(where.key) ?? { where, places: [] };
    sign.places.push(place);
    signs.set(where.key, sign);
  }
  return [...signs.values()];
}

/** Where the name of each district may stand: in the wijk nearest to its middle. */
export function districtLabels({ districts, wijken }: Directory): { readonly name: string; readonly point: Point }[] {
  return districts.flatMap(({ id, name }) => {
    const middle = middleOf(wijken.filter(({ district }) => district.id === id));
    return middle ? [{ name, point: middle }] : [];
  });
}

/** The label of the wijk nearest to the middle of some. */
function middleOf(wijken: Directory['wijken']): Point | undefined {
  const mean = (axis: 0 | 1): number => wijken.reduce((sum, { label }) => sum + label[axis], 0) / wijken.length;
  const [x, y] = [mean(0), mean(1)];
  const away = ({ label }: { readonly label: Point }): number => Math.hypot(label[0] - x, label[1] - y);
  return [...wijken].sort((a, b) => away(a) - away(b))[0]?.label;
}

/** The numbers on a sign: "6", "6 · 9", and in short where there are many: "6–10", "31 +3". */
export function numbersInShort(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  if (numbers.length <= 2) return numbers.join(' · ');
  const isRow = numbers.every((number, index) => number === first + index);
  return isRow ? `${first}–${first + numbers.length - 1}` : `${first} +${numbers.length - 1}`;
}
