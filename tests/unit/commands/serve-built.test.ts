import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leadsSomewhere } from '#commands/built-site.ts';
import { fileAt } from '#commands/serve-built.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'gidw-site-'));
  for (const folder of ['wijken', '_astro']) mkdirSync(join(site, folder));
  for (const file of ['index.html', 'wijken/index.html', '_astro/a.css']) writeFileSync(join(site, file), file);
});
afterEach(() => rmSync(site, { recursive: true }));

// "/wijk/" begins as "/wijken/" does, and the site has a folder of that name.
test.each(['/', '/wijk/', '/a/wijken/'])('under %s every file is at its address, and nothing beside it', (base) => {
  for (const [path, file] of Object.entries({
    '': 'index.html',
    'wijken/': 'wijken/index.html',
    '_astro/a.css': '_astro/a.css',
  })) {
    expect(fileAt(site, `${base}${path}`, base)?.file, path).toBe(join(site, file));
    expect(leadsSomewhere(site, `${base}${path}?q=a#b`, base), path).toBe(true);
    if (base === '/') continue;
    expect(fileAt(site, `/${path}`, base), path).toBeUndefined();
    expect(leadsSomewhere(site, `/${path}`, base), path).toBe(false);
  }
  for (const path of ['geen/', '_astro/b.css']) expect(leadsSomewhere(site, `${base}${path}`, base), path).toBe(false);
});
