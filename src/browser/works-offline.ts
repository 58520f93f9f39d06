/*
 * Makes the site work without a network from the first visit on, once the page is there; unless somebody
 * spares data, or is looking at what stands on the device.
 */
import { sparesData } from './connection.ts';
import { ownWorker, putOnDevice } from './own-worker.ts';

const own = ownWorker();
if (own && !sparesData() && !document.querySelector('[data-device]')) {
  // After all that the page itself needs.
  addEventListener('load', () => {
    putOnDevice()
      .then(() => keepThisPage(own.names.read, own.scope))
      .catch(() => undefined);
  });
}

/** The first page somebody reads came before there was a worker to keep it. */
async function keepThisPage(name: string, scope: string): Promise<void> {
  const isAnswered = navigator.serviceWorker.controller?.scriptURL.endsWith(`${scope}sw.js`);
  const tells = location.search !== '' || 'private' in document.documentElement.dataset || document.querySelector('[data-guide]');
  if (isAnswered || tells) return;
  const page = await fetch(location.pathname);
  if (page.ok) await (await caches.open(name)).put(location.pathname, page);
}
