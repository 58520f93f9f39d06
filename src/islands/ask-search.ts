import { CannotBeDone, workBeside, type Ask } from './beside.ts';
import type { SearchEngine, SearchFiles } from './search-engine.ts';
import type { WordsByLanguage } from '#views/search-facts.ts';
import workerAddress from './search-worker.ts?worker&url';

export type AskSearch = Ask<SearchEngine>;

/** Has the script of the worker come along with the data, and not after them. */
export function fetchAhead(): void {
  fetch(workerAddress).catch(() => undefined);
}

/**
 * A search with its index made: beside the page, or on the page where a browser cannot do that. Rejects when the
 * script for it does not come, or when the files are not what they should be.
 */
export async function openSearch(files: SearchFiles, others: WordsByLanguage | undefined): Promise<AskSearch> {
  try {
    const ask = workBeside<SearchEngine>(workerAddress);
    await ask('open', files, others);
    return ask;
  } catch (error) {
    // Files that are no good are no better on the page.
    if (error instanceof CannotBeDone) throw error;
    const engine = (await import('./search-engine.ts')).searchEngine();
    await engine.open(files, others);
    return (async (skill: keyof SearchEngine, ...asked: never[]) =>
      (engine[skill] as (...asked: never[]) => unknown)(...asked)) as AskSearch;
  }
}
