import type { Page } from '@playwright/test';
import { firstVisit, type OwnHost } from '../e2e/own-host.ts';
import { journeys } from './journeys.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

const failed = /Failed to load resource|net::ERR_|ServiceWorker|service worker/i;

/** A page of the site stands there, with a head and the way to urgent help: never a blank one or that of the browser. */
async function isAnswered(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toHaveText(/\S/);
  await expect(page.locator('[data-urgent] a').first()).toBeVisible();
}

test.describe('the network is cut', () => {
  test.use({ serviceWorkers: 'allow', actionTimeout: 3000 });

  for (const [name, steps] of Object.entries(journeys)) {
    for (let cut = 0; cut < steps.length; cut++) {
      test(`before step ${cut + 1} of "${name}": a page of the site answers, and no button is dead`, async ({
        page,
        host,
        watched,
      }) => {
        watched.mayFail = failed;
        await firstVisit(page);
        for (const [at, step] of steps.entries()) {
          if (at === cut) host.state = 'gone';
          if (at < cut) await step(page);
          else if (
            await step(page).then(
              () => false,
              () => true,
            )
          )
            break;
        }
        await isAnswered(page);
        await isUnharmed(page, watched);
        // Where it stopped, the network coming back is enough.
        host.state = 'up';
        await page.reload();
        await isAnswered(page);
        await expect(page.getByRole('heading', { name: 'Geen internet' })).toHaveCount(0);
      });
    }
  }
});

/** Cuts every connection from a request on, counted over the whole visit. */
function cutAt(host: OwnHost, count: number): void {
  const asked = host.asked.length;
  const push = host.asked.push.bind(host.asked);
  host.asked.push = (...paths) => {
    const length = push(...paths);
    if (length - asked > count) host.state = 'gone';
    return length;
  };
}

/* A first visit: nothing stands on the device yet, so a page that has come must hold by itself. */
for (const path of [
  '/',
  '/wijken/meerwijk/',
  '/wegwijzer/',
  '/zoeken/?q=schulden',
  '/aanbod/vwc-buuv/',
  '/kaart/',
  '/lijst/',
  '/spoed/',
]) {
  test(`a first visit to ${path} that is cut after each request in turn`, async ({ page, host, watched }) => {
    watched.mayFail = failed;
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const all = host.asked.length;
    expect(all).toBeGreaterThan(3);
    for (let count = 1; count < all; count++) {
      host.state = 'up';
      delete (host.asked as { push?: unknown }).push;
      await page.goto('about:blank');
      cutAt(host, count);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await isUnharmed(page, watched);
      const box = page.locator('[data-search], [data-guide], [data-list], [data-chooser]').first();
      if (await box.count()) await expect(box, `${path} cut after ${count}`).toHaveText(/\S/);
    }
  });
}

for (const [kind, name] of [
  ['network', 'on 3G (400 ms, 400 kbit/s)'],
  ['processor', 'on a phone six times as slow'],
] as const) {
  for (const [journey, steps] of Object.entries(journeys)) {
    test(`"${journey}" ${name}`, async ({ page, context, watched }) => {
      const session = await context.newCDPSession(page);
      if (kind === 'processor') await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      else {
        await session.send('Network.enable');
        const bytes = 400_000 / 8;
        await session.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 400,
          downloadThroughput: bytes,
          uploadThroughput: bytes,
        });
      }
      for (const step of steps) await step(page);
      await isUnharmed(page, watched);
    });
  }
}
