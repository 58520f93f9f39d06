import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differences, readSums, sumsFile, sumsOf, writeSums } from '#commands/file-sums.ts';

let work: string;
let site: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gidw-sums-'));
  site = join(work, 'dist');
  mkdirSync(join(site, 'wijken'), { recursive: true });
  for (const file of ['index.html', '.htaccess', 'wijken/index.html']) writeFileSync(join(site, file), `Dit is ${file}`);
  writeSums(site);
});
afterEach(() => rmSync(work, { recursive: true }));

test('what is read back is what was written, of every file, and no other tool is needed to check it', () => {
  const sums = readSums(sumsFile(site));
  expect([...sums.keys()]).toEqual(['.htaccess', 'index.html', 'wijken/index.html']);
  expect(differences(sums, sumsOf(site))).toEqual([]);
  if (process.platform === 'linux')
    expect(String(execFileSync('sha256sum', ['--check', sumsFile(site)], { cwd: site }))).toMatch(/(.+: OK\n){3}/);
});

test('every kind of change is told', () => {
  writeFileSync(join(site, 'index.html'), 'Dit is index');
  writeFileSync(join(site, 'wijken', 'index.html.br'), 'oud');
  rmSync(join(site, '.htaccess'));
  expect(differences(readSums(sumsFile(site)), sumsOf(site))).toEqual([
    '.htaccess is missing',
    'index.html has changed',
    'wijken/index.html.br does not belong there',
  ]);
});

test('half a list is no list', () => {
  writeFileSync(sumsFile(site), 'a'.repeat(40) + '\n');
  expect(() => readSums(sumsFile(site))).toThrow('no sum');
  rmSync(sumsFile(site));
  expect(() => readSums(sumsFile(site))).toThrow('npm run build');
});
