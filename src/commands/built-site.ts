import { defaultLocale, localeCodes, locales, type Locale } from '#i18n/locales.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listFiles } from '#data/content-files.ts';

/* A built site as a visitor's browser gets it: files, pages, links and bytes. */

/** Both cities: what is true of one must be true of the other. */
export const sites = [
  { name: 'the city', folder: 'dist', content: 'content' },
  { name: 'the fixture city', folder: 'dist-lindestad', content: 'tests/fixtures/lindestad' },
] as const;

export interface Page {
  /** The address: "/wijken/meerwijk/". */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every HTML page of a built site. */
export function pagesOf(folder: string): Page[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      file: join(folder, file),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** The values of an attribute, in the order of the page. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => decode(value ?? ''));
}

/** The addresses of the stylesheets and scripts that a page asks for by itself. */
export function assetsOf(html: string): { styles: string[]; scripts: string[] } {
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const scripts = [
    ...[...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? ''),
    ...attributes(html, 'component-url'),
    ...attributes(html, 'renderer-url'),
  ];
  return { styles, scripts };
}

/** A script and everything it imports at once (not what it imports later, on request). */
export function withImports(folder: string, address: string, seen = new Set<string>()): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  const code = readFileSync(join(folder, address), 'utf8');
  for (const [, from] of code.matchAll(/(?:import|from)\s*"(\.[^"]+\.js)"/g)) {
    withImports(folder, join(address, '..', from ?? '').replaceAll('\\', '/'), seen);
  }
  return seen;
}

/** Size as it travels: brotli, at its best unless there is a hurry, in bytes. */
export function travelSize(data: string | Buffer, quality = 11): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** The language of the page at an address. */
export function localeOf(path: string): Locale {
  return localeCodes.find((code) => code !== defaultLocale && path.startsWith(`/${locales[code].path}/`)) ?? defaultLocale;
}

/** Sizes by file, or by script: thousands of pages ask for the same few. */
const sizes = new Map<string, number>();

/** The size of a file of the site as it travels. */
export function travelSizeOf(folder: string, address: string): number {
  const file = join(folder, address);
  const size = sizes.get(file) ?? travelSize(readFileSync(file));
  sizes.set(file, size);
  return size;
}

/**
 * The scripts that a page can come to load, also later, on request, and those that work beside it.
 *
 * @param not which of those that come later not to look at
 */
export function allScripts(folder: string, page: Page, not = /^$/): Set<string> {
  const files = new Set(assetsOf(page.html).scripts.flatMap((address) => [...withImports(folder, address)]));
  for (const address of files) {
    const code = readFileSync(join(folder, address), 'utf8');
    const later = [...code.matchAll(/import\(\s*[`"'](\.[^`"']+\.js)[`"']\s*\)/g)].map(([, from = '']) =>
      join(address, '..', from).replaceAll('\\', '/'),
    );
    const beside = [...code.matchAll(/[`"'][^`"']*(\/_astro\/[\w.~-]*worker[\w.~-]*\.js)[`"']/g)].map(([, file = '']) => file);
    for (const first of [...later, ...beside].filter((name) => !not.test(name)))
      for (const file of withImports(folder, first)) files.add(file);
  }
  return files;
}

/** The scripts and styles that scripts can come to load, now or later, with those scripts: all that they name. */
export function allThatScriptsName(folder: string, scripts: readonly string[]): Set<string> {
  const files = new Set(scripts);
  for (const address of files) {
    if (!address.endsWith('.js')) continue;
    const code = readFileSync(join(folder, address), 'utf8');
    for (const [, name = ''] of code.matchAll(/["'`](?:\.|[^"'`]*_astro)\/([\w.~-]+\.(?:js|css))["'`]/g))
      files.add(`/_astro/${name}`);
  }
  return files;
}

/**
 * Whether an address of this site leads to a file.
 *
 * @param base the path under which the site stands, with slashes at both ends; what is outside it leads nowhere
 */
export function leadsSomewhere(folder: string, address: string, base = '/'): boolean {
  const path = address.split(/[?#]/)[0] ?? '';
  return path.startsWith(base) && existsSync(join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : ''));
}

function decode(text: string): string {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
