/** A data file of this site: a list or a record. Rejects when there is no network, no such file, or something else in its place. */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const found: unknown = await response.json();
  if (typeof found !== 'object' || found === null) throw new Error(`${address}: no data`);
  return found as T;
}
