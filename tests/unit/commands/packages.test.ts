import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageFolder } from '#commands/licence-notices.ts';
import { forBuilding, forVisitors, isAllowed, packagesIn } from '#commands/packages.ts';

const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<string, Record<string, unknown>>;

/** The text of a lock file with one package. */
function lockWith(fields: object): string {
  const packages = { '': { name: 'a-project' }, 'node_modules/a/node_modules/@b/c': { version: '1.2.3', ...fields } };
  return JSON.stringify({ lockfileVersion: 3, packages });
}

describe('what the site is made of', () => {
  const packages = packagesIn();

  test('is held to exact versions, and what arrives to its hash', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ integrity }) => !/^sha512-.{80}/.test(integrity ?? '')).map(({ id }) => id)).toEqual([]);
  });

  test('runs nothing when it is installed that package.json does not name', () => {
    expect(packages.filter(({ hasScript, name }) => hasScript && !(name in (allowScripts ?? {}))).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('may be used: every licence is on the list', () => {
    const refused = packages.filter(({ licence }) => !isAllowed(licence, forBuilding));
    expect(refused.map(({ id, licence }) => `${id}: ${licence ?? 'says no licence'}`)).toEqual([]);
  });

  test('is nowhere asked of one registry: the lock file names none', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":\s*"https?:/);
  });
});

describe('a lock file', () => {
  test('tells of each package what it is, and what it lacks', () => {
    expect(packagesIn(lockWith({ hasInstallScript: true }))).toEqual([
      { id: '@b/c@1.2.3', name: '@b/c', licence: undefined, integrity: undefined, hasScript: true },
    ]);
    // Installed under another name than its own.
    expect(packagesIn(lockWith({ name: 'd', license: 'MIT', integrity: 'sha512-x' }))).toEqual([
      { id: 'd@1.2.3', name: 'd', licence: 'MIT', integrity: 'sha512-x', hasScript: false },
    ]);
  });
});

describe('a licence', () => {
  test.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'SSPL-1.0', 'BUSL-1.1', 'UNLICENSED', 'SEE LICENSE IN x.md', '', undefined])(
    '%s is not allowed',
    (licence) => {
      expect(isAllowed(licence, forBuilding)).toBe(false);
      expect(isAllowed(licence, forVisitors)).toBe(false);
    },
  );

  test('of two, one that is allowed is enough to choose from, and not enough when both hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forBuilding), fc.constantFrom('GPL-3.0-only', 'SSPL-1.0'), (fine, refused) => {
        expect(isAllowed(fine, forBuilding)).toBe(true);
        expect(isAllowed(`(${fine} OR ${refused})`, forBuilding)).toBe(true);
        expect(isAllowed(`(${fine} AND ${refused})`, forBuilding)).toBe(false);
      }),
    );
  });
});

describe('the package of a module', () => {
  test.each([
    ['/p/node_modules/preact/dist/preact.mjs', '/p/node_modules/preact'],
    ['/p/node_modules/@a/b/index.css?url', '/p/node_modules/@a/b'],
    ['/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
    ['/p/src/browser/a.ts', undefined],
    ['\0virtual:/p/node_modules/a/b.js', undefined],
  ])('of %s is %s', (module, folder) => expect(packageFolder(module)).toBe(folder));
});
