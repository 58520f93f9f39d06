import type { Page } from '@playwright/test';
import { layOutWhole } from './laid-out.ts';
import { expect, test } from './visit.ts';

/* A long page from the top is laid out as far as it is near the screen; the rest may not be noticed. */

const y = async (page: Page, place: string): Promise<number> =>
  page
    .locator(place)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().y));

const isLaidOut = async (page: Page, place: string): Promise<boolean> =>
  page
    .locator(place)
    .first()
    .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

/** Time to lay out what came near, and to bring what was asked for back in its place. */
const atRest = async (page: Page): Promise<void> => page.waitForTimeout(300);

for (const javaScriptEnabled of [true, false])
  test.describe(`with${javaScriptEnabled ? '' : 'out'} scripts`, () => {
    test.use({ javaScriptEnabled });

    test('a link to a part of a long page, and the way back to it, lead exactly there', async ({ page }) => {
      const part = '#thuis-en-onderweg';
      const offer = `${part} .gidw-row__name`;
      await page.goto('/aanbod/');
      // Without scripts nobody can tell whether somebody comes back: then all is laid out at once.
      expect(await isLaidOut(page, offer)).toBe(!javaScriptEnabled);
      await page.locator(`a[href="${part}"]`).click();
      await atRest(page);
      const there = await y(page, part);
      expect(there).toBeLessThan(100);
      expect(there).toBeGreaterThanOrEqual(0);

      await page.goto('/wijken/');
      await page.goto(`/aanbod/${part}`);
      await atRest(page);
      expect(await y(page, part), 'from another page').toBe(there);
      await page.reload();
      await atRest(page);
      expect(await y(page, part), 'loaded again').toBe(there);

      // From the top, by scrolling, as far as an offer in the middle.
      await page.goto('/wijken/');
      await page.goto('/aanbod/');
      await page.locator(offer).first().scrollIntoViewIfNeeded();
      await atRest(page);
      const before = await y(page, offer);
      await page.locator(offer).first().click();
      await page.waitForURL(/\/aanbod\/.+/);
      await page.goBack();
      await atRest(page);
      expect(Math.abs((await y(page, offer)) - before), 'back from an offer').toBeLessThan(5);
    });
  });

test('room is kept for what is laid out later: none of it would lie over what comes after it', async ({ page }) => {
  for (const path of [
    '/aanbod/',
    '/verwijzers/',
    '/verwijzers/aanbod/',
    '/uk/aanbod/',
    '/uk/verwijzers/',
    '/uk/verwijzers/aanbod/',
  ]) {
    // A table is laid out in parts only where it stands upright.
    if (path.endsWith('/verwijzers/aanbod/')) await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const heights = (): Promise<number[]> =>
      page.locator('[data-later]').evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().height));
    const kept = await heights();
    await layOutWhole(page);
    const real = await heights();
    expect(kept.filter((height, at) => height !== real[at]).length, path).toBeGreaterThan(kept.length / 2);
    expect(
      kept.flatMap((height, at) => (height < real[at]! * 0.98 ? [`${at}: ${height} for ${real[at]}`] : [])),
      path,
    ).toEqual([]);
  }
});

test('what is far below has its button for the list when it comes near, also with the keyboard', async ({ page }) => {
  await page.goto('/aanbod/');
  await page.locator('main [data-service]').first().scrollIntoViewIfNeeded();
  await page.locator('.gidw-add').first().waitFor();
  const last = page.locator('main [data-service]').last();
  await expect(last.locator('.gidw-add')).toHaveCount(0);
  // Back from the end of the page, as with Shift and Tab.
  await page.locator('footer a').first().focus();
  await last.locator('.gidw-add').waitFor();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('main :focus')).toHaveClass('gidw-add');
});
