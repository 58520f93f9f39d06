import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';

/* What the project is made of, as the lock file says: no package needs to be there, and no network. */

/** A package that is installed, for some kind of machine. */
export interface Package {
  /** "preact@10.29.8" */
  readonly id: string;
  readonly name: string;
  /** An SPDX expression; undefined when the package does not say. */
  readonly licence: string | undefined;
  /** The hash that what arrives is held to. */
  readonly integrity: string | undefined;
  /** Whether it asks to run something when it is installed. */
  readonly hasScript: boolean;
}

interface LockFile {
  readonly packages: Readonly<
    Record<string, { version?: string; name?: string; license?: string; integrity?: string; hasInstallScript?: boolean }>
  >;
}

/** Every package that the text of a lock file names (version 3 of npm), but the project itself. */
export function packagesIn(lockFile = readFileSync('package-lock.json', 'utf8')): Package[] {
  const { packages } = JSON.parse(lockFile) as LockFile;
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { version = '', name = folder.replace(/^.*node_modules\//, ''), license, integrity, hasInstallScript }]) => {
      const id = `${name}@${version}`;
      return { id, name, licence: license ?? saidElsewhere[id], integrity, hasScript: hasInstallScript ?? false };
    });
}

/** Packages that say their licence in an old way, which the lock file does not take over. */
const saidElsewhere: Readonly<Record<string, string>> = {
  // In a list `licenses`, and in its file LICENSE.
  'svg-tags@1.0.0': 'MIT',
};

/**
 * Licences (SPDX) under which something may reach a visitor's device: they ask for no more than their own text,
 * which stands in the site's `licences.md`, or are the project's own.
 */
export const forVisitors = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'EUPL-1.2', 'ISC', 'MIT'];

/**
 * Licences under which something may help to build, check or measure the site. Those that ask to share
 * changes (LGPL, MPL) are used as they come; of what has a CC licence the facts are used, not the text.
 */
export const forBuilding = [
  ...forVisitors,
  ...['CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'LGPL-3.0-or-later', 'MIT-0', 'MPL-2.0'],
  ...['OFL-1.1', 'PSF-2.0', 'Python-2.0', 'Unlicense'],
];

/** Whether a licence is one of those allowed; of "A OR B" one is enough, of "A AND B" both are needed. */
export function isAllowed(licence: string | undefined, allowed: readonly string[]): boolean {
  if (licence === undefined) return false;
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    // Not an SPDX expression: somebody has to read it first.
    return false;
  }
}
