/** What one kind of page may weigh. */
export interface Budget {
  readonly kind: string;
  readonly path: RegExp;
  /** What stands in pages of this kind, where the address does not tell. */
  readonly holds?: string;
  readonly html: number;
  readonly css: number;
  readonly page: number;
  readonly script: number;
}

/** What a page weighs or may weigh, part by part, in bytes as they travel (brotli). */
export interface Parts {
  readonly html: number;
  readonly css: number;
  /** HTML and styles: all that must arrive before the page is complete. */
  readonly page: number;
  readonly script: number;
  readonly fonts: number;
}

/**
 * What a page may weigh in Dutch, in bytes as they travel (brotli), per kind of page: what it weighs now, and
 * a little more. `page` is HTML and styles together, which is less than both at their most, since no page has
 * both. 14.6 kB is what a server sends in the first round trip (ten packets). `script` is what is loaded on top
 * of what every page has; no page needs it. A font is on no page: letters are those of the device.
 */
export const budgets: readonly Budget[] = [
  // A sheet to print: before the kinds whose address it extends.
  { kind: 'sheet', path: /\/(overzicht|poster)\/(tweetalig\/)?$/, html: 7_940, css: 9_100, page: 16_740, script: 700 },
  { kind: 'home', path: /^\/(\w\w\/)?$/, html: 3_940, css: 9_500, page: 13_340, script: 8_400 },
  // 10 kB and 16 kB, and the menu of languages and the button that reads aloud.
  { kind: 'question', path: /\/wegwijzer\//, holds: 'data-question=', html: 3_140, css: 8_100, page: 11_040, script: 19_680 },
  { kind: 'advice', path: /\/wegwijzer\//, holds: 'data-advice', html: 9_450, css: 8_100, page: 17_220, script: 19_770 },
  // 25 kB, and the map of the surroundings.
  { kind: 'wijk', path: /\/wijken\/[^/]+\/$/, html: 19_760, css: 7_400, page: 26_960, script: 4_050 },
  { kind: 'map', path: /\/kaart\/$/, html: 12_050, css: 9_200, page: 20_950, script: 3_920 },
  { kind: 'service', path: /\/aanbod\/[^/]+\/$/, html: 4_240, css: 7_000, page: 11_040, script: 2_310 },
  { kind: 'topic', path: /\/onderwerpen\/[^/]+\/$/, html: 8_910, css: 6_700, page: 15_540, script: 3_720 },
  { kind: 'wijken', path: /\/wijken\/$/, html: 2_940, css: 9_100, page: 11_840, script: 8_400 },
  { kind: 'offer-table', path: /\/verwijzers\/aanbod\/$/, html: 11_380, css: 7_350, page: 18_730, script: 850 },
  { kind: 'offer', path: /\/aanbod\/$/, html: 16_540, css: 6_000, page: 22_390, script: 0 },
  { kind: 'topics', path: /\/onderwerpen\/$/, html: 3_540, css: 5_500, page: 8_940, script: 0 },
  // Every word of a language on one page, so that a browser finds any of them: half of it is the words themselves.
  { kind: 'words', path: /\/woordenlijst\/(\w+\/)?$/, html: 30_310, css: 6_100, page: 35_910, script: 0 },
  { kind: 'search', path: /\/zoeken\/$/, html: 4_600, css: 10_220, page: 14_650, script: 4_770 },
  { kind: 'plain', path: /\/eenvoudig\/$/, html: 3_140, css: 6_200, page: 9_240, script: 0 },
  { kind: 'urgent', path: /\/spoed\/$/, html: 4_240, css: 6_100, page: 10_300, script: 3_410 },
  { kind: 'referrers', path: /\/verwijzers\/$/, html: 11_300, css: 8_020, page: 19_250, script: 0 },
  { kind: 'request', path: /\/hulpvraag\/$/, html: 3_740, css: 5_900, page: 9_540, script: 0 },
  { kind: 'take-along', path: /\/wegwijzer\/meenemen\/$/, html: 3_160, css: 9_200, page: 12_230, script: 22_090 },
  { kind: 'list', path: /\/lijst\/$/, html: 3_430, css: 8_600, page: 11_830, script: 18_520 },
  { kind: 'device', path: /\/wissen\/$/, html: 2_440, css: 7_200, page: 9_540, script: 840 },
  { kind: 'offline', path: /\/zonder-internet\/$/, html: 2_640, css: 6_100, page: 8_640, script: 0 },
  {
    kind: 'text',
    path: /\/(begrippen|over|privacy|toegankelijkheid|404\.html)\/?$/,
    html: 3_030,
    css: 5_800,
    page: 8_630,
    script: 0,
  },
];

/** Letters of some languages take two bytes: what a text in another language may weigh, beside the same in Dutch. */
export const otherLanguages = 1.2;

/** The same per language, where the HTML of the site is held to less. */
const heavierIn: Readonly<Record<string, number>> = { nl: 1, en: 1.05, tr: 1.12, ar: 1.14, pl: 1.15, uk: 1.19 };

/** The script of every page: the buttons that put things on a list, how many are on it, the languages, the button that reads aloud, and what puts pages on the device. */
export const everyPage = 3_690;

/** What a page of a kind may weigh in a language. */
export function mostIn({ html, css, page, script }: Budget, language: string): Parts {
  const most = Math.round(html * (heavierIn[language] ?? otherLanguages));
  return { html: most, css, page: page + most - html, script: script + everyPage, fonts: 0 };
}

/**
 * What a search may weigh, beyond its page: all script, with what works beside the page and the mending that comes
 * after the first answer; of that what no other page has; all data that only the search needs; and of that the
 * index, without the words and numbers that results are drawn with.
 */
export const searchBudgets = { script: 47_050, own: 32_600, data: 62_500, index: 60_500 } as const;

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
