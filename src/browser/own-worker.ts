/*
 * The service worker of this language, which makes the site work without a network. It is named on the
 * link to the manifest; without a name there is none.
 */
import { copyNames, type CopyNames } from '#domain/offline-copies.ts';
import { ownCode } from './own-code.ts';

/** The address of the worker and what it answers for; undefined where there is none, or where the browser has no such thing. */
export function ownWorker(): { readonly address: string; readonly scope: string; readonly names: CopyNames } | undefined {
  const address = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.dataset['worker'];
  if (address === undefined || !('serviceWorker' in navigator) || !('caches' in globalThis)) return undefined;
  const scope = address.replace(/[^/]*$/, '');
  return { address, scope, names: copyNames(scope) };
}

/** Puts the worker on the device, or looks for a newer one. Rejects where storage is blocked or full, or without a network. */
export async function putOnDevice(): Promise<ServiceWorkerRegistration> {
  const own = ownWorker();
  if (!own) throw new Error('no worker');
  return navigator.serviceWorker.register(ownCode(own.address), { scope: own.scope, updateViaCache: 'none' });
}
