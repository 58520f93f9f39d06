import { fetchData } from '#browser/fetch-data.ts';
import type { GuideBase, GuideData, GuideService } from '#views/facts.ts';
import { directoryOf } from '#views/guide-directory.ts';

/** The guide's data with the offer. Rejects also when they are not what this page can read. */
export async function fetchWhole(address: string): Promise<GuideData> {
  const base = await fetchData<GuideBase>(address);
  const data = { ...base, services: await fetchOffer(base) };
  // A file that was damaged, or that is of another version, is found out here and not halfway a drawing.
  directoryOf(data);
  return data;
}

/**
 * The offer that goes with the guide's data. Rejects also when it is something else, or nothing: every need has
 * at least one offer, or the content is refused.
 */
export async function fetchOffer({ links }: GuideBase): Promise<GuideService[]> {
  const rows = await fetchData<GuideService[]>(links.services);
  const isOffer = Array.isArray(rows) && rows.every((row: Partial<GuideService> | null) => typeof row?.id === 'string');
  if (!isOffer || rows.length === 0) throw new Error(`${links.services}: no offer`);
  return rows;
}
