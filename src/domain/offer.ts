import type { Directory, Location, Need, Notice, Service, Topic, Wijk } from './directory.ts';
import { soundestFirst, standing, type Standing } from './freshness.ts';
import { isGeneralProvision, lightestFirst, rungs, type Rung } from './ladder.ts';

/**
 * How near an offer is to somebody in a wijk: in or meant for the own wijk, meant for a
 * neighbouring one, for everybody (the city, the region, the country), or for another part of the
 * city.
 */
export type Nearness = 'own' | 'neighbour' | 'wide' | 'elsewhere';

const nearnesses: readonly Nearness[] = ['own', 'neighbour', 'wide', 'elsewhere'];

/** When and for whom an offer is put in order. Without `waiting` nobody knows what is open. */
export interface Viewpoint {
  readonly wijk?: Spot | undefined;
  /** "2026-03-01"; decides which checks still hold. */
  readonly today: string;
  /** How long one waits for an offer, as a number to compare: see `waitingAt`. */
  readonly waiting?: ((offer: Pick<Service, 'schedules'>) => number) | undefined;
}

/** What has to be known of an offer to say how near it is. */
type Placed = Pick<Service, 'service_area'> & { readonly locations: readonly Pick<Location, 'wijk' | 'district'>[] };

/** What has to be known of a wijk for the same. */
export type Spot = Pick<Wijk, 'id' | 'neighbours'> & { readonly district: Pick<Wijk['district'], 'id'> };

/** What has to be known of an offer to put it in order. */
export type Orderable = Placed &
  Pick<Service, 'id' | 'rung' | 'schedules' | 'certainty' | 'assured_date' | 'assured_for_months'> & {
    readonly name: Pick<Service['name'], 'source'>;
  };

export function nearness({ service_area: area, locations }: Placed, wijk: Spot): Nearness {
  if (locations.some((location) => isIn(location, wijk))) return 'own';
  if (area.kind === 'wide') return 'wide';
  if (area.wijken.includes(wijk.id)) return 'own';
  return area.wijken.some((id) => wijk.neighbours.includes(id)) ? 'neighbour' : 'elsewhere';
}

/** Whether a place stands in the wijk, or, when only its district is known, somewhere around it. */
function isIn({ wijk, district }: Pick<Location, 'wijk' | 'district'>, { id, district: own }: Spot): boolean {
  return wijk ? wijk.id === id : district?.id === own.id;
}

/** Whether somebody in the wijk can go there: meant for the wijk itself, next door, or for all. */
export function isReachable(service: Placed, wijk: Spot): boolean {
  return nearness(service, wijk) !== 'elsewhere';
}

/** Everything somebody in the wijk can turn to, in the order of the ladder and rule L5. */
export function offerForWijk(directory: Directory, viewpoint: Viewpoint & { readonly wijk: Spot }): Service[] {
  return inOrder(
    directory.services.filter((service) => isReachable(service, viewpoint.wijk)),
    viewpoint,
  );
}

/** An offer with what decides its place among others on the same rung. */
interface Judged<S> {
  readonly service: S;
  readonly near: number;
  readonly standing: Standing;
  readonly wait: number;
}

/** Sees an offer from a viewpoint, for `nearestFirst`. */
export function judged<S extends Orderable>(service: S, { wijk, today, waiting = () => 0 }: Viewpoint): Judged<S> {
  return {
    service,
    near: wijk ? nearnesses.indexOf(nearness(service, wijk)) : 0,
    standing: standing(service, today),
    wait: waiting(service),
  };
}

/** Own wijk before neighbours before the rest, what is sure before what may be gone, open before closed, checked before stale (L5). */
export function nearestFirst(a: Judged<Orderable>, b: Judged<Orderable>): number {
  return (
    a.near - b.near ||
    Number(a.standing === 'doubtful') - Number(b.standing === 'doubtful') ||
    a.wait - b.wait ||
    soundestFirst(a.standing, b.standing)
  );
}

/** By name, and by id where names are the same, so that every order is stable. */
export function byNameThenId(a: Orderable, b: Orderable): number {
  const [one, other] = [alphabetical(a.name.source), alphabetical(b.name.source)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Capitals and accents count for nothing. A line of its own, since `fold` would come along to every page of the guide. Not by `Intl.Collator`: to load that keeps an old phone busy for longer than all the sorting. */
function alphabetical(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Puts an offer in order: light before heavy (L1); within a rung as rule L5 says. */
export function inOrder<S extends Orderable>(services: readonly S[], viewpoint: Viewpoint): S[] {
  return services
    .map((service) => judged(service, viewpoint))
    .sort((a, b) => lightestFirst(a.service.rung, b.service.rung) || nearestFirst(a, b) || byNameThenId(a.service, b.service))
    .map(({ service }) => service);
}

/** The part of an offer on one rung. */
export interface RungOffer {
  readonly rung: Rung;
  readonly services: readonly Service[];
}

/** Splits an offer that is in order into its rungs; rungs without offers are left out. */
function byRung(services: readonly Service[]): RungOffer[] {
  return rungs
    .map((rung) => ({ rung, services: services.filter((service) => service.rung === rung) }))
    .filter((group) => group.services.length > 0);
}

/** What there is for one need, lightest first. */
export interface NeedOffer {
  readonly need: Need;
  readonly rungs: readonly RungOffer[];
  /** True when no general provision serves the need (a white spot, rule L9). */
  readonly whiteSpot: boolean;
}

/** What there is for the needs of one topic. */
export interface TopicOffer {
  readonly topic: Topic;
  readonly needs: readonly NeedOffer[];
}

/** The offer grouped by topic and need. Every need is there, also one with nothing to show. */
export function byTopic(topics: readonly Topic[], services: readonly Service[]): TopicOffer[] {
  return topics.map((topic) => ({ topic, needs: topic.needs.map((need) => forNeed(need, services)) }));
}

/** What an offer, already in order, has for one need. */
function forNeed(need: Need, services: readonly Service[]): NeedOffer {
  const fitting = services.filter(({ needs }) => needs.includes(need.id));
  return { need, rungs: byRung(fitting), whiteSpot: !fitting.some(({ rung }) => isGeneralProvision(rung)) };
}

/**
 * Other offers for the same needs, those with most needs in common first; then put back in order.
 *
 * @param offer the whole offer, already in order
 * @param most how many at the most
 */
export function alternatives(offer: readonly Service[], service: Service, most: number): Service[] {
  const places = placesByNeed(offer);
  const shared = new Map<number, number>();
  for (const need of service.needs) {
    for (const place of places.get(need) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return [...shared]
    .filter(([place]) => offer[place]?.id !== service.id)
    .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
    .slice(0, most)
    .sort(([a], [b]) => a - b)
    .flatMap(([place]) => offer[place] ?? []);
}

/** Kept per offer, because every page of a service asks for it. */
const placesOf = new WeakMap<readonly Service[], ReadonlyMap<string, readonly number[]>>();

/** Per need where in the offer its services stand. */
function placesByNeed(offer: readonly Service[]): ReadonlyMap<string, readonly number[]> {
  const known = placesOf.get(offer);
  if (known) return known;
  const places = new Map<string, number[]>();
  offer.forEach(({ needs }, place) => {
    for (const need of needs) {
      const known = places.get(need) ?? [];
      known.push(place);
      places.set(need, known);
    }
  });
  placesOf.set(offer, places);
  return places;
}

/** Notices that matter on a day or after it, the soonest first. */
export function comingNotices({ notices }: Service, today: string): Notice[] {
  return notices.filter(({ valid_to }) => today <= valid_to).toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
}

/** A need that no general provision serves from some wijken. */
export interface WhiteSpot {
  readonly need: Need;
  readonly wijken: readonly Wijk[];
}

/** All white spots (rule L9), for the report to editors. */
export function whiteSpots({ topics, services, wijken }: Directory): WhiteSpot[] {
  const general = services.filter(({ rung }) => isGeneralProvision(rung));
  return topics
    .flatMap(({ needs }) => needs)
    .map((need) => {
      const fitting = general.filter(({ needs }) => needs.includes(need.id));
      return { need, wijken: wijken.filter((wijk) => !fitting.some((service) => isReachable(service, wijk))) };
    })
    .filter((spot) => spot.wijken.length > 0);
}
