import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributes, leadsSomewhere, pagesOf } from '../../src/commands/built-site.ts';
import { knownLocales } from '../../src/i18n/locales.ts';
import { ownHost } from '../e2e/own-host.ts';
import { expect, test } from '../e2e/visit.ts';

/* A city that wants fewer languages than the site has words in: nothing of the others is left. */

test.describe.configure({ mode: 'default' });

for (const chosen of [[], ['ar']]) {
  const languages = ['nl', ...chosen];

  test(`a city in ${languages.join(' and ')} has no page in, and no link to, any other language`, async ({ page }) => {
    test.setTimeout(180_000);
    const room = join('test-results', `in-${languages.join('-')}`);
    const [content, built] = [join(room, 'content'), join(room, 'dist')];
    rmSync(room, { recursive: true, force: true });
    cpSync('tests/fixtures/lindestad', content, { recursive: true });
    const city = readFileSync(join(content, 'city.yaml'), 'utf8');
    writeFileSync(join(content, 'city.yaml'), `${city}\nlanguages: [${chosen.join(', ')}]\n`);
    execFileSync('astro', ['build', '--silent'], {
      env: { ...process.env, GIDW_CONTENT: content, GIDW_OUT: `./${built}`, GIDW_TODAY: '2026-03-04' },
    });

    const pages = pagesOf(built);
    const others = knownLocales.filter((code) => !languages.includes(code));
    expect(pages.length).toBeGreaterThan(100);
    // A list of words in another language is a page of this site; that language has none of its own.
    expect(pages.filter(({ path }) => others.some((code) => path.startsWith(`/${code}/`))).map(({ path }) => path)).toEqual([]);
    for (const { path, html } of pages) {
      const dead = attributes(html, 'href').filter((href) => href.startsWith('/') && !leadsSomewhere(built, href));
      expect(dead, path).toEqual([]);
      const named = attributes(html, 'hreflang').filter((code) => code !== 'x-default' && !languages.includes(code));
      expect(named, path).toEqual([]);
    }

    const host = await ownHost(built);
    await page.goto(`${host.address}/wijken/`);
    await expect(page.locator('[data-languages]')).toHaveCount(chosen.length === 0 ? 0 : 1);
    await page.goto(`${host.address}/zoeken/`);
    await page.getByRole('searchbox').fill('geld');
    await expect(page.locator('[data-result]').first()).toBeVisible();
    await page.locator('[data-result] button').first().click();
    await page.goto(`${host.address}/lijst/`);
    await expect(page.locator('[data-list] li').first()).toBeVisible();
    const offered = page.locator('[data-list] .gidw-languages option');
    await expect(offered).toHaveCount(chosen.length === 0 ? 0 : languages.length);
    host.close();
  });
}
