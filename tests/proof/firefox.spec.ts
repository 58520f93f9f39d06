import type { Page } from '@playwright/test';
import { journeys } from './journeys.ts';
import { installed } from './installed.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

/* The same journeys in another engine: the Firefox of this machine, driven by WebDriver BiDi. */

const path = installed('firefox-esr', 'firefox');

test.use({
  browserName: 'firefox',
  channel: 'moz-firefox',
  serviceWorkers: 'allow',
  launchOptions: { ...(path === undefined ? {} : { executablePath: path }), args: [] },
});
test.skip(path === undefined, 'There is no Firefox on this machine: apt-get install firefox-esr');

for (const [name, steps] of Object.entries(journeys)) {
  test(`"${name}"`, async ({ page, watched }) => {
    for (const step of steps) await step(page);
    await isUnharmed(page, watched);
  });
}

test('the map opens, slides, and shows a place', async ({ page, watched }) => {
  await page.goto('/kaart/');
  await page.getByRole('button', { name: 'Open de kaart om te schuiven' }).click();
  await expect(page.locator('.gidw-slide__sign').first()).toBeVisible();
  const map = page.getByRole('region', { name: 'Kaart met plekken' });
  const transform = () => page.locator('.leaflet-map-pane').evaluate((pane) => getComputedStyle(pane).transform);
  const before = await transform();
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(transform).not.toBe(before);
  await page.locator('.gidw-slide__sign').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await isUnharmed(page, watched);
});

test('another language, also from right to left', async ({ page, watched }) => {
  await page.goto('/wijken/meerwijk/');
  const menu = page.locator('[data-languages] details');
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'العربية', exact: true }).click();
  await expect(page).toHaveURL(/\/ar\/wijken\/meerwijk\/$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await isUnharmed(page, watched);
});

test('after a visit it works without a network', async ({ page, host, watched }) => {
  const heading = (of: Page) => of.getByRole('heading', { level: 1 });
  watched.mayFail = /Failed|NetworkError|ServiceWorker/i;
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto('/aanbod/zoefzoef/');
  const title = (await heading(page).textContent()) ?? '';
  host.state = 'gone';
  await page.goto('/spoed/');
  await expect(page.locator('.gidw-offline')).toBeVisible();
  await expect(page.locator('main a[href="tel:112"]').first()).toBeVisible();
  await page.goto('/aanbod/zoefzoef/');
  await expect(heading(page)).toHaveText(title);
  await page.goto('/zoeken/?q=schulden');
  await expect(page.locator('[data-result]').first()).toBeVisible();
});
