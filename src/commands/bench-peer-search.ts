import type { Page } from '@playwright/test';
import { openBrowser } from './open-browser.ts';
import { serveBuilt } from './serve-built.ts';

/*
 * A search in the site and in its peer, like for like: somebody opens the home page, goes to the search, types,
 * and sees a first answer. Everything that came over the network until then counts, whatever part of it a page
 * had fetched ahead.
 */

/** What it took: bytes as they travelled, and milliseconds from opening the home page. */
export interface Searched {
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
}

/** A network as slow as that of Lighthouse's phone: for every answer so many milliseconds, and for all together so many bytes per millisecond. */
const latency = 150;
const speed = 200;

/** How the way to an answer goes in this site. */
export async function searchHere(page: Page, words: string): Promise<void> {
  await page.locator('header a[href="/zoeken/"]').click();
  await page.locator('[data-search-field]').fill(words);
  await page.locator('[data-result]').first().waitFor();
}

/** And in Starlight, whose search opens over the page. */
export async function searchInStarlight(page: Page, words: string): Promise<void> {
  await page.locator('button[data-open-modal]').click();
  await page.locator('.pagefind-ui__search-input').fill(words);
  await page.locator('.pagefind-ui__result').first().waitFor();
}

/**
 * Walks that way at a first visit, without a service worker: what a page puts on the device is for later.
 *
 * @param visits of so many the fastest counts
 * @throws Error when there is no answer
 */
export async function searched(
  folder: string,
  ask: (page: Page, words: string) => Promise<void>,
  words: string,
  visits: number,
): Promise<Searched> {
  const browser = await openBrowser();
  let best: Searched | undefined;
  try {
    for (let visit = 0; visit < visits; visit++) {
      const sent = { requests: 0, bytes: 0 };
      let isFree = performance.now();
      const carry = async (bytes: number): Promise<void> => {
        sent.requests += 1;
        sent.bytes += bytes;
        isFree = Math.max(isFree, performance.now()) + bytes / speed;
        const wait = isFree - performance.now() + latency;
        await new Promise((done) => setTimeout(done, wait));
      };
      const site = await serveBuilt(folder, { carry });
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(site.address, { waitUntil: 'commit' });
      await ask(page, words);
      const now = { ...sent, ms: Math.round(performance.now() - start) };
      if (!best || now.ms < best.ms) best = now;
      await context.close();
      site.close();
    }
  } finally {
    await browser.close();
  }
  return best!;
}
