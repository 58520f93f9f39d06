import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentPolicy } from './src/commands/content-policy.ts';
import { offline } from './src/commands/offline.ts';
import { licenceNotices } from './src/commands/licence-notices.ts';
import { defaultLocale, localeCodes } from './src/i18n/locales.ts';
import { cityFile } from './src/settings/city-file.ts';

// The site's own address is content: another municipality changes it in its city settings.
const city = cityFile();

/*
 * What several pages share, in files that go together: left alone, it is a file for every combination of
 * pages, 27 for the sheet to take along, and a phone on a slow network learns of the last after four round trips.
 */
const shared = (name, priority, modules) => ({ name, priority, test: new RegExp(`/src/(${modules.join('|')})\\.tsx?$`) });
const sharedScripts = [
  { name: 'preact', priority: 5, test: /node_modules\/preact\/(dist|jsx-runtime)\// },
  // On every page.
  shared('page', 4, [
    'browser/(chosen-wijk|connection|device-storage|fetch-data|my-lists|own-code|own-worker|trusted-types)',
    'domain/(kept-lists|list-item|offline-copies)',
  ]),
  // Where an offer or a place is told of.
  shared('facts', 3, ['browser/page-formats', 'domain/(fill|ladder|schedule|wall-clock)']),
  // Where a wijk is looked up.
  shared('lookup', 3, ['browser/(fetch-outlines|own-place)', 'domain/(fold|geo|wijk-lookup)']),
  // The guide, the sheet to take along, the list, and the search.
  shared('story', 2, [
    'domain/(answers|checksum|contact|handover)',
    'islands/(a-turn|beside|fetch-whole)',
    'views/(Worded|guide-directory|in-list|sensitive)',
  ]),
  // The guide, the sheet to take along, and the search.
  shared('offer', 1, ['domain/(freshness|offer)', 'views/(Hours|Sign|labels)']),
];

export default defineConfig({
  site: process.env.GIDW_SITE_URL ?? city.site_url,
  base: process.env.GIDW_BASE ?? '/',
  // For the tests: more than one city can be built side by side.
  outDir: process.env.GIDW_OUT ?? './dist',
  output: 'static',
  // One address per page; every host serves folders the same way.
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Pages are written while others are made; more than four at once gains nothing on two cores.
    concurrency: 4,
    // In files, kept by the browser for every next page: in the page itself, or all in one file, they came no sooner.
    inlineStylesheets: 'never',
  },
  // The default ('jsx') deletes line breaks between words and glues text together.
  compressHTML: true,
  i18n: {
    defaultLocale,
    locales: localeCodes,
    routing: { prefixDefaultLocale: false },
  },
  integrations: [
    preact(),
    contentPolicy(),
    licenceNotices(),
    // After the policy: it holds the pages against their checksums.
    offline(city.works_offline ?? true),
    sitemap({
      // What is about somebody's own device, or own answers, is not for search engines; nor is paper, which says again what a page says.
      filter: (page) =>
        !/\/(wissen|zoeken|lijst|zonder-internet)\/$/.test(page) &&
        !page.includes('/wegwijzer/') &&
        !/\/(overzicht|poster)\//.test(page),
      i18n: { defaultLocale, locales: Object.fromEntries(localeCodes.map((code) => [code, code])) },
    }),
  ],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    // Of a script that is known by its address only (`?worker&url`).
    worker: { format: 'es' },
    build: {
      // Phones of 2020 and later: logical properties work there without fall-backs.
      cssTarget: ['chrome87', 'safari14.1', 'firefox78'],
      target: ['chrome91', 'safari15', 'firefox78'],
      rolldownOptions: {
        output: { codeSplitting: { groups: sharedScripts } },
      },
    },
  },
});
