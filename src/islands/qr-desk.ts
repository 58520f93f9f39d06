import type { drawFirst } from './qr.ts';
import workerAddress from './qr-worker.ts?worker&url';

type Found = ReturnType<typeof drawFirst>;

let worker: Worker | undefined;
/** One at a time, so that an answer is that of the last question. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The first of some links that fits a code to scan, drawn beside the page; on the page itself where a browser
 * cannot do that. Rejects when the script for it does not come.
 */
export function askDrawing(links: readonly string[]): Promise<Found> {
  const asked = last.then(() => beside(links)).catch(async () => (await import('./qr.ts')).drawFirst(links));
  last = asked.catch(() => undefined);
  return asked;
}

function beside(links: readonly string[]): Promise<Found> {
  return new Promise((done, fail) => {
    worker ??= new Worker(workerAddress, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Found>) => done(data);
    worker.onerror = () => {
      worker = undefined;
      fail(new Error(`${workerAddress} does not work here`));
    };
    worker.postMessage(links);
  });
}
