/*
 * npm run bench:host: what the settings of `npm run hosting` cost a real nginx. Pages of the built site
 * under load from `wrk`, beside the same nginx that serves one plain file of the same bytes: without any
 * settings, and with nothing but the same cache of open files, which tells what our headers and our choice of
 * encodings cost. Times depend on the machine, so what counts is the ratio; 0.9 or more is asked of the
 * throughput beside the first.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { budgetFor, type Budget } from './budgets.ts';
import { pagesOf, type Page } from './built-site.ts';
import { fileCache } from './host-settings.ts';
import { hasBrotli, rootWith, startHost, startNginx, versionOf, type RealHost } from './real-hosts.ts';

interface Load {
  /** Answers in a second. */
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number;
}

const site = process.env['GIDW_OUT'] ?? 'dist';
const [rounds, seconds, connections] = [5, 2, 32];
const encodings = hasBrotli() ? (['br', 'gzip'] as const) : (['gzip'] as const);
const endings = { br: '.br', gzip: '.gz' } as const;

if (versionOf('nginx') === undefined || spawnSync('wrk', ['-v']).error) {
  console.error('This takes nginx and wrk: apt-get install nginx-light libnginx-mod-http-brotli-static wrk');
  process.exit(1);
}
if (!existsSync(join(site, 'index.html.br'))) {
  console.error(`${site} has no compressed files. First: npm run build`);
  process.exit(1);
}

const pages = pagesOf(site);
const tried = (['home', 'wijk', 'service'] as const).map((kind) => ({ kind, page: longest(pages, kind) }));
const root = rootWith(site, '/');
const plain = rootWith(site, '/', { plain: '' });
const ours = await startHost('nginx', root, '/');
const bare = await startNginx(plain, '');
const cached = await startNginx(plain, fileCache.join(' '));
try {
  const rows = [];
  for (const { kind, page } of tried) for (const encoding of encodings) rows.push(compare(kind, page, encoding));
  console.log(
    `${ours.version}, one worker; wrk with ${connections} connections, ${rounds} rounds of ${seconds} s in turn, medians`,
  );
  console.table(rows);
} finally {
  await Promise.all([ours.close(), bare.close(), cached.close()]);
  for (const folder of [root, plain]) rmSync(folder, { recursive: true });
}

/** One page in one encoding, in turn with the plain file of the same bytes. */
function compare(kind: string, page: Page, encoding: keyof typeof endings): object {
  const packed = `${page.file}${endings[encoding]}`;
  copyFileSync(packed, join(plain, 'plain'));
  const loads: Record<'ours' | 'bare' | 'cached', Load[]> = { ours: [], bare: [], cached: [] };
  for (let round = 0; round < rounds; round++) {
    loads.ours.push(load(ours, page.path, encoding));
    loads.bare.push(load(bare, '/plain', encoding));
    loads.cached.push(load(cached, '/plain', encoding));
  }
  const middle = (all: readonly Load[], of: keyof Load): number =>
    all.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  const [own, other, quick] = (['ours', 'bare', 'cached'] as const).map((host) => middle(loads[host], 'perSecond')) as [
    number,
    number,
    number,
  ];
  const ratio = (to: number): number => Math.round((own / to) * 100) / 100;
  return {
    page: kind,
    encoding,
    bytes: statSync(packed).size,
    'answers/s': Math.round(own),
    'plain file/s': Math.round(other),
    ratio: ratio(other),
    'plain file, cached/s': Math.round(quick),
    'ratio, cached': ratio(quick),
    'p99 (ms)': middle(loads.ours, 'p99'),
    'plain p99 (ms)': middle(loads.bare, 'p99'),
    'cached p99 (ms)': middle(loads.cached, 'p99'),
  };
}

/** Throws when any answer was not in order: a server that refuses is fast. */
function load({ port }: RealHost, path: string, encoding: string): Load {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', `Accept-Encoding: ${encoding}`];
  const { stdout } = spawnSync('wrk', [...options, `http://127.0.0.1:${port}${path}`], { encoding: 'utf8' });
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const [, time, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  if (!(perSecond > 0) || time === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${path}: ${stdout}`);
  return { perSecond, p99: Number(time) * { us: 0.001, ms: 1, s: 1000 }[unit]! };
}

function longest(all: readonly Page[], kind: Budget['kind']): Page {
  return all.filter((page) => budgetFor(page)?.kind === kind).sort((a, b) => b.html.length - a.html.length)[0]!;
}
