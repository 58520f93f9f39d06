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
      .then(({ installing, waiting, active }) => {
        if (isUnseen(own.address)) (installing ?? waiting ?? active)?.postMessage('read');
      })
      .catch(() => undefined);
  });
}

/**
 * The worker keeps what it saw being asked for. That a page is read it has to be told of the first one, which came before
 * it was there, and of one that was fetched ahead.
 */
function isUnseen(worker: string): boolean {
  const [page] = performance.getEntriesByType('navigation') as (PerformanceEntry & { deliveryType?: string })[];
  const isSeen = navigator.serviceWorker.controller?.scriptURL.endsWith(worker) === true;
  return !isSeen || page?.deliveryType === 'navigational-prefetch';
}
