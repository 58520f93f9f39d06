/*
 * The end of a service worker: served at the address of any, it erases all copies of its language and
 * goes. Pages that are open stay as they are; the next one comes from the network.
 */
import type { WorkerScope } from './scope.ts';

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const scope = new URL(worker.registration.scope).pathname;
  const ours = (await caches.keys()).filter((name) => name.startsWith('gidw.') && name.includes(`(${scope})`));
  for (const name of ours) await caches.delete(name);
  await worker.registration.unregister();
}
