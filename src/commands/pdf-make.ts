import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { contentTypes } from './bench-browser.ts';
import { lettersAt, lettersPath } from './pdf-fonts.ts';

const origin = 'http://sheets.local';

/** A window in which pages of a built site become PDFs, one after the other: no server, no network, the same letters everywhere. */
export async function printRoom(browser: Browser, folder: string): Promise<Page> {
  // Nothing on a sheet needs a script, and the button to print is not for paper.
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname);
    const letters = lettersAt(path);
    if (letters) return route.fulfill(letters);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404, body: '' });
    const body = readFileSync(file, 'utf8');
    return route.fulfill({
      contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
      body: file.endsWith('.html') ? forPaper(body) : body,
    });
  });
  return context.newPage();
}

/** The page with the letters of a PDF, named after the sheet and not after the site. */
export function forPaper(html: string): string {
  const title = /\sdata-title="([^"]*)"/.exec(html)?.[1] ?? '';
  return html
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace('</head>', `<link rel="stylesheet" href="${lettersPath}"></head>`);
}

/** The PDF of one page of the site: tagged, with its title, language and headings. */
export async function makePdf(room: Page, path: string): Promise<Buffer> {
  await room.goto(`${origin}${path}`);
  return room.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
}
