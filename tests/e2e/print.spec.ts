import { pageCount } from './page-count.ts';
import { expect, lindestad, test } from './visit.ts';

test.describe('a wijk page on paper', () => {
  test('has the door and its phone on the first sheet, and no menus', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${lindestad}/wijken/bloesemhof/`);
    await expect(page.locator('.gidw-sign')).toBeVisible();
    await expect(page.locator('.gidw-sign')).toContainText('099 123 45 60');
    await expect(page.locator('.gidw-nav').first()).toBeHidden();
    await expect(page.locator('[data-urgent]').first()).toBeVisible();
    const { y } = (await page.locator('.gidw-sign').boundingBox()) ?? { y: Infinity };
    expect(y).toBeLessThan(500);
  });

  test('prints on at most a dozen sheets, none of them wider than the paper', async ({ page }) => {
    await page.goto('/wijken/meerwijk/');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pageCount(pdf)).toBeGreaterThan(1);
    expect(pageCount(pdf)).toBeLessThanOrEqual(12);
    // On paper as wide as A4 less its margins, nothing may stick out.
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
  });

  test('has letters of at least 11 points', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/wijken/meerwijk/');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main p, main a, main dd, main li')]
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < (11 * 96) / 72 - 0.1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
});

test('the very plain page is one sheet, in the languages that take most room too', async ({ page }) => {
  for (const language of ['', '/ar', '/uk']) {
    await page.goto(`${language}/eenvoudig/`);
    expect(pageCount(await page.pdf({ preferCSSPageSize: true })), language).toBe(1);
  }
});
