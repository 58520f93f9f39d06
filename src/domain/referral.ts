import { accessWays, type Access } from './access.ts';
import type { Need, Service } from './directory.ts';
import type { Rung } from './ladder.ts';

/*
 * What somebody who refers people has to know: what is open to all, what asks for a referral, and
 * what asks for a decision of the municipality.
 */

/** The routes from the lightest to the heaviest. */
export const routes = ['open', 'referral', 'decision'] as const;

export type Route = (typeof routes)[number];

/** What has to be known of an offer to say which route leads to it. */
interface Reached {
  readonly rung: Rung;
  readonly access: readonly Access[];
}

/**
 * The route to an offer. Where there are more ways in, the lightest one counts: a door that people
 * may walk through themselves needs no referral. Maatwerk always needs a decision. Where no way in is
 * known and it is not maatwerk, it is open, and `isWayKnown` says that nobody is sure.
 */
export function routeTo({ rung, access }: Reached): Route {
  if (rung === 'tailored') return 'decision';
  const lightest = accessWays.find((way) => access.includes(way));
  return lightest === 'referral' || lightest === 'decision' ? lightest : 'open';
}

/** Whether a source says how one gets in; what is not known must be said. */
export function isWayKnown({ rung, access }: Reached): boolean {
  return rung === 'tailored' || access.length > 0;
}

/** What there is for a need, by the route to it. */
export type NeedRoutes = Readonly<Record<Route, readonly Service[]>>;

/**
 * The offer for a need, by route. Every offer for the need stands on exactly one.
 *
 * @param offer the whole offer, already in order; each route keeps that order
 */
export function routesFor(offer: readonly Service[], need: Pick<Need, 'id'>): NeedRoutes {
  const fitting = offer.filter(({ needs }) => needs.includes(need.id));
  const on = (route: Route): Service[] => fitting.filter((service) => routeTo(service) === route);
  return { open: on('open'), referral: on('referral'), decision: on('decision') };
}
