import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/*
 * Which files a site consists of, each by its SHA-256, in the format of `sha256sum`, so that any
 * machine can check it: `cd dist && sha256sum --check --quiet ../dist.sha256`.
 */

/** The hash of each file, by its path in the folder with forward slashes. */
export type FileSums = ReadonlyMap<string, string>;

/** The file with the sums of a built site: beside the folder, because it is not part of the site. */
export function sumsFile(folder: string): string {
  return `${resolve(folder)}.sha256`;
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Reads every file in a folder, those whose name begins with a dot as well. */
export function sumsOf(folder: string): FileSums {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
  return new Map(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

/** Writes the sums of what now stands in a folder, beside it. */
export function writeSums(folder: string): void {
  const lines = [...sumsOf(folder)].map(([file, sum]) => `${sum}  ${file}\n`);
  writeFileSync(sumsFile(folder), lines.join(''));
}

/**
 * The sums as they were written.
 *
 * @throws Error when there are none, or a line is not one
 */
export function readSums(file: string): FileSums {
  if (!existsSync(file)) throw new Error(`There is no ${file}. \`npm run build\` or \`npm run release\` writes it.`);
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (sum === undefined || name === undefined) throw new Error(`${file} has a line that is no sum: ${line.slice(0, 80)}`);
      return [name, sum];
    }),
  );
}

/** What differs, a line each: what is missing, what has other bytes, what should not be there. */
export function differences(expected: FileSums, found: FileSums): string[] {
  return [
    ...[...expected].flatMap(([file, sum]) =>
      found.has(file) ? (found.get(file) === sum ? [] : [`${file} has changed`]) : [`${file} is missing`],
    ),
    ...[...found.keys()].filter((file) => !expected.has(file)).map((file) => `${file} does not belong there`),
  ];
}
