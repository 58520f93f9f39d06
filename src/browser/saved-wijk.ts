/* A wijk with all its offers, saved on the device for when there is no network. One wijk per language. */
import { attempt } from './device-storage.ts';
import { ownWorker, putOnDevice } from './own-worker.ts';

/** What was saved. */
export interface SavedWijk {
  readonly wijk: string;
  /** How many pages of how many; fewer when some did not arrive, or there was no room. */
  readonly saved: number;
  readonly of: number;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** How many pages are fetched side by side. */
const lanes = 4;

/** Where it is written down what was saved, beside the pages. */
const noteName = 'saved.json';

/** What is saved now; undefined when nothing is, or this device cannot tell. */
export async function savedWijk(): Promise<SavedWijk | undefined> {
  const own = ownWorker();
  if (!own) return undefined;
  try {
    const note = await caches.match(own.scope + noteName, { cacheName: own.names.wijk });
    return note && ((await note.json()) as SavedWijk);
  } catch {
    return undefined;
  }
}

/**
 * Saves pages, and lets go of those of another wijk. What arrived stays when the rest does not.
 *
 * @param paths the page of the wijk, and those of its offers
 * @param tell is told how many pages are there, after each
 * @throws when nothing can be kept on this device at all
 */
export async function saveWijk(wijk: string, paths: readonly string[], tell: (saved: number) => void): Promise<SavedWijk> {
  const own = ownWorker();
  if (!own) throw new Error('no worker');
  await putOnDevice();
  const cache = await caches.open(own.names.wijk);
  const waiting = [...paths];
  let saved = 0;
  const lane = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isThere = await savePage(cache, path);
      if (isThere) tell(++saved);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const wanted = new Set(paths);
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
  const note: SavedWijk = { wijk, saved, of: paths.length, at: Date.now() };
  await cache.put(own.scope + noteName, new Response(JSON.stringify(note)));
  return note;
}

/** Lets go of all of it. */
export async function forgetSaved(): Promise<void> {
  const own = ownWorker();
  if (own) await attempt(() => caches.delete(own.names.wijk), Promise.resolve(false)).catch(() => undefined);
}

/** Saves one page; true when it stands there. What others in the house should not see is left out, and counts as done. */
async function savePage(cache: Cache, path: string): Promise<boolean> {
  try {
    const response = await fetch(path);
    if (!response.ok) return false;
    const html = await response.clone().text();
    if (!html.includes('data-private')) await cache.put(path, response);
    return true;
  } catch {
    return false;
  }
}
