import { afterEach, expect, test, vi } from 'vitest';
import type { OfflineSettings } from '#domain/offline-copies.ts';

/* The worker itself, with as much of a browser around it as it asks for. */

const settings: OfflineSettings = {
  names: { core: 'core', assets: 'assets', wijk: 'wijk', read: 'read' },
  version: '1',
  scope: '/',
  others: ['/en/'],
  files: [],
  hashed: '/_astro/',
  data: '/data/',
  fallback: '/zonder-internet/',
  guide: '/wegwijzer/',
  notice: 'Dit is van {date}.',
  formats: 'nl',
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Starts a worker on whose device one page is kept; gives what answers a visit to it. */
async function workerWith(page: string): Promise<(preload: Promise<Response | undefined>) => Promise<Response>> {
  const listeners = new Map<string, (event: unknown) => void>();
  vi.stubGlobal('OFFLINE', settings);
  vi.stubGlobal('location', new URL('https://example.org/sw.js'));
  vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) => listeners.set(type, listener));
  vi.stubGlobal('caches', {
    match: () => Promise.resolve(new Response(page)),
    open: () => Promise.resolve({ delete: () => Promise.resolve(true), put: () => Promise.resolve() }),
    has: () => Promise.resolve(false),
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await import('#worker/offline.ts');
  return (preloadResponse) =>
    new Promise((answered, failed) => {
      listeners.get('fetch')?.({
        request: { url: 'https://example.org/spoed/', method: 'GET', headers: new Headers(), mode: 'navigate' },
        preloadResponse,
        waitUntil: () => undefined,
        respondWith: (answer: Promise<Response>) => answer.then(answered, failed),
      });
    });
}

test.each([
  ['rejects', () => Promise.reject(new TypeError('no network'))],
  ['hands over an error, as Firefox does', () => Promise.resolve(Response.error())],
  ['asked nothing ahead', () => Promise.resolve(undefined)],
])('without a network a page that is kept is answered where the browser %s', async (_, preload) => {
  const answer = await workerWith('<main id="inhoud"><h1>Spoed</h1></main>');
  const response = await answer(preload());
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<h1>Spoed</h1>');
});
