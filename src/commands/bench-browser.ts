import { existsSync, readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from './open-browser.ts';
import { contentTypes } from './content-types.ts';

/** A browser made this much slower is about a cheap phone of some years ago. */
export const slower = 6;

/** Modules come as they stand in the source as well. */
const kinds: Readonly<Record<string, string>> = {
  ...contentTypes,
  '.mjs': 'text/javascript',
  '.ts': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Where our own modules, and the packages they use, stand for a browser without a bundler. */
const imports = {
  '#domain/': '/src/domain/',
  'fuse.js/basic': '/node_modules/fuse.js/dist/fuse.basic.min.mjs',
  'fuse.js': '/node_modules/fuse.js/dist/fuse.min.mjs',
  'fastest-levenshtein': '/node_modules/fastest-levenshtein/esm/mod.js',
  '@orama/stemmers/dutch': '/node_modules/@orama/stemmers/dist/nl.js',
  '@orama/stemmers/english': '/node_modules/@orama/stemmers/dist/en.js',
  minisearch: '/node_modules/minisearch/dist/es/index.js',
};

/**
 * Runs something in a real, slowed-down browser that gets its files from folders, the first that
 * has it. Our modules need no bundler: only their types have to go.
 */
export async function inSlowBrowser<T>(folders: readonly string[], task: (page: Page) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.route('http://bench.local/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/bench/') return route.fulfill({ contentType: 'text/html', body: emptyPage });
      const file = fileFor(folders, decodeURIComponent(pathname));
      if (!file) return route.fulfill({ status: 404, body: '' });
      const isTypeScript = file.endsWith('.ts');
      const body = isTypeScript ? stripTypeScriptTypes(readFileSync(file, 'utf8')) : readFileSync(file);
      return route.fulfill({ contentType: kinds[extname(file)] ?? 'application/octet-stream', body });
    });
    await page.goto('http://bench.local/bench/');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await task(page);
  } finally {
    await browser.close();
  }
}

const emptyPage = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

function fileFor(folders: readonly string[], path: string): string | undefined {
  return folders.map((folder) => join(resolve(folder), path)).find((file) => existsSync(file) && statSync(file).isFile());
}

/** The middle one, and the one below which 95 of 100 lie. */
export function spread(times: readonly number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}
