import { outlinesIn, type WijkOutline } from '#domain/wijk-lookup.ts';

/** A data file of this site. Rejects when there is no network or no such file. */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** The outlines of the wijken, for finding where somebody is. */
export async function fetchOutlines(address: string): Promise<WijkOutline[]> {
  return outlinesIn(await fetchData(address));
}
