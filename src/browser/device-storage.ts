/*
 * Everything this site keeps on somebody's device goes through here, so that one page can show it
 * all and erase it all. Storage may be blocked, full or wiped at any moment: nothing here throws.
 */

/** The keys of this site. The page about the device and the privacy page say what each one holds. */
export const keys = {
  /** The wijk somebody chose. */
  wijk: 'gidw.wijk',
  /** The code with somebody's answers, to hand over to somebody else. */
  story: 'gidw.story',
} as const;

export type Key = (typeof keys)[keyof typeof keys];

/** Where on the device something can stand. */
export type Place = 'local' | 'session' | 'cookie' | 'cache' | 'worker';

/** One thing that stands on the device. */
export interface Kept {
  readonly place: Place;
  readonly name: string;
  readonly value: string;
}

/** Other sites may live at the same address; what begins like this is ours, also when a later version wrote it. */
const ours = 'gidw.';

export function read(key: Key): string | undefined {
  return attempt(() => localStorage.getItem(key) ?? undefined, undefined);
}

/** Keeps a value; false when the device does not let us. */
export function keep(key: Key, value: string): boolean {
  return attempt(() => {
    localStorage.setItem(key, value);
    return true;
  }, false);
}

export function erase(key: Key): void {
  attempt(() => localStorage.removeItem(key), undefined);
}

/** All that stands on the device now; read anew each time. */
export async function listKept(): Promise<Kept[]> {
  return [
    ...attempt(() => stored(localStorage, 'local'), []),
    ...attempt(() => stored(sessionStorage, 'session'), []),
    ...attempt(cookies, []),
    ...(await attemptLater(cacheNames)).map((name): Kept => ({ place: 'cache', name, value: '' })),
    ...(await attemptLater(workers)).map(({ scope }): Kept => ({ place: 'worker', name: scope, value: '' })),
  ];
}

/** Erases all of it, each by itself: what cannot be erased does not keep the rest. */
export async function eraseAll(): Promise<void> {
  for (const { place, name } of await listKept()) {
    if (place === 'local') attempt(() => localStorage.removeItem(name), undefined);
    if (place === 'session') attempt(() => sessionStorage.removeItem(name), undefined);
    if (place === 'cookie') attempt(() => eraseCookie(name), undefined);
    if (place === 'cache') await attemptLater(async () => [await caches.delete(name)]);
  }
  for (const worker of await attemptLater(workers)) await attemptLater(async () => [await worker.unregister()]);
}

function stored(storage: Storage, place: Place): Kept[] {
  return Object.keys(storage)
    .filter((name) => name.startsWith(ours))
    .map((name) => ({ place, name, value: storage.getItem(name) ?? '' }));
}

/** This site sets none; should one stand there, then it is shown. */
function cookies(): Kept[] {
  return document.cookie
    .split('; ')
    .filter((cookie) => cookie !== '')
    .map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { place: 'cookie', name, value: value.join('=') };
    });
}

/** A cookie is only erased at the very path it was set for, which a script cannot see: so at each. */
function eraseCookie(name: string): void {
  const steps = location.pathname.split('/');
  for (let length = 0; length <= steps.length; length++) {
    const path = steps.slice(0, length).join('/');
    for (const end of ['', '/']) document.cookie = `${name}=; max-age=0; path=${path}${end}`;
  }
}

async function cacheNames(): Promise<string[]> {
  return 'caches' in globalThis ? caches.keys() : [];
}

async function workers(): Promise<readonly ServiceWorkerRegistration[]> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : [];
}

function attempt<T>(task: () => T, otherwise: T): T {
  try {
    return task();
  } catch {
    return otherwise;
  }
}

async function attemptLater<T>(task: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await task();
  } catch {
    return [];
  }
}
