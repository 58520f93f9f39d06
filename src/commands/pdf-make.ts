import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { contentTypes } from './bench-browser.ts';
import { lettersAt, lettersPath } from './pdf-fonts.ts';

/** A window in which pages of a built site become PDFs, one after the other, with the same letters everywhere. */
export interface PrintRoom {
  /** The PDF of one page of the site: tagged, with its title, language and headings. */
  readonly makePdf: (path: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a window on a site in a folder. What pages share is read once, as in any browser; nothing comes
 * from elsewhere.
 *
 * @param edit changes a page on the way to paper
 */
export async function printRoom(browser: Browser, folder: string, edit = (html: string) => html): Promise<PrintRoom> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = lettersAt(path) ?? fileAt(folder, path, edit);
    const headers = { 'content-type': found?.contentType ?? 'text/plain', 'cache-control': 'max-age=600' };
    response.writeHead(found ? 200 : 404, headers).end(found?.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Nothing on a sheet needs a script, and the button to print is not for paper.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  return {
    makePdf: async (path) => {
      await page.goto(`${origin}${path}`);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    },
    close: async () => {
      await context.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file of the site, as it is served; pages get the letters of a PDF. */
function fileAt(
  folder: string,
  path: string,
  edit: (html: string) => string,
): { contentType: string; body: Buffer | string } | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
  return { contentType, body: file.endsWith('.html') ? forPaper(edit(readFileSync(file, 'utf8'))) : readFileSync(file) };
}

/** The page with the letters of a PDF, named after the sheet and not after the site. */
function forPaper(html: string): string {
  const title = /\sdata-title="([^"]*)"/.exec(html)?.[1] ?? '';
  return html
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace('</head>', `<link rel="stylesheet" href="${lettersPath}"></head>`);
}
