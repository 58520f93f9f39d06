import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { mapPlaces } from '#domain/map/places.ts';
import { localeCodes, locales } from '#i18n/locales.ts';
import { allScripts, attributes, sites, travelSize, travelSizeOf } from '#commands/built-site.ts';
import { drawingBudgets, slidingMapBudget } from '#commands/budgets.ts';
import { pagesIn } from './pages-in.ts';

/** The drawn map of a page. */
function drawing(html: string): string {
  const start = html.indexOf('<svg class="gidw-map"');
  return start === -1 ? '' : html.slice(start, html.indexOf('</svg>', start) + 6);
}

describe.each(sites)('the map of $name', ({ folder, content }) => {
  const { directory } = examineContent(content);
  const pages = pagesIn[folder];
  const maps = pages.filter(({ path }) => /\/kaart\/$/.test(path));
  const wijkPages = pages.filter(({ path }) => /\/wijken\/[^/]+\/$/.test(path));

  test('is drawn in every language, and weighs little', () => {
    expect(maps).toHaveLength(localeCodes.length);
    for (const { path, html } of maps) expect(travelSize(drawing(html)), path).toBeLessThanOrEqual(drawingBudgets.city);
    for (const { path, html } of wijkPages) expect(travelSize(drawing(html)), path).toBeLessThanOrEqual(drawingBudgets.wijk);
    expect(drawing(maps[0]!.html)).not.toBe('');
  });

  test('has every wijk as a link, and every place in the list under the number that the drawing shows', () => {
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      const { html } = maps.find(({ path }) => path === `${base}/kaart/`)!;
      const links = attributes(drawing(html), 'href');
      for (const { id } of directory.wijken) expect(links).toContain(`${base}/wijken/${id}/`);
      expect(attributes(html, 'data-place').toSorted()).toEqual(
        mapPlaces(directory)
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const { id, number, group, where } of mapPlaces(directory)) {
        const item = html.slice(html.indexOf(`id="plek-${id}"`), html.indexOf('</h4>', html.indexOf(`id="plek-${id}"`)));
        expect(/>(\d+)<\/span>/.exec(item)?.[1], id).toBe(String(number));
        if (group !== 'other' && where.kind !== 'unknown')
          expect(
            links.some((href) => href === `#plek-${id}`) || drawing(html).includes(`${number}`),
            `${id} is not in the drawing`,
          ).toBe(true);
      }
      // Where a sign leads, there is something.
      for (const href of links.filter((link) => link.startsWith('#'))) expect(html).toContain(`id="${href.slice(1)}"`);
    }
  });

  test('shows on the page of a wijk that wijk lit up, and its neighbours as links', () => {
    for (const wijk of directory.wijken) {
      const { html } = wijkPages.find(({ path }) => path === `/wijken/${wijk.id}/`)!;
      expect(drawing(html).match(/gidw-map__area--here/g), wijk.id).toHaveLength(1);
      expect(
        attributes(drawing(html), 'href')
          .filter((href) => href.startsWith('/wijken/'))
          .toSorted(),
        wijk.id,
      ).toEqual(wijk.neighbours.map((id) => `/wijken/${id}/`).toSorted());
    }
  });

  test('tells the list what is known of a place: address, phone, and how sure', () => {
    const { html } = maps.find(({ path }) => path === '/kaart/')!;
    for (const { id, address, phones, certainty } of directory.locations) {
      const start = html.indexOf(`data-place="${id}"`);
      if (start === -1) continue;
      const item = html.slice(start, html.indexOf('data-away', start));
      if (address) expect(item, id).toContain(address.address_1);
      for (const { number } of phones) expect(item, id).toContain(number);
      if (certainty === 'low') expect(item, id).toContain('gidw-doubt');
    }
  });

  test('lets in pictures from exactly the host of the street map, and on no other page', () => {
    const { street_map: street } = directory.city;
    const host = new URL(street!.url_template).origin;
    const others = new Set<string>();
    for (const { path, html } of pages) {
      const rule = /img-src ([^;"]*)/.exec(attributes(html, 'content').find((text) => text.includes('img-src')) ?? '')?.[1];
      if (/\/kaart\/$/.test(path)) expect(rule).toBe(`'self' data: ${host}`);
      else others.add(rule ?? '');
    }
    expect([...others]).toEqual(["'self' data:"]);
  });

  test('loads Leaflet only on request, and then little of it', () => {
    const page = maps.find(({ path }) => path === '/kaart/')!;
    const later = [...allScripts(folder, page)].filter((file) => readFileSync(`${folder}/${file}`, 'utf8').includes('leaflet-'));
    expect(later.length).toBeGreaterThan(0);
    for (const file of later) expect(page.html).not.toContain(file.split('/').at(-1));
    const styles = listFiles(folder).filter((file) => /_astro\/(leaflet|sliding-map).*\.css$/.test(file));
    expect(styles).toHaveLength(2);
    for (const file of styles) expect(page.html).not.toContain(file);
    const bytes = [...later, ...styles].reduce((sum, file) => sum + travelSizeOf(folder, file), 0);
    expect(bytes).toBeLessThanOrEqual(slidingMapBudget);
  });

  test('is open data too: wijken and places, with who made them', () => {
    const read = (name: string) => JSON.parse(readFileSync(`${folder}/data/${name}.geojson`, 'utf8'));
    expect(read('wijken').features).toHaveLength(directory.wijken.length);
    expect(read('locations').features).toHaveLength(mapPlaces(directory).length);
    for (const name of ['wijken', 'locations']) expect(read(name).attribution).toBe(directory.city.map_attribution);
  });
});
