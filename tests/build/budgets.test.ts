import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles } from '#data/content-files.ts';
import { defaultLocale, localeCodes, locales } from '#i18n/locales.ts';
import { budgetFor, budgets, everyPage, mostIn, otherLanguages, searchBudgets, type Parts } from '#commands/budgets.ts';
import { allScripts, localeOf, sites, travelSize, travelSizeOf, type Page } from '#commands/built-site.ts';
import { fontWeight, overweight, pageWeight, scriptFiles, scriptWeight, weightsOf } from '#commands/page-weight.ts';
import type { SearchData } from '#views/search-facts.ts';
import { pagesIn } from './pages-in.ts';

describe.each(sites)('the weight of $name', ({ folder }) => {
  const pages = pagesIn[folder];
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test('is within the budget of each kind of page, part by part, in every language', () => {
    expect(pages.filter((page) => !budgetFor(page)).map(({ path }) => path)).toEqual([]);
    const heavy = [...Map.groupBy(pages, (page) => budgetFor(page)!)].flatMap(([budget, kind]) =>
      localeCodes.flatMap((code) =>
        overweight(
          folder,
          kind.filter(({ path }) => localeOf(path) === code),
          mostIn(budget, code),
        ),
      ),
    );
    expect(heavy).toEqual([]);
  });

  test('has no font in it: letters are those of the device', () => {
    const files = listFiles(folder);
    expect(files.filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.css')))
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/@font-face/);
  });

  test('is in few files: a phone on a slow network learns of each only when another has come', () => {
    const most = (kind: string): number => ({ 'take-along': 16, question: 11, advice: 11, list: 10 })[kind] ?? 8;
    const many = pages
      .map((page) => ({ page, kind: budgetFor(page)?.kind ?? '', files: scriptFiles(folder, page).length }))
      .filter(({ kind, files }) => files > most(kind));
    expect(many.map(({ page, files }) => `${page.path}: ${files} files`)).toEqual([]);
  });

  test('is at most a fifth more in another language than in Dutch', () => {
    const heavy: string[] = [];
    // Of every kind the longest pages; the words of a language are its own.
    for (const kind of budgets.filter(({ kind }) => kind !== 'words')) {
      const own = pages.filter((page) => budgetFor(page) === kind && localeOf(page.path) !== defaultLocale);
      for (const page of own.toSorted((a, b) => b.html.length - a.html.length).slice(0, 3)) {
        const dutch = byPath.get(page.path.replace(`/${locales[localeOf(page.path)].path}`, ''));
        // A sheet in two languages has no Dutch one.
        if (!dutch) continue;
        const ratio = pageWeight(folder, page) / pageWeight(folder, dutch);
        if (ratio > otherLanguages) heavy.push(`${page.path}: ${ratio.toFixed(2)} times the Dutch page`);
      }
    }
    expect(heavy).toEqual([]);
  });
});

describe('a page that grows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gidw-weight-'));
  mkdirSync(join(folder, 'f'));
  writeFileSync(join(folder, 'f/a.woff2'), 'a font');
  writeFileSync(join(folder, 'f/plain.css'), 'p{color:red}');
  writeFileSync(join(folder, 'f/more.css'), 'a{color:blue}b{color:green}');
  writeFileSync(join(folder, 'f/fonts.css'), '@font-face{src:url(a.woff2?v=1)}');
  writeFileSync(join(folder, 'f/inside.css'), "@font-face{src:url('data:font/woff2;base64,AAAA')}");
  writeFileSync(join(folder, 'f/a.js'), 'import"./b.js"');
  writeFileSync(join(folder, 'f/b.js'), 'go()');
  afterAll(() => rmSync(folder, { recursive: true }));

  const pageWith = (name: string, ...parts: string[]): Page => {
    const html = `<html><head>${parts.join('')}</head></html>`;
    return { path: `/${name}/`, file: join(folder, name), html };
  };
  const style = (name: string): string => `<link rel="stylesheet" href="/f/${name}.css">`;
  const script = '<script type="module" src="/f/a.js"></script>';
  const usual = pageWith('usual', style('plain'));
  const most = weightsOf(folder, usual);

  test('is within what it weighs itself', () => expect(overweight(folder, [usual], most)).toEqual([]));

  test.each<[keyof Parts, Page]>([
    ['html', pageWith('html', style('plain'), '<title>A title that was not there before</title>')],
    ['css', pageWith('css', style('plain'), style('more'))],
    ['script', pageWith('script', style('plain'), script)],
    ['script', pageWith('inline', style('plain'), '<script>go()</script>')],
    ['fonts', pageWith('fonts', style('fonts'))],
    ['fonts', pageWith('inside', style('inside'))],
    ['fonts', pageWith('preload', style('plain'), '<link rel="preload" as="font" href="/f/a.woff2">')],
  ])('is told by its part: %s', (part, page) => {
    const parts: Parts = { html: 1000, css: 1000, page: 2000, script: 1000, fonts: 0, [part]: most[part] };
    expect(overweight(folder, [usual, page], parts)).toEqual([
      `${page.path}: ${weightsOf(folder, page)[part]} bytes of ${part}; may be ${most[part]}`,
    ]);
  });

  test('may not take from one part what another leaves', () => {
    const both = pageWith('both', style('plain'), style('inside'));
    expect(overweight(folder, [both], { ...weightsOf(folder, both), page: most.page })).toHaveLength(1);
  });

  test('counts a script with all that it imports', () => {
    expect(scriptWeight(folder, pageWith('whole', script))).toBe(travelSizeOf(folder, 'f/a.js') + travelSizeOf(folder, 'f/b.js'));
    expect(fontWeight(folder, pageWith('one', style('fonts')))).toBe(travelSizeOf(folder, 'f/a.woff2'));
  });
});

test('a search asks for little: its script and its data stay within their budgets', () => {
  for (const { folder } of sites) {
    for (const code of localeCodes) {
      const path = `${locales[code].path === '' ? '' : `/${locales[code].path}`}/zoeken/`;
      const pages = pagesIn[folder];
      const page = pages.find((candidate) => candidate.path === path)!;
      const sizeOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + travelSizeOf(folder, file), 0);
      // What searches on the page itself comes only where a browser has no workers.
      const scripts = allScripts(folder, page, /search-engine/);
      expect([...scripts].filter((file) => file.includes('search-worker'))).toHaveLength(1);
      const shared = new Set(
        pages
          .filter(({ path: other }) => /\/(wegwijzer|wijken)\/$/.test(other))
          .flatMap((other) => [...allScripts(folder, other)]),
      );
      expect(sizeOf(scripts), path).toBeLessThanOrEqual(searchBudgets.script + everyPage);
      expect(sizeOf([...scripts].filter((file) => !shared.has(file))), path).toBeLessThanOrEqual(searchBudgets.own);
      expect(sizeOf(scripts), 'it loads its search later').toBeGreaterThan(2 * scriptWeight(folder, page));
      const [data, others] = [`data/search-${code}.json`, `data/other-words-${code}.json`];
      const ratio = code === defaultLocale ? 1 : otherLanguages;
      expect(sizeOf([data, others]), path).toBeLessThanOrEqual(searchBudgets.data * ratio);
      const {
        labels: _,
        plurals: __,
        urgent: ___,
        ...index
      } = JSON.parse(readFileSync(`${folder}/${data}`, 'utf8')) as SearchData;
      expect(travelSize(JSON.stringify(index)) + sizeOf([others]), path).toBeLessThanOrEqual(searchBudgets.index * ratio);
    }
  }
});
