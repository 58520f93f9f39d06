/*
 * npm run bench:peer: the site beside the same content in Starlight, on the same machine, from the same server, by
 * the same Lighthouse: what a first visit fetches, when it is there, and how long the phone does not
 * listen. The built site has to be there. What each does that the other does not stands below the tables.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#data/content-files.ts';
import { loadDirectory } from '#data/load-directory.ts';
import { pagesOf } from './built-site.ts';
import { buildPeer } from './bench-peer-site.ts';
import { searched, searchHere, searchInStarlight } from './bench-peer-search.ts';
import { openLighthouse, type Judge, type Verdict } from './lighthouse-phone.ts';
import { serveBuilt } from './serve-built.ts';
import { giveUp } from './setup.mjs';

const own = process.env['GIDW_OUT'] ?? 'dist';
if (!existsSync(own)) giveUp(`There is no ${own}: build the site first.`);
const directory = loadDirectory();
const [wijk, service] = [directory.wijken[0]?.id, directory.services[0]?.id];
const paths = { home: '/', wijk: `/wijken/${wijk}/`, service: `/aanbod/${service}/` };
/** What is looked for. */
const words = 'schulden';
/** Of so many visits the fastest counts: other work on the machine only adds time. */
const visits = 3;

const peer = buildPeer(directory);
const lighthouse = await openLighthouse();
try {
  const ours = await visited(lighthouse, own, paths);
  const theirs = await visited(lighthouse, peer.folder, paths);
  for (const [kind, mine] of ours) {
    console.log(`\n${kind}, a first visit (bytes as they travel, times in ms)`);
    console.table(sideBySide(mine, theirs.get(kind)!));
  }
} finally {
  lighthouse.close();
}
console.log('\nfrom the home page to the first answer of a search, on a slow network');
const searchedHere = await searched(own, searchHere, words, visits);
console.table(ratios(searchedHere, await searched(peer.folder, searchInStarlight, words, visits)));
const indexOf = (folder: string, pattern: RegExp): number =>
  listFiles(folder)
    .filter((file) => pattern.test(file))
    .reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
console.table([
  { 'as a whole': 'this site', pages: pagesOf(own).length, 'search index on disk': indexOf(own, /^data\/(search|other-words)-/) },
  {
    'as a whole': 'Starlight',
    pages: pagesOf(peer.folder).length,
    'search index on disk': indexOf(peer.folder, /^pagefind\/(index|fragment|.*\.pf_)/),
    'seconds to build': peer.seconds,
  },
]);
console.log(`Only this site: the order from light to heavy, a guide, filters by wijk, a map, lists, sheets on paper, hours that
tell whether it is open now, reading aloud, words of every language in one search, urgent numbers on every page.
Only Starlight: a menu of all pages beside each page, a choice of light or dark, Markdown for who writes.
Both: every language, a search with its index in the browser, no server.`);

async function visited(judge: Judge, folder: string, pages: Readonly<Record<string, string>>): Promise<Map<string, Verdict>> {
  const site = await serveBuilt(folder, judge);
  const said = new Map<string, Verdict>();
  try {
    for (const [kind, path] of Object.entries(pages)) {
      for (let visit = 0; visit < visits; visit++) {
        const now = await judge.judge(`${site.address}${path}`);
        const best = said.get(kind);
        if (!best || now.lcp + now.tbt < best.lcp + best.tbt) said.set(kind, now);
      }
    }
  } finally {
    site.close();
  }
  return said;
}

function sideBySide(ours: Verdict, theirs: Verdict): object[] {
  const bytes = ({ requests }: Verdict, ...kinds: string[]): number =>
    requests.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).reduce((sum, request) => sum + request.bytes, 0);
  const measures: Record<string, (said: Verdict) => number> = {
    HTML: (said) => bytes(said, 'Document'),
    styles: (said) => bytes(said, 'Stylesheet'),
    scripts: (said) => bytes(said, 'Script'),
    fonts: (said) => bytes(said, 'Font'),
    total: (said) => bytes(said),
    requests: ({ requests }) => requests.length,
    'largest part there': ({ lcp }) => lcp,
    'not listening': ({ tbt }) => tbt,
    performance: ({ performance }) => performance,
    accessibility: ({ accessibility }) => accessibility,
  };
  const of = (said: Verdict): Record<string, number> =>
    Object.fromEntries(Object.entries(measures).map(([measure, value]) => [measure, value(said)]));
  return ratios(of(ours), of(theirs));
}

/** Each measure of both, and how many times theirs ours is. */
function ratios<Measures extends object>(ours: Measures, theirs: Measures): object[] {
  return (Object.keys(ours) as (keyof Measures)[]).map((measure) => {
    const [mine, other] = [Number(ours[measure]), Number(theirs[measure])];
    return {
      measure,
      'this site': mine,
      Starlight: other,
      'ours / theirs': other === 0 ? '' : Math.round((mine / other) * 100) / 100,
    };
  });
}
