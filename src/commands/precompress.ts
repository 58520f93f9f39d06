import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './content-types.ts';

/*
 * Files as they travel, made once and not at every request: beside each text a brotli (RFC 7932) and a
 * gzip (RFC 1952) of it. A server sends what the browser can read (`brotli_static`, `gzip_static`).
 */

/** Brotli 11 makes the whole city one percent smaller than 10 and takes more than twice the time; 5 is a tenth larger. */
const brotliQuality = 10;

/** In bytes. What is smaller fits with its headers in one packet, compressed or not. */
const leastSize = 1000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const forms: Readonly<Record<string, (data: Buffer) => Promise<Buffer>>> = {
  '.br': (data) =>
    brotli(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  // Node writes no time and no name in the header: the same file gives the same bytes.
  '.gz': (data) => gzipped(data, { level: 9 }),
};

/** What compression came to, in bytes: of the texts that have a smaller form, and of each form. */
export interface Compressed {
  readonly files: number;
  readonly bytes: number;
  readonly '.br': number;
  readonly '.gz': number;
}

/**
 * Puts the compressed forms beside every text in a folder where that makes it smaller. First takes away
 * all that an earlier run left there: a form of an older page would be sent in place of the page.
 */
export async function precompress(folder: string): Promise<Compressed> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.filter(isForm)) await rm(file);
  const total = { files: 0, bytes: 0, '.br': 0, '.gz': 0 };
  const waiting = files.filter((file) => isText(extname(file)));
  // As many at once as the thread pool of Node has threads.
  const lane = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) add(total, await compress(file));
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return total;
}

/** Whether a file is a compressed form of a text, by its name. */
function isForm(file: string): boolean {
  return extname(file) in forms && isText(extname(file.slice(0, -extname(file).length)));
}

async function compress(file: string): Promise<Partial<Compressed>> {
  const data = await readFile(file);
  const sizes: Record<string, number> = {};
  if (data.length < leastSize) return sizes;
  for (const [ending, form] of Object.entries(forms)) {
    const small = await form(data);
    if (small.length >= data.length) continue;
    await writeFile(`${file}${ending}`, small);
    sizes[ending] = small.length;
  }
  return Object.keys(sizes).length === 0 ? sizes : { files: 1, bytes: data.length, ...sizes };
}

function add(total: Record<keyof Compressed, number>, some: Partial<Compressed>): void {
  for (const [name, value] of Object.entries(some)) total[name as keyof Compressed] += value;
}
