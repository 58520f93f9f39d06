import { mergeTests, type Locator, type Page } from '@playwright/test';
import { firstVisit, onOwnHost, ownHost, type OwnHost } from './own-host.ts';
import { expect, test as visit } from './visit.ts';

/* The page behind a link, fetched a moment before somebody goes there. Each test has a host of its own, that tells what it was asked. */

const test = mergeTests(visit, onOwnHost).extend<{ line: object }>({
  // What the browser tells of the network.
  line: [{ effectiveType: '4g', saveData: false }, { option: true }],
  page: async ({ page, line }, use) => {
    await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), line);
    await use(page);
  },
});

test.use({ mayFail: 'Failed to load resource' });

/** Long enough for a request that should not be made to be seen. */
const aWhile = 700;

const timesAsked = (host: OwnHost, path: string): number => host.asked.filter((asked) => asked === path).length;

/** Where a link leads. */
const addressOf = async (link: Locator): Promise<string> => (await link.getAttribute('href')) ?? '';

async function press(page: Page, link: Locator): Promise<void> {
  await link.hover();
  await page.mouse.down();
}

/** Lets go somewhere else, so that nothing is opened. */
async function changeMind(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.up();
}

const anOffer = (page: Page): Locator => page.locator('main a[href^="/aanbod/"]').first();

test('the host is asked for a page once a button is down on its link, and not again when it opens', async ({ page, host }) => {
  await page.goto('/onderwerpen/geld/');
  const link = anOffer(page);
  const address = await addressOf(link);
  await link.hover();
  await page.waitForTimeout(aWhile);
  expect(timesAsked(host, address)).toBe(0);
  await page.mouse.down();
  await expect.poll(() => timesAsked(host, address)).toBe(1);
  await page.mouse.up();
  await page.waitForURL(`**${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(aWhile);
  expect(timesAsked(host, address)).toBe(1);
});

test('from the home page the start of the guide is there before it is asked for, whoever looks', async ({ page, host }) => {
  await page.goto('/');
  await expect.poll(() => timesAsked(host, '/wegwijzer/')).toBe(1);
  await page.locator('main a[href="/wegwijzer/"]').first().click();
  await page.locator('[data-ready]').waitFor();
  expect(timesAsked(host, '/wegwijzer/')).toBe(1);
});

for (const [name, line] of [
  ['somebody spares data', { effectiveType: '4g', saveData: true }],
  ['the network is slow', { effectiveType: '3g', saveData: false }],
  ['nothing is known of the network', {}],
] as const) {
  test.describe(name, () => {
    test.use({ line });

    test('nothing is fetched ahead', async ({ page, host }) => {
      await page.goto('/');
      const topic = page.locator('main a[href^="/onderwerpen/"]').first();
      const address = await addressOf(topic);
      await press(page, topic);
      await page.waitForTimeout(aWhile);
      expect(timesAsked(host, address) + timesAsked(host, '/wegwijzer/')).toBe(0);
      await page.mouse.up();
      await page.waitForURL(`**${address}`);
    });
  });
}

test('an answer of the guide is not told before it is given, nor where somebody goes from a page that others should not see', async ({
  page,
  host,
}) => {
  for (const [from, links] of [
    ['/wegwijzer/geld/', 'main a[href^="/wegwijzer/geld/"]'],
    ['/onderwerpen/veilig/', 'main a[href^="/aanbod/"]'],
  ] as const) {
    await page.goto(from);
    await page.waitForLoadState('networkidle');
    const link = page.locator(links).first();
    const address = await addressOf(link);
    await press(page, link);
    await page.waitForTimeout(aWhile);
    expect(timesAsked(host, address), address).toBe(0);
    await changeMind(page);
  }
});

test('another host is never asked for what nobody opened', async ({ page, folder }) => {
  const other = await ownHost(folder);
  await page.goto('/onderwerpen/geld/');
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = `${address}/spoed/`;
    link.textContent = 'elsewhere';
    document.querySelector('main')?.prepend(link);
  }, other.address);
  await press(page, page.getByRole('link', { name: 'elsewhere' }));
  await page.waitForTimeout(aWhile);
  await changeMind(page);
  expect(other.asked).toEqual([]);
  other.close();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('who scrolls asks for nothing; who taps asks once', async ({ page, host, context }) => {
    // How long a finger rests is for the test to say, not for the machine.
    await page.clock.install();
    await page.goto('/onderwerpen/geld/');
    const link = anOffer(page);
    const address = await addressOf(link);
    await link.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, height = 0 } = (await link.boundingBox()) ?? {};
    const session = await context.newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', up?: number): Promise<unknown> => {
      const touchPoints = up === undefined ? [] : [{ x: x + 10, y: y + height / 2 - up }];
      return session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    const before = await page.evaluate(() => scrollY);
    await page.clock.pauseAt(Date.now() + 60_000);
    await finger('touchStart', 0);
    await page.clock.runFor(40);
    for (let up = 20; up <= 200; up += 20) await finger('touchMove', up);
    await finger('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    await page.clock.resume();
    await page.waitForTimeout(aWhile);
    expect(timesAsked(host, address)).toBe(0);

    await link.tap();
    await page.waitForURL(`**${address}`);
    await page.waitForTimeout(aWhile);
    expect(timesAsked(host, address)).toBe(1);
  });

  test('a tap that is over before the page is asked for ahead asks for it once, however long it takes', async ({
    page,
    host,
  }) => {
    await page.goto('/onderwerpen/geld/');
    const link = anOffer(page);
    const address = await addressOf(link);
    await link.scrollIntoViewIfNeeded();
    host.state = 'slow';
    await link.tap({ noWaitAfter: true });
    await page.waitForTimeout(aWhile);
    expect(timesAsked(host, address)).toBe(1);
  });
});

test.describe('on a device that works without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test.beforeEach(({ page }) => firstVisit(page, '/onderwerpen/geld/'));

  const isKept = (page: Page, path: string): Promise<boolean> =>
    page.evaluate(async (path) => (await caches.match(path)) !== undefined, path);

  test('a page that was fetched ahead is kept once it is read, without asking again, and not before', async ({ page, host }) => {
    const link = anOffer(page);
    const address = await addressOf(link);
    await press(page, link);
    await expect.poll(() => timesAsked(host, address)).toBe(1);
    await changeMind(page);
    await page.waitForTimeout(aWhile);
    expect(await isKept(page, address)).toBe(false);

    await link.click();
    await page.waitForURL(`**${address}`);
    await expect.poll(() => isKept(page, address)).toBe(true);
    expect(timesAsked(host, address)).toBe(1);
    host.state = 'gone';
    await page.reload();
    await expect(page.locator('.gidw-offline')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  for (const [state, answer] of [
    ['gone', 'the network goes'],
    ['broken', 'the host breaks'],
    ['slow', 'nothing comes'],
  ] as const) {
    test(`when ${answer} while a finger is down, the device answers as it would have`, async ({ page, host }) => {
      host.state = state;
      const link = page.getByRole('link', { name: /Nood\s*nummers/ });
      await press(page, link);
      await page.waitForTimeout(aWhile);
      await page.mouse.up();
      await expect(page.locator('.gidw-offline')).toBeVisible();
      await expect(page.locator('main a[href="tel:112"]').first()).toBeVisible();
    });
  }
});
