import { fetchData } from '#browser/fetch-data.ts';
import type { GuideData } from '#views/facts.ts';
import type { ListData, SheetKit } from '#views/list-facts.ts';
import type { ListWords } from '#views/list-words.ts';
import { fetchWhole } from './fetch-whole.ts';

/** What the page gives the list along. */
export interface ListSettings {
  readonly words: ListWords;
  /** Every language of the site: its own name, this page in it, and where its data stand. */
  readonly languages: Readonly<
    Record<string, { readonly label: string; readonly page: string; readonly guide: string; readonly list: string }>
  >;
  /** Where one looks for things to put on the list. */
  readonly search: string;
}

const kits = new Map<string, Promise<SheetKit>>();

/** All that a list in a language is made of: fetched when that language is chosen, and once. */
export function kitIn(lang: string, { languages }: ListSettings): Promise<SheetKit> {
  const found = kits.get(lang) ?? fetchKit(languages[lang]!);
  kits.set(lang, found);
  // Who was without a network can try again.
  found.catch(() => kits.delete(lang));
  return found;
}

async function fetchKit({ guide, list }: ListSettings['languages'][string]): Promise<SheetKit> {
  const [data, own]: [GuideData, ListData] = await Promise.all([fetchWhole(guide), fetchData<ListData>(list)]);
  // Of another version, or damaged: better no list than half of one.
  const { words, danger, services, locations, wijkteams } = own;
  if (typeof words !== 'object' || ![danger, services, locations, wijkteams].every(Array.isArray))
    throw new Error(`${list}: no list`);
  return { data, list: own, words };
}
