import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eraseAll, listKept } from '#browser/device-contents.ts';
import { erase, keep, keys, read } from '#browser/device-storage.ts';
import { listFiles } from '#data/content-files.ts';

/** A storage of the browser in as far as it is used: entries are properties, as in a real one. */
class FakeStorage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.keys(this).includes(name) ? String(this[name]) : null;
  }
  setItem(name: string, value: string): void {
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

const blocked = (): never => {
  throw new DOMException('blocked', 'SecurityError');
};

afterEach(() => vi.unstubAllGlobals());

test('no other file touches the storage of a device', () => {
  const touching = listFiles('src')
    .filter((file) => /\.(astro|tsx?|mjs)$/.test(file))
    .filter((file) =>
      /\b(localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie)\b/.test(readFileSync(`src/${file}`, 'utf8')),
    );
  expect(touching).toEqual(['browser/device-contents.ts', 'browser/device-storage.ts']);
});

test('the privacy page names every key that is in use', () => {
  // The code with answers comes later; when it is used, the privacy page must name it too.
  const used = Object.entries(keys).filter(([name]) =>
    listFiles('src').some(
      (file) =>
        file.startsWith('browser/') &&
        !['browser/device-contents.ts', 'browser/device-storage.ts'].includes(file) &&
        readFileSync(`src/${file}`, 'utf8').includes(`keys.${name}`),
    ),
  );
  expect(used.length).toBeGreaterThan(0);
  for (const [, key] of used) expect(readFileSync('content/pages/privacy.yaml', 'utf8')).toContain(key);
});

describe('on a device that lets us', () => {
  const device = () => {
    const [local, session] = [new FakeStorage(), new FakeStorage()];
    const cached = new Set(['gidw.pages']);
    const registered = new Set(['https://site.example/']);
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('location', { pathname: '/wissen/' });
    vi.stubGlobal('caches', { keys: async () => [...cached], delete: async (name: string) => cached.delete(name) });
    vi.stubGlobal('navigator', {
      serviceWorker: {
        getRegistrations: async () =>
          [...registered].map((scope) => ({ scope, unregister: async () => registered.delete(scope) })),
      },
    });
    return { local, session };
  };

  test('what is kept is read back, until it is erased', () => {
    device();
    expect(read(keys.wijk)).toBeUndefined();
    expect(keep(keys.wijk, 'meerwijk')).toBe(true);
    expect(read(keys.wijk)).toBe('meerwijk');
    erase(keys.wijk);
    expect(read(keys.wijk)).toBeUndefined();
  });

  test('everything of ours is listed, also what we no longer know, and all of it is erased', async () => {
    const { local, session } = device();
    keep(keys.wijk, 'meerwijk');
    local.setItem('gidw.from-a-later-version', '1');
    local.setItem('of-another-site', 'stays');
    session.setItem('gidw.step', '2');
    expect((await listKept()).map(({ place, name }) => `${place} ${name}`)).toEqual([
      'local gidw.wijk',
      'local gidw.from-a-later-version',
      'session gidw.step',
      'cache gidw.pages',
      'worker https://site.example/',
    ]);
    await eraseAll();
    expect(await listKept()).toEqual([]);
    expect(local.getItem('of-another-site')).toBe('stays');
  });
});

test('on a device that blocks everything nothing is kept, and nothing throws', async () => {
  for (const name of ['localStorage', 'sessionStorage', 'document', 'navigator'])
    vi.stubGlobal(name, new Proxy({}, { get: blocked, set: blocked, ownKeys: blocked, has: blocked }));
  vi.stubGlobal('caches', { keys: async () => blocked() });
  expect(read(keys.wijk)).toBeUndefined();
  expect(keep(keys.wijk, 'meerwijk')).toBe(false);
  expect(() => erase(keys.wijk)).not.toThrow();
  expect(await listKept()).toEqual([]);
  await expect(eraseAll()).resolves.toBeUndefined();
});
