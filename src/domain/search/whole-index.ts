import { mending } from './mending.ts';
import { indexing, type SearchIndex } from './search-index.ts';
import type { SearchSource } from './source.ts';

/** The whole index at once, for where nobody waits. */
export function searchIndex(source: SearchSource): SearchIndex {
  return atOnce(mending(atOnce(indexing(source))));
}

function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
