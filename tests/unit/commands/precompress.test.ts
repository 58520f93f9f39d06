import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '#commands/precompress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gidw-forms-'));
  mkdirSync(join(folder, 'wijken', 'meerwijk'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, data: string | Buffer): void => writeFileSync(join(folder, file), data);
const read = (file: string): Buffer => readFileSync(join(folder, file));
const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const page = (words: string): string => `<!doctype html>${`<p>${words} لغة ї</p>`.repeat(200)}`;

test('each form gives back the bytes of the file, and is smaller', async () => {
  const texts = ['index.html', 'wijken/meerwijk/index.html', 'a.css', 'a.js', 'a.json', 'a.geojson', 'a.svg', 'a.xml'];
  texts.push('a.txt', 'a.csv', 'a.webmanifest');
  for (const file of texts) write(file, page(file));
  const total = await precompress(folder);
  for (const file of texts) {
    expect(brotliDecompressSync(read(`${file}.br`)), file).toEqual(read(file));
    expect(gunzipSync(read(`${file}.gz`)), file).toEqual(read(file));
    for (const form of ['.br', '.gz']) expect(read(`${file}${form}`).length, file).toBeLessThan(read(file).length);
  }
  const sum = (ending: string): number => texts.reduce((all, file) => all + read(`${file}${ending}`).length, 0);
  expect(total).toEqual({ files: texts.length, bytes: sum(''), '.br': sum('.br'), '.gz': sum('.gz') });
});

test('what gains nothing has no other form: what is small, what does not shrink, what is no text', async () => {
  write('small.html', '<p>kort</p>');
  // Hashes of hashes: nothing in it repeats.
  const noise = Array.from({ length: 50 }, (_, at) => createHash('sha256').update(String(at)).digest());
  write('noise.txt', Buffer.concat(noise));
  write('sheet.pdf', page('pdf'));
  write('sign.png', page('png'));
  await precompress(folder);
  expect(names().filter((name) => name.endsWith('.br') || name.endsWith('.gz'))).toEqual([]);
});

test('a form of an older page never stays: the page is other, small, or gone', async () => {
  for (const file of ['other.html', 'small.html', 'gone.html']) write(file, page('oud'));
  await precompress(folder);
  write('other.html', page('nieuw'));
  write('small.html', '<p>nieuw</p>');
  rmSync(join(folder, 'gone.html'));
  await precompress(folder);
  expect(names().filter((name) => name.endsWith('.br') || name.endsWith('.gz'))).toEqual(['other.html.br', 'other.html.gz']);
  expect(brotliDecompressSync(read('other.html.br')).toString()).toBe(page('nieuw'));
  expect(gunzipSync(read('other.html.gz')).toString()).toBe(page('nieuw'));
});

test('the same files give the same bytes, today and tomorrow', async () => {
  write('index.html', page('zelfde'));
  await precompress(folder);
  const once = [read('index.html.br'), read('index.html.gz')];
  // RFC 1952: bytes 4 to 7 are the time.
  expect(once[1]!.subarray(4, 8)).toEqual(Buffer.alloc(4));
  await precompress(folder);
  expect([read('index.html.br'), read('index.html.gz')]).toEqual(once);
});
