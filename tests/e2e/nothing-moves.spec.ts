import type { Page } from '@playwright/test';
import { encodeHandover } from '#domain/handover.ts';
import { expect, test } from './visit.ts';

/* Nothing that is in sight moves by itself while a page comes. */

/** How much of what is in sight moved by itself, as browsers reckon it (W3C, Layout Instability). */
const watchMoves = (): void => {
  const moved = { score: 0, what: [] as string[] };
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
      moved.score += entry.value;
      moved.what.push(...entry.sources.map(({ node }) => node?.className ?? ''));
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Those of the pages on which something moved until all was there, with what it was. */
async function movesOn(page: Page, paths: readonly string[], allIsThere: () => Promise<void>): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const path of paths) {
    await page.goto(path);
    await allIsThere();
    const moved = await page.evaluate(() => (window as unknown as { moved: { score: number; what: string[] } }).moved);
    if (moved.score > 0) found[path] = moved;
  }
  return found;
}

for (const wijk of [undefined, 'meerwijk']) {
  test(`nothing moves while a page comes, ${wijk === undefined ? 'at a first visit' : 'with a wijk that is remembered'}`, async ({
    page,
  }) => {
    await page.addInitScript(watchMoves);
    if (wijk !== undefined) await page.addInitScript((id) => localStorage.setItem('gidw.wijk', id), wijk);
    const paths = [
      '/',
      '/wijken/meerwijk/',
      '/wijken/',
      '/zoeken/',
      '/lijst/',
      '/wegwijzer/',
      '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/',
      '/wegwijzer/meenemen/',
      `/wegwijzer/meenemen/#${encodeHandover({ answers: { asker: 'self', needs: ['alleen'], burden: 'hard' } })}`,
      '/wissen/',
    ];
    const more = [
      '/aanbod/vwc-buuv/',
      '/onderwerpen/geld/',
      '/kaart/',
      '/spoed/',
      '/verwijzers/aanbod/',
      '/wijken/meerwijk/overzicht/',
    ];
    const all = [...paths, ...more, '/ar/wijken/meerwijk/'];
    expect(await movesOn(page, all, () => page.waitForTimeout(400))).toEqual({});
  });
}

test('nothing moves when the scripts of a page come late, on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(watchMoves);
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  const moved = await movesOn(page, ['/kaart/', '/verwijzers/aanbod/'], async () => {
    // What comes with the scripts.
    await page.locator('[data-use-place]:visible, thead button:visible').first().waitFor();
    await page.waitForTimeout(300);
  });
  expect(moved).toEqual({});
});
