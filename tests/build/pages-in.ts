import { pagesOf, sites, type Page } from '#commands/built-site.ts';

/** The pages of every built site, read once for all tests: a site stays as it was built. */
export const pagesIn = Object.fromEntries(sites.map(({ folder }) => [folder, pagesOf(folder)])) as Record<
  (typeof sites)[number]['folder'],
  Page[]
>;
