import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

const gone = 'Er staat niets meer op dit apparaat.';
const nothing = 'Er staat niets van deze site op dit apparaat.';
const eraseAll = (page: Page) => page.getByRole('button', { name: 'Wis alles' });

test('a resident sees what the device remembers, erases it, and sees that it is gone', async ({ page, context }) => {
  await page.goto('/wijken/meerwijk/');
  await page.getByRole('button', { name: /Onthoud Meerwijk/ }).click();
  await page.getByRole('link', { name: 'Op dit apparaat' }).click();
  await expect(page).toHaveURL(/\/wissen\/$/);
  await expect(page.locator('main dl')).toContainText('De wijk die u koos');
  await expect(page.locator('main dl')).toContainText('meerwijk (gidw.wijk)');
  await eraseAll(page).click();
  await expect(page.getByRole('status')).toHaveText(gone);
  await expect(page.getByRole('status')).toBeFocused();
  await expect(eraseAll(page)).toBeHidden();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(nothing);
  await page.goto('/wijken/meerwijk/');
  await expect(page.getByRole('button', { name: /Onthoud Meerwijk/ })).toBeVisible();
});

test('all that could stand there is shown and erased: other keys, a cookie, kept pages', async ({ page, context }) => {
  await page.goto('/wissen/');
  await expect(page.getByRole('status')).toHaveText(nothing);
  await page.evaluate(async () => {
    localStorage.setItem('gidw.story', 'geld-2-hulp');
    localStorage.setItem('gidw.later', '<b>1</b>');
    sessionStorage.setItem('gidw.step', '2');
    localStorage.setItem('of-another', 'stays');
    document.cookie = 'stray=1';
    document.cookie = 'wide=1; path=/';
    await caches.open('gidw.pages');
  });
  await page.reload();
  const list = page.locator('main dl');
  for (const words of ['De code met uw antwoorden', 'geld-2-hulp', '<b>1</b>', 'gidw.step', 'stray', 'wide', 'gidw.pages'])
    await expect(list).toContainText(words);
  await eraseAll(page).click();
  await expect(page.getByRole('status')).toHaveText(gone);
  await expect(list.locator('div')).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => [Object.keys(localStorage), await caches.keys()])).toEqual([['of-another'], []]);
});

test('what cannot be erased is said, and stays in the list', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('gidw.wijk', 'meerwijk');
    Storage.prototype.removeItem = () => undefined;
  });
  await page.goto('/wissen/');
  await eraseAll(page).click();
  await expect(page.getByRole('status')).toHaveText(/Dit kunnen wij niet wissen/);
  await expect(page.getByRole('status')).toBeFocused();
  await expect(page.locator('main dl')).toContainText('meerwijk');
});

test('a device that blocks storage gets the sentence, and no error', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await page.goto('/wissen/');
  await expect(page.getByRole('status')).toHaveText(nothing);
  await expect(eraseAll(page)).toBeHidden();
});

test('the privacy page leads to it', async ({ page }) => {
  await page.goto('/privacy/');
  await page
    .locator('main')
    .getByRole('link', { name: /wis het/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat staat er op dit apparaat?');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it says that nothing is kept, and shows no button', async ({ page }) => {
    await page.goto('/wissen/');
    await expect(page.locator('main')).toContainText('Dan bewaart deze site niets op uw apparaat.');
    await expect(page.locator('button:visible')).toHaveCount(0);
  });
});
