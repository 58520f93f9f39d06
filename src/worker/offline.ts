/*
 * The service worker of one language. Pages come from the network, so that a correction is there at
 * once; without a network, or when it takes too long, from the device, with the day they were fetched.
 * When anything here fails, the browser does what it would have done without it.
 */
import { dropOlder, fetchCore, isCore, keepAsset, keepCopy, keptAsset, keptCopy, keptPages } from './copies.ts';
import { mayBeKept, noticeFor, titleOf, withKeptPages, withNotice } from './kept-words.ts';
import type { RequestEvent, WorkerScope } from './scope.ts';
import { settings } from './settings.ts';

const worker = globalThis as unknown as WorkerScope;
const { scope, others, hashed, data, fallback, guide, notice, formats } = settings;

/** How long somebody waits for a slow network while a copy stands ready, in milliseconds. */
const patience = 4_000;

/** How many kept pages are named on the page for what is not kept. */
const named = 12;

worker.addEventListener('install', (event) => event.waitUntil(fetchCore().then(() => worker.skipWaiting())));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const isOurs = origin === worker.location.origin && request.method === 'GET' && !request.headers.has('range');
  if (!isOurs) return;
  // What the browser fetches ahead comes from the network or not at all, and nobody has read it yet: the page that is then shown says so.
  if (request.headers.get('sec-purpose')?.startsWith('prefetch') === true) event.respondWith(preloaded(event));
  else if (pathname.startsWith(hashed)) event.respondWith(assetAnswer(event));
  else if (request.mode === 'navigate' && isOfThisLanguage(pathname)) event.respondWith(pageAnswer(event, pathname, search));
  else if (pathname.startsWith(data) && /json$/.test(pathname)) event.respondWith(dataAnswer(event, pathname));
});

// From a page that is read, and that this worker did not see being asked for to be read (browser/works-offline.ts).
worker.addEventListener('message', (event) => event.waitUntil(attempt(keepRead(event.source.url))));

/** From now on, also for the page that brought this worker. The request of a page need not wait until a worker has started. */
async function takeOver(): Promise<void> {
  await worker.registration.navigationPreload?.enable();
  await dropOlder();
  await worker.clients.claim();
}

function isOfThisLanguage(path: string): boolean {
  return path.startsWith(scope) && !others.some((other) => path.startsWith(other));
}

async function assetAnswer(event: RequestEvent): Promise<Response> {
  const { request } = event;
  const kept = await attempt(keptAsset(request));
  if (kept) return kept;
  const response = await fetch(request);
  event.waitUntil(attempt(keepAsset(request, response.clone())));
  return response;
}

async function dataAnswer(event: RequestEvent, path: string): Promise<Response> {
  const network = fetch(event.request);
  if (!isCore(path)) event.waitUntil(attempt(network.then((response) => keepCopy(path, response.clone()))));
  const kept = await attempt(keptCopy(path));
  return kept ? inTime(network).catch(() => kept) : network;
}

async function pageAnswer(event: RequestEvent, path: string, search: string): Promise<Response> {
  const network = preloaded(event);
  // Also when it comes too late for this visit. What was typed stands after "?": such an address is not kept.
  if (search === '') event.waitUntil(attempt(network.then((response) => keepPage(path, response.clone()))));
  const kept = await attempt(keptCopy(path));
  try {
    return await (kept ? inTime(network) : network);
  } catch {
    return kept ? await fromDevice(kept) : await notKept(path);
  }
}

async function preloaded(event: RequestEvent): Promise<Response> {
  const early = await event.preloadResponse;
  // Where other browsers reject, Firefox hands over a response that is an error.
  if (early?.type === 'error') throw new Error('no network');
  return early ?? fetch(event.request);
}

/** An answer that comes soon, and is one: a host that is down says 500 and more. */
function inTime(network: Promise<Response>): Promise<Response> {
  return new Promise((answer, fail) => {
    setTimeout(() => fail(new Error('slow')), patience);
    network.then((response) => (response.status >= 500 ? fail(new Error('down')) : answer(response)), fail);
  });
}

/** Keeps a page as it came just now, without asking for it again. */
async function keepRead(address: string): Promise<void> {
  const { pathname, search } = new URL(address);
  if (search === '' && isOfThisLanguage(pathname)) await keepPage(pathname, await fetch(pathname, { cache: 'force-cache' }));
}

/** Keeps a page that was read, unless it stands in the set, tells what somebody answered, or others should not see it. */
async function keepPage(path: string, response: Response): Promise<void> {
  if (isCore(path) || path.startsWith(guide) || response.redirected || response.type !== 'basic') return;
  if (response.ok && !mayBeKept(await response.clone().text())) return;
  await keepCopy(path, response);
}

async function fromDevice(kept: Response): Promise<Response> {
  return answerWith(withNotice(await kept.text(), noticeFor(notice, kept.headers.get('date'), formats)), kept.headers, 200);
}

/** What is not on the device: the guide from its start, an address that lacks its slash, or the page that says so. */
async function notKept(path: string): Promise<Response> {
  if (path.startsWith(guide) && path !== guide) return Response.redirect(guide);
  if (!path.endsWith('/') && (await keptCopy(`${path}/`))) return Response.redirect(`${path}/`);
  const page = await keptCopy(fallback);
  if (!page) return Response.error();
  return answerWith(withKeptPages(await page.text(), await attempt(keptTitles(), [])), page.headers, 503);
}

async function keptTitles(): Promise<{ path: string; title: string }[]> {
  const titles = (await keptPages(named)).map(async (path) => ({
    path,
    title: titleOf((await (await keptCopy(path))?.text()) ?? ''),
  }));
  return (await Promise.all(titles)).filter(({ title }) => title !== '');
}

/** A page with the headers of another, but for those that tell of its bytes. */
function answerWith(html: string, from: Headers, status: number): Response {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(html, { status, headers });
}

/** What the device does not allow does not stop the page. */
async function attempt<T>(task: Promise<T>): Promise<T | undefined>;
async function attempt<T>(task: Promise<T>, otherwise: T): Promise<T>;
async function attempt<T>(task: Promise<T>, otherwise?: T): Promise<T | undefined> {
  try {
    return await task;
  } catch {
    return otherwise;
  }
}
