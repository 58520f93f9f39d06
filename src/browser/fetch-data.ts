/** A data file of this site, as it came. Rejects when there is no network or no such file. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/**
 * What is in a data file: a list or a record.
 *
 * @throws Error when something else is in its place
 */
export function readData<T>(text: string): T {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) throw new Error('no data');
  return found as T;
}

/** A data file of this site: a list or a record. Rejects when there is no network, no such file, or something else in its place. */
export async function fetchData<T>(address: string): Promise<T> {
  return readData(await fetchText(address));
}
