import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { encodeHandover } from '#domain/handover.ts';
import { ownHost } from '../e2e/own-host.ts';
import { chain, makeHostileCity, textFields } from './hostile-city.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

/* A city whose every text holds markup, scripts, templates and signs that turn text around: all of it is shown, none of it works. */

const city = 'test-results/hostile-city';
const folder = 'dist-hostile';

test.use({ folder });
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  expect(textFields().size).toBeGreaterThan(25);
  expect(makeHostileCity('tests/fixtures/lindestad', city)).toBeGreaterThan(300);
  const env = { ...process.env, GIDW_CONTENT: city, GIDW_OUT: `./${folder}`, GIDW_TODAY: '2026-03-04' };
  const { status, stdout, stderr } = spawnSync('astro', ['build', '--silent'], { env, encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

/** What of the content became more, or less, than text on a page as it stands. */
const brokenOn = (page: Page): Promise<string[]> =>
  page.evaluate((whole) => {
    const wrong: string[] = [];
    // Hyphens that only show at the end of a line are put in long words.
    const plain = (text: string): string => text.replace(/[\u00AD\u200B]/g, '');
    const lookAt = (text: string, where: string): void => {
      for (const part of plain(text).split('⟦').slice(1))
        if (!`⟦${part}`.startsWith(whole)) wrong.push(`${where}: ⟦${part.slice(0, 120)}`);
    };
    const root = document.body.cloneNode(true) as HTMLElement;
    for (const script of root.querySelectorAll('script, style')) script.remove();
    lookAt(root.textContent ?? '', 'text');
    lookAt(document.title, 'title');
    for (const element of document.querySelectorAll('*')) {
      if (element.matches('[data-hostile]')) wrong.push(`made: ${element.outerHTML.slice(0, 200)}`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) wrong.push(`handler: ${element.outerHTML.slice(0, 200)}`);
        if (['href', 'src', 'action'].includes(name) && /^\s*javascript:/i.test(value)) wrong.push(`address: ${value}`);
        // Data, and not a sentence that begins with an open place: {wijk}.
        if (/^(\[|\{["}])/.test(value) && name.startsWith('data-')) {
          try {
            for (const text of JSON.stringify(JSON.parse(value)).matchAll(/"((?:[^"\\]|\\.)*)"/g))
              lookAt(JSON.parse(text[0]) as string, name);
          } catch {
            wrong.push(`no JSON in ${name}: ${value.slice(0, 200)}`);
          }
        } else if (
          ['aria-label', 'title', 'alt', 'placeholder', 'content'].includes(name) &&
          element.getAttribute('name') !== 'description'
        )
          lookAt(value, name);
      }
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
      lookAt(JSON.stringify(JSON.parse(data.textContent ?? '')).replace(/\\"/g, '"'), 'JSON-LD');
    return [...new Set(wrong)].slice(0, 5);
  }, chain);

test('every page: all of it is text, and no policy is broken', async ({ browser }) => {
  const host = await ownHost(folder);
  const context = await browser.newContext({ baseURL: host.address, serviceWorkers: 'block' });
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => `/${file.replace(/index\.html$/, '')}`);
  const wrong: string[] = [];
  let shown = 0;
  const waiting = pages.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await context.newPage();
      let here = '';
      const note = (what: string): void => void wrong.push(`${here}: ${what}`);
      page.on('console', (message) => void (message.type() === 'error' && note(message.text())));
      page.on('pageerror', (error) => note(error.message));
      page.on('dialog', (dialog) => note(dialog.message()));
      for (const path of waiting) {
        here = path;
        await page.goto(path);
        for (const broken of await brokenOn(page)) note(broken);
        if (await page.evaluate(() => 'ran' in window)) note('ran');
        if (await page.evaluate((part) => document.body.textContent?.includes(part), '⟦<b data-hostile>')) shown++;
      }
    }),
  );
  await context.close();
  host.close();
  console.log(`   ${pages.length} pages, on ${shown} of them the bad text is read as text`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(shown).toBeGreaterThan(pages.length * 0.9);
});

const needs = ['schulden'];
const items = ['schuldhulp', 'havenkamer', 'koffie-bloesemhof'].map((id) => ({ kind: 'service' as const, id }));
const drawn: readonly (readonly [path: string, ready: string, press?: string])[] = [
  ['/', '[data-chooser] input'],
  ['/zoeken/?q=schuld', '[data-result]'],
  ['/zoeken/?q=hostile', '[data-search][data-ready]'],
  [
    `/wegwijzer/#${encodeHandover({ answers: { asker: 'self', needs, burden: 'hard', wijk: 'bloesemhof' } })}`,
    '[data-guide][data-ready]',
  ],
  [`/wegwijzer/meenemen/#${encodeHandover({ answers: { asker: 'self', needs, wijk: 'bloesemhof' } })}`, 'article[data-sheet]'],
  [`/lijst/#${encodeHandover({ answers: {}, items })}`, 'article[data-sheet]'],
  ['/kaart/', '.gidw-slide__sign', '[data-map-open]'],
  ['/verwijzers/aanbod/', 'table'],
  ['/ar/zoeken/?q=schuld', '[data-search][data-ready]'],
];
for (const [path, ready, press] of drawn) {
  test(`drawn on the device: ${path.slice(0, 24)}`, async ({ page, watched }) => {
    await page.addInitScript(() => localStorage.setItem('gidw.wijk', 'bloesemhof'));
    await page.goto(path);
    if (press) await page.locator(press).first().click();
    if (path !== '/') await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await brokenOn(page)).toEqual([]);
    await isUnharmed(page, watched);
    for (const button of await page
      .locator('.gidw-add')
      .all()
      .then((all) => all.slice(0, 2))) {
      await button.click();
      await expect(page.locator('.gidw-toast')).toHaveText(/\S/);
    }
    for (const sign of await page
      .locator('.gidw-slide__sign')
      .all()
      .then((all) => all.slice(0, 3)))
      await sign.click({ force: true });
    expect(await brokenOn(page)).toEqual([]);
    await isUnharmed(page, watched);
  });
}

test('data files are sound, and a spreadsheet takes nothing in the CSV for a formula', () => {
  for (const file of globSync(`${folder}/data/*.{json,geojson}`))
    expect(() => JSON.parse(readFileSync(file, 'utf8')), file).not.toThrow();
  const rows = parse(readFileSync(`${folder}/data/services.csv`), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(5);
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  for (const { summary } of rows) expect(summary).toBe(`'=${chain}`);
});
