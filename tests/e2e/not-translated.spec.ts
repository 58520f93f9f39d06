import { loadDirectory } from '#data/load-directory.ts';
import { inLocale } from './kinds.ts';
import { expect, test } from './visit.ts';

/*
 * A browser that translates a page by itself must leave alone what is only right as it is: "Stem in
 * de Stad" is no voice in a city, and nobody finds a street that was translated.
 */

const { organizations, locations, services } = loadDirectory('content');
const names = [
  ...organizations.map(({ name }) => name),
  ...locations.flatMap(({ address }) => address?.address_1 ?? []),
  ...services.flatMap(({ alternate_names }) => alternate_names),
].filter((name) => /^\p{Lu}.*\s/u.test(name));

const pages = [
  '/wijken/meerwijk/',
  '/wijken/oude-stad/',
  '/aanbod/vwc-buuv/',
  '/aanbod/stem-in-de-stad/',
  '/kaart/',
  '/spoed/',
  '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/',
  '/verwijzers/',
  '/wijken/meerwijk/overzicht/',
  '/hulpvraag/',
  '/eenvoudig/',
];

for (const locale of ['nl', 'ar'] as const) {
  test(`names of organizations and addresses are not given to a translator (${locale})`, async ({ page }) => {
    for (const path of pages) {
      const response = await page.goto(inLocale(path, locale));
      expect(response?.status(), path).toBe(200);
      const given = await page.evaluate((fixed) => {
        const isKept = (element: Element | null): boolean =>
          (element?.closest('[translate="no"], .notranslate') ?? null) !== null;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set<string>();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
          const element = node.parentElement;
          if (text === '' || isKept(element) || element?.closest('script, style, template, title, p')) continue;
          if (fixed.includes(text)) found.add(text);
        }
        return [...found];
      }, names);
      expect.soft(given, path).toEqual([]);
    }
  });
}
