import { fetchData } from '#browser/fetch-data.ts';
import type { GuideBase, GuideData, GuideService } from '#views/facts.ts';

/** The guide's data with the offer. */
export async function fetchWhole(address: string): Promise<GuideData> {
  const base = await fetchData<GuideBase>(address);
  return { ...base, services: await fetchData<GuideService[]>(base.links.services) };
}
