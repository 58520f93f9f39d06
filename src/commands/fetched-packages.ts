import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder with packages that only a measurement needs, and that weigh too much for everybody: fetched
 * once, and kept under `node_modules` until the next clean installation. Runs no scripts of theirs.
 *
 * @param versions what to fetch, each in an exact version
 * @returns the folder that has `node_modules`; undefined without a network
 */
export function fetchedPackages(name: string, versions: Readonly<Record<string, string>>): string | undefined {
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: versions });
  const id = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  const folder = resolve('node_modules', '.cache', 'gidw', `${name}-${id}`);
  const done = join(folder, 'fetched');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return undefined;
  writeFileSync(done, '');
  return folder;
}
