/*
 * npm run bench: what the site weighs, how fast the guide and the search answer on a slow phone, what
 * the search finds beside others, how the map slides, and how long the site takes to make, as tables. Bytes are exact; times depend on the machine, so what counts is
 * the ratio between one and ten times the offer.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadDirectory } from '#data/load-directory.ts';
import { today } from '#data/today.ts';
import type { Directory } from '#domain/directory.ts';
import { defaultLocale, localeCodes } from '#i18n/locales.ts';
import { contentFolder } from '#settings/city-file.ts';
import { timeAdvice } from './bench-advice.ts';
import { budgetFor, budgets, mostIn } from './budgets.ts';
import { compareSearch } from './bench-search.ts';
import { addPlaces, timeMap } from './bench-map.ts';
import { timeSearchPage } from './bench-search-page.ts';
import { localeOf, pagesOf, travelSizeOf } from './built-site.ts';
import { heaviest, scriptWeight, weightsOf } from './page-weight.ts';

const work = mkdtempSync(join(tmpdir(), 'gidw-bench-'));
try {
  const once = build(contentFolder(), join(work, 'once'));
  console.table(weights(join(work, 'once')));
  console.table(islandWeights(join(work, 'once')));
  const directory = loadDirectory();
  const day = today(directory.city.timezone);
  console.table(await timeAdvice(directory, day));
  for (const table of await compareSearch(directory, day, join(work, 'once'), join(work, 'peers'))) console.table(table);
  const pages = [await timeSearchPage(join(work, 'once'), directory.services.length)];
  for (const times of [7, 33]) {
    build(multiplied(times), join(work, 'larger'));
    pages.push(await timeSearchPage(join(work, 'larger'), directory.services.length * times));
  }
  console.table(pages);
  console.table([await timeMap(join(work, 'once'), directory.locations.length), await timeMapWith(directory, 500)]);
  const tenfold = build(multiplied(10), join(work, 'tenfold'));
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

/** The same with made-up places added. */
async function timeMapWith(directory: Directory, places: number): Promise<object> {
  const content = join(work, 'content-places');
  cpSync(resolve(contentFolder()), content, { recursive: true });
  addPlaces(content, directory, places);
  build(content, join(work, 'places'));
  return timeMap(join(work, 'places'), directory.locations.length + places);
}

/** A copy of the content in which every service stands so many times, under other ids and names. */
function multiplied(times: number): string {
  const folder = join(work, `content-${times}`);
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

/** Per kind of page the heaviest one in Dutch and in the language that weighs most, part by part, beside what it may weigh. */
function weights(folder: string): object[] {
  const pages = pagesOf(folder);
  return budgets.flatMap((budget) => {
    const kind = pages.filter((page) => budgetFor(page) === budget);
    const rows = localeCodes.flatMap((code) => {
      const own = kind.filter(({ path }) => localeOf(path) === code);
      const most = heaviest(folder, own);
      return most === undefined ? [] : [{ code, own, most, weights: weightsOf(folder, most), may: mostIn(budget, code) }];
    });
    const dutch = rows.filter(({ code }) => code === defaultLocale);
    const others = rows.filter(({ code }) => code !== defaultLocale).toSorted((a, b) => b.weights.page - a.weights.page);
    return [...dutch, ...others.slice(0, 1)].map(({ own, most, weights: { html, css, page, script, fonts }, may }) => ({
      kind: budget.kind,
      pages: own.length,
      heaviest: most.path,
      ...{ html, 'may be': may.html, css, 'may be ': may.css, 'html + css': page, 'may be  ': may.page },
      ...{ script, 'may be   ': may.script, fonts },
    }));
  });
}

/** The guide on a phone: its scripts and the data it runs on, in bytes as they travel. */
function islandWeights(folder: string): object[] {
  const guide = pagesOf(folder).filter(({ path }) => path.includes('/wegwijzer/') && !path.endsWith('/meenemen/'));
  const script = Math.max(...guide.map((page) => scriptWeight(folder, page)));
  return localeCodes.map((locale) => {
    const data = travelSizeOf(folder, `data/guide-${locale}.json`);
    const offer = travelSizeOf(folder, `data/offer-${locale}.json`);
    return { 'the guide on a phone': locale, script, data, 'script + data': script + data, 'the offer, for an advice': offer };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
