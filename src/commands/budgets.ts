/** What one kind of page may weigh. */
export interface Budget {
  readonly kind: string;
  readonly path: RegExp;
  /** What stands in pages of this kind, where the address does not tell. */
  readonly holds?: string;
  readonly page: number;
  readonly script: number;
}

/**
 * What a page may weigh, in bytes as they travel (brotli), per kind of page. `page` is all that
 * must arrive before it is complete: HTML and styles. 14.6 kB is what a server sends in the first
 * round trip (ten packets). `script` is what is loaded on top of what every page has; no page needs it.
 */
export const budgets: readonly Budget[] = [
  // A sheet to print: before the kinds whose address it extends.
  { kind: 'sheet', path: /\/(overzicht|poster)\/(tweetalig\/)?$/, page: 16_400, script: 1_000 },
  { kind: 'home', path: /^\/(\w\w\/)?$/, page: 13_200, script: 15_000 },
  // 10 kB and 16 kB, and the menu of languages and the button that reads aloud.
  { kind: 'question', path: /\/wegwijzer\//, holds: 'data-question=', page: 10_700, script: 20_700 },
  { kind: 'advice', path: /\/wegwijzer\//, holds: 'data-advice', page: 16_700, script: 20_700 },
  // 25 kB, and the map of the surroundings.
  { kind: 'wijk', path: /\/wijken\/[^/]+\/$/, page: 26_000, script: 5_000 },
  { kind: 'map', path: /\/kaart\/$/, page: 20_400, script: 5_000 },
  { kind: 'service', path: /\/aanbod\/[^/]+\/$/, page: 14_000, script: 5_000 },
  { kind: 'topic', path: /\/onderwerpen\/[^/]+\/$/, page: 16_000, script: 5_000 },
  { kind: 'wijken', path: /\/wijken\/$/, page: 11_800, script: 15_000 },
  { kind: 'offer-table', path: /\/verwijzers\/aanbod\/$/, page: 18_000, script: 2_200 },
  { kind: 'offer', path: /\/aanbod\/$/, page: 25_000, script: 0 },
  { kind: 'topics', path: /\/onderwerpen\/$/, page: 14_000, script: 0 },
  // Every word of a language on one page, so that a browser finds any of them: half of it is the words themselves.
  { kind: 'words', path: /\/woordenlijst\/(\w+\/)?$/, page: 36_100, script: 0 },
  { kind: 'search', path: /\/zoeken\/$/, page: 14_400, script: 7_000 },
  { kind: 'plain', path: /\/eenvoudig\/$/, page: 12_000, script: 500 },
  { kind: 'urgent', path: /\/spoed\/$/, page: 14_000, script: 5_000 },
  { kind: 'referrers', path: /\/verwijzers\/$/, page: 20_000, script: 0 },
  { kind: 'request', path: /\/hulpvraag\/$/, page: 12_000, script: 0 },
  { kind: 'take-along', path: /\/wegwijzer\/meenemen\/$/, page: 12_000, script: 23_000 },
  { kind: 'list', path: /\/lijst\/$/, page: 14_000, script: 18_000 },
  { kind: 'device', path: /\/wissen\/$/, page: 10_000, script: 2_000 },
  { kind: 'offline', path: /\/zonder-internet\/$/, page: 10_000, script: 0 },
  { kind: 'text', path: /\/(begrippen|over|privacy|toegankelijkheid|404\.html)\/?$/, page: 14_000, script: 0 },
];

/** Letters of some languages take two bytes: a page in another language may weigh so many times what it may in Dutch. */
export const otherLanguages = 1.2;

/** What a page may weigh besides its scripts, in bytes. */
export function pageBudget(budget: Budget, isTranslated: boolean): number {
  return Math.round(budget.page * (isTranslated ? otherLanguages : 1));
}

/** The script of every page: the buttons that put things on a list, how many are on it, the languages, the button that reads aloud, and what puts pages on the device. */
export const everyPage = 3_450;

/**
 * What a search may weigh, beyond its page: all script, with the mending that comes after the first
 * answer; of that what no other page has; all data that only the search needs; and of that the
 * index, without the words and numbers that results are drawn with.
 */
export const searchBudgets = { script: 39_500, own: 26_000, data: 62_500, index: 60_500 } as const;

/**
 * What a device fetches by itself at the first visit, so that one language works without a network: the pages that
 * always work, their data, and every script and style. The worker is asked for again at each visit.
 */
export const offlineBudgets = { files: 300_000, worker: 7_000 } as const;

/** What the drawn map may weigh of its page: that of the city, and that of the surroundings of a wijk. */
export const drawingBudgets = { city: 12_000, wijk: 5_000 } as const;

/** What the sliding map may weigh, once somebody asks for it: all its scripts and styles. */
export const slidingMapBudget = 54_000;

/** The budget of a page; undefined when nobody has set one for its kind. */
export function budgetFor({ path, html }: { readonly path: string; readonly html: string }): Budget | undefined {
  return budgets.find((budget) => budget.path.test(path) && (budget.holds === undefined || html.includes(budget.holds)));
}
