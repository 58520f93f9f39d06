import { ownHost } from './own-host.ts';
import { expect, test } from './visit.ts';

/* From page to page: fetched ahead where the network carries it, and nothing that moves meanwhile. */

const network = (connection: object) =>
  `Object.defineProperty(navigator, 'connection', { value: ${JSON.stringify(connection)} })`;

// Of the worker, only its first visit would ask for the page again, to keep it.
test.use({ serviceWorkers: 'allow' });

test('a page that somebody goes to open is fetched ahead, and asked of the host once', async ({ page, context }) => {
  const host = await ownHost();
  await context.addInitScript({ content: network({ effectiveType: '4g' }) });
  await page.goto(`${host.address}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForTimeout(500);
  const before = host.asked.length;
  const asked = (): number => host.asked.slice(before).filter((path) => path === '/wijken/').length;
  await page.getByRole('navigation').getByRole('link', { name: 'Wijken' }).first().hover();
  await expect.poll(asked).toBe(1);
  await page.getByRole('navigation').getByRole('link', { name: 'Wijken' }).first().click();
  await expect(page).toHaveURL(/\/wijken\/$/);
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().deliveryType)).toBe(
    'navigational-prefetch',
  );
  expect(asked()).toBe(1);
  host.close();
});

for (const [name, connection] of Object.entries({
  'spares data': { effectiveType: '4g', saveData: true },
  'has a slow network': { effectiveType: '3g' },
  'has a browser that tells nothing': {},
})) {
  test(`for who ${name} nothing is fetched ahead`, async ({ page, context }) => {
    const host = await ownHost();
    await context.addInitScript({ content: network(connection) });
    await page.goto(`${host.address}/`);
    // The pages that always work are fetched at the first visit.
    await page.waitForTimeout(2500);
    const before = host.asked.length;
    await page.getByRole('navigation').getByRole('link', { name: 'Wijken' }).first().hover();
    await page.waitForTimeout(400);
    expect(host.asked.slice(before)).not.toContain('/wijken/');
    host.close();
  });
}

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
      '/wegwijzer/meenemen/',
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
    const found: Record<string, unknown> = {};
    for (const path of [...paths, ...more, '/ar/wijken/meerwijk/']) {
      await page.goto(path);
      await page.waitForTimeout(700);
      const moved = await page.evaluate(() => (window as unknown as { moved: { score: number; what: string[] } }).moved);
      if (moved.score > 0) found[path] = moved;
    }
    expect(found).toEqual({});
  });
}
