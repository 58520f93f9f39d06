import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'city-'));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The languages of the site of a city whose city.yaml says this. */
async function languagesWith(city: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'city.yaml'), city);
  vi.stubEnv('GIDW_CONTENT', folder);
  vi.resetModules();
  return (await import('#i18n/locales.ts')).localeCodes;
}

test('a city chooses its languages; the source language is always there, and first', async () => {
  expect(await languagesWith('languages: [uk, en]')).toEqual(['nl', 'en', 'uk']);
  expect(await languagesWith('languages: []')).toEqual(['nl']);
});

test('without a choice, and while the file cannot be read, there are all', async () => {
  const all = await languagesWith('name: Lindestad');
  expect(all.length).toBeGreaterThan(5);
  expect(await languagesWith('languages: [en')).toEqual(all);
  expect(await languagesWith('')).toEqual(all);
});
