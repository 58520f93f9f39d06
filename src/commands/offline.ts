import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { copyNames, type OfflineSettings } from '#domain/offline-copies.ts';
import { localeCodes, locales, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { allThatScriptsName, assetsOf, localeOf, pagesOf, withImports, type Page } from './built-site.ts';

/* The service worker of each language, written once the site is built: it knows every file by its bytes. */

/** Pages that always work, by their address in the language at the root. */
export const alwaysThere = [
  '/',
  '/spoed/',
  '/wegwijzer/',
  '/wegwijzer/meenemen/',
  '/wijken/',
  '/zoeken/',
  '/lijst/',
  '/eenvoudig/',
  '/zonder-internet/',
] as const;

/** The page for what is not on the device. */
const fallback = '/zonder-internet/';

/** The data those pages run on; {lang} is the language of the page. */
const alwaysData = [
  'guide-{lang}.json',
  'offer-{lang}.json',
  'list-{lang}.json',
  'search-{lang}.json',
  'other-words-{lang}.json',
  'wijk-index.json',
  'wijken.geojson',
] as const;

/** Where a worker of a language stands, below the base. It answers for all addresses beside and below it. */
const scopeOf = (base: string, locale: Locale): string =>
  `${base.replace(/\/$/, '')}/${locales[locale].path === '' ? '' : `${locales[locale].path}/`}`;

/**
 * Every file that always works in a language, by its path in the folder: pages, data, the scripts and
 * styles that any page of the language begins with, and what those pages can come to load later.
 *
 * @param base the address under which the site is served: "/", "/city/"
 * @throws Error when one of those pages is missing
 */
export function filesAlwaysThere(folder: string, pages: readonly Page[], locale: Locale, base: string): string[] {
  const root = scopeOf('', locale);
  const own = pages.filter(({ path }) => localeOf(path) === locale);
  const core = alwaysThere.map((path) => {
    const page = own.find((candidate) => candidate.path === root + path.slice(1));
    if (!page) throw new Error(`There is no page ${path} in ${locale}, and it should always work.`);
    return page;
  });
  const inFolder = (address: string): string => address.slice(base.replace(/\/$/, '').length);
  const firstScripts = own.flatMap(({ html }) => assetsOf(html).scripts.map(inFolder));
  const files = new Set([
    ...own.flatMap(({ html }) => assetsOf(html).styles.map(inFolder)),
    ...[...new Set(firstScripts)].flatMap((script) => [...withImports(folder, script)]),
    ...allThatScriptsName(
      folder,
      core.flatMap(({ html }) => assetsOf(html).scripts.map(inFolder)),
    ),
  ]);
  return [
    ...core.map(({ path }) => path),
    '/favicon.svg',
    ...alwaysData.map((name) => `/data/${name.replace('{lang}', locale)}`),
    ...[...files].sort(),
  ];
}

/** What the worker of a language knows. @param base the address under which the site is served */
export function offlineSettings(
  folder: string,
  pages: readonly Page[],
  locale: Locale,
  base: string,
  code: string,
): OfflineSettings {
  const t = translator(locale);
  const below = (path: string): string => base.replace(/\/$/, '') + path;
  const scope = scopeOf(base, locale);
  const files = filesAlwaysThere(folder, pages, locale, base).map((path) => {
    const bytes = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return [below(path), `sha256-${createHash('sha256').update(bytes).digest('base64')}`] as const;
  });
  return {
    names: copyNames(scope),
    version: createHash('sha256')
      .update(JSON.stringify(files) + code)
      .digest('hex')
      .slice(0, 12),
    scope,
    others: localeCodes.map((other) => scopeOf(base, other)).filter((other) => other !== scope && other.startsWith(scope)),
    files,
    hashed: below('/_astro/'),
    data: below('/data/'),
    fallback: scope + fallback.slice(1),
    guide: `${scope}wegwijzer/`,
    notice: t('offline.notice', { date: '{date}' }),
    formats: locales[locale].formats,
  };
}

/** The text of a worker: what it knows, and its code. */
export function workerText(settings: OfflineSettings, code: string): string {
  return `const OFFLINE=${JSON.stringify(settings)};${code}`;
}

/** Code as a script that leaves nothing behind. @throws Error when it leans on another file, which a worker cannot load */
function selfContained(code: string): string {
  if (/\b(import|export)\b[^;]*["'`{]/.test(code))
    throw new Error('A service worker shares code with pages: it must stand by itself.');
  return `(()=>{${code}})();\n`;
}

/** The worker that ends all others, under this name in the built site: in an emergency a host serves it in their place. */
export const retiredWorker = 'sw-retired.js';

/**
 * Makes the site work without a network; or, when it no longer should, ends what older versions put on
 * devices: the workers that are then written erase all copies and go.
 */
export function offline(works: boolean): AstroIntegration {
  const own = 'sw-own.js';
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base;
        const source = (name: string): string => fileURLToPath(new URL(`src/worker/${name}.ts`, config.root));
        updateConfig({ vite: { plugins: [alsoEmits({ [own]: source('offline'), [retiredWorker]: source('retire') })] } });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const text = (name: string): string => selfContained(readFileSync(join(folder, name), 'utf8'));
        const [code, retired] = [text(own), text(retiredWorker)];
        rmSync(join(folder, own));
        writeFileSync(join(folder, retiredWorker), retired);
        const pages = works ? pagesOf(folder) : [];
        for (const locale of localeCodes) {
          const file = join(folder, scopeOf('', locale), 'sw.js');
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, works ? workerText(offlineSettings(folder, pages, locale, base, code), code) : retired);
        }
      },
    },
  };
}

/** Has the bundler of the pages make other files too, each of one module, under a fixed name. */
function alsoEmits(files: Readonly<Record<string, string>>): { name: string } {
  const plugin = {
    name: 'also-emits',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile: (file: object) => string }) {
      for (const [fileName, id] of Object.entries(files)) this.emitFile({ type: 'chunk', id, fileName });
    },
  };
  return plugin;
}
