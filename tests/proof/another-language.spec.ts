import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { listFiles } from '#data/content-files.ts';
import { kinds } from '../e2e/kinds.ts';
import { ownHost } from '../e2e/own-host.ts';
import { expect, test } from '../e2e/visit.ts';
import { stickingOut } from '../e2e/sticking-out.ts';

/*
 * Follows docs/add-a-language.md to the letter, with a language that nobody speaks: every word of it
 * is 40% longer than in Dutch. What the recipe forgets fails the build here; what has no room for
 * longer words sticks out.
 */

const code = 'qps';
const room = 'test-results/another-language';
const content = join(room, 'content');
const built = join(room, 'dist');

/** Every word longer by its own beginning; what is filled in stays. */
const stretched = (text: string): string =>
  text.replace(/\{\{\w+\}\}|\p{L}+/gu, (word) =>
    word.startsWith('{{') ? word : word + word.toLowerCase().slice(0, Math.ceil(word.length * 0.4)),
  );

/** The same tree, with every text in it stretched; a label of a few letters on a strip has a length of its own. */
function inPseudo(tree: unknown, field = ''): unknown {
  if (typeof tree === 'string') return field === 'strip_label' || field === 'summary' ? tree : stretched(tree);
  if (Array.isArray(tree)) return tree.map((item) => inPseudo(item, field));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, inPseudo(value, key)]));
}

/** A folder of YAML in the made-up language, from one in English. */
function translateFolder(from: string, to: string): void {
  for (const file of listFiles(from)) {
    mkdirSync(join(to, file, '..'), { recursive: true });
    writeFileSync(join(to, file), stringify(inPseudo(parse(readFileSync(join(from, file), 'utf8')))));
  }
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  test.setTimeout(180_000);
  rmSync(room, { recursive: true, force: true });
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(room, part), { recursive: true });
  cpSync('tests/fixtures/lindestad', content, { recursive: true });
});

test('is a line in the table, a file of messages and its texts in content; nothing else is touched', async () => {
  test.setTimeout(180_000);
  const table = join(room, 'src/i18n/locales.ts');
  const line = `  ${code}: { label: 'Pseudo', lang: '${code}', formats: 'nl', dir: 'ltr', path: '${code}' },\n`;
  const before = readFileSync(table, 'utf8');
  writeFileSync(
    table,
    before.replace('} as const satisfies Record<string, LocaleSettings>', (end) => line + end),
  );
  expect(readFileSync(table, 'utf8').length).toBe(before.length + line.length);

  const messages = join(room, 'src/i18n/messages');
  const dutch: unknown = JSON.parse(readFileSync(join(messages, 'nl.json'), 'utf8'));
  writeFileSync(join(messages, `${code}.json`), JSON.stringify(inPseudo(dutch)));
  translateFolder(join(content, 'translations/en'), join(content, 'translations', code));
  translateFolder(join(content, 'words/en'), join(content, 'words', code));
  writeFileSync(
    join(content, 'glossary', `${code}.yaml`),
    stringify(inPseudo(parse(readFileSync(join(content, 'glossary/en.yaml'), 'utf8')))),
  );

  execFileSync('astro', ['build', '--silent'], {
    cwd: room,
    env: { ...process.env, GIDW_CONTENT: 'content', GIDW_OUT: './dist', GIDW_TODAY: '2026-03-04' },
  });
  // Of every page in English there is one in this language; and from every page one gets there.
  // Its own words from A to Z are at the address of the list itself.
  const english = listFiles(join(built, 'en')).filter((file) => file.endsWith('.html') && !file.includes(`/${code}/`));
  expect(english.length).toBeGreaterThan(100);
  expect(english.filter((file) => !existsSync(join(built, code, file)))).toEqual([]);
  expect(readFileSync(join(built, 'index.html'), 'utf8')).toContain(`href="/${code}/"`);
});

test('longer words have room on every kind of page, also on a narrow phone', async ({ page }) => {
  test.setTimeout(180_000);
  const host = await ownHost(built);
  const paths = kinds.map(([, path, small]) => (small ?? path).replace(/^https?:\/\/[^/]+/, ''));
  const there = [...new Set(paths)].filter((path) => existsSync(join(built, code, path.replace(/[?#].*/, ''), 'index.html')));
  expect(there.length).toBeGreaterThan(20);
  for (const path of there) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${host.address}/${code}${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await stickingOut(page), `sticks out of ${path} at ${width} px`).toEqual([]);
    }
  }
  host.close();
});
