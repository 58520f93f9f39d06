import type { Directory, Service } from './directory.ts';
import { standing } from './freshness.ts';

/** What somebody needs who wants to ask the municipality for support. */
export interface HelpRequest {
  /** Where one asks; absent in a city that has not said so: then its general contact stands alone. */
  readonly service: Service | undefined;
  /** Who stands beside one, free of charge and independent (Wmo 2015 art. 2.2.4). */
  readonly support: readonly Service[];
  /** True when at least one of them is more than hearsay. */
  readonly isSupportSure: boolean;
}

/** The way to ask for support, as far as the city has told it. */
export function helpRequest({ city, services }: Directory, today: string): HelpRequest {
  const known = city.help_request;
  const support = (known?.client_support ?? []).flatMap((id) => services.find((service) => service.id === id) ?? []);
  return {
    service: services.find(({ id }) => id === known?.service),
    support,
    isSupportSure: support.some((service) => ['checked', 'sourced'].includes(standing(service, today))),
  };
}
