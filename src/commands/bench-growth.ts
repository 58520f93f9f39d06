/*
 * npm run bench:growth: what becomes of the site when the offer grows: the time and memory that a build
 * takes, and what the heaviest pages and the data of the search weigh. The services are those of the city, so many times
 * over; the first row is the city as it is. All of it in the source language alone, and in every language. After
 * `--` other numbers of services, and `--languages nl,en` for others than these.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { listFiles } from '#data/content-files.ts';
import { defaultLocale, knownLocales } from '#i18n/locales.ts';
import { contentFolder } from '#settings/city-file.ts';
import { travelSize } from './built-site.ts';

const { positionals, values: options } = parseArgs({ allowPositionals: true, options: { languages: { type: 'string' } } });
const sizes = positionals.length > 0 ? positionals.map(Number) : [0, 1_000, 5_000];
const languageSets = options.languages === undefined ? [[defaultLocale], knownLocales] : [options.languages.split(',')];
/** A build that takes longer, in seconds, has come to its end. */
const patience = 15 * 60;

interface Row {
  readonly services: number;
  readonly languages: number;
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** What else there is to tell, in bytes as they travel. */
  readonly [what: string]: number;
}

const work = mkdtempSync(join(tmpdir(), 'gidw-growth-'));
const rows: Row[] = [];
try {
  for (const languages of languageSets) {
    for (const services of sizes) {
      const row = await grown(services, languages);
      if (row) rows.push(row);
      const failed = { services, languages: languages.length, pages: `not made within ${patience} s, or memory ran out` };
      console.table([row ?? failed]);
      if (!row) break;
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
console.table(rows);
console.table(slopes());

async function grown(wanted: number, languages: readonly string[]): Promise<Row | undefined> {
  const [content, out] = [join(work, 'content'), join(work, 'site')];
  for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
  const services = copyWith(wanted, languages, content);
  const built = await build(content, out);
  if (!built) return undefined;
  const files = listFiles(out);
  const largest = (pattern: RegExp): number => {
    const texts = files.filter((file) => pattern.test(file)).map((file) => readFileSync(join(out, file)));
    return texts.length === 0 ? 0 : travelSize(texts.reduce((most, text) => (text.length > most.length ? text : most)));
  };
  return {
    services,
    languages: languages.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    ...built,
    ...{ 'heaviest wijk': largest(/^wijken\/[^/]+\/index\.html$/), 'all help': largest(/^aanbod\/index\.html$/) },
    'search data': largest(/^data\/search-nl\.json$/),
    'offer data': largest(/^data\/offer-nl\.json$/),
  };
}

/**
 * A copy of the content in these languages, with so many services: those there are, and they again under other ids
 * and names. Gives how many that makes.
 */
function copyWith(count: number, languages: readonly string[], folder: string): number {
  cpSync(contentFolder(), folder, { recursive: true });
  const cityFile = join(folder, 'city.yaml');
  const city = parseDocument(readFileSync(cityFile, 'utf8'));
  city.set('languages', languages);
  writeFileSync(cityFile, city.toString());
  const services = join(folder, 'services');
  const files = readdirSync(services);
  for (let made = files.length; made < count; made++) {
    const file = files[made % files.length]!;
    const copy = Math.floor(made / files.length) + 1;
    const text = readFileSync(join(services, file), 'utf8').replace(/^name: (['"]?)(.*?)\1$/m, `name: $1$2 ${copy}$1`);
    writeFileSync(join(services, file.replace('.yaml', `-nummer-${copy}.yaml`)), text);
  }
  return Math.max(count, files.length);
}

/** Builds a city; the memory is the most that its process held at once. Undefined when it did not end well. */
function build(content: string, out: string): Promise<{ seconds: number; megabytes: number } | undefined> {
  const start = performance.now();
  let megabytes = 0;
  const child = spawn('astro', ['build', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GIDW_CONTENT: content, GIDW_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
    timeout: patience * 1000,
  });
  const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid))), 200);
  return new Promise((done) =>
    child.on('close', (status) => {
      clearInterval(look);
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      done(status === 0 ? { seconds, megabytes: Math.round(megabytes) } : undefined);
    }),
  );
}

/** The most that a process has held, in MB, as Linux says; 0 elsewhere. All of a build runs in one process. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** How many times more it takes when the offer doubles, from each size to the next. */
function slopes(): object[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    if (before?.languages !== row.languages) return [];
    const doublings = Math.log2(row.services / before.services);
    const perDoubling = (now: number, then: number): number => Math.round((now / then) ** (1 / doublings) * 100) / 100;
    const slope = {
      languages: row.languages,
      'from, to': `${before.services}, ${row.services}`,
      'time, per doubling': perDoubling(row.seconds, before.seconds),
      'memory, per doubling': perDoubling(row.megabytes, before.megabytes),
      'pages, per doubling': perDoubling(row.pages, before.pages),
    };
    return [slope];
  });
}
