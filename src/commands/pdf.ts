/*
 * npm run pdf: makes a PDF of every sheet in the built site, beside its page, reads each one back,
 * and fails when one is not as a sheet should be. `npm run release` builds with links to them first.
 *
 * A part of the address after `--` makes only the sheets that have it: npm run pdf -- meerwijk
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { loadDirectory } from '#data/load-directory.ts';
import { pdfOf } from '#i18n/paper-links.ts';
import { findBrowser } from './browser.mjs';
import { leadsSomewhere, pagesOf } from './built-site.ts';
import { basePath } from './host-settings.ts';
import { limits, pdfLinks, problemsOf, sheetOn, type SheetFacts } from './pdf-check.ts';
import { printRoom } from './pdf-make.ts';
import { readPdf } from './pdf-read.ts';

const folder = process.env['GIDW_OUT'] ?? 'dist';
const base = basePath(process.env['GIDW_BASE']);
const [wanted = ''] = process.argv.slice(2);
const pages = pagesOf(folder);
const sheets = pages.flatMap((page) => sheetOn(page) ?? []).filter(({ path }) => path.includes(wanted));
if (sheets.length === 0) {
  console.error(`There are no sheets in ${folder}. Run "npm run build" first.`);
  process.exit(1);
}

const directory = loadDirectory();
const executablePath = findBrowser();
const start = Date.now();
const wrong: string[] = [];
const sizes: number[] = [];
const queue = [...sheets];
const workers = Array.from({ length: Math.min(2, availableParallelism()) }, work);
await Promise.all(workers);

const seconds = Math.round((Date.now() - start) / 1000);
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(
  `${sizes.length} sheets in ${seconds} s; ${Math.round(total / 1000)} kB together, the heaviest ${Math.round(Math.max(0, ...sizes) / 1000)} kB.`,
);
if (wanted === '') {
  const links = pdfLinks(pages);
  const dead = links.filter((href) => !leadsSomewhere(folder, href, base));
  wrong.push(...dead.map((href) => `${href}: a page links to it, and it is not there`));
  if (links.length === 0) console.log('The pages do not link to them: that takes a build with "npm run release".');
}
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);

/** Makes and checks sheets until none is left; each worker has a browser of its own. */
async function work(): Promise<void> {
  const browser = await chromium.launch({ args: ['--disable-gpu'], ...(executablePath ? { executablePath } : {}) });
  try {
    const room = await printRoom(browser, folder, { base });
    for (let sheet = queue.shift(); sheet; sheet = queue.shift()) {
      const pdf = await room.makePdf(sheet.path);
      writeFileSync(join(folder, pdfOf(sheet.path)), pdf);
      sizes.push(pdf.length);
      wrong.push(...(await problems(sheet, pdf)));
    }
    await room.close();
  } finally {
    await browser.close();
  }
}

async function problems(sheet: SheetFacts, pdf: Buffer): Promise<string[]> {
  return problemsOf(sheet, await readPdf(pdf, limits[sheet.kind]?.code), pdf.length, directory).map(
    (problem) => `${pdfOf(sheet.path)}: ${problem}`,
  );
}
