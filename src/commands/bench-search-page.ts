import type { Browser, Page } from '@playwright/test';
import { openBrowser } from './open-browser.ts';
import { slower, spread } from './bench-browser.ts';
import { serveBuilt } from './serve-built.ts';

/** Slow 4G, as tools for page speed define it. */
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1e6) / 8, uploadThroughput: (750 * 1e3) / 8 };

/** What is typed, letter by letter. */
const phrases = ['ik kom niet rond', 'niemnad om mee te praten', 'huishoudelijke hulp', 'param yetmiyor', 'iets doen in de tuin'];

/** One row: on a built site, how long a visitor waits for the first results, and after every letter. */
export async function timeSearchPage(folder: string, offers: number): Promise<object> {
  const site = await serveBuilt(folder);
  const browser = await openBrowser();
  try {
    const first: number[] = [];
    for (const rate of [1, 4, slower]) first.push(await firstResults(await aPage(browser, site.address, rate, true)));
    const { letters, longest } = await typed(await aPage(browser, site.address, slower, false));
    const { median, p95 } = spread(letters);
    return {
      offers,
      'first results on slow 4G (ms)': Math.round(first[0] ?? 0),
      'and 4x slower': Math.round(first[1] ?? 0),
      [`and ${slower}x slower`]: Math.round(first[2] ?? 0),
      [`a letter, ${slower}x slower: median (ms)`]: median,
      '95 of 100 within': p95,
      'longest task while typing': Math.round(longest),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

async function aPage(browser: Browser, address: string, rate: number, isSlow: boolean): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  // Nothing is fetched ahead: the first touch has to bring it.
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } }));
  const session = await page.context().newCDPSession(page);
  if (isSlow) await session.send('Network.emulateNetworkConditions', slow4g);
  await page.goto(`${address}/zoeken/`, { waitUntil: 'load' });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** From the first touch with a word in the field to results in sight. */
async function firstResults(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('[data-search] input[type="search"]')!;
    field.value = 'schulden';
    const start = performance.now();
    field.dispatchEvent(new Event('focusin', { bubbles: true }));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('[data-result]')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}

/** From every letter to its results in sight, and the longest stretch in which the phone could do nothing else. */
async function typed(page: Page): Promise<{ letters: number[]; longest: number }> {
  await page.locator('[data-search] input[type="search"]').focus();
  await page.locator('[data-search][data-ready="whole"]').waitFor({ timeout: 120_000 });
  return page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('[data-search] input[type="search"]')!;
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const letters: number[] = [];
    for (const text of texts) {
      for (let length = 1; length <= text.length; length++) {
        field.value = text.slice(0, length);
        const start = performance.now();
        const drawn = new Promise((done) => document.addEventListener('gidw:answered', done, { once: true }));
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await drawn;
        letters.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 120));
      }
    }
    return { letters, longest };
  }, phrases);
}
