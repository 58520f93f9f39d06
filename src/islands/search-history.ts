import { attempt } from '#browser/device-storage.ts';
import { addressOf, type Asked } from '#domain/search/filter-address.ts';

/** Where a search stands in the address and the history of the browser. */
export interface SearchHistory {
  /** What was typed replaces what stood there, once the typing stops. */
  replaceSoon(asked: Asked, isSecret: boolean): void;
  /** A choice is a step of its own, to which one can go back. */
  push(asked: Asked, isSecret: boolean): void;
  /** Writes at once what is still waiting. */
  flush(): void;
  /** Forgets what is still waiting: somebody went back. */
  drop(): void;
}

/** So long nothing must be typed: addresses of half words help nobody, and browsers limit them. */
const pause = 500;

/** @param written is told that the address changed */
export function searchHistory(written: () => void): SearchHistory {
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasSecret = false;
  const flush = (): void => {
    clearTimeout(timer);
    waiting?.();
    waiting = undefined;
  };
  const write = (way: 'pushState' | 'replaceState', asked: Asked, isSecret: boolean): void => {
    // What others in the house should not see stays out of the address; the history of this tab has it.
    const params = addressOf(isSecret ? { ...asked, text: '' } : asked).toString();
    const state = isSecret ? { search: { text: asked.text } } : {};
    attempt(() => history[way](state, '', params === '' ? location.pathname : `?${params}`), undefined);
    wasSecret = isSecret;
    written();
  };
  return {
    flush,
    replaceSoon(asked, isSecret) {
      clearTimeout(timer);
      waiting = () => write('replaceState', asked, isSecret);
      // A secret leaves the address at once.
      timer = setTimeout(flush, isSecret ? 0 : pause);
    },
    push(asked, isSecret) {
      flush();
      write(isSecret && wasSecret ? 'replaceState' : 'pushState', asked, isSecret);
    },
    drop() {
      clearTimeout(timer);
      waiting = undefined;
    },
  };
}
