import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { sites, travelSizeOf } from '#commands/built-site.ts';
import { offlineBudgets } from '#commands/budgets.ts';
import { retiredWorker } from '#commands/offline.ts';
import type { OfflineSettings } from '#domain/offline-copies.ts';
import { localeCodes, locales } from '#i18n/locales.ts';

/* What a device fetches by itself, as the worker of each language lists it. */

describe.each(sites)('$name', ({ folder }) => {
  const workers = localeCodes.map((locale) => {
    const path = `${locales[locale].path === '' ? '' : `/${locales[locale].path}`}/sw.js`;
    const text = readFileSync(folder + path, 'utf8');
    return { locale, path, text, settings: settingsIn(text) };
  });
  const fileAt = (path: string): string => `${folder}${path.endsWith('/') ? `${path}index.html` : path}`;

  test.each(workers)('the worker for $locale lists each file once, as it is', ({ settings }) => {
    const paths = settings.files.map(([path]) => path);
    // One address twice, and a browser keeps nothing at all.
    expect(new Set(paths).size).toBe(paths.length);
    for (const [path, integrity] of settings.files) {
      expect(existsSync(fileAt(path)), path).toBe(true);
      const found = createHash('sha256')
        .update(readFileSync(fileAt(path)))
        .digest('base64');
      expect(integrity, path).toBe(`sha256-${found}`);
    }
  });

  test.each(workers)('what the device fetches for $locale stays small', ({ path, settings }) => {
    const bytes = settings.files.reduce(
      (sum, [file]) => sum + travelSizeOf(folder, file.endsWith('/') ? `${file}index.html` : file),
      0,
    );
    expect(bytes).toBeLessThanOrEqual(offlineBudgets.files);
    expect(travelSizeOf(folder, path)).toBeLessThanOrEqual(offlineBudgets.worker);
  });

  test('the copies of one language are never taken for those of another', () => {
    for (const { locale, settings } of workers) {
      for (const other of workers.filter((candidate) => candidate.locale !== locale)) {
        for (const name of Object.values(settings.names))
          for (const its of Object.values(other.settings.names)) expect(its.startsWith(name)).toBe(false);
      }
    }
  });

  test('every page names the worker of its language, and that stands there', () => {
    for (const { path, settings } of workers) {
      const home = readFileSync(fileAt(settings.scope), 'utf8');
      expect(home).toContain(`data-worker="${path}"`);
    }
  });

  test('the worker that ends the others stands beside them, by itself', () => {
    expect(() => new Script(readFileSync(`${folder}/${retiredWorker}`, 'utf8'))).not.toThrow();
  });
});

/** What a worker knows: the first thing in its text. */
function settingsIn(text: string): OfflineSettings {
  return new Script(`${text.slice(0, text.indexOf(';(()=>'))};OFFLINE`).runInNewContext() as OfflineSettings;
}
