import { defaultLocale, localeCodes, locales, type Locale } from '#i18n/locales.ts';
import { axeFinds } from './axe.ts';
import { inLocale, kinds, kindsInOneWay } from './kinds.ts';
import type { Page } from '@playwright/test';
import { stickingOut } from './sticking-out.ts';
import { expect, lindestad, test } from './visit.ts';

/** Opens a page that there is, and waits for the answer where its address asks something. */
async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(path.includes('bestaat-niet') ? 404 : 200);
  if (!path.includes('?')) return;
  await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');
  await expect(page.locator('#gevonden')).toBeVisible();
}

/** A name that is long is as long in every language, and a matter of width alone: axe looks at the page as 'wijk'. */
const isForWidth = (name: string): boolean => name.includes('long name');
const kindsInOtherLanguages = kinds.filter(([name]) => !isForWidth(name));

/*
 * A page is opened once and then looked at in every width, which is a matter of its styles alone. What is
 * wrong is gathered, so that one run tells every width, scheme and language. Axe looks at it on a wide screen
 * in the dark, and below, in another language, on a phone in the light.
 */
for (const kind of [...kinds, ...kindsInOneWay]) {
  const [name, path] = kind;
  test(`nothing sticks out sideways, and axe finds nothing: ${name}`, async ({ page }) => {
    await open(page, path);
    for (const width of [320, 360, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await stickingOut(page), `sticks out of ${name} at ${width} px`).toEqual([]);
      const colorScheme = ({ 360: 'light', 1280: 'dark' } as const)[width];
      if (!colorScheme || isForWidth(name) || (width === 360 && kindsInOtherLanguages.includes(kind))) continue;
      await page.emulateMedia({ colorScheme });
      expect.soft(await axeFinds(page), `axe on ${name}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}

/*
 * The words of another language are longer or run the other way. Every kind of page is looked at in the
 * other direction and in two more languages, in turn; axe looks at it in one of those, every third time
 * in the other direction. (`npm run proof` looks at every page in every language for what sticks out.)
 */
const otherWay = localeCodes.filter((code) => locales[code].dir === 'rtl');
const sameWay = localeCodes.filter((code) => code !== defaultLocale && !otherWay.includes(code));
/** The languages in which a kind is looked at, that which axe is asked first. */
function turnsOf(kind: number): Locale[] {
  const [first, second] = [0, 1].map((more) => sameWay[(kind + more) % sameWay.length]!);
  return kind % 3 === 0 ? [...otherWay, first!, second!] : [first!, ...otherWay, second!];
}

for (const [kind, [name, path, small]] of kindsInOtherLanguages.entries()) {
  test(`nothing sticks out sideways, and axe finds nothing, in other languages: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const [turn, locale] of turnsOf(kind).entries()) {
      await open(page, inLocale(small ?? path, locale));
      expect.soft(await page.locator('html').getAttribute('lang')).toBe(locales[locale].lang);
      expect.soft(await stickingOut(page), `sticks out of ${name} in ${locale}`).toEqual([]);
      if (turn === 0) expect.soft(await axeFinds(page), `axe on ${name} in ${locale}`).toEqual([]);
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
