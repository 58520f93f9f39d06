import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { lettersAt, lettersPath } from './pdf-fonts.ts';
import { fileAt, serve } from './serve-built.ts';

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
 * @param base the path under which the site stands, with slashes at both ends: its styles are asked for there
 * @param edit changes a page on the way to paper
 */
export async function printRoom(
  browser: Browser,
  folder: string,
  { base = '/', edit = (html) => html }: { base?: string; edit?: (html: string) => string } = {},
): Promise<PrintRoom> {
  const { address, close } = await serve((path) => {
    const found = lettersAt(path) ?? pageAt(fileAt(folder, path, base), edit);
    return found && { headers: { 'content-type': found.contentType, 'cache-control': 'max-age=600' }, body: found.body };
  });
  // Nothing on a sheet needs a script, and the button to print is not for paper.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  return {
    makePdf: async (path) => {
      await page.goto(`${address}${base}${path.slice(1)}`);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    },
    close: async () => {
      await context.close();
      close();
    },
  };
}

/** A file of the site; pages get the letters of a PDF. */
function pageAt(
  found: ReturnType<typeof fileAt>,
  edit: (html: string) => string,
): { contentType: string; body: Buffer | string } | undefined {
  if (!found) return undefined;
  const body = readFileSync(found.file);
  return { contentType: found.contentType, body: found.file.endsWith('.html') ? forPaper(edit(body.toString())) : body };
}

/** The page with the letters of a PDF, named after the sheet and not after the site. */
function forPaper(html: string): string {
  const title = /\sdata-title="([^"]*)"/.exec(html)?.[1] ?? '';
  return html
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace('</head>', `<link rel="stylesheet" href="${lettersPath}"></head>`);
}
