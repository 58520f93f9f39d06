import { accessWays } from '#domain/access.ts';
import { rungs } from '#domain/ladder.ts';
import type { SearchFilter } from './filter.ts';

/** Everything somebody asks of the search page: words, a wijk, and what else an offer should be. */
export interface Asked {
  readonly text: string;
  /** The id of the wijk from which it must be reachable. */
  readonly wijk?: string | undefined;
  readonly filter: Omit<SearchFilter, 'near'>;
}

/** What there is to choose from; anything else in an address is ignored. */
export interface Choices {
  readonly wijken: readonly string[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
}

/** What asks for nothing. */
export const nothingAsked: Asked = { text: '', filter: {} };

/** More than this is not kept in an address. */
export const longestInAddress = 400;

/** The flags have one value only: "yes". */
const flags = ['free', 'wheelchair', 'open', 'giving'] as const;
const yes = '1';

/** Reads an address. Whatever it says, what comes out is something one can ask. */
export function askedIn(params: URLSearchParams, { wijken, topics, languages }: Choices): Asked {
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((value) => value === params.get(name));
  const filter = {
    topic: oneOf('topic', topics),
    rung: oneOf('rung', rungs),
    access: oneOf('access', accessWays),
    language: oneOf('lang', languages),
    ...Object.fromEntries(flags.map((name) => [name, params.get(name) === yes ? true : undefined])),
  };
  return { text: (params.get('q') ?? '').slice(0, longestInAddress), wijk: oneOf('wijk', wijken), filter: onlyAsked(filter) };
}

/** Writes what is asked as an address: "q=aanmaning&free=1". Always in the same order. */
export function addressOf({ text, wijk, filter }: Asked): URLSearchParams {
  const { topic, rung, free, access, language, wheelchair, open, giving } = filter;
  const entries: [string, string | true | undefined][] = [
    ['q', text.slice(0, longestInAddress)],
    ['wijk', wijk],
    ['topic', topic],
    ['rung', rung],
    ['free', free],
    ['access', access],
    ['lang', language],
    ['wheelchair', wheelchair],
    ['open', open],
    ['giving', giving],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of entries) if (value !== undefined && value !== '') params.set(name, value === true ? yes : value);
  return params;
}

/** How many filters are on. */
export function filtersOn({ wijk, filter }: Asked): number {
  return Object.keys(onlyAsked({ ...filter, wijk })).length;
}

function onlyAsked<T extends object>(filter: T): T {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as T;
}
