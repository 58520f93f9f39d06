import type { Page } from '@playwright/test';
import { rungs as ladder } from '#domain/ladder.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { axeFinds } from './axe.ts';
import { inLocale } from './kinds.ts';
import { pageCount } from './page-count.ts';
import { expect, test } from './visit.ts';

/* The main journeys, once from left to right and once from right to left: the same steps, and the same at their end. */

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const things = (page: Page) => page.locator('[data-thing]');

/** Whether what is read first stands first: at the left, or at the right in a script that begins there. */
async function readsFrom(page: Page, dir: string, first: string, second: string): Promise<boolean> {
  const left = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())?.x ?? NaN;
  const difference = (await left(second)) - (await left(first));
  return dir === 'rtl' ? difference < 0 : difference > 0;
}

for (const locale of ['nl', 'ar'] as const satisfies readonly Locale[]) {
  const t = translator(locale);
  const { dir } = locales[locale];
  const at = (path: string): string => inLocale(path, locale);

  test.describe(`in ${locale}, ${dir}`, () => {
    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('finds the own wijk, whom to call there, and what there is for debts', async ({ page }) => {
        await page.goto(at('/'));
        await page.getByRole('link', { name: t('chooser.list') }).click();
        await page.getByRole('link', { name: /Meerwijk/ }).click();
        await expect(page).toHaveURL(new RegExp(`${at('/wijken/meerwijk/')}$`));
        const sign = page.locator('[data-wijkteam]').first();
        const call = sign.locator('a[href="tel:14023"]');
        // A number is read from left to right in every script.
        await expect(call.locator('bdi', { hasText: '14 023' })).toHaveCSS('direction', 'ltr');
        await page.locator('a[href="#schulden"], a[href="#geld"]').first().click();
        await expect(page.locator('#schulden [data-service]').first()).toBeVisible();
        const rungs = await page
          .locator('#schulden [data-rung]')
          .evaluateAll((all) => all.map((each) => each.getAttribute('data-rung')));
        const place = (rung: string | null): number => ladder.findIndex((own) => own === rung);
        expect(rungs).toEqual([...rungs].sort((a, b) => place(a) - place(b)));
      });

      test('in danger: every page has the numbers, and the page for it has them large', async ({ page }) => {
        await page.goto(at('/wijken/meerwijk/'));
        await expect(page.locator('nav[data-urgent] a[href="tel:112"]')).toBeInViewport();
        expect(await readsFrom(page, dir, 'nav[data-urgent] a[href="tel:112"]', 'nav[data-urgent] a[href="tel:113"]')).toBe(true);
        await page.goto(at('/spoed/'));
        await expect(heading(page)).toHaveText(t('urgent.title'));
        await expect(page.locator('main a[href="tel:112"]').first()).toBeVisible();
      });
    });

    test('answers the guide, puts an offer on the list, prints it, and hands it over', async ({ page, browser }) => {
      await page.addInitScript(() => localStorage.setItem('gidw.wijk', 'meerwijk'));
      await page.goto(at('/wegwijzer/geld/schulden/het-is-zwaar/hulp-dichtbij/'));
      await expect(page.locator('[data-guide]')).toHaveAttribute('data-ready', '');
      await page.locator('[data-rung="self"] li .gidw-add, [data-rung="city"] li .gidw-add').first().click();
      await page.locator('#trede-team .gidw-sign .gidw-add').first().click();
      await page.locator('[data-my-list]').click();
      await page.locator('[data-list][data-ready]').waitFor();
      const ids = await things(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-thing')));
      expect(ids).toHaveLength(2);
      expect(await axeFinds(page)).toEqual([]);
      expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      const link = (await page.getByRole('textbox', { name: t('sheet.copy_text') }).inputValue()).split('\n').at(-1) ?? '';
      const phone = await (
        await browser.newContext({ locale: locales[locale].formats, viewport: { width: 360, height: 740 } })
      ).newPage();
      await phone.goto(link);
      await phone.locator('[data-list][data-ready]').waitFor();
      await expect(phone.locator('html')).toHaveAttribute('dir', dir);
      expect(await things(phone).evaluateAll((all) => all.map((each) => each.getAttribute('data-thing')))).toEqual(ids);
      await phone.context().close();
    });

    test('searches in own words, and opens the place on the map', async ({ page }) => {
      await page.goto(at(`/zoeken/?q=${locale === 'ar' ? 'ديون' : 'schulden'}`));
      await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');
      await expect(page.locator('[data-need="schulden"], [data-result="service"]').first()).toBeVisible();
      await page.goto(at('/kaart/'));
      await page.getByRole('button', { name: t('map.open') }).click();
      const sign = page.locator('.gidw-slide__sign--entry').first();
      await expect(sign).toBeVisible();
      await sign.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').locator('a[href^="tel:"]').first()).toBeVisible();
      expect(await axeFinds(page)).toEqual([]);
    });
  });
}
