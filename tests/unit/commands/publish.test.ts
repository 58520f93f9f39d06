import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeSums } from '#commands/file-sums.ts';
import { addRelease, currentIn, folderOf, numbersIn, removeOld, switchTo } from '#commands/releases.ts';

let work: string;
let site: string;
let place: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gidw-publish-'));
  [site, place] = [join(work, 'dist'), join(work, 'www')];
  build('een');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A site as a build leaves it: pages of this version, and a script with its name in its address. */
function build(version: string, pages = 3): void {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, '_astro'), { recursive: true });
  writeFileSync(join(site, 'index.html'), `<script src="/_astro/${version}.js">`);
  writeFileSync(join(site, '.htaccess'), 'DirectoryIndex index.html');
  writeFileSync(join(site, '_astro', `${version}.js`), `// ${version}`);
  for (let page = 0; page < pages; page++) writeFileSync(join(site, `${page}.html`), `${version} `.repeat(1000));
  writeSums(site);
}

function publish(): number {
  const number = addRelease(site, place);
  switchTo(place, number);
  return number;
}

/** The site that visitors get: every file of it, with what is in it. */
function served(): Record<string, string> {
  const folder = join(place, 'current');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What is in the folder of releases, besides the releases. */
const leftovers = (): string[] => readdirSync(join(place, 'releases')).filter((name) => !/^\d{6}(\.sha256)?$/.test(name));

test('visitors get the whole new version, and with it the hashed files of the versions before', () => {
  expect(publish()).toBe(1);
  build('twee');
  expect(publish()).toBe(2);
  build('drie');
  expect(publish()).toBe(3);
  const files = served();
  expect(files['index.html']).toContain('drie');
  expect(files['.htaccess']).toBeDefined();
  for (const version of ['een', 'twee', 'drie']) expect(files[`_astro/${version}.js`]).toBe(`// ${version}`);
  expect(leftovers()).toEqual([]);
});

test('going back is one step, to exactly what was there; and from there a new version is a higher number', () => {
  publish();
  const first = served();
  build('twee');
  publish();
  switchTo(place, 1);
  expect(served()).toEqual(first);
  build('drie');
  expect(publish()).toBe(3);
  expect(() => switchTo(place, 9)).toThrow('There is no release 9');
  expect(currentIn(place)).toBe(3);
});

test('what is the same keeps its time, so that browsers need not get it again; what changed does not', () => {
  publish();
  const old = new Date('2026-01-01');
  for (const file of ['.htaccess', 'index.html']) utimesSync(join(place, 'current', file), old, old);
  build('twee');
  publish();
  expect(statSync(join(place, 'current', '.htaccess')).mtime).toEqual(old);
  expect(statSync(join(place, 'current', 'index.html')).mtime).not.toEqual(old);
});

describe('visitors keep what they had', () => {
  const spoilt: Record<string, () => void> = {
    'a file is cut short': () => truncateSync(join(site, '1.html'), 100),
    'a file has other bytes': () => writeFileSync(join(site, '1.html'), 'twee, '.repeat(1000).slice(0, 5000)),
    'a file is gone': () => rmSync(join(site, '_astro', 'twee.js')),
    'a file came from elsewhere': () => writeFileSync(join(site, '2.html.br'), 'old'),
    'the list of sums is gone': () => rmSync(`${site}.sha256`),
    'the list of sums is cut short': () => truncateSync(`${site}.sha256`, 200),
    'the build is empty': () => {
      rmSync(site, { recursive: true });
      mkdirSync(site);
      writeSums(site);
    },
  };
  test.each(Object.keys(spoilt))('when %s', (fault) => {
    publish();
    const before = served();
    build('twee');
    spoilt[fault]!();
    expect(() => addRelease(site, place)).toThrow();
    expect(served()).toEqual(before);
    expect(numbersIn(place)).toEqual([1]);
    expect(leftovers()).toEqual([]);
    // And the next one that is in order simply goes.
    build('drie');
    expect(publish()).toBe(2);
  });

  test('when a release is damaged after it was made: nobody gets it, and it does not stop the next', () => {
    publish();
    build('twee');
    publish();
    truncateSync(join(folderOf(place, 1), '1.html'), 5);
    writeFileSync(join(folderOf(place, 1), '_astro', 'een.js'), 'other');
    expect(() => switchTo(place, 1)).toThrow(/damaged[\s\S]*1\.html has changed/);
    expect(currentIn(place)).toBe(2);
    truncateSync(`${folderOf(place, 1)}.sha256`, 30);
    build('drie');
    expect(publish()).toBe(3);
  });

  test('when there is a folder where the link should stand: it is not touched', () => {
    mkdirSync(join(place, 'current'), { recursive: true });
    writeFileSync(join(place, 'current', 'index.html'), 'made by hand');
    expect(() => addRelease(site, place)).toThrow('not a link to a release');
    expect(served()).toEqual({ 'index.html': 'made by hand' });
  });
});

test('a clock that stands wrong changes no order: releases are counted', () => {
  const times = ['2099-01-01', '1970-01-02', '2026-06-01', '1999-12-31'];
  for (const [at, time] of times.entries()) {
    build(`v${at + 1}`);
    const number = publish();
    expect(number).toBe(at + 1);
    for (const path of [
      folderOf(place, number),
      join(folderOf(place, number), 'index.html'),
      `${folderOf(place, number)}.sha256`,
    ])
      utimesSync(path, new Date(time), new Date(time));
  }
  removeOld(place, 2);
  expect(numbersIn(place)).toEqual([2, 3, 4]);
  expect(served()['index.html']).toContain('v4');
});

test('the current release is never removed, however old it is', () => {
  for (let version = 1; version <= 4; version++) {
    build(`v${version}`);
    publish();
  }
  switchTo(place, 1);
  removeOld(place, 1);
  expect(numbersIn(place)).toEqual([1, 4]);
  removeOld(place, 0);
  expect(numbersIn(place)).toEqual([1]);
  expect(served()['index.html']).toContain('v1');
});

describe.runIf(process.platform === 'linux')('the command', () => {
  /** Starts it; ends with its status and what it said. */
  function start(
    to = place,
    ...more: string[]
  ): { child: ChildProcess; ended: Promise<{ status: number | null; said: string }> } {
    const child = spawn(process.execPath, ['src/commands/publish.ts', to, ...more], { env: { ...process.env, GIDW_OUT: site } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    return { child, ended: new Promise((done) => child.on('close', (status) => done({ status, said }))) };
  }

  /** Waits until a release is being made: some of it is there. */
  async function isBusy(): Promise<void> {
    const releases = join(place, 'releases');
    const part = (): string | undefined =>
      existsSync(releases) ? readdirSync(releases).find((name) => name.endsWith('.part')) : undefined;
    for (let tries = 0; tries < 5000; tries++) {
      const name = part();
      if (name !== undefined && readdirSync(join(place, 'releases', name)).length > 0) return;
      await pause(1);
    }
    throw new Error('It never began.');
  }

  test('killed in the middle: visitors keep what they had, and the next one clears up', async () => {
    publish();
    const before = served();
    build('twee', 700);
    const { child, ended } = start();
    await isBusy();
    child.kill('SIGKILL');
    expect((await ended).status).toBeNull();
    expect(leftovers()).toEqual(['000002.part']);
    expect(served()).toEqual(before);
    build('drie');
    expect(await start().ended).toMatchObject({ status: 0 });
    expect(served()['index.html']).toContain('drie');
    expect(leftovers()).toEqual([]);
  });

  test('of two at once one goes through and the other says so', async () => {
    build('een', 700);
    const first = start();
    await isBusy();
    // It stands still with half its work done, for as long as the other needs.
    first.child.kill('SIGSTOP');
    const second = await start().ended;
    first.child.kill('SIGCONT');
    expect(second).toMatchObject({ status: 1, said: expect.stringContaining('Somebody else is publishing') });
    expect(await first.ended).toMatchObject({ status: 0 });
    expect(currentIn(place)).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  test('goes back, keeps as many as asked, and tells what it did', async () => {
    for (const version of ['een', 'twee', 'drie']) {
      build(version);
      expect(await start(place, '--keep', '1').ended).toMatchObject({ status: 0 });
    }
    expect(numbersIn(place)).toEqual([2, 3]);
    expect(await start(place, '--back').ended).toMatchObject({ status: 0, said: expect.stringContaining('get release 2') });
    expect(served()['index.html']).toContain('twee');
    expect(await start(place, '--back').ended).toMatchObject({ status: 1, said: expect.stringContaining('has not changed') });
    expect(await start(place, '--keep', 'all').ended).toMatchObject({ status: 1 });
  });

  test('on a full disk: visitors keep what they had, and the room is given back', async ({ skip }) => {
    mkdirSync(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place], { stdio: 'ignore' });
    } catch {
      skip('A disk that is full takes rights to mount one.');
    }
    try {
      expect(await start().ended).toMatchObject({ status: 0 });
      const before = served();
      build('twee', 400);
      expect(await start().ended).toMatchObject({ status: 1, said: expect.stringContaining('ENOSPC') });
      expect(served()).toEqual(before);
      expect(numbersIn(place)).toEqual([1]);
      expect(leftovers()).toEqual([]);
      build('drie');
      expect(await start().ended).toMatchObject({ status: 0 });
      expect(served()['index.html']).toContain('drie');
    } finally {
      execFileSync('umount', [place]);
    }
  });
});
