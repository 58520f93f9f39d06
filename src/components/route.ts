import type { Address, City } from '#domain/directory.ts';

/** A link to the way to an address, at the map that the city settings name. */
export function routeHref({ route_url }: City, { address_1, postal_code, city }: Address): string {
  const query = [address_1, [postal_code, city].filter(Boolean).join(' ')].join(', ');
  return route_url.replace('{query}', () => encodeURIComponent(query));
}
