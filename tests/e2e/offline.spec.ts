import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mergeTests, type Page } from '@playwright/test';
import { decodeHandover, encodeHandover } from '#domain/handover.ts';
import { firstVisit, onOwnHost, type OwnHost } from './own-host.ts';
import { scan } from './scan.ts';
import { expect, test as visit } from './visit.ts';

/* The site without a network. Each test has a host of its own, so that losing it is real. */

const test = mergeTests(visit, onOwnHost);

// Requests that fail are the point here; what is said on the page is looked at.
test.use({ serviceWorkers: 'allow', mayFail: 'Failed to load resource' });

const notice = (page: Page) => page.locator('.gidw-offline');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const todayInDutch = new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(new Date());

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url.replace(location.origin, ''));
  });

test('after one visit home, urgent help, the guide, search and the list work without a network', async ({ page, host }) => {
  await firstVisit(page);
  host.state = 'gone';
  await page.reload();
  await expect(heading(page)).toContainText('Waar kunnen we u mee helpen?');
  await expect(notice(page)).toHaveText(`Geen internet, of heel traag. U leest wat uw apparaat bewaarde op ${todayInDutch}.`);

  await page.getByRole('link', { name: /Nood\s*nummers/ }).click();
  await expect(page.locator('main a[href="tel:112"]').first()).toBeVisible();

  await page.goto('/wegwijzer/');
  await page.locator('[data-ready]').waitFor();
  await page.getByRole('link', { name: 'Voor mij' }).click();
  await page.getByRole('link', { name: /^Geld/ }).click();
  await page
    .getByRole('link', { name: /Schulden|schulden/ })
    .first()
    .click();
  await expect(heading(page)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/wegwijzer/');

  // With a slip: what mends it works beside the page, and comes later.
  await page.goto('/zoeken/?q=schudlen');
  await expect(page.locator('[data-need="schulden"]')).toBeVisible();
  await page.goto('/lijst/');
  await expect(heading(page)).toBeVisible();
  await expect(notice(page)).toBeVisible();
  await page.goto('/wijken/');
  await expect(notice(page)).toBeVisible();
});

test('a sheet to take along is made without a network, with its code to scan', async ({ page, host }) => {
  await firstVisit(page);
  host.state = 'gone';
  const answers = { asker: 'self', needs: ['alleen'], burden: 'hard' } as const;
  await page.goto(`/wegwijzer/meenemen/#${encodeHandover({ answers })}`);
  await expect(page.locator('[data-sheet] [data-service]').first()).toBeVisible();
  const [, code] = (await scan(page)).split('#');
  expect(decodeHandover(code ?? '')).toMatchObject({ handover: { answers } });
});

test('what was shared opens without a network in the language that is there, also for who reads another', async ({
  page,
  host,
}) => {
  await firstVisit(page);
  host.state = 'gone';
  const code = encodeHandover({ answers: { wijk: 'meerwijk' }, items: [{ kind: 'service', id: 'luisterlijn' }] });
  // The device of this browser speaks English.
  await page.goto(`/lijst/#${code}:deel`);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('[data-list]')).toContainText('Luisterlijn');
  expect(new URL(page.url()).pathname).toBe('/lijst/');
});

test('what was read can be read again; what was not says so kindly, and names what is there', async ({ page, host }) => {
  await firstVisit(page, '/aanbod/vwc-buuv/');
  await page.goto('/aanbod/zoefzoef/');
  const title = await heading(page).textContent();
  host.state = 'gone';
  await page.reload();
  await expect(heading(page)).toHaveText(title ?? '');
  await expect(notice(page)).toContainText(todayInDutch);
  await page.goto('/aanbod/vwc-buuv/');
  await expect(notice(page)).toBeVisible();

  await page.goto('/aanbod/luisterlijn/');
  await expect(heading(page)).toHaveText('Geen internet');
  await expect(page.getByRole('link', { name: 'Nood: wie kunt u nu bellen?' })).toBeVisible();
  await expect(page.locator('[data-kept] a')).toHaveCount(2);
  // Once there is a network again, the page that was asked for comes in its place.
  host.state = 'up';
  await page.getByRole('link', { name: 'Probeer het opnieuw' }).click();
  await expect(heading(page)).not.toHaveText('Geen internet');
  await expect(notice(page)).toHaveCount(0);
});

test('a page that others should not see, what was answered and what was typed are never kept', async ({ page }) => {
  await firstVisit(page, '/onderwerpen/veilig/');
  await page.goto('/onderwerpen/veilig/');
  await page.goto('/wegwijzer/geld/schulden/');
  await page.goto('/zoeken/?q=mijn+geheim');
  await page.goto('/onderwerpen/geld/');
  await expect.poll(() => keptPaths(page)).toContain('/onderwerpen/geld/');
  const kept = await keptPaths(page);
  expect(kept.filter((path) => /veilig|geheim|\/wegwijzer\/(?!$|meenemen)/.test(path))).toEqual([]);
});

test('a host that is broken, or a network that takes too long, gives what the device has', async ({ page, host }) => {
  await firstVisit(page);
  host.state = 'broken';
  await page.goto('/spoed/');
  await expect(notice(page)).toBeVisible();
  host.state = 'slow';
  await page.goto('/spoed/');
  await expect(notice(page)).toBeVisible();
  // What is not on the device is for the host to say.
  host.state = 'broken';
  expect((await page.goto('/aanbod/luisterlijn/'))?.status()).toBe(502);
});

test('what is no longer there is no longer kept', async ({ page, host }) => {
  await firstVisit(page);
  await page.goto('/aanbod/zoefzoef/');
  await expect.poll(() => keptPaths(page)).toContain('/aanbod/zoefzoef/');
  host.instead.set('/aanbod/zoefzoef/', undefined);
  await page.goto('/aanbod/zoefzoef/');
  await expect.poll(() => keptPaths(page)).not.toContain('/aanbod/zoefzoef/');
});

/** A next version of the site, in which the page with urgent help says something else. */
function nextVersion(host: OwnHost, isWhole: boolean): void {
  const changed = readFileSync('dist/spoed/index.html', 'utf8').replace(
    'Nood: wie kunt u nu bellen?</h1>',
    'De nieuwe versie</h1>',
  );
  const checksum = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64');
  const worker = readFileSync('dist/sw.js', 'utf8')
    .replace(/"version":"\w+"/, '"version":"next"')
    .replace(checksum(readFileSync('dist/spoed/index.html')), checksum(changed));
  host.instead.set('/sw.js', worker);
  host.instead.set('/spoed/', isWhole ? changed : changed.slice(0, 5000));
}

const versions = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('gidw.core')));

test('a new version is there at the next visit, without a reload, and works without a network', async ({ page, host }) => {
  await firstVisit(page);
  nextVersion(host, true);
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto('/lijst/');
  await expect.poll(() => versions(page)).toHaveLength(2);
  const isSettled = async (): Promise<boolean> => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    return installing === null && waiting === null && active?.state === 'activated';
  };
  await expect.poll(() => page.evaluate(isSettled)).toBe(true);
  expect(loads).toBe(1);
  host.state = 'gone';
  await page.goto('/spoed/');
  await expect(heading(page)).toHaveText('De nieuwe versie');
});

test('a new version of which a file is broken off never takes the place of the one that works', async ({ page, host }) => {
  await firstVisit(page);
  const before = await versions(page);
  nextVersion(host, false);
  await page.goto('/lijst/');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined));
  await expect.poll(() => host.asked.filter((path) => path === '/sw.js').length).toBeGreaterThan(1);
  await page.waitForTimeout(500);
  expect(await versions(page)).toEqual(before);
  host.state = 'gone';
  await page.goto('/spoed/');
  await expect(heading(page)).toHaveText('Nood: wie kunt u nu bellen?');
});

test('a worker can be retired: it erases its copies and is gone, and the site goes on', async ({ page, host }) => {
  await firstVisit(page);
  host.instead.set('/sw.js', readFileSync('dist/sw-retired.js', 'utf8'));
  await page.goto('/wissen/');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto('/spoed/');
  await expect(notice(page)).toHaveCount(0);
});

test('each language has its own, and none takes from another', async ({ page, host }) => {
  await firstVisit(page);
  await firstVisit(page, '/ar/');
  await expect.poll(() => versions(page)).toHaveLength(2);
  host.state = 'gone';
  await page.goto('/ar/spoed/');
  await expect(notice(page)).toContainText('لا يوجد إنترنت');
  await page.goto('/spoed/');
  await expect(notice(page)).toContainText('Geen internet');
  await page.goto('/ar/aanbod/zoefzoef/');
  await expect(heading(page)).toHaveText('لا يوجد إنترنت');
});

test('all of it can be seen and erased, and does not come back while somebody looks', async ({ page }) => {
  await firstVisit(page);
  await page.goto('/wissen/');
  await expect(page.locator('main dl')).toContainText('Bladzijden die het ook zonder internet doen');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await expect(page.getByRole('status')).toHaveText('Er staat niets meer op dit apparaat.');
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('Er staat niets van deze site op dit apparaat.');
});

/* Saving a wijk: in the small city, where it is soon done. */
test.describe('a wijk', () => {
  test.use({ folder: 'dist-lindestad' });

  test('the wijk that somebody chose works without a network, with offers that were never opened', async ({ page, host }) => {
    await firstVisit(page, '/wijken/oude-haven/');
    await page.getByRole('button', { name: 'Onthoud Oude Haven als mijn wijk' }).click();
    await expect(page.getByText('Werkt ook zonder internet (')).toBeVisible({ timeout: 30_000 });
    host.state = 'gone';
    await page.reload();
    await expect(notice(page)).toBeVisible();
    for (const offer of ['/aanbod/klusdienst/', '/aanbod/zuiderkring/']) {
      await page.goto(offer);
      await expect(heading(page)).not.toHaveText('Geen internet');
      await expect(notice(page)).toBeVisible();
    }
    // What others in the house should not see is not saved with it.
    await page.goto('/aanbod/veilige-plek/');
    await expect(heading(page)).toHaveText('Geen internet');
    // Erased with the wijk.
    host.state = 'up';
    await page.goto('/wijken/oude-haven/');
    await page.getByRole('button', { name: 'Vergeet mijn wijk' }).click();
    await expect(page.getByText('Uw wijk is gewist van dit apparaat.')).toBeVisible();
    await expect.poll(async () => (await keptPaths(page)).filter((path) => path.startsWith('/aanbod/')).length).toBeLessThan(3);
  });

  test('saving a wijk that stops halfway keeps what arrived, says so, and can be taken up again', async ({ page, host }) => {
    await firstVisit(page, '/wijken/oude-haven/');
    host.instead.set('/aanbod/burenhulp/', undefined);
    await page.getByRole('button', { name: 'Onthoud Oude Haven als mijn wijk' }).click();
    await expect(page.getByText('Nog niet alles is bewaard')).toBeVisible({ timeout: 30_000 });
    host.instead.clear();
    await page.getByRole('button', { name: 'Bewaar Oude Haven voor zonder internet' }).click();
    await expect(page.getByText('Werkt ook zonder internet (')).toBeVisible({ timeout: 30_000 });
  });

  test('who spares data gets nothing that was not asked for, and can ask for it', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.goto('/wijken/oude-haven/');
    await page.getByRole('button', { name: 'Onthoud Oude Haven als mijn wijk' }).click();
    await page.waitForTimeout(1000);
    expect(
      await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
    ).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Bewaar Oude Haven voor zonder internet' }).click();
    await expect(page.getByText('Werkt ook zonder internet (')).toBeVisible({ timeout: 30_000 });
  });

  test('without room the site works as before', async ({ page, host, context }) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize: 50_000 });
    await page.goto('/wijken/oude-haven/');
    await page.getByRole('button', { name: 'Onthoud Oude Haven als mijn wijk' }).click();
    await expect(page.getByText(/Nog niet alles is bewaard|Uw apparaat kan dit niet bewaren/)).toBeVisible({ timeout: 30_000 });
    await page.goto('/spoed/');
    await expect(heading(page)).toHaveText('Nood: wie kunt u nu bellen?');
    await expect.poll(() => versions(page)).toEqual([]);
  });

  test('where the device keeps nothing at all the site works as before', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    });
    await page.goto('/wijken/oude-haven/');
    await page.getByRole('button', { name: 'Onthoud Oude Haven als mijn wijk' }).click();
    await expect(page.getByText('Uw apparaat kan dit niet bewaren. De site werkt gewoon verder.')).toBeVisible();
  });
});
