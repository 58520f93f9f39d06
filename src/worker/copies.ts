import { settings } from './settings.ts';

/* The copies on the device. Room may run out, and anything may be wiped: only the set of all core files has to succeed as a whole. */

const { names, version, files, hashed } = settings;

/** The set of this version. */
const core = `${names.core}${version}`;
const corePaths = new Set(files.map(([path]) => path));

/** How many pages that were read, and how many scripts and styles besides the set, are kept. */
const mostRead = 60;
const mostAssets = 60;

/** Whether an address belongs to the set that always works. */
export function isCore(path: string): boolean {
  return corePaths.has(path);
}

/**
 * Fetches the whole set, or keeps nothing of it. The browser holds each file against its checksum, so
 * that a set never mixes two versions, whatever a host or a network does.
 *
 * @throws TypeError when a file is missing, differs or did not arrive; DOMException when there is no room
 */
export async function fetchCore(): Promise<void> {
  const cache = await caches.open(core);
  try {
    // What has no checksum in its name may stand in the browser from before: that is asked for anew.
    const request = ([path, integrity]: readonly [string, string]): Request =>
      new Request(path, { integrity, cache: path.startsWith(hashed) ? 'default' : 'no-cache' });
    await cache.addAll(files.map(request));
  } catch (reason) {
    await caches.delete(core);
    throw reason;
  }
}

/** Lets go of sets of older versions, but for the last one: a page that is open may still ask for its scripts. */
export async function dropOlder(): Promise<void> {
  const sets = (await caches.keys()).filter((name) => name.startsWith(names.core) && name !== core);
  for (const name of sets.slice(0, -1)) await caches.delete(name);
  await trim(names.assets, mostAssets);
}

/** A script or style: its name tells what is in it, so any copy will do. */
export async function keptAsset(request: Request): Promise<Response | undefined> {
  return caches.match(request, { ignoreVary: true });
}

export async function keepAsset(request: Request, response: Response): Promise<void> {
  if (response.ok) await put(names.assets, request.url, response);
}

/** The copy of a page or of data: of the set, of the kept wijk, or of what was read. What is asked after "?" does not count. */
export async function keptCopy(path: string): Promise<Response | undefined> {
  for (const name of isCore(path) ? [core] : [names.wijk, names.read]) {
    const found = await caches.match(path, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Keeps what was read, over the copy that there was; what is no more is not kept any longer. */
export async function keepCopy(path: string, response: Response): Promise<void> {
  const name = (await caches.match(path, { cacheName: names.wijk, ignoreVary: true })) ? names.wijk : names.read;
  if (response.ok) {
    await put(name, path, response);
    await trim(names.read, mostRead);
  } else if (response.status === 404 || response.status === 410) {
    await (await caches.open(name)).delete(path, { ignoreVary: true });
  }
}

/** The addresses of the pages that somebody read, the last one first, and then those that came with a wijk. */
export async function keptPages(most: number): Promise<string[]> {
  const pagesIn = async (name: string): Promise<string[]> =>
    (await keysOf(name)).map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/'));
  return [...new Set([...(await pagesIn(names.read)).reverse(), ...(await pagesIn(names.wijk))])].slice(0, most);
}

/** Without room the page is simply not kept. */
async function put(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  // What is put anew becomes the newest.
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, response);
}

async function trim(name: string, most: number): Promise<void> {
  const requests = await keysOf(name);
  for (const request of requests.slice(0, Math.max(0, requests.length - most))) await (await caches.open(name)).delete(request);
}

/** What stands under a name, oldest first; looking makes nothing. */
async function keysOf(name: string): Promise<readonly Request[]> {
  return (await caches.has(name)) ? (await caches.open(name)).keys() : [];
}
