import type { Page } from '@playwright/test';
import { expect, lindestad, test } from './visit.ts';

/** The exit of the made-up city; served here, so that nothing leaves the house. */
const exit = 'https://weer.example/';
const sensitive = `${lindestad}/onderwerpen/veilig/`;
const cover = '[data-exit-cover]';

test.use({ mayVisit: 'weer.example' });

/** Serves the other site. */
async function serveExit(page: Page): Promise<void> {
  await page.route(`${exit}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Het weer</title><h1>Het weer</h1>' }),
  );
}

/** The other site gives no page, after a while: the browser stays where it is. */
async function failExit(page: Page, wait = 0): Promise<void> {
  await page.route(`${exit}**`, async (route) => {
    await new Promise((done) => setTimeout(done, wait));
    await route.fulfill({ status: 204 });
  });
}

const leave = (page: Page) => page.getByRole('link', { name: 'Snel weg van deze bladzijde' });

/** What is in sight at this very moment, or at the very moment after a click on the exit. */
const inSight = (page: Page, clickFirst = '') =>
  page.evaluate((selector) => {
    if (selector !== '') document.querySelector<HTMLElement>(selector)?.click();
    const [cover] = document.querySelectorAll('[data-exit-cover]');
    const { width = 0, height = 0, x = -1, y = -1 } = cover?.getBoundingClientRect() ?? {};
    const background = cover ? getComputedStyle(cover).backgroundColor : '';
    return {
      covered: x === 0 && y === 0 && width === innerWidth && height === innerHeight,
      opaque: /^rgb\(/.test(background),
      // Not drawn means not read aloud either.
      page: document.body.getClientRects().length > 0,
      title: document.title,
    };
  }, clickFirst);

const covered = { covered: true, opaque: true, page: false, title: 'weer.example' };

test.describe('the quick exit without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is a plain link, and the keys are not named', async ({ page }) => {
    await serveExit(page);
    await page.goto(sensitive);
    await expect(page.getByText('druk 3 keer')).toBeHidden();
    await leave(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het weer');
  });
});

test.describe('the quick exit', () => {
  test('stands on what is sensitive, in reach of the thumb, and nowhere else', async ({ page }) => {
    for (const path of [sensitive, '/onderwerpen/veilig/', '/onderwerpen/gezond/', '/aanbod/slachtofferhulp/']) {
      await page.goto(path);
      await expect(leave(page), path).toBeInViewport({ ratio: 1 });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect(leave(page), path).toBeInViewport({ ratio: 1 });
      const { y = 0, height = 0 } = (await leave(page).boundingBox()) ?? {};
      expect(y, path).toBeGreaterThan(740 / 2);
      expect(height, path).toBeGreaterThanOrEqual(44);
      // The last thing of the page can be scrolled clear of it.
      const last = (await page.locator('.gidw-foot > :last-child').boundingBox()) ?? { y: 0, height: Infinity };
      expect(last.y + last.height, path).toBeLessThanOrEqual(y);
    }
    for (const path of ['/', '/onderwerpen/geld/', '/aanbod/vwc-buuv/']) {
      await page.goto(path);
      await expect(page.locator('[data-quick-exit]'), path).toHaveCount(0);
    }
  });

  test('keeps the title and the address one came from to itself', async ({ page }) => {
    await serveExit(page);
    const asked = page.waitForRequest(exit);
    for (const path of ['/onderwerpen/veilig/', '/aanbod/slachtofferhulp/', sensitive]) {
      await page.goto(path);
      await expect(page, path).toHaveTitle('Gewoon in de Wijk');
      await expect(page.getByRole('heading', { level: 1 }), path).not.toHaveText('Gewoon in de Wijk');
    }
    await leave(page).click();
    expect((await (await asked).allHeaders())['referer']).toBeUndefined();
  });

  test('covers the page at once, before the other site is there', async ({ page }) => {
    await serveExit(page);
    await page.goto(sensitive);
    expect(await inSight(page, '[data-quick-exit]')).toEqual(covered);
    await expect(page).toHaveURL(exit);
  });

  test('covers in forced colours as well', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await failExit(page);
    await page.goto(sensitive);
    expect(await inSight(page, '[data-quick-exit]')).toEqual(covered);
  });

  test('takes the place of the page: back does not lead to it', async ({ page }) => {
    await serveExit(page);
    await page.goto(`${lindestad}/`);
    await page.goto(sensitive);
    await leave(page).click();
    await expect(page).toHaveURL(exit);
    await page.goBack();
    await expect(page).toHaveURL(`${lindestad}/`);
  });

  test('hears Shift three times, and counts down aloud', async ({ page }) => {
    await serveExit(page);
    await page.goto(sensitive);
    const status = page.locator('[data-exit-status]');
    await expect(status).toHaveText('');
    await expect(status).toHaveRole('status');
    await expect(page.getByText('of druk 3 keer op Shift')).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Nog 2 keer Shift, dan bent u weg.');
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Nog 1 keer Shift, dan bent u weg.');
    await page.keyboard.press('Shift');
    await expect(page).toHaveURL(exit);
  });

  test('forgets two Shifts after five seconds', async ({ page }) => {
    await page.clock.install();
    await page.goto(sensitive);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.clock.runFor(5100);
    await expect(page.locator('[data-exit-status]')).toHaveText('Dat duurde te lang. U bent nog op deze bladzijde.');
    await page.keyboard.press('Shift');
    await expect(page.locator(cover)).toHaveCount(0);
    await expect(page.locator('[data-exit-status]')).toHaveText('Nog 2 keer Shift, dan bent u weg.');
    await expect(page).toHaveURL(sensitive);
  });

  test('is not left by going back with the keyboard, or by typing capitals', async ({ page }) => {
    await page.goto(sensitive);
    for (const keys of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+A', 'Shift+B', 'Shift+C']) await page.keyboard.press(keys);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await expect(page.locator(cover)).toHaveCount(0);
    await expect(page).toHaveURL(sensitive);
  });

  test('works for a link that came later, on any page', async ({ page }) => {
    await failExit(page);
    // A page of this kind has the script, also when it has no exit of its own.
    await page.goto(sensitive);
    await page.evaluate((href) => {
      document.querySelector('[data-quick-exit]')?.remove();
      const link = Object.assign(document.createElement('a'), { href });
      link.dataset['quickExit'] = '';
      link.append(Object.assign(document.createElement('b'), { textContent: 'Weg' }));
      document.querySelector('main')?.append(link);
    }, exit);
    expect(await inSight(page, '[data-quick-exit] b')).toEqual(covered);
  });

  test('without any exit on the page, Shift is just Shift', async ({ page }) => {
    await page.goto(sensitive);
    await page.evaluate(() => document.querySelector('[data-quick-exit]')?.remove());
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift');
    await expect(page.locator(cover)).toHaveCount(0);
  });

  test('shows nothing of the page when the network is down', async ({ page }) => {
    await page.route(`${exit}**`, (route) => route.abort());
    await page.goto(sensitive);
    await leave(page).click({ noWaitAfter: true });
    // Either the cover still stands, or the browser says in its own words that the other site is not there.
    await expect.poll(() => page.evaluate(() => document.body.innerText.includes('Veilig')).catch(() => true)).toBe(false);
  });

  test('stays covered while the network is slow', async ({ page }) => {
    await failExit(page, 2000);
    await page.goto(sensitive);
    const answered = page.waitForResponse(exit);
    await leave(page).click({ noWaitAfter: true });
    await answered;
    expect(await inSight(page)).toEqual(covered);
  });

  test('shows the first page instead of one that the browser brings back', async ({ page }) => {
    await failExit(page);
    await page.goto(sensitive);
    await leave(page).click({ noWaitAfter: true });
    expect(await inSight(page)).toEqual(covered);
    await page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(page).toHaveURL(/:\d+\/$/);
  });

  test('leads whoever taps back afterwards to the first page, not to the secret step before', async ({ page }) => {
    await serveExit(page);
    await page.goto(sensitive);
    await page.locator('main [data-service] a').first().click();
    await page.waitForURL(/\/aanbod\//);
    // Before its script has come it is a link like any other, which leaves a step.
    await page.locator('html[data-exit-ready]').waitFor();
    await leave(page).click();
    await expect(page).toHaveTitle('Het weer');
    await page.goBack();
    await expect(page).toHaveURL(/:\d+\/$/);
  });

  test('uncovers a page that the browser brings back, where nothing can be remembered', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await failExit(page);
    await page.goto(sensitive);
    await leave(page).click({ noWaitAfter: true });
    expect(await inSight(page)).toEqual(covered);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await inSight(page)).toEqual({ covered: false, opaque: false, page: true, title: 'Gewoon in de Wijk' });
  });

  test('never stands before what has focus', async ({ page }) => {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 360, height: 400 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto('/onderwerpen/veilig/');
      const links = await page.locator('a:visible').count();
      const hidden: string[] = [];
      for (let at = 0; at < links; at++) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const [bar, focused] = [document.querySelector('.gidw-exit-bar'), document.activeElement];
          if (!bar || !focused || bar.contains(focused) || focused === document.body) return '';
          const [plate, own] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
          const apart = own.bottom <= plate.top + 1 || own.right <= plate.left || own.left >= plate.right;
          return apart ? '' : focused.outerHTML.slice(0, 90);
        });
        if (covered !== '') hidden.push(covered);
      }
      expect(hidden, `${viewport.width} by ${viewport.height}`).toEqual([]);
    }
  });

  test('is not printed', async ({ page }) => {
    await page.goto(sensitive);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.gidw-exit-bar')).toBeHidden();
  });
});
