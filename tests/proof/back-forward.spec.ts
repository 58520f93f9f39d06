import { encodeHandover } from '#domain/handover.ts';
import { installed } from './installed.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

/*
 * Who goes back finds the page at once and as it was left: browsers keep it whole, unless something on it forbids
 * that. Only a Chromium with a window has that cache (`apt-get install chromium`).
 */

const path = installed('chromium', 'google-chrome');

test.use({
  launchOptions: {
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--headless=new', '--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--headless'],
  },
});
test.setTimeout(60_000);
test.skip(path === undefined, 'There is no Chromium with that cache on this machine: apt-get install chromium');

const sheet = encodeHandover({ answers: { asker: 'self', needs: ['alleen'], burden: 'hard' } });
const list = encodeHandover({ answers: {}, items: [{ kind: 'service', id: 'luisterlijn' }] });

for (const [address, isThere] of [
  ['/', 'h1'],
  ['/wijken/meerwijk/', '.gidw-add'],
  ['/aanbod/vwc-buuv/', '.gidw-add'],
  ['/wegwijzer/', '[data-guide][data-ready]'],
  ['/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/', '[data-advice]'],
  [`/wegwijzer/meenemen/#${sheet}`, '[data-qr]:not([aria-busy="true"])'],
  [`/lijst/#${list}`, '[data-list][data-ready]'],
  ['/zoeken/?q=schulden', '[data-search][data-ready="whole"]'],
  ['/kaart/', '[data-use-place]'],
  ['/spoed/', 'h1'],
  ['/verwijzers/aanbod/', 'thead button'],
] as const)
  test(`${address.split('#')[0]} is kept for who comes back`, async ({ page, watched }) => {
    await page.goto(address);
    await page.locator(isThere).first().waitFor();
    await page.evaluate(() => Object.assign(window, { wasHere: true }));
    await page.goto('/woordenlijst/');
    // Not `goBack`: it waits for a page to load, and none does.
    await page.evaluate(() => history.back());
    await page.waitForTimeout(500);
    await expect(page.locator(isThere).first()).toBeVisible();
    const [isKept, why] = await page.evaluate(() => [
      'wasHere' in window,
      JSON.stringify(
        (performance.getEntriesByType('navigation')[0] as unknown as { notRestoredReasons: unknown }).notRestoredReasons,
      ),
    ]);
    expect(isKept, `${why}`).toBe(true);
    await isUnharmed(page, watched);
  });
