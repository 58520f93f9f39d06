import type { Browser, Page } from '@playwright/test';
import { pagesOf } from '#commands/built-site.ts';
import { problemsOf, sheetOn } from '#commands/pdf-check.ts';
import { printRoom } from '#commands/pdf-make.ts';
import { readPdf } from '#commands/pdf-read.ts';
import { loadDirectory } from '#data/load-directory.ts';
import { expect, lindestad, test } from './visit.ts';

/* A sample of the sheets as PDF, the heaviest among them; `npm run pdf` checks every one in the same way. */
const sample = [
  ['dist', 'content', '/wijken/meerwijk/overzicht/'],
  ['dist', 'content', '/en/wijken/europawijk/overzicht/'],
  ['dist', 'content', '/en/wijken/oude-stad/overzicht/tweetalig/'],
  ['dist', 'content', '/en/wijken/haarlemmerhoutkwartier/poster/tweetalig/'],
  ['dist', 'content', '/en/onderwerpen/contact/overzicht/'],
  ['dist', 'content', '/en/spoed/overzicht/tweetalig/'],
  ['dist', 'content', '/ar/wijken/zijlwegkwartier/overzicht/'],
  ['dist', 'content', '/ar/wijken/haarlemmerhoutkwartier/poster/tweetalig/'],
  ['dist', 'content', '/uk/wijken/oude-stad/overzicht/'],
  ['dist', 'content', '/uk/wijken/haarlemmerhoutkwartier/poster/tweetalig/'],
  ['dist', 'content', '/pl/spoed/overzicht/tweetalig/'],
  ['dist-lindestad', 'tests/fixtures/lindestad', '/wijken/bloesemhof/overzicht/'],
  ['dist-lindestad', 'tests/fixtures/lindestad', '/wijken/bloesemhof/poster/'],
] as const;

/** The PDF of one sheet. */
async function pdfOf(browser: Browser, folder: string, path: string, edit?: (html: string) => string): Promise<Buffer> {
  const room = await printRoom(browser, folder, edit ? { edit } : {});
  try {
    return await room.makePdf(path);
  } finally {
    await room.close();
  }
}

for (const [folder, content, path] of sample) {
  test(`as a PDF is as a sheet should be: ${folder} ${path}`, async ({ browser }) => {
    const page = pagesOf(`${folder}${path}`)[0]!;
    const sheet = sheetOn({ ...page, path })!;
    const pdf = await pdfOf(browser, folder, path);
    expect(problemsOf(sheet, await readPdf(pdf), pdf.length, loadDirectory(content))).toEqual([]);
  });
}

test('on a page of paper stands the door, how to call, when it was made and how long it holds', async ({ browser }) => {
  const pdf = await pdfOf(browser, 'dist-lindestad', '/wijken/bloesemhof/overzicht/');
  const text = (await readPdf(pdf)).pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
  expect(text).toContain('099 123 45 60');
  expect(text).toContain('Gemaakt op 4 maart 2026');
  expect(text).toMatch(/Geldig tot \d+ \p{L}+ 2026/u);
  expect(text).toContain('lindestad.example/wijken/bloesemhof');
});

test('a script that is written from right to left is shaped, joined and embedded', async ({ browser }) => {
  const sheetIn = async (title: string) => {
    const pdf = await pdfOf(browser, 'dist-lindestad', '/ar/wijken/bloesemhof/overzicht/', (html) =>
      html.replace(/(<h1[^>]*>)[\s\S]*?<\/h1>/, `$1${title}</h1>`).replace(/(data-title=")[^"]*/, `$1${title}`),
    );
    const facts = await readPdf(pdf);
    const letters = facts.pages[0]!.runs.filter(({ text, size }) => size > 22.5 && /\p{Script=Arabic}/u.test(text));
    const [left, right] = [Math.min(...letters.map((run) => run.left)), Math.max(...letters.map((run) => run.right))];
    return { pdf, facts, left, right };
  };
  const word = 'المساعدة';
  const { pdf, facts, left, right } = await sheetIn(word);
  expect([facts.lang, facts.title]).toEqual(['ar', word]);
  expect(pdf.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansArabic/);
  // It begins at the right edge, and is joined: the same letters kept apart are wider.
  expect(right).toBeGreaterThan(190);
  const apart = await sheetIn([...word].join('\u200c'));
  expect(right - left).toBeLessThan(0.9 * (apart.right - apart.left));
});

test('on paper every letter stands out in grey as well', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const path of ['/wijken/meerwijk/overzicht/', '/wijken/meerwijk/poster/', '/spoed/overzicht/']) {
    await page.goto(path);
    const faint = await page.evaluate(() => {
      const grey = (colour: string): number | undefined => {
        const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        const part = (value: number): number =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        return alpha === 0 ? undefined : 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
      };
      const behind = (element: Element | null): number =>
        element === null ? 1 : (grey(getComputedStyle(element).backgroundColor) ?? behind(element.parentElement));
      return [...document.querySelectorAll('.gidw-a4 *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => {
          const ink = grey(getComputedStyle(element).color);
          // What is see-through is the space to write on.
          if (ink === undefined) return !element.closest('.gidw-gap');
          const [light, dark] = [behind(element), ink].toSorted((a, b) => b - a) as [number, number];
          return (light + 0.05) / (dark + 0.05) < 4.5;
        })
        .map((element) => element.outerHTML.slice(0, 100));
    });
    expect(faint, path).toEqual([]);
  }
});

test('a sheet on the screen prints with a button, says how without scripts, and leads back', async ({ page, browser }) => {
  await page.goto('/wijken/meerwijk/overzicht/');
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await page.getByRole('button', { name: 'Print dit blad' }).click();
  expect(await page.evaluate(() => 'printed' in window)).toBe(true);
  await page.getByRole('link', { name: 'Terug naar: Meerwijk' }).click();
  await expect(page).toHaveURL(/\/wijken\/meerwijk\/$/);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${lindestad}/wijken/bloesemhof/poster/`);
  await expect(plain.getByRole('button', { name: 'Print dit blad' })).toBeHidden();
  await expect(plain.getByText('Zo print u dit blad')).toBeVisible();
});

test.describe('whoever scans the code of a sheet', () => {
  const link = async (page: Page, path: string): Promise<string> => {
    await page.goto(`${lindestad}${path}`);
    return new URL((await page.locator('[data-qr]').getAttribute('data-qr')) ?? '').hash;
  };
  const news = '[data-sheet-news]';

  test('hears that it is still right', async ({ page }) => {
    const hash = await link(page, '/wijken/bloesemhof/overzicht/');
    await page.goto(`${lindestad}/wijken/bloesemhof/${hash}`);
    await expect(page.locator(news)).toContainText('Uw blad van 4 maart 2026 klopt nog');
  });

  test('hears what has changed, and what has stopped, by name and number', async ({ page }) => {
    const hash = await link(page, '/wijken/bloesemhof/overzicht/');
    const services = await page
      .locator('[data-service]')
      .evaluateAll((all) => all.map((line) => line.getAttribute('data-service')));
    await page.route('**/data/sheets-nl.json', async (route) => {
      const source = await (await route.fetch()).json();
      const names = Object.entries(source.marks as Record<string, [string, string][]>);
      // The first three signs of the marks on the sheet, after the entry point: one is gone, one is another.
      const marks = (hash.slice('#blad.1'.length + 7 + 3).match(/.{5}/g) ?? []).slice(1).map((mark) => mark.slice(0, 3));
      source.marks = Object.fromEntries(
        names.filter(([id]) => id !== marks[0]).map(([id, known]) => [id, id === marks[1] ? [['zz', known[0]![1]]] : known]),
      );
      await route.fulfill({ json: source });
    });
    await page.goto(`${lindestad}/wijken/bloesemhof/${hash}`);
    expect(services.length).toBeGreaterThan(2);
    await expect(page.locator(news)).toContainText('Sinds uw blad van 4 maart 2026 is er iets veranderd');
    await expect(page.locator(news)).toContainText('(nummer 2)');
    await expect(page.locator(news)).toContainText('Gestopt: nummer 1');
  });

  test('hears kindly that the code is damaged, and sees the page itself without a network', async ({ page }) => {
    const hash = await link(page, '/en/spoed/overzicht/');
    await page.goto(`${lindestad}/en/spoed/${hash.slice(0, -1)}`);
    await expect(page.locator(news)).toContainText('The code of your sheet is damaged');
    await page.route('**/data/sheets-en.json', (route) => route.abort());
    await page.goto(`${lindestad}/en/onderwerpen/geld/${hash}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator(news)).toHaveCount(0);
  });

  test('loads nothing more than a few bytes without such a code', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/wijken/meerwijk/#schulden');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /sheet-news|sheets-/.test(url))).toEqual([]);
  });
});
