import { attempt } from './device-storage.ts';

/* All that this site keeps on a device, to be shown and erased in one place. */

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
  return 'caches' in globalThis ? (await caches.keys()).filter((name) => name.startsWith(ours)) : [];
}

async function workers(): Promise<readonly ServiceWorkerRegistration[]> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : [];
}

async function attemptLater<T>(task: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await task();
  } catch {
    return [];
  }
}
