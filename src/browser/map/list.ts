/* The list beside the map: filters, distances, and what is pointed at. It works without the map. */
import { chosenIn, writeChoice } from './list-filter.ts';
import { countInWords, type MapSettings } from './words.ts';
import type { Point } from '#domain/geo.ts';

/** Somebody's own place, with how far off it may be in metres. */
export interface You {
  readonly place: Point;
  readonly accuracy: number;
}

/** The list, as the map sees it. */
export interface Places {
  /** Every item, in the order of the numbers. */
  readonly items: readonly HTMLElement[];
  readonly item: (id: string) => HTMLElement | undefined;
  /** Whether the filters leave it in. */
  readonly isIn: (id: string) => boolean;
  /** Points at an item, or at none. */
  readonly point: (id: string | undefined) => void;
  readonly you: () => You | undefined;
  /** Calls when the filters, or the own place, change. */
  readonly whenChanged: (tell: () => void) => void;
  /** Calls when somebody wants to see an item on the map. */
  readonly whenShown: (tell: (id: string) => void) => void;
}

export function listPlaces(list: HTMLElement, settings: MapSettings): Places {
  const items = [...list.querySelectorAll<HTMLElement>('[data-place]')];
  const said = list.querySelector<HTMLElement>('[data-said]') as HTMLElement;
  const filters = [...list.querySelectorAll<HTMLSelectElement>('[data-filter]')];
  const changed: (() => void)[] = [];
  const shown: ((id: string) => void)[] = [];
  let you: You | undefined;
  const idOf = (item: HTMLElement): string => item.dataset['place'] ?? '';
  const find = (id: string): HTMLElement | undefined => items.find((item) => idOf(item) === id);

  function filter(isTold: boolean): void {
    const wanted = chosenIn(filters);
    for (const item of items) item.hidden = wanted.some(([name, value]) => item.dataset[name] !== value);
    for (const section of list.querySelectorAll<HTMLElement>('[data-places-section]'))
      section.hidden = !section.querySelector('[data-place]:not([hidden])');
    const count = items.filter((item) => !item.hidden).length;
    list.querySelector('[data-jumps]')?.toggleAttribute('hidden', wanted.length > 0);
    if (isTold) said.textContent = count === 0 ? settings.words['map.none'] : countInWords(count, settings);
    for (const tell of changed) tell();
  }

  async function findYou(): Promise<void> {
    said.textContent = settings.words['chooser.place_busy'];
    try {
      // Only who asks for it needs what measures.
      const { nearFirst } = await import('./near.ts');
      const { sentence, you: found } = await nearFirst(list, items, settings);
      said.textContent = sentence;
      you = found ?? you;
      for (const tell of changed) tell();
    } catch {
      said.textContent = settings.words['map.near_failed'];
    }
  }

  list.querySelector('[data-tools]')?.removeAttribute('hidden');
  for (const select of filters)
    select.addEventListener('change', () => {
      writeChoice(filters);
      filter(true);
    });
  list.querySelector('[data-use-place]')?.addEventListener('click', () => void findYou());
  for (const button of list.querySelectorAll<HTMLElement>('[data-show-place]')) {
    button.hidden = false;
    button.addEventListener('click', () => shown.forEach((tell) => tell(idOf(button.closest('[data-place]') as HTMLElement))));
  }
  if (chosenIn(filters).length > 0) filter(false);

  return {
    items,
    item: find,
    isIn: (id) => find(id)?.hidden === false,
    point: (id) => items.forEach((item) => item.classList.toggle('gidw-place--here', idOf(item) === id)),
    you: () => you,
    whenChanged: (tell) => void changed.push(tell),
    whenShown: (tell) => void shown.push(tell),
  };
}
