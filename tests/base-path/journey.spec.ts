import { translator } from '#i18n/translate.ts';
import { chooseLanguage, expect, test } from '../e2e/visit.ts';

/* A site under a path: the same journeys, and nothing is asked for beside it. */

const t = translator('nl');
const base = '/wijk/';

test.beforeEach(({ page }) => {
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    expect(pathname.startsWith(base), `${response.url()} is beside the site`).toBe(true);
    expect(response.status(), response.url()).toBeLessThan(400);
  });
});

test('from home to the own wijk, an offer, the list, and a phone that gets it by link', async ({ page, browser }) => {
  await page.goto(base);
  await page.locator('main a[href="/wijk/wijken/"]').first().click();
  await expect(page).toHaveURL(/\/wijk\/wijken\/$/);
  await page
    .getByRole('link', { name: /Bloesemhof/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/wijk\/wijken\/bloesemhof\/$/);
  await page.locator('[data-service] a[href^="/wijk/aanbod/"]').first().click();
  await expect(page).toHaveURL(/\/wijk\/aanbod\/[^/]+\/$/);
  await page.locator('main .gidw-add').first().click();
  await page.locator('[data-my-list]').click();
  await expect(page).toHaveURL(/\/wijk\/lijst\/$/);
  await page.locator('[data-list][data-ready]').waitFor();
  await expect(page.locator('[data-thing]')).toHaveCount(1);
  const link = (await page.getByRole('textbox', { name: t('sheet.copy_text') }).inputValue()).split('\n').at(-1) ?? '';
  expect(link).toContain('/wijk/lijst/#');
  const phone = await (await browser.newContext()).newPage();
  await phone.goto(link);
  await expect(phone.locator('[data-thing]')).toHaveCount(1);
  await phone.context().close();
});

test('the chooser finds a wijk by its name, and the site remembers it', async ({ page }) => {
  await page.goto(base);
  const field = page.locator('.gidw-chooser input').first();
  await field.fill('zuiderlaan');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/wijk\/wijken\/zuiderlaan\/$/);
});

test('the guide, to an advice, and to the sheet to take along', async ({ page }) => {
  await page.goto(`${base}wegwijzer/geld/schulden/het-is-zwaar/hulp-dichtbij/`);
  await expect(page.locator('[data-guide]')).toHaveAttribute('data-ready', '');
  await expect(page.locator('[data-advice] [data-service] a[href^="/wijk/aanbod/"]').first()).toBeVisible();
  await page
    .getByRole('link', { name: t('guide.advice.take_link') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/wijk\/wegwijzer\/meenemen\/#/);
  await expect(page.locator('[data-sheet] [data-service], [data-sheet] [data-wijkteam]').first()).toBeVisible();
});

test('the search: by script, in own words, and in another language', async ({ page }) => {
  await page.goto(`${base}zoeken/?q=schulden`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');
  const found = page.locator('[data-result] a[href^="/"]');
  await expect(found.first()).toBeVisible();
  for (const href of await found.evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
    expect(href).toMatch(/^\/wijk\//);
  await chooseLanguage(page, 'English');
  await expect(page).toHaveURL(/\/wijk\/en\/zoeken\/\?q=schulden$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the map that slides brings its script, its data and a card with a way on', async ({ page }) => {
  await page.goto(`${base}kaart/`);
  await page.getByRole('button', { name: t('map.open') }).click();
  const sign = page.locator('.gidw-slide__sign--entry').first();
  await expect(sign).toBeVisible();
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').locator('a[href^="/"]').first()).toHaveAttribute('href', /^\/wijk\/wijken\//);
});

test('a poster is scanned: the code leads to the wijk, under the path', async ({ page }) => {
  await page.goto(`${base}wijken/bloesemhof/poster/`);
  const code = (await page.locator('[data-qr]').first().getAttribute('data-qr')) ?? '';
  expect(code).toMatch(/^https:\/\/lindestad\.example\/wijk\/wijken\/bloesemhof\/#/);
  await page.goto(new URL(code).pathname + new URL(code).hash);
  await expect(page.locator('[data-sheet-news]')).toBeVisible();
});
