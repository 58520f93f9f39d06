import type { Page } from '@playwright/test';
import { expect } from './under-attack.ts';

/** One thing that a visitor does, and what they see then. */
export type Step = (page: Page) => Promise<void>;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Goes somewhere, and waits until the head of the page that comes says something. */
async function follow(page: Page, link: ReturnType<Page['locator']>): Promise<void> {
  const before = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== before);
  await expect(heading(page)).toHaveText(/\S/);
}

const answer =
  (name: RegExp): Step =>
  async (page) => {
    const before = (await heading(page).textContent()) ?? '';
    await page.locator('.gidw-answers').getByRole('link', { name }).click();
    await expect(heading(page)).not.toHaveText(before);
  };

const home: Step = async (page) => {
  await page.goto('/');
  await expect(heading(page)).toContainText('Waar kunnen we u mee helpen?');
};

/** What people come for, step by step. Each works with and without scripts, but for the list. */
export const journeys: Readonly<Record<'wijk' | 'guide' | 'search' | 'list' | 'urgent', readonly Step[]>> = {
  wijk: [
    home,
    async (page) => {
      const field = page.getByLabel('Uw postcode of wijk');
      const list = page.locator('[data-chooser] a[href="/wijken/"]');
      await expect(field.or(list).first()).toBeVisible();
      // The field comes with its data, in the place of a link to the list.
      await field.waitFor({ timeout: 3000 }).catch(() => undefined);
      if (!(await field.isVisible())) return void (await follow(page, list));
      await field.fill('2037 AB');
      await page.getByRole('button', { name: 'Naar mijn wijk' }).click();
      await page.waitForURL('**/wijken/meerwijk/');
    },
    async (page) => {
      if (!page.url().endsWith('/meerwijk/')) await follow(page, page.locator('main').getByRole('link', { name: /Meerwijk/ }));
      await expect(heading(page)).toContainText('Meerwijk');
      await expect(page.locator('[data-wijkteam] a[href="tel:14023"]').first()).toBeVisible();
    },
    (page) => follow(page, page.locator('main [data-service] a[href^="/aanbod/"]').filter({ visible: true }).first()),
  ],
  guide: [
    home,
    (page) => follow(page, page.getByRole('link', { name: /Begin met de Wegwijzer/ })),
    answer(/Voor mij/),
    answer(/^Geld/),
    answer(/Ik heb schulden/),
    answer(/zwaar/),
    async (page) => {
      await page
        .locator('.gidw-answers')
        .getByRole('link', { name: /hulp in de wijk/ })
        .click();
      const wijk = page.locator('.gidw-answers').getByRole('link', { name: /^Meerwijk/ });
      const advice = page.locator('[data-advice]');
      await expect(wijk.or(advice).first()).toBeVisible();
      if (await wijk.isVisible()) await wijk.click();
      await expect(advice.locator('[data-service]').first()).toBeVisible();
    },
  ],
  search: [
    home,
    (page) => follow(page, page.locator('main').getByRole('link', { name: /Zoek in uw eigen woorden/ })),
    async (page) => {
      await page.getByRole('searchbox').fill('schulden');
      await page.getByRole('searchbox').press('Enter');
      // On a network of 400 kbit/s the first answer takes six and a half seconds.
      await expect(page.locator('[data-result]').first()).toBeVisible({ timeout: 15_000 });
    },
    (page) => follow(page, page.locator('[data-result="service"] a[href^="/aanbod/"]').first()),
  ],
  list: [
    async (page) => {
      await page.goto('/aanbod/vwc-buuv/');
      await page.locator('[data-add-spot] .gidw-add').click();
      await expect(page.locator('.gidw-toast')).toContainText('Staat nu op uw lijst');
    },
    async (page) => {
      await follow(page, page.locator('[data-my-list]'));
      await expect(page.locator('[data-thing="vwc-buuv"]')).toBeVisible();
    },
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('article[data-sheet]')).toBeVisible();
      // Not every browser can be told to print.
      if (await page.evaluate(() => matchMedia('print').matches))
        await expect(page.locator('.gidw-desk button:visible')).toHaveCount(0);
      await page.emulateMedia({ media: null });
    },
    async (page) => {
      const text = await page.getByRole('textbox', { name: 'Kopieer de tekst' }).inputValue();
      await page.goto('about:blank');
      await page.goto(text.split('\n').at(-1) ?? '');
      await expect(page.locator('.gidw-list[data-given]')).toBeVisible();
      await expect(page.locator('[data-thing="vwc-buuv"]')).toBeVisible();
    },
  ],
  urgent: [
    home,
    (page) => follow(page, page.locator('[data-urgent]').first().getByRole('link', { name: /Nood/ })),
    (page) => expect(page.locator('main a[href="tel:112"]').first()).toBeVisible(),
  ],
};
