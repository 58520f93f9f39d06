/*
 * The search beside what others would put there: the same content, the same phrases, the same
 * slowed-down browser. MiniSearch and Pagefind are fetched for the occasion; without a network
 * their rows say so.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Fuse from 'fuse.js';
import { parse } from 'yaml';
import { listFiles } from '#data/content-files.ts';
import type { Directory } from '#domain/directory.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import { searchIndex } from '#domain/search/whole-index.ts';
import { search } from '#domain/search/search.ts';
import type { SearchSource } from '#domain/search/source.ts';
import { travelSize } from './built-site.ts';
import { inSlowBrowser, spread } from './bench-browser.ts';
import { fetchedPackages } from './fetched-packages.ts';
import { timeSearchers } from './bench-search-times.ts';

/** What somebody typed, and the ids of what would be right. */
interface Phrase {
  readonly query: string;
  readonly lang: string;
  readonly [kind: string]: string | readonly string[];
}

/** What every searcher searches: a need, an offer, a place or an urgent line, in its words. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Gives the ids ("need:schulden") of the first results. */
type Searcher = (query: string) => readonly string[] | Promise<readonly string[]>;

const peers = { minisearch: '7.2.0', pagefind: '1.6.0' } as const;

/** So many results somebody looks at. */
const looked = 3;

/** Tables: who finds the right thing; what it weighs; how long a letter takes. */
export async function compareSearch(directory: Directory, today: string, site: string, work: string): Promise<object[][]> {
  const source = searchSource(directory, 'nl');
  const cards = cardsOf(source);
  const index = searchIndex(source);
  const fuse = new Fuse(cards, { keys: ['name', 'text'] });
  const searchers: Record<string, Searcher> = {
    'this search': (query) => {
      const { hits, urgent } = search(index, query, {}, { today });
      return [...urgent.map((id) => `urgent:${id}`), ...hits.slice(0, looked).map(({ kind, id }) => `${kind}:${id}`)];
    },
    'Fuse.js as it comes': (query) => fuse.search(query, { limit: looked }).map(({ item }) => item.id),
  };
  const bytes: Record<string, number> = {
    'this search': ['search', 'other-words'].reduce((sum, name) => sum + sizeOf(site, `data/${name}-nl.json`), 0),
    'Fuse.js as it comes': travelSize(JSON.stringify(cards)),
  };
  const fetched = fetchedPackages('search-peers', peers);
  const typed = phrasesIn('tune').map(({ query }) => query);
  const times = await timeSearchers(source, today, typed, cardsOf, fetched);
  if (fetched) {
    const { default: MiniSearch } = (await import(pathToFileURL(require(fetched).resolve('minisearch')).href)) as {
      default: new (options: object) => {
        addAll(cards: readonly Card[]): void;
        search(query: string, options: object): { id: string }[];
      };
    };
    const mini = new MiniSearch({ fields: ['name', 'text'] });
    mini.addAll(cards);
    searchers['MiniSearch (fuzzy, prefix)'] = (query) =>
      mini
        .search(query, { fuzzy: 0.2, prefix: true, boost: { name: 2 } })
        .slice(0, looked)
        .map(({ id }) => id);
    bytes['MiniSearch (fuzzy, prefix)'] = travelSize(JSON.stringify(mini));
    const pagefind = await openPagefind(fetched, site, join(work, 'found'));
    if (pagefind) {
      searchers['Pagefind over the pages'] = pagefind.search;
      bytes['Pagefind over the pages'] = pagefind.bytes;
      times.push({
        'a browser 6 times slower': 'Pagefind, whole phrases',
        'a letter, median (ms)': pagefind.times.median,
        '95 of 100 within (ms)': pagefind.times.p95,
      });
    }
  }
  const found = await Promise.all(
    Object.entries(searchers).map(async ([searcher, ask]) => ({
      searcher,
      'right, tuned on (%)': await share('tune', ask),
      'right, held out (%)': await share('held-out', ask),
      'index (bytes)': bytes[searcher],
    })),
  );
  return [fetched ? found : [...found, { searcher: 'MiniSearch and Pagefind: no network to fetch them' }], times];
}

/** The cards that a plain search engine would be given: with the everyday words, which is more than it would get by itself. */
function cardsOf({ needs, urgent, services, places }: SearchSource): Card[] {
  const card = (id: string, names: readonly { text: string }[], more: readonly string[]): Card => ({
    id,
    name: names.map(({ text }) => text).join(', '),
    text: more.join(', '),
  });
  return [
    ...needs.map(({ id, names, words }) => card(`need:${id}`, names, Object.values(words).flat())),
    ...urgent.map(({ id, names, words }) => card(`urgent:${id}`, names, Object.values(words).flat())),
    ...services.map(({ id, names, texts }) =>
      card(
        `service:${id}`,
        names,
        texts.map(({ text }) => text),
      ),
    ),
    ...places.map(({ kind, id, names }) => card(`${kind}:${id}`, names, [])),
  ];
}

function phrasesIn(part: 'tune' | 'held-out'): Phrase[] {
  return parse(readFileSync(`tests/search/${part}.yaml`, 'utf8')) as Phrase[];
}

/** Of a hundred phrases, how many have a right answer among the first results. */
async function share(part: 'tune' | 'held-out', ask: Searcher): Promise<number> {
  const phrases = phrasesIn(part);
  let right = 0;
  for (const phrase of phrases) {
    const found = await ask(phrase.query);
    const isRight = found.some((id) => {
      const [kind = '', name = ''] = id.split(':');
      return (phrase[kind] as readonly string[] | undefined)?.includes(name) ?? false;
    });
    if (isRight) right++;
  }
  return Math.round((1000 * right) / phrases.length) / 10;
}

function sizeOf(site: string, file: string): number {
  return travelSize(readFileSync(join(site, file)));
}

function require(folder: string): NodeJS.Require {
  return createRequire(join(folder, 'package.json'));
}

/** Pagefind as a team would add it: run over the built Dutch pages. A page stands for what it is about. */
async function openPagefind(
  peersFolder: string,
  site: string,
  copy: string,
): Promise<{ search: Searcher; bytes: number; times: { median: number; p95: number } } | undefined> {
  cpSync(site, copy, { recursive: true, filter: (path) => !/\/(en|wegwijzer|woordenlijst)(\/|$)/.test(path.slice(site.length)) });
  try {
    execFileSync(join(peersFolder, 'node_modules', '.bin', 'pagefind'), ['--site', copy], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const folder = join(copy, 'pagefind');
  if (!existsSync(folder)) return undefined;
  const queries = [...new Set([...phrasesIn('tune'), ...phrasesIn('held-out')].map(({ query }) => query))];
  const answers = new Map(await inSlowBrowser([copy], (page) => page.evaluate(askPagefind, { queries, looked })));
  const needsOf = needsByPage(copy);
  const idsOf = (address: string): string[] => {
    const [, kind, id] = /^\/(aanbod|wijken)\/([^/]+)\/$/.exec(address) ?? [];
    return needsOf.get(address) ?? (id === undefined ? [] : [`${kind === 'aanbod' ? 'service' : 'wijk'}:${id}`]);
  };
  const bytes = listFiles(folder).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  const times = spread([...answers.values()].map(({ time }) => time));
  return { bytes, times, search: (query) => (answers.get(query)?.addresses ?? []).flatMap(idsOf) };
}

/** A page on a topic is right for each of its needs. */
function needsByPage(site: string): Map<string, string[]> {
  const pages = listFiles(site).filter((name) => /^onderwerpen\/[^/]+\/index\.html$/.test(name));
  return new Map(
    pages.map((file) => {
      const ids = [...readFileSync(join(site, file), 'utf8').matchAll(/data-need="([^"]+)"/g)].map(([, id]) => `need:${id}`);
      return [`/${file.replace('index.html', '')}`, [...new Set(ids)]];
    }),
  );
}

/** Runs in the browser: per query the addresses of the first results, and how long that took. */
async function askPagefind(given: {
  queries: readonly string[];
  looked: number;
}): Promise<[string, { addresses: string[]; time: number }][]> {
  interface Found {
    results: { data(): Promise<{ url: string }> }[];
  }
  const at = (path: string): Promise<unknown> => import(path);
  const pagefind = (await at('/pagefind/pagefind.js')) as { search(query: string): Promise<Found> };
  const answers: [string, { addresses: string[]; time: number }][] = [];
  for (const query of given.queries) {
    const from = performance.now();
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, given.looked).map((result) => result.data()));
    answers.push([query, { addresses: pages.map(({ url }) => url), time: performance.now() - from }]);
  }
  return answers;
}
