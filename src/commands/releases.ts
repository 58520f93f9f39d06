import {
  cpSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { differences, readSums, sha256, sumsFile, sumsOf, type FileSums } from './file-sums.ts';

/*
 * Releases of a site, side by side in a folder. A web server has `current` as its root:
 *
 *   current -> releases/000008
 *   releases/000007/  000007.sha256      the one before, whole
 *   releases/000008/  000008.sha256
 *   releases/000009.part/                being made, or left by what was stopped halfway
 *
 * A release has its name only once all of it is there, and visitors get it by one rename, which a file
 * system does whole or not at all. The numbers count up: a clock that stands wrong changes nothing.
 */

/** What a folder holds that is on its way in, or on its way out. */
const partial = '.part';

/** Where the releases of a place are. */
function releasesIn(place: string): string {
  return join(place, 'releases');
}

/** The numbers of all whole releases, oldest first. */
export function numbersIn(place: string): number[] {
  return names(place)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The release that visitors get; undefined before the first. Throws when `current` is no link of ours. */
export function currentIn(place: string): number | undefined {
  const link = lstatSync(join(place, 'current'), { throwIfNoEntry: false });
  if (link === undefined) return undefined;
  const [, number] = link.isSymbolicLink() ? (/^releases\/(\d+)$/.exec(readlinkSync(join(place, 'current'))) ?? []) : [];
  if (number === undefined) throw new Error(`${join(place, 'current')} is not a link to a release. Move it away first.`);
  return Number(number);
}

/** The folder of a release. */
export function folderOf(place: string, number: number): string {
  return join(releasesIn(place), String(number).padStart(6, '0'));
}

/**
 * Makes a release of a built site: copies it, reads back every byte, adds the files with a hash in their
 * name of the releases before it (who has an older page open still asks for them), and only then gives it
 * its number. Visitors get it with {@link switchTo}. The caller sees to it that nobody else is at work here.
 *
 * @returns the number of the release
 * @throws Error when the site is not as it was built, or the copy is not as the site; nothing is left then
 */
export function addRelease(site: string, place: string): number {
  const sums = readSums(sumsFile(site));
  if (!sums.has('index.html')) throw new Error(`${sumsFile(site)} is of no site: it has no index.html.`);
  mkdirSync(releasesIn(place), { recursive: true });
  clear(place);
  const number = Math.max(0, currentIn(place) ?? 0, ...numbersIn(place)) + 1;
  const folder = folderOf(place, number);
  try {
    cpSync(site, folder + partial, { recursive: true, dereference: true });
    const wrong = differences(sums, sumsOf(folder + partial));
    if (wrong.length > 0)
      throw new Error(`${site} is not as it was built, so nothing is published. Build it anew.\n${some(wrong)}`);
    keepTimes(place, sums, folder + partial);
    for (const older of numbersIn(place).reverse()) addHashedFiles(place, older, folder + partial);
    copyFileSync(sumsFile(site), sumsFile(folder));
    renameSync(folder + partial, folder);
    return number;
  } catch (error) {
    clear(place);
    throw error;
  }
}

/**
 * Gives visitors a release, with one rename.
 *
 * @throws Error when it is not there, or not as it was published; visitors keep what they had
 */
export function switchTo(place: string, number: number): void {
  currentIn(place);
  const folder = folderOf(place, number);
  if (!existsSync(folder)) throw new Error(`There is no release ${number}. There are: ${numbersIn(place).join(', ')}.`);
  const sums = readSums(sumsFile(folder));
  const wrong = differences(sums, sumsOf(folder)).filter((line) => !/^_astro\/.* does not belong there$/.test(line));
  if (wrong.length > 0) throw new Error(`Release ${number} is damaged, and is not used.\n${some(wrong)}`);
  const link = join(place, 'current');
  rmSync(link + partial, { force: true });
  symlinkSync(`releases/${folder.slice(dirname(folder).length + 1)}`, link + partial);
  renameSync(link + partial, link);
}

/** Removes the oldest releases, so that so many are left beside the current one, which always stays. */
export function removeOld(place: string, keep: number): void {
  const current = currentIn(place);
  const others = numbersIn(place).filter((number) => number !== current);
  for (const number of others.slice(0, Math.max(0, others.length - keep))) {
    // First the name: what is removed halfway is no release any more.
    renameSync(folderOf(place, number), folderOf(place, number) + partial);
  }
  clear(place);
}

/** Takes away what is half there, and sums of nothing. */
function clear(place: string): void {
  const all = names(place);
  for (const name of all.filter((each) => each.endsWith(partial))) rmSync(join(releasesIn(place), name), { recursive: true });
  for (const name of all.filter((each) => each.endsWith('.sha256') && !all.includes(each.slice(0, -'.sha256'.length))))
    rmSync(join(releasesIn(place), name));
}

/** Files that are as in the current release keep its time, from which servers make their ETag: a browser need not get them again. */
function keepTimes(place: string, sums: FileSums, folder: string): void {
  const current = currentIn(place);
  if (current === undefined) return;
  const before = sumsOfRelease(place, current);
  for (const [file, sum] of sums) {
    const old = before.get(file) === sum && statSync(join(folderOf(place, current), file), { throwIfNoEntry: false });
    if (old) utimesSync(join(folder, file), old.atime, old.mtime);
  }
}

/** What only an older release has under `_astro/`, as it was published then; a damaged file is left out. */
function addHashedFiles(place: string, number: number, folder: string): void {
  const older = folderOf(place, number);
  for (const [file, sum] of sumsOfRelease(place, number)) {
    if (!file.startsWith('_astro/') || existsSync(join(folder, file)) || !existsSync(join(older, file))) continue;
    if (sha256(readFileSync(join(older, file))) === sum)
      cpSync(join(older, file), join(folder, file), { preserveTimestamps: true });
  }
}

/** What was published as a release; nothing when its list is damaged, which must not stop a new one. */
function sumsOfRelease(place: string, number: number): FileSums {
  try {
    return readSums(sumsFile(folderOf(place, number)));
  } catch {
    return new Map();
  }
}

function names(place: string): string[] {
  return existsSync(releasesIn(place)) ? readdirSync(releasesIn(place)) : [];
}

function some(lines: readonly string[]): string {
  return [...lines.slice(0, 10), ...(lines.length > 10 ? [`and ${lines.length - 10} more`] : [])].join('\n');
}
