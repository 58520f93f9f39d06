import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

const remember = (id: string) => `localStorage.setItem('gidw.wijk', ${JSON.stringify(id)})`;

test('a topic leads straight to the same topic in the remembered wijk, near the top and in its section', async ({ page }) => {
  await page.addInitScript({ content: remember('meerwijk') });
  await page.goto('/onderwerpen/geld/');
  const links = page.getByRole('link', { name: 'Geld en schulden in Meerwijk' });
  await expect(links).toHaveCount(2);
  await expect(page.locator('.gidw-gate').getByRole('link', { name: 'Geld en schulden in Meerwijk' })).toBeInViewport();
  await expect(page.locator('section[aria-labelledby="in-uw-wijk"]')).toContainText('Geld en schulden in Meerwijk');
  for (const link of await links.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await links.first().click();
  await expect(page).toHaveURL(/\/wijken\/meerwijk\/#geld$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Geld en schulden' })).toBeInViewport();
});

test('in English it stays in English', async ({ page }) => {
  await page.addInitScript({ content: remember('meerwijk') });
  await page.goto('/en/onderwerpen/geld/');
  await page.locator('[data-in-wijk] a').first().click();
  await expect(page).toHaveURL(/\/en\/wijken\/meerwijk\/#geld$/);
});

/** The way at the top leads to the list of wijken, and the list itself has none. */
async function leadsToTheList(page: Page): Promise<void> {
  const [top, inList] = await page.locator('[data-in-wijk]').all();
  await expect(inList!).toBeHidden();
  await top!.getByRole('link', { name: 'Geld en schulden in uw wijk' }).click();
  await expect(page.getByRole('heading', { name: 'In uw wijk' })).toBeInViewport();
}

test('without a remembered wijk, or with one that does not exist, it leads to the list of wijken', async ({ page }) => {
  await page.goto('/onderwerpen/geld/');
  await leadsToTheList(page);
  for (const stored of ['bestaat-niet', '"] a', '']) {
    await page.evaluate((value) => localStorage.setItem('gidw.wijk', value), stored);
    await page.goto('/onderwerpen/geld/');
    await leadsToTheList(page);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it leads to the list of wijken', async ({ page }) => {
    await page.goto('/onderwerpen/geld/');
    await leadsToTheList(page);
  });
});
