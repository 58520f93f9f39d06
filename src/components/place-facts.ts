import type { Location } from '#domain/directory.ts';
import type { PlaceFacts } from '#views/facts.ts';
import { shortWarning } from './standing-facts.ts';
import type { Telling } from './telling.ts';

/** A place by itself, in short. */
export function placeFacts(location: Location, telling: Telling): PlaceFacts {
  const { id, name, certainty, address, phones } = location;
  const [phone] = phones;
  return { id, name, certainty, street: address?.address_1, phone: phone?.number, warning: shortWarning(location, telling) };
}
