import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { encodeHandover } from '#domain/handover.ts';
import { expect, isUnharmed, test, visit } from './under-attack.ts';

/*
 * A data file that arrives broken, or from another version of the site: a page that stands by itself goes on
 * as it is, and one that cannot do without says so.
 */

const shapes: readonly (readonly [name: string, broken: (whole: string) => string])[] = [
  ['cut in the middle', (whole) => whole.slice(0, whole.length / 2)],
  ['nothing', () => ''],
  ['a page in its place', () => '<!doctype html><title>x</title><img data-hostile src=x onerror="window.ran=1">'],
  ['null', () => 'null'],
  ['a number', () => '7'],
  ['a text', () => '"<img data-hostile src=x onerror=window.ran=1>"'],
  ['an empty list', () => '[]'],
  ['an empty record', () => '{}'],
  ['a list of nothing', () => '[null, null]'],
  ['five megabytes of something else', () => JSON.stringify({ words: 'x'.repeat(5_000_000) })],
  ['nested without end', () => '['.repeat(100_000)],
  [
    'the same names with other values',
    (whole) => JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(whole) as object).map((key) => [key, 0]))),
  ],
];

/** One thing that is asked of a page once it stands. */
type Ask = (page: Page) => Promise<void>;

const items = [{ kind: 'service' as const, id: 'luisterlijn' }];
const answers = { asker: 'self', needs: ['alleen'], burden: 'hard', wijk: 'meerwijk' } as const;

const said =
  (selector: string): Ask =>
  (page) =>
    expect(page.locator(selector).filter({ visible: true }).first()).toHaveText(/\S/);

/** Every page that asks for data: what it does with it, and what stands there when that is broken. */
const asking: readonly (readonly [path: string, files: readonly string[], ask: Ask])[] = [
  ['/', ['wijk-index.json'], said('a[href="/wijken/"]')],
  ['/wegwijzer/', ['guide-nl.json', 'offer-nl.json'], (page) => guideGoesOn(page)],
  [
    '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/',
    ['guide-nl.json', 'offer-nl.json'],
    said('[data-advice] [data-service]'),
  ],
  [`/wegwijzer/#${encodeHandover({ answers })}`, ['offer-nl.json'], said('main [role="alert"], [data-advice]')],
  [
    `/wegwijzer/meenemen/#${encodeHandover({ answers })}`,
    ['guide-nl.json', 'offer-nl.json'],
    said('main [role="alert"], article[data-sheet]'),
  ],
  [
    `/lijst/#${encodeHandover({ answers: {}, items })}`,
    ['guide-nl.json', 'offer-nl.json', 'list-nl.json'],
    said('main [role="alert"], article[data-sheet]'),
  ],
  ['/zoeken/?q=schulden', ['guide-nl.json', 'offer-nl.json', 'search-nl.json'], said('[data-search-failed], #gevonden')],
  ['/zoeken/?q=schulden', ['other-words-nl.json'], said('[data-result]')],
  ['/kaart/', ['wijken.geojson', 'locations.geojson', 'basemap.geojson'], (page) => mapSaysSo(page)],
  ['/wijken/meerwijk/#blad.1xxxxxxxabc', ['sheets-nl.json'], said('h1')],
];

async function guideGoesOn(page: Page): Promise<void> {
  for (const step of [/Voor mij/, /^Geld/, /Ik heb schulden/, /zwaar/, /hulp in de wijk/]) {
    const before = await page.locator('h1').textContent();
    await page.locator('.gidw-answers').getByRole('link', { name: step }).click();
    await expect(page.locator('h1')).not.toHaveText(before ?? '');
  }
  // Without the offer the last question stays, and says why; without the guide it is a page like any other.
  const next = page.locator('.gidw-answers').getByRole('link', { name: /^Meerwijk/ });
  if (await next.isVisible()) await next.click();
  await expect(page.locator('[data-advice] [data-service], [role="alert"]').first()).toBeVisible();
}

async function mapSaysSo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open de kaart om te schuiven' }).click();
  // A map without a landscape is a map; otherwise the drawing stays, and it is said.
  const isOpen = page.locator('.gidw-slide__sign').first();
  await expect(page.locator('[data-map-said]').filter({ hasText: 'niet' }).or(isOpen).first()).toBeVisible();
  if (!(await isOpen.isVisible())) await expect(page.locator('[data-map-drawing]')).toBeVisible();
}

for (const [path, files, ask] of asking) {
  for (const file of files) {
    test(`${path.slice(0, 40)} when ${file} arrives broken`, async ({ page, watched, host }) => {
      const whole = readFileSync(`dist/data/${file}`, 'utf8');
      const wrong: string[] = [];
      // What a file says where others stand may be anything; asking there finds nothing, which the browser says.
      watched.mayFail = /status of 404 .*\/undefined$/;
      for (const [name, broken] of shapes) {
        await test.step(name, async () => {
          host.instead.set(`/data/${file}`, broken(whole));
          try {
            await visit(page, path);
            await ask(page);
            await isUnharmed(page, watched);
          } catch (error) {
            wrong.push(
              `${name}: ${String(error)
                .replace(/\u001b\[\d+m/g, '')
                .slice(0, 400)}`,
            );
            watched.wrong.length = 0;
          }
        });
      }
      expect(wrong).toEqual([]);
    });
  }
}
