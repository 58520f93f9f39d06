import type { Asked } from '#domain/search/filter-address.ts';
import { indexing, type SearchIndex } from '#domain/search/search-index.ts';
import type { GuideBase, GuideService } from '#views/facts.ts';
import { answerTo, type Found } from '#views/found.ts';
import type { SearchData, WordsByLanguage } from '#views/search-facts.ts';
import { searchKit } from '#views/search-kit.ts';
import { phoneSource } from '#views/search-source.ts';
import { aTurn } from './a-turn.ts';
import { inSlices } from './turns.ts';
import { waitingNow } from './waiting-now.ts';

/** What the search is made of, in the language of the page. */
export interface SearchFiles {
  readonly base: GuideBase;
  readonly offer: readonly GuideService[];
  readonly data: SearchData;
}

/**
 * The search without a page: it runs beside the page, or on it where that cannot be. Long work is done a little at a
 * time, so that questions, or the thumb, get their turn meanwhile.
 */
// A type and not an interface, so that it can be asked for by name (`Skills`).
export type SearchEngine = {
  /**
   * Makes the index. Rejects when the files are not what they should be.
   *
   * @param others everyday words in other languages, when they have come already
   */
  readonly open: (files: SearchFiles, others?: WordsByLanguage) => Promise<void>;
  /**
   * What comes after the first answers: words of other languages, when they came late, and the mending of slips, with
   * the script that takes. Without a network the search goes on without.
   */
  readonly learn: (others?: WordsByLanguage) => Promise<void>;
  /** @param known the wijk that this device knows */
  readonly answer: (asked: Asked, known: string | undefined) => Found;
};

export function searchEngine(): SearchEngine {
  let index: SearchIndex;
  let indexWith: (others?: WordsByLanguage) => Promise<SearchIndex>;
  let answer: SearchEngine['answer'];

  return {
    async open({ base, offer, data }, others) {
      indexWith = async (words) => {
        const source = phoneSource(base, offer, data, words);
        await aTurn();
        return inSlices(indexing(source));
      };
      const waiting = waitingNow(base);
      index = await indexWith(others);
      const kit = searchKit(base, offer, data);
      answer = (asked, known) => answerTo(kit, index, asked, known, waiting());
    },

    async learn(others) {
      const better = others ? await indexWith(others).catch(() => index) : index;
      const tools = await import('#domain/search/mending.ts').catch(() => undefined);
      if (tools) await inSlices(tools.mending(better));
      index = better;
    },

    answer: (asked, known) => answer(asked, known),
  };
}
