/*
 * npm run try:base: the made-up city under a path. Builds it there, follows every address on every page,
 * makes the sheets of one wijk, and walks the journeys in a browser.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { attributes, leadsSomewhere, pagesOf } from './built-site.ts';

const base = '/wijk/';
const folder = 'dist-base';
/** What stands on the address of the city and is not of this site: the sources in the fixture. */
const elsewhere = ['https://lindestad.example/gids'];
const env = {
  ...process.env,
  GIDW_BASE: base,
  GIDW_OUT: `./${folder}`,
  GIDW_CONTENT: 'tests/fixtures/lindestad',
  GIDW_TODAY: '2026-03-04',
  GIDW_PDF: '1',
  GIDW_BROWSER: findBrowser() ?? '',
  ASTRO_TELEMETRY_DISABLED: '1',
};

run('astro', ['build', '--silent']);
run('node', ['--no-warnings', 'src/commands/pdf.ts', 'wijken/bloesemhof/']);
followAddresses();
run('playwright', ['test', '--config', 'tests/base-path/playwright.config.ts']);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Every address of the site in a page, relative or whole: none is outside the path, and each leads to a file. */
function followAddresses(): void {
  const pages = pagesOf(folder);
  const { origin } = new URL(
    attributes(pages.find(({ path }) => path === '/')!.html, 'href').find((href) => URL.canParse(href))!,
  );
  const wrong = new Set<string>();
  let followed = 0;
  for (const { path, html } of pages) {
    for (const address of ['href', 'src', 'action', 'content', 'component-url', 'data-guide'].flatMap((name) =>
      attributes(html, name),
    )) {
      const own = address.startsWith(origin) ? address.slice(origin.length) : address;
      if (!/^\/(?!\/)/.test(own) || elsewhere.includes(address)) continue;
      followed++;
      // Of a wijk that was not asked for there is no PDF.
      const isThere = own.endsWith('.pdf') ? own.startsWith(base) : leadsSomewhere(folder, own, base);
      if (!isThere) wrong.add(`${path} -> ${address}`);
    }
  }
  for (const line of wrong) console.error(line);
  console.log(`${followed} addresses on ${pages.length} pages, ${wrong.size} wrong`);
  if (wrong.size > 0 || followed === 0) process.exit(1);
}
