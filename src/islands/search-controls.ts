import { accessWays } from '#domain/access.ts';
import { rungs } from '#domain/ladder.ts';
import { askedIn, filtersOn, type Asked, type Choices } from '#domain/search/filter-address.ts';

/** The field and the filters on the page: what they ask, and back. */
export interface Controls {
  readonly field: HTMLInputElement;
  read(): Asked;
  write(asked: Asked): void;
  /** What the address and the history ask. */
  here(): Asked;
}

/** The addresses and finished words that the page gives the search along. */
export interface SearchSettings {
  readonly guide: string;
  readonly offer: string;
  readonly search: string;
  readonly otherWords: string;
  readonly outlines: string;
  /** What the site is called; and the title of this page. */
  readonly site: string;
  readonly title: string;
  /** "{count} aan" */
  readonly on: string;
  /** This page in every language. */
  readonly languages: Readonly<Record<string, string>>;
}

export function settingsOf(box: HTMLElement): SearchSettings {
  return JSON.parse(box.dataset['search'] ?? '{}') as SearchSettings;
}

/** Takes hold of the controls; nothing when the page has none. */
export function controlsIn(box: HTMLElement): Controls | undefined {
  const field = box.querySelector<HTMLInputElement>('[data-search-field]');
  if (!field) return undefined;
  const { on } = settingsOf(box);
  const control = (filter: string) => box.querySelector<HTMLSelectElement | HTMLInputElement>(`[data-filter="${filter}"]`);
  const optionsOf = (filter: string): string[] => {
    const select = control(filter);
    return select instanceof HTMLSelectElement
      ? [...select.options].map(({ value }) => value).filter((value) => value !== '')
      : [];
  };
  const choices: Choices = { wijken: optionsOf('wijk'), topics: optionsOf('topic'), languages: optionsOf('language') };
  const chosen = (filter: string): string | undefined => control(filter)?.value || undefined;
  const isTicked = (filter: string): true | undefined => {
    const box = control(filter);
    return box instanceof HTMLInputElement && box.checked ? true : undefined;
  };
  const write = ({ text, wijk, filter }: Asked): void => {
    if (field.value !== text) field.value = text;
    for (const [name, value] of Object.entries({ ...nothingChosen, ...filter, wijk })) {
      const own = control(name);
      if (own instanceof HTMLSelectElement) own.value = typeof value === 'string' ? value : '';
      else if (own) own.checked = value === true;
    }
    showCount();
  };
  const read = (): Asked => ({
    text: field.value,
    wijk: chosen('wijk'),
    filter: {
      topic: chosen('topic'),
      rung: rungs.find((rung) => rung === chosen('rung')),
      access: accessWays.find((way) => way === chosen('access')),
      language: chosen('language'),
      free: isTicked('free'),
      wheelchair: isTicked('wheelchair'),
      open: isTicked('open'),
      giving: isTicked('giving'),
    },
  });
  function showCount(): void {
    const count = filtersOn(read());
    const said = box.querySelector('[data-filters-on]');
    if (said) said.textContent = count === 0 ? '' : on.replace('{count}', () => String(count));
    box.querySelector('[data-clear-filters]')?.toggleAttribute('hidden', count === 0);
  }
  box.addEventListener('change', showCount);
  return {
    field,
    read,
    write,
    here: () => {
      const asked = askedIn(new URLSearchParams(location.search), choices);
      const kept = (history.state as { search?: { text?: unknown } } | null)?.search?.text;
      return typeof kept === 'string' ? { ...asked, text: kept } : asked;
    },
  };
}

const nothingChosen = {
  wijk: undefined,
  topic: undefined,
  rung: undefined,
  access: undefined,
  language: undefined,
  free: undefined,
  wheelchair: undefined,
  open: undefined,
  giving: undefined,
};
