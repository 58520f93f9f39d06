/*
 * npm run bench: what the site weighs and how long it takes to make, as a table. Bytes are exact;
 * times depend on the machine, so what counts is the ratio between one and ten times the offer.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentFolder } from '#data/content-files.ts';
import { budgets } from './budgets.ts';
import { pagesOf, pageWeight, scriptWeight } from './built-site.ts';

const work = mkdtempSync(join(tmpdir(), 'gidw-bench-'));
try {
  const once = build(contentFolder(), join(work, 'once'));
  const tenfold = build(multiplied(10), join(work, 'tenfold'));
  console.table(weights(join(work, 'once')));
  console.table([
    { build: 'the city', pages: once.pages, seconds: once.seconds, ratio: 1 },
    {
      build: 'ten times the services',
      pages: tenfold.pages,
      seconds: tenfold.seconds,
      ratio: round(tenfold.seconds / once.seconds),
    },
  ]);
} finally {
  rmSync(work, { recursive: true });
}

/** Builds a city; gives how many pages that made, and the seconds it took. */
function build(content: string, out: string): { pages: number; seconds: number } {
  const start = performance.now();
  const { status } = spawnSync('astro', ['build', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GIDW_CONTENT: content, GIDW_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`The build of ${content} failed`);
  return { pages: pagesOf(out).length, seconds: round((performance.now() - start) / 1000) };
}

/** A copy of the content in which every service stands so many times, under other ids and names. */
function multiplied(times: number): string {
  const folder = join(work, 'content');
  cpSync(resolve(contentFolder()), folder, { recursive: true });
  const services = join(folder, 'services');
  for (const file of readdirSync(services)) {
    const text = readFileSync(join(services, file), 'utf8');
    for (let copy = 2; copy <= times; copy++) {
      writeFileSync(
        join(services, file.replace('.yaml', `-nummer-${copy}.yaml`)),
        text.replace(/^name: (['"]?)(.*?)\1$/m, `name: $1$2 ${copy}$1`),
      );
    }
  }
  return folder;
}

/** Per kind of page the heaviest one, in bytes as they travel, beside what it may weigh. */
function weights(folder: string): object[] {
  const pages = pagesOf(folder).map((page) => ({
    path: page.path,
    page: pageWeight(folder, page),
    script: scriptWeight(folder, page),
  }));
  return budgets.map((budget) => {
    const own = pages.filter(({ path }) => budget.path.test(path) && budgets.find((first) => first.path.test(path)) === budget);
    const heaviest = own.toSorted((a, b) => b.page - a.page)[0];
    return {
      kind: budget.kind,
      pages: own.length,
      heaviest: heaviest?.path,
      'html + css': heaviest?.page,
      'may be': budget.page,
      script: Math.max(0, ...own.map(({ script }) => script)),
      'script may be': budget.script,
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
