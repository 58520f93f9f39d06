import { outlinesIn, type WijkOutline } from '#domain/wijk-lookup.ts';
import { fetchData } from './fetch-data.ts';

/** The outlines of the wijken, for finding where somebody is. */
export async function fetchOutlines(address: string): Promise<WijkOutline[]> {
  return outlinesIn(await fetchData(address));
}
