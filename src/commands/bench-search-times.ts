import type Fuse from 'fuse.js';
import type * as Index from '#domain/search/search-index.ts';
import type * as Core from '#domain/search/search.ts';
import type { SearchSource } from '#domain/search/source.ts';
import type { Card } from './bench-search.ts';
import { inSlowBrowser, slower, spread } from './bench-browser.ts';

/** So many offers a city may have: as it is, a large one, a very large one. */
const sizes = [1000, 5000] as const;

/** Of the phrases, every so many is typed. */
const every = 8;

interface Given {
  readonly source: SearchSource;
  readonly cards: readonly Card[];
  readonly today: string;
  readonly queries: readonly string[];
}

/** Milliseconds: until there is an index, the longest stretch of that, and one per letter typed. */
interface Measured {
  readonly ready: number;
  readonly longest: number;
  readonly letters: readonly number[];
}

/** How long a letter takes in a slowed-down browser: from what stands in the field to ids of results. */
export async function timeSearchers(
  source: SearchSource,
  today: string,
  phrases: readonly string[],
  cardsOf: (source: SearchSource) => Card[],
  peersFolder: string | undefined,
): Promise<object[]> {
  const queries = phrases.filter((_, at) => at % every === 0);
  const rows: object[] = [];
  for (const size of [source.services.length, ...sizes]) {
    const larger = enlarged(source, size);
    const given: Given = { source: larger, cards: cardsOf(larger), today, queries };
    const searchers = {
      'this search': own,
      'Fuse.js as it comes': plainFuse,
      ...(peersFolder && { 'MiniSearch (fuzzy, prefix)': mini }),
    };
    for (const [searcher, inPage] of Object.entries(searchers)) {
      const { ready, longest, letters } = await inSlowBrowser(['.', ...(peersFolder ? [peersFolder] : [])], (page) =>
        page.evaluate(inPage, given),
      );
      const { median, p95 } = spread(letters);
      rows.push({
        [`a browser ${slower} times slower`]: searcher,
        offers: size,
        'index made in (ms)': Math.round(ready),
        'at most at once (ms)': Math.round(longest),
        'a letter, median (ms)': median,
        '95 of 100 within (ms)': p95,
      });
    }
  }
  return rows;
}

/** The same city with its offers repeated under other ids. */
function enlarged(source: SearchSource, size: number): SearchSource {
  const { services } = source;
  const repeated = Array.from({ length: size }, (_, at) => {
    const service = services[at % services.length]!;
    return at < services.length ? service : { ...service, id: `${service.id}-${at}` };
  });
  return { ...source, services: repeated };
}

/* What follows runs in the browser, so it uses nothing from here. */

async function own({ source, today, queries }: Given): Promise<Measured> {
  const at = (path: string): Promise<unknown> => import(path);
  const { indexing } = (await at('/src/domain/search/search-index.ts')) as typeof Index;
  const { search } = (await at('/src/domain/search/search.ts')) as typeof Core;
  const start = performance.now();
  const work = indexing(source);
  let longest = 0;
  let index;
  for (;;) {
    const from = performance.now();
    const { done, value } = work.next();
    longest = Math.max(longest, performance.now() - from);
    if (done) {
      index = value;
      break;
    }
  }
  const ready = performance.now() - start;
  const letters: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const from = performance.now();
      search(index, query.slice(0, length), {}, { today });
      letters.push(performance.now() - from);
    }
  }
  return { ready, longest, letters };
}

async function plainFuse({ cards, queries }: Given): Promise<Measured> {
  const at = (path: string): Promise<unknown> => import(path);
  const { default: Searcher } = (await at('fuse.js')) as { default: typeof Fuse };
  const start = performance.now();
  const fuse = new Searcher(cards, { keys: ['name', 'text'] });
  const ready = performance.now() - start;
  const letters: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const from = performance.now();
      fuse.search(query.slice(0, length), { limit: 20 });
      letters.push(performance.now() - from);
    }
    // Minutes would go by otherwise; the spread is clear long before.
    if (letters.length > 150) break;
  }
  return { ready, longest: ready, letters };
}

async function mini({ cards, queries }: Given): Promise<Measured> {
  interface Searcher {
    addAll(cards: readonly Card[]): void;
    search(query: string, options: object): unknown;
  }
  const at = (path: string): Promise<unknown> => import(path);
  const { default: MiniSearch } = (await at('minisearch')) as { default: new (options: object) => Searcher };
  const start = performance.now();
  const searcher = new MiniSearch({ fields: ['name', 'text'] });
  searcher.addAll(cards);
  const ready = performance.now() - start;
  const letters: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const from = performance.now();
      searcher.search(query.slice(0, length), { fuzzy: 0.2, prefix: true, boost: { name: 2 } });
      letters.push(performance.now() - from);
    }
  }
  return { ready, longest: ready, letters };
}
