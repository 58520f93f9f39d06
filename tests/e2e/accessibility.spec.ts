import { axeFinds } from './axe.ts';
import { kinds } from './kinds.ts';
import type { Page } from '@playwright/test';
import { expect, lindestad, test } from './visit.ts';

/** Opens a page, and waits for the answer where its address asks something. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (!path.includes('?')) return;
  await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');
  await expect(page.locator('#gevonden')).toBeVisible();
}

/** What sticks out of the page at its side; nothing while the page need not be moved sideways. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > room + 1 || left < -1) && !element.closest('.gidw-said, .nl-skip-link');
    });
    return out.slice(0, 3).map((element) => element.outerHTML.slice(0, 100));
  });

/*
 * A page is opened once and then looked at in every width and both schemes: both are matters of its
 * styles alone. What is wrong is gathered, so that one run tells every width and scheme.
 */
for (const [name, path] of kinds) {
  test(`nothing sticks out sideways, and axe finds nothing: ${name}`, async ({ page }) => {
    // Five widths, and axe four times: a long page on a slow machine takes a while.
    test.setTimeout(120_000);
    await open(page, path);
    for (const width of [320, 360, 768, 1280, 2560]) {
      await test.step(`${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await stickingOut(page), `sticks out of ${name} at ${width} px`).toEqual([]);
        if (width !== 360 && width !== 1280) return;
        expect.soft(await axeFinds(page), `axe on ${name}, light, ${width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        // In the dark a page has the same structure and names; only what depends on colour is another.
        const inTheDark = await axeFinds(page, ['color-contrast', 'link-in-text-block']);
        expect.soft(inTheDark, `axe on ${name}, dark, ${width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      });
    }
  });
}

test('what one taps is at least 44 pixels high', async ({ page }) => {
  const paths = ['/', '/wijken/', '/wijken/meerwijk/', '/aanbod/vwc-buuv/', '/spoed/', '/onderwerpen/veilig/', '/kaart/'];
  for (const path of [
    ...paths,
    '/zoeken/',
    '/zoeken/?q=schulden',
    '/zoeken/?q=wijkteam+noord',
    '/zoeken/?q=qqxzzrw',
    `${lindestad}/woordenlijst/`,
  ]) {
    await open(page, path);
    if (path.includes('zoeken')) await page.locator('.gidw-filters > summary').click();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input:not([type="checkbox"]), select, summary, .gidw-tick')]
        .filter((element) => {
          const { height, width } = element.getBoundingClientRect();
          // Links inside a running sentence may be as high as their line.
          const inSentence =
            element.closest('p, dd') !== null &&
            (element.closest('p, dd')?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0) + 2;
          // On a drawing a place is as large as it is; the list beside it leads to the same.
          const isDrawn = element.closest('svg') !== null;
          return height > 0 && (height < 44 || width < 44) && !inSentence && !isDrawn && !element.closest('.nl-skip-link');
        })
        .map((element) => `${element.outerHTML.slice(0, 90)} ${Math.round(element.getBoundingClientRect().height)}`),
    );
    expect(small, path).toEqual([]);
  }
});

test('axe finds nothing in a search with its filters open', async ({ page }) => {
  await open(page, '/zoeken/?q=eten&free=1');
  await page.locator('.gidw-filters > summary').click();
  expect(await axeFinds(page)).toEqual([]);
});

test('the first Tab reaches the skip link, and it skips to the content', async ({ page }) => {
  await page.goto('/wijken/meerwijk/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.nl-skip-link')).toBeFocused();
  await expect(page.locator('.nl-skip-link')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('in forced colours the rungs keep their pattern and the sign its border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/wijken/meerwijk/');
  expect(await page.locator('.gidw-sign').evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  expect(
    await page
      .locator('.gidw-rung')
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').backgroundImage),
  ).toContain('gradient');
});
