/*
 * npm run lighthouse: what Lighthouse says of the built site on its phone, one page of every kind, served as
 * a host should: compressed, with the headers of host-headers.ts, encrypted, over HTTP/2. Ends with 1 when a demand is not met.
 * After `--` only the kinds with that name. The first row is a page with one sentence: what this machine adds to every other.
 */
import { existsSync } from 'node:fs';
import { defaultLocale } from '#i18n/locales.ts';
import { budgetFor, budgets } from './budgets.ts';
import { localeOf, pagesOf, type Page } from './built-site.ts';
import { giveUp } from './setup.mjs';
import { openLighthouse, type Verdict } from './lighthouse-phone.ts';
import { heaviest } from './page-weight.ts';
import { serve, serveBuilt } from './serve-built.ts';

/** Marks that every page has to get. */
const marks = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
/** Of the kinds that most people see first: their largest part is there within so many milliseconds. */
const fastKinds = ['home', 'wijk', 'question', 'service'];
const fast = 1_200;
/** For so long (in milliseconds) a page may not hear a touch: with an island, and without. */
const blocked = { withIsland: 50, without: 0 };
/** A page with so much script of its own, in bytes, has an island. */
const island = 5_000;
/** Other work on the machine only adds time: what is not met is looked at so many times, and the best counts. */
const attempts = 5;

const folder = process.env['GIDW_OUT'] ?? 'dist';
if (!existsSync(folder)) giveUp(`There is no ${folder}: build the site first.`);
const wanted = process.argv.slice(2);
const lighthouse = await openLighthouse();
const site = await serveBuilt(folder, lighthouse);
const rows: object[] = [];
const failures: string[] = [];
try {
  const { lcp, tbt } = await judgeNothing();
  rows.push({ kind: '(one sentence)', lcp, tbt });
  for (const { kind, page, after } of pagesToJudge()) {
    const isForSearch = !page.html.includes('<meta name="robots" content="noindex">');
    // A page that asks not to be listed gets a worse mark for just that.
    const skipped = isForSearch ? [] : ['is-crawlable'];
    const said = await bestOf(
      `${site.address}${page.path}${after}`,
      skipped,
      (one) => demandsUnmet(kind, page, one).length === 0,
    );
    const { remarks, requests, ...numbers } = said;
    const unmet = demandsUnmet(kind, page, said);
    rows.push({ kind, ...numbers, requests: requests.length, island: hasIsland(page) ? 'yes' : '', met: unmet.length === 0 });
    for (const reason of [...unmet, ...(unmet.length > 0 ? remarks : [])]) failures.push(`${page.path}${after}  ${reason}`);
  }
} finally {
  lighthouse.close();
  site.close();
}
console.table(rows);
for (const failure of failures) console.log(failure);
if (failures.length > 0) process.exitCode = 1;

/** A page with next to nothing on it: as fast as any page can be here. */
async function judgeNothing(): Promise<Verdict> {
  const body =
    '<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width"><title>1</title><p>1 2 3</p></html>';
  const nothing = await serve(() => ({ headers: { 'content-type': 'text/html' }, body }), lighthouse);
  try {
    return await bestOf(nothing.address, [], ({ tbt }) => tbt === 0);
  } finally {
    nothing.close();
  }
}

/** Looks until it is well, as often as may be; the best look counts. */
async function bestOf(address: string, skipped: readonly string[], isWell: (said: Verdict) => boolean): Promise<Verdict> {
  let said = await lighthouse.judge(address, skipped);
  for (let more = 1; more < attempts && !isWell(said); more++) said = better(said, await lighthouse.judge(address, skipped));
  return said;
}

/** Of every kind the heaviest page in Dutch, and what an address can add to it. */
function pagesToJudge(): { kind: string; page: Page; after: string }[] {
  const pages = pagesOf(folder).filter(({ path }) => localeOf(path) === defaultLocale);
  return budgets
    .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))
    .flatMap((budget) => {
      const page = heaviest(
        folder,
        pages.filter((candidate) => budgetFor(candidate) === budget),
      );
      if (!page) return [];
      return ['', ...statesOf(budget.kind, pages)].map((after) => ({ kind: `${budget.kind}${after.slice(0, 12)}`, page, after }));
    });
}

/** What an address can add that makes another page of it: something to look for, or the answers of an advice. */
function statesOf(kind: string, pages: readonly Page[]): string[] {
  if (kind === 'search') return ['?q=schulden'];
  if (kind !== 'take-along') return [];
  // An advice leads to a sheet that is its own.
  const advice = pages.find(({ html }) => html.includes('data-advice'));
  return [...(advice?.html.matchAll(/\/meenemen\/(#[^"]+)"/g) ?? [])].slice(0, 1).map(([, code = '']) => code);
}

/** The search has one as well, which comes a moment later. */
function hasIsland(page: Page): boolean {
  const budget = budgetFor(page);
  return budget?.kind === 'search' || (budget?.script ?? 0) >= island;
}

function better(one: Verdict, other: Verdict): Verdict {
  const time = ({ lcp, tbt, cls }: Verdict): number => lcp + tbt + cls * 10_000;
  return time(other) < time(one) ? other : one;
}

function demandsUnmet(kind: string, page: Page, said: Verdict): string[] {
  const most = hasIsland(page) ? blocked.withIsland : blocked.without;
  return [
    ...Object.entries(marks)
      .filter(([name, least]) => said[name as keyof typeof marks] < least)
      .map(([name, least]) => `${name} ${said[name as keyof typeof marks]}; at least ${least}`),
    ...(fastKinds.includes(kind) && said.lcp > fast ? [`largest part after ${said.lcp} ms; at most ${fast}`] : []),
    ...(said.cls > 0 ? [`moves while it loads: ${said.cls}`] : []),
    ...(said.tbt > most ? [`deaf for ${said.tbt} ms; at most ${most}`] : []),
  ];
}
