import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsOf, travelSize, travelSizeOf, withImports, type Page } from './built-site.ts';
import type { Parts } from './budgets.ts';

/* What a page weighs, part by part, in bytes as they travel. */

/** Weighed once: thousands of pages ask for the same few. */
const known = new Map<string, number>();

function once(key: string, weigh: () => number): number {
  const weight = known.get(key) ?? weigh();
  known.set(key, weight);
  return weight;
}

/** What a page loads by itself. */
export function weightsOf(folder: string, page: Page): Parts {
  const [html, css] = [htmlWeight(page), stylesWeight(folder, page)];
  return { html, css, page: html + css, script: scriptWeight(folder, page), fonts: fontWeight(folder, page) };
}

/** The bytes that must arrive before a page is complete: its HTML and its styles. */
export function pageWeight(folder: string, page: Page): number {
  return htmlWeight(page) + stylesWeight(folder, page);
}

function htmlWeight({ file, html }: Page): number {
  return once(file, () => travelSize(html));
}

function stylesWeight(folder: string, { html }: Page): number {
  return assetsOf(html).styles.reduce((sum, href) => sum + travelSizeOf(folder, href), 0);
}

/** The bytes of script that a page loads by itself, with what stands in the page. */
export function scriptWeight(folder: string, page: Page): number {
  const { html } = page;
  const inline = [...html.matchAll(/<script(?![^>]+src=)(?![^>]+ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code ?? '')
    .join('\n');
  // Counted once for all pages that ask for the same.
  const files = once([folder, ...assetsOf(html).scripts].join(' '), () =>
    scriptFiles(folder, page).reduce((sum, address) => sum + travelSizeOf(folder, address), 0),
  );
  return files + once(inline, () => (inline === '' ? 0 : travelSize(inline)));
}

/** The files of script that a page loads by itself, with all they import. */
export function scriptFiles(folder: string, { html }: Page): string[] {
  return [...new Set(assetsOf(html).scripts.flatMap((address) => [...withImports(folder, address)]))];
}

/** The bytes of the fonts that a page, or one of its styles, names: files, and what stands in a style itself. */
export function fontWeight(folder: string, { html }: Page): number {
  const styles = assetsOf(html).styles.reduce((sum, href) => {
    const css = (): string => readFileSync(join(folder, href), 'utf8');
    return sum + once(`fonts of ${join(folder, href)}`, () => fontsIn(folder, css(), href));
  }, 0);
  return styles + (mayHaveFonts.test(html) ? fontsIn(folder, html, '/') : 0);
}

const mayHaveFonts = /\.(?:woff2?|ttf|otf)\b|data:(?:application\/(?:x-)?)?font/;

function fontsIn(folder: string, text: string, from: string): number {
  const fonts = [...text.matchAll(/[^\s"'()=]+\.(?:woff2?|ttf|otf)(?=["')?#\s>])|data:(?:application\/(?:x-)?)?font[^"')]*/g)];
  return fonts
    .map(([address]) => address)
    .reduce((sum, address) => {
      if (address.startsWith('data:')) return sum + address.length;
      return sum + travelSizeOf(folder, new URL(address, `http://site${from}`).pathname);
    }, 0);
}

/** The heaviest of many pages: of those that are longest, the one that a quick look finds heaviest. */
export function heaviest(folder: string, pages: readonly Page[], looked = 4): Page | undefined {
  const quickly = (page: Page): number =>
    once(`quickly ${page.file}`, () => travelSize(page.html, 5)) + stylesWeight(folder, page);
  return pages
    .toSorted((a, b) => b.html.length - a.html.length)
    .slice(0, looked)
    .sort((a, b) => quickly(b) - quickly(a))[0];
}

/** What is over its limit in pages of one kind in one language, in words: the HTML of the heaviest, the other parts of all. */
export function overweight(folder: string, pages: readonly Page[], most: Parts): string[] {
  const tell = ({ path }: Page, part: keyof Parts, weight: number): string[] =>
    weight > most[part] ? [`${path}: ${weight} bytes of ${part}; may be ${most[part]}`] : [];
  const heavy = heaviest(folder, pages);
  if (!heavy) return [];
  const quick = travelSize(heavy.html, 5);
  const html = quick > most.html || quick + stylesWeight(folder, heavy) > most.page ? htmlWeight(heavy) : quick;
  return [
    ...tell(heavy, 'html', html),
    ...tell(heavy, 'page', html + stylesWeight(folder, heavy)),
    ...pages.flatMap((page) => [
      ...tell(page, 'css', stylesWeight(folder, page)),
      ...tell(page, 'script', scriptWeight(folder, page)),
      ...tell(page, 'fonts', fontWeight(folder, page)),
    ]),
  ];
}
