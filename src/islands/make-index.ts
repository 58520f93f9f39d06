import { indexing, type SearchIndex } from '#domain/search/search-index.ts';
import type { SearchSource } from '#domain/search/source.ts';
import { inSlices } from './turns.ts';

/** Makes the index a little at a time, so that typing and scrolling go on meanwhile. */
export function indexInSlices(source: SearchSource): Promise<SearchIndex> {
  return inSlices(indexing(source));
}

/**
 * Teaches the index to read words that were mistyped. That comes after the first answers, with the
 * script it takes; without a network the search goes on without.
 */
export async function learnToMend(index: SearchIndex): Promise<void> {
  const tools = await import('#domain/search/mending.ts').catch(() => undefined);
  if (tools) await inSlices(tools.mending(index));
}
