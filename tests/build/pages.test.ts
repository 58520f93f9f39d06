import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { guidePages } from '#domain/guide-pages.ts';
import { decodeHandover } from '#domain/handover.ts';
import { isGeneralProvision, rungNumber, type Rung } from '#domain/ladder.ts';
import { nearness } from '#domain/offer.ts';
import { sentencesOf, wordsOf } from '#domain/plain-measures.ts';
import { wordLanguages, wordList } from '#domain/word-list.ts';
import { telHref } from '#domain/contact.ts';
import { localeCodes, locales } from '#i18n/locales.ts';
import { attributes, leadsSomewhere, sites } from '#commands/built-site.ts';
import { contentTypes } from '#commands/content-types.ts';
import { noticesFile, noticesIn } from '#commands/licence-notices.ts';
import { forVisitors, isAllowed } from '#commands/packages.ts';
import { pagesIn } from './pages-in.ts';

describe.each(sites)('$name, as built', ({ folder, content }) => {
  const pages = pagesIn[folder];
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const { directory } = examineContent(content);
  const pageAt = (path: string): string => {
    const page = byPath.get(path);
    if (!page) throw new Error(`No page at ${path}`);
    return page.html;
  };

  test('has every page in every language, and no other', () => {
    const { wijken, services, topics, pages: texts } = directory;
    const paths = [
      '/',
      '/wijken/',
      '/kaart/',
      '/aanbod/',
      '/onderwerpen/',
      '/spoed/',
      '/eenvoudig/',
      '/hulpvraag/',
      '/wissen/',
      '/zonder-internet/',
      '/woordenlijst/',
      '/zoeken/',
      '/lijst/',
      '/verwijzers/',
      '/begrippen/',
      '/verwijzers/aanbod/',
      '/wegwijzer/meenemen/',
      ...guidePages(directory).map(({ address }) => `/wegwijzer/${address}`),
      ...wijken.map(({ id }) => `/wijken/${id}/`),
      ...services.map(({ id }) => `/aanbod/${id}/`),
      ...topics.map(({ id }) => `/onderwerpen/${id}/`),
      ...texts.map(({ id }) => `/${id}/`),
    ];
    const sheets = [
      ...wijken.flatMap(({ id }) => [`/wijken/${id}/overzicht/`, `/wijken/${id}/poster/`]),
      ...topics.map(({ id }) => `/onderwerpen/${id}/overzicht/`),
      '/spoed/overzicht/',
    ];
    const expected = localeCodes.flatMap((code) => {
      // The words of the own language stand on the word list itself.
      const words = wordLanguages(directory).filter((lang) => lang !== code);
      // Beside Dutch stands a second language; beside itself it does not.
      const both = code === 'nl' ? [] : sheets.map((path) => `${path}tweetalig/`);
      return [...paths, ...sheets, ...both, ...words.map((lang) => `/woordenlijst/${lang}/`)].map((path) =>
        locales[code].path === '' ? path : `/${locales[code].path}${path}`,
      );
    });
    expect(pages.map(({ path }) => path).sort()).toEqual([...expected, '/404.html'].sort());
  });

  test('has no dead end: every link of its own leads somewhere, and to something', () => {
    const dead: string[] = [];
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
    const isDead = (href: string): boolean => {
      if (!leadsSomewhere(folder, href)) return true;
      const [target = '', anchor] = href.split('#');
      // A sheet is made out of what stands after #: a code that opens.
      const isCode = target.endsWith('/meenemen/') && decodeHandover(anchor ?? '').kind === 'handover';
      return anchor !== undefined && !isCode && !ids.get(target)?.has(anchor);
    };
    // Thousands of pages lead to the same few hundred addresses.
    const judged = new Map<string, boolean>();
    for (const { path, html } of pages) {
      for (const href of new Set([...attributes(html, 'href'), ...attributes(html, 'src')])) {
        if (href.startsWith('#')) {
          if (!ids.get(path)?.has(href.slice(1))) dead.push(`${path} -> ${href}`);
        } else if (href.startsWith('/')) {
          if (!judged.has(href)) judged.set(href, isDead(href));
          if (judged.get(href)) dead.push(`${path} -> ${href}`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  test('never has an id twice on a page', () => {
    for (const { path, html } of pages) {
      const ids = attributes(html, 'id');
      expect(
        ids.filter((id, index) => ids.indexOf(id) < index),
        path,
      ).toEqual([]);
    }
  });

  test('lets nothing run that is not of the site, on any page', () => {
    for (const { path, html } of pages) {
      const policy = attributes(html, 'content').find((content) => content.startsWith('default-src')) ?? '';
      expect(policy, path).toMatch(/^default-src 'self';object-src 'none';/);
      for (const rule of policy.split(';').filter((name) => /^(script|style)-src/.test(name)))
        expect(rule, path).toMatch(/^\w+-src 'self'( 'sha256-[^']+')+$/);
      expect(policy, path).not.toContain('unsafe');
    }
  });

  test('asks nothing of another host, and sets no cookie', () => {
    for (const { path, html } of pages) {
      const asked = [
        ...attributes(html, 'src'),
        ...attributes(html, 'srcset'),
        ...[...html.matchAll(/<link rel="(?:stylesheet|preload|icon|preconnect|apple-touch-icon)[^>]*href="([^"]+)"/g)].map(
          ([, href]) => href ?? '',
        ),
      ];
      for (const address of asked) expect(address, path).toMatch(/^\/(?!\/)/);
      expect(html, path).not.toMatch(/document\.cookie/);
    }
  });

  test('says its language and direction, and marks what is in another', () => {
    for (const { path, html } of pages) {
      const code =
        localeCodes.find((candidate) => locales[candidate].path !== '' && path.startsWith(`/${locales[candidate].path}/`)) ??
        'nl';
      expect(html, path).toContain(`<html lang="${code}" dir="${locales[code].dir}"`);
    }
    for (const service of directory.services.filter(({ summary }) => summary.translations['en'] === undefined)) {
      expect(pageAt(`/en/aanbod/${service.id}/`), service.id).toMatch(new RegExp(`<span lang="nl"[^>]*>`));
    }
  });

  test('has a title, a description and the other languages on every page', () => {
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/<title>[^<]{8,}<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(html.match(/<h1/g), path).toHaveLength(1);
      if (html.includes('content="noindex"')) continue;
      expect(html, path).toMatch(/<link rel="canonical"/);
      for (const code of localeCodes) expect(html, path).toContain(`hreflang="${code}"`);
    }
  });

  test('tells machines what it shows, in JSON that parses', () => {
    const described = pages.filter(({ path }) => /^(\/\w\w)?\/(wijken|aanbod)\/[^/]+\/$/.test(path));
    expect(described.length).toBeGreaterThan(0);
    for (const { path, html } of described) {
      const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
      expect(data, path).toBeDefined();
      expect(JSON.parse(data ?? '')).toMatchObject({ '@context': 'https://schema.org' });
    }
  });

  test('has the urgent numbers on every page, within one tap (L7)', () => {
    const strip = directory.urgent.filter(({ strip_label }) => strip_label !== undefined);
    expect(strip.length).toBeGreaterThan(0);
    for (const { path, html } of pages) {
      const found = html.slice(html.indexOf('data-urgent'), html.indexOf('<main'));
      for (const { phones } of strip) expect(found, path).toContain(`href="${telHref(phones[0]?.number ?? '')}"`);
      expect(found, path).toMatch(/href="(\/\w\w)?\/spoed\/"/);
    }
  });

  test('the very plain page has every number, every topic and every wijk, in the shortest sentences', () => {
    const { city, urgent, topics, wijken } = directory;
    const strip = urgent.filter(({ strip_label }) => strip_label !== undefined);
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      const html = pageAt(`${base}/eenvoudig/`);
      const main = html.slice(html.indexOf('data-plain'), html.indexOf('</main'));
      const numbers = [...strip.map(({ phones }) => phones[0]), city.contact.phones[0]];
      const at = numbers.map((phone) => main.indexOf(`href="${telHref(phone?.number ?? '')}"`));
      // Danger first, then a person to talk to.
      expect(Math.min(...at), code).toBeGreaterThan(0);
      expect(at, code).toEqual([...at].sort((a, b) => a - b));
      expect(main).toContain(`data-location="${city.contact.walk_in_location?.id}"`);
      for (const { id } of wijken) expect(main, code).toContain(`href="${base}/wijken/${id}/"`);
      for (const { id } of topics) expect(main, code).toContain(`href="${base}/wegwijzer/${id}/"`);
      // Who answers the phone speaks Dutch.
      expect(main, code).toMatch(/<q lang="nl"[^>]*>Ik zoek het wijkteam\.<\/q>/);
      for (const from of ['/', '/wegwijzer/', '/spoed/']) expect(pageAt(`${base}${from}`)).toContain(`"${base}/eenvoudig/"`);
    }
    const html = pageAt('/eenvoudig/');
    const lines = html
      .slice(html.indexOf('data-plain>') + 11, html.indexOf('</main'))
      .replace(/<(?:svg|script).*?<\/(?:svg|script)>/gs, '')
      .split(/<\/(?:p|h1|h2|li|button)>/)
      .map((line) => line.replace(/<[^>]+>/g, ' '));
    const tooLong = lines.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 8);
    expect(lines.length).toBeGreaterThan(20);
    expect(tooLong).toEqual([]);
  });

  test('gives the licence of everything in its scripts and styles, and each is one that asks no more', () => {
    const notices = noticesIn(folder);
    for (const name of ['preact', 'leaflet', '@utrecht/alert-css'])
      expect(notices.map(({ id }) => id.replace(/@[^@]+$/, ''))).toContain(name);
    expect(notices.filter(({ licence }) => !isAllowed(licence, forVisitors))).toEqual([]);
    expect(readFileSync(`${folder}/${noticesFile}`, 'utf8').match(/Permission is hereby granted/g)?.length).toBeGreaterThan(4);
  });

  test('the way to ask for support names the office, who stands beside one, and the law it rests on', () => {
    const { city, services } = directory;
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      const html = pageAt(`${base}/hulpvraag/`);
      const main = html.slice(html.indexOf('data-help-request'), html.indexOf('<footer'));
      expect(main).toContain(`href="${telHref(city.contact.phones[0]?.number ?? '')}"`);
      expect(main).toContain(`data-location="${city.contact.walk_in_location?.id}"`);
      expect(main).toContain('href="https://wetten.overheid.nl/BWBR0035362/"');
      for (const id of [city.help_request?.service ?? '', ...(city.help_request?.client_support ?? [])]) {
        const row = new RegExp(`<li data-service="${id}".*?</li>`, 's').exec(main)?.[0];
        expect(row, id).toContain(`href="${base}/aanbod/${id}/"`);
        if (services.find((service) => service.id === id)?.certainty === 'low') expect(row, id).toContain('gidw-doubt');
      }
      // Something lighter is offered after it, and never in the way.
      expect(main.indexOf(`href="${base}/wegwijzer/"`)).toBeGreaterThan(main.lastIndexOf('data-service="'));
      expect(main).toContain(`href="${base}/wijken/"`);
    }
  });

  test('lists every everyday word, of every language, with what it leads to', () => {
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      for (const lang of wordLanguages(directory)) {
        const html = pageAt(lang === code ? `${base}/woordenlijst/` : `${base}/woordenlijst/${lang}/`);
        const list = html.slice(html.indexOf('<main'), html.indexOf('<footer'));
        const rows = [...list.matchAll(/<li>\s*<b([^>]*)>([^<]*)<\/b>(.*?)<\/li>/gs)];
        const words = wordList(directory, lang).flatMap((group) => group.words);
        expect(rows.length, `${base} ${lang}`).toBe(words.length);
        for (const [at, { lines, needs }] of words.entries()) {
          const [, attributes = '', word, links = ''] = rows[at] ?? [];
          expect(attributes.includes(`lang="${lang}"`), word).toBe(lang !== code);
          for (const { topic, need } of needs)
            expect(links, word).toContain(`href="${base}/onderwerpen/${topic.id}/#${need.id}"`);
          for (const line of lines) expect(links, word).toContain(`href="${base}/spoed/#lijn-${line.id}"`);
        }
        for (const other of wordLanguages(directory).filter((candidate) => candidate !== lang))
          expect(list).toContain(`href="${base}/woordenlijst/${other === code ? '' : `${other}/`}"`);
      }
    }
  });

  test('searching and the words from A to Z are one tap away from where somebody looks for something', () => {
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      for (const { path, html } of pages.filter((page) => page.html.includes(`<html lang="${code}"`)))
        expect(html.slice(html.indexOf('<header'), html.indexOf('</header>')), path).toContain(`href="${base}/zoeken/"`);
      for (const path of [`${base}/onderwerpen/`, `${base}/aanbod/`, ...(base === '' ? ['/404.html'] : [])]) {
        const main = pageAt(path).slice(pageAt(path).indexOf('<main'));
        expect(main, path).toContain(`href="${base}/zoeken/"`);
        expect(main, path).toContain(`href="${base}/woordenlijst/"`);
      }
    }
  });

  test('the guide is one tap away from every place where somebody may hesitate', () => {
    const main = (path: string): string => pageAt(path).slice(pageAt(path).indexOf('<main'));
    for (const code of localeCodes) {
      const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
      const guide = `${base}/wegwijzer/`;
      const home = main(`${base}/`);
      expect(home.indexOf(`href="${guide}"`)).toBeGreaterThan(0);
      // First of the ways in: before the search, the wijk and the topics.
      expect(home.indexOf(`href="${guide}"`)).toBeLessThan(home.indexOf(`href="${base}/zoeken/"`));
      expect(home.indexOf(`href="${base}/zoeken/"`)).toBeLessThan(home.indexOf('gidw-chooser'));
      expect(home.indexOf('gidw-chooser')).toBeLessThan(home.indexOf('data-topic='));
      expect(home).toContain(`href="${guide}iets-doen/"`);
      for (const { id } of directory.topics) expect(main(`${base}/onderwerpen/${id}/`), id).toContain(`href="${guide}${id}/"`);
      for (const { id } of directory.wijken) expect(main(`${base}/wijken/${id}/`), id).toContain(`href="${guide}"`);
    }
    expect(main('/404.html')).toContain('href="/wegwijzer/"');
  });

  describe('the page of a wijk', () => {
    test('has the entry point on top, before any offer, with two ways to reach it (L4)', () => {
      for (const wijk of directory.wijken) {
        const html = pageAt(`/wijken/${wijk.id}/`);
        const sign = html.slice(html.indexOf('class="gidw-sign"'), html.indexOf('</section>', html.indexOf('class="gidw-sign"')));
        expect(html.indexOf('data-wijkteam="'), wijk.id).toBeGreaterThan(0);
        expect(html.indexOf('data-wijkteam="'), wijk.id).toBeLessThan(html.indexOf('data-service="'));
        const ways = [...sign.matchAll(/class="gidw-sign__go"/g)].length;
        expect(ways, wijk.id).toBeGreaterThanOrEqual(2);
        expect(sign, wijk.id).toContain('href="tel:');
      }
    });

    test('has every need with its anchor, lightest first, and maatwerk only after something general (L1, L2)', () => {
      const needs = directory.topics.flatMap((topic) => topic.needs);
      for (const wijk of directory.wijken) {
        for (const code of localeCodes) {
          const html = pageAt(`${locales[code].path === '' ? '' : `/${locales[code].path}`}/wijken/${wijk.id}/`);
          for (const need of needs) {
            const start = html.indexOf(`id="${need.id}" data-need="${need.id}"`);
            expect(start, `${wijk.id} ${need.id}`).toBeGreaterThan(0);
            const section = html.slice(start, html.indexOf('</section>', start));
            const found = [...section.matchAll(/class="gidw-rung" data-rung="(\w+)"/g)].map(([, rung]) => rung as Rung);
            expect(found.map(rungNumber), `${wijk.id} ${need.id}`).toEqual(found.map(rungNumber).toSorted((a, b) => a - b));
            if (found.includes('tailored') && !section.includes('data-white-spot'))
              expect(isGeneralProvision(found[0]!), `${wijk.id} ${need.id}`).toBe(true);
          }
        }
      }
    });

    test('never opens with maatwerk: the first offer of the page is a general provision (L2)', () => {
      for (const wijk of directory.wijken) {
        const first = /data-service="[^"]+" data-rung="(\w+)"/.exec(pageAt(`/wijken/${wijk.id}/`))?.[1] as Rung;
        expect(isGeneralProvision(first), wijk.id).toBe(true);
      }
    });

    test('shows every offer that can be reached from there, and none that cannot', () => {
      for (const wijk of directory.wijken) {
        const shown = new Set(attributes(pageAt(`/wijken/${wijk.id}/`), 'data-service'));
        const wrong = directory.services.filter((service) => shown.has(service.id) !== (nearness(service, wijk) !== 'elsewhere'));
        expect(
          wrong.map(({ id }) => id),
          wijk.id,
        ).toEqual([]);
      }
    });

    test('says of what may be gone that one should ask first', () => {
      let seen = 0;
      for (const wijk of directory.wijken) {
        const html = pageAt(`/wijken/${wijk.id}/`);
        for (const { id } of directory.services.filter(
          ({ certainty, assured_date }) => certainty === 'low' && assured_date === undefined,
        )) {
          const row = new RegExp(`<li data-service="${id}".*?</li>`, 's').exec(html)?.[0];
          if (row === undefined) continue;
          seen++;
          expect(row, `${wijk.id} ${id}`).toMatch(/gidw-doubt/);
        }
      }
      expect(seen).toBeGreaterThan(0);
    });
  });

  test('a fact stands on every page that needs it: one file, everywhere', () => {
    for (const service of directory.services.filter(({ phones }) => phones.length > 0)) {
      const href = telHref(service.phones[0]?.number ?? '');
      for (const code of localeCodes) {
        const base = locales[code].path === '' ? '' : `/${locales[code].path}`;
        expect(pageAt(`${base}/aanbod/${service.id}/`), service.id).toContain(`href="${href}"`);
        const topic = directory.topics.find(({ needs }) => needs.some(({ id }) => id === service.needs[0]));
        expect(pageAt(`${base}/onderwerpen/${topic?.id}/`), service.id).toContain(`href="${href}"`);
      }
    }
  });

  test('never shows a note that was meant for colleagues', () => {
    const notes = [...readNotes(content)];
    expect(
      pages.flatMap(({ path, html }) => notes.filter((note) => html.includes(note)).map((note) => `${path}: ${note}`)),
    ).toEqual([]);
  });
});

/** The beginning of every `editor_note` in a content folder. */
function* readNotes(content: string): Generator<string> {
  const { directory } = examineContent(content);
  for (const kind of ['services', 'locations', 'wijkteams'] as const) {
    for (const { id } of directory[kind]) {
      const note = /editor_note: (?:>-\n\s+)?['"]?(.{50,90})/.exec(readFileSync(`${content}/${kind}/${id}.yaml`, 'utf8'))?.[1];
      if (note !== undefined) yield note;
    }
  }
}

test('the report link stands there exactly when the editors have an address', () => {
  expect(readFileSync('dist-lindestad/aanbod/schuldhulp/index.html', 'utf8')).toContain(
    'mailto:redactie@lindestad.example?subject=',
  );
  const { directory } = examineContent('content');
  const mails = readFileSync('dist/aanbod/vwc-buuv/index.html', 'utf8').includes('?subject=');
  expect(mails).toBe(directory.city.editors_email !== undefined);
});

test('the sign shows all that is known of an entry point: address, hours, phone, mail, site, languages, former name', () => {
  const html = readFileSync('dist-lindestad/wijken/bloesemhof/index.html', 'utf8');
  const sign = html.slice(html.indexOf('class="gidw-sign"'), html.indexOf('</section>', html.indexOf('class="gidw-sign"')));
  for (const fact of [
    'Kersenstraat 10',
    'maandag tot en met vrijdag',
    'tel:0991234560',
    'mailto:noord@wijkteam.example',
    'https://wijkteam-noord.example',
    'Arabisch',
    'Sociaal team Noord',
  ])
    expect(sign).toContain(fact);
});

test('a notice is shown in its time, and an old one is gone', () => {
  const html = readFileSync('dist-lindestad/aanbod/koffie-bloesemhof/index.html', 'utf8');
  expect(html).toContain('Het huis wordt geverfd.');
  expect(html).not.toContain('Deze melding is voorbij.');
});

test('scripts use nothing that a phone of 2020 does not know', () => {
  // Syntax is lowered while building; methods are not. First versions of Chrome that have them: 92 to 122.
  const tooNew =
    /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|at|with|groupBy|isWellFormed)\(|Object\.(hasOwn|groupBy)\(|structuredClone\(|Array\.fromAsync|Promise\.withResolvers/;
  for (const file of listFiles('dist').filter((name) => name.endsWith('.js'))) {
    expect(tooNew.exec(readFileSync(`dist/${file}`, 'utf8'))?.[0], file).toBeUndefined();
  }
  for (const { path, html } of pagesIn['dist']) {
    for (const [, code = ''] of html.matchAll(/<script(?![^>]+ld\+json)[^>]*>([\s\S]*?)<\/script>/g)) {
      expect(tooNew.exec(code)?.[0], path).toBeUndefined();
    }
  }
});

test('a search is told to nobody: no referrer, no name on any control, and without scripts a way on', () => {
  for (const { folder } of sites) {
    for (const { path, html } of pagesIn[folder].filter((page) => page.path.endsWith('/zoeken/'))) {
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(main, path).not.toMatch(/<(input|select|button)[^>]*\sname=/);
      expect(main, path).toMatch(/<form[^>]*role="search"[^>]*action="(\/\w\w)?\/woordenlijst\/"/);
      for (const way of ['woordenlijst', 'aanbod', 'wegwijzer'])
        expect(main, path).toMatch(new RegExp(`<a [^>]*href="(/\\w\\w)?/${way}/"`));
      expect(main, path).toContain('data-topic=');
    }
  }
});

test('a list or a sheet is in no search engine, and the page it is on is told to nobody', () => {
  const sheets = Object.values(pagesIn)
    .flat()
    .filter(({ path }) => /\/(wegwijzer\/meenemen|lijst)\/$/.test(path));
  expect(sheets).toHaveLength(2 * sites.length * localeCodes.length);
  for (const { path, html } of sheets) {
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
    expect(html, path).not.toMatch(/rel="(canonical|alternate)"/);
  }
});

test('the sitemap names every page but those that search engines should not list', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const named = [...sitemap.matchAll(/<loc>[^<]*?\.example([^<]*)<\/loc>/g)].map(([, path]) => path);
  const pages = pagesIn['dist'].filter(({ html }) => !html.includes('content="noindex"')).map(({ path }) => path);
  expect(named.filter((path) => /\/(wissen|meenemen|zoeken|lijst)\/$/.test(path ?? ''))).toEqual([]);
  expect(named.sort()).toEqual(pages.sort());
});

test('a host is told what every file is', () => {
  for (const { folder } of sites)
    expect(
      listFiles(folder).filter((file) => file !== '_headers' && !/\.(br|gz)$/.test(file) && !(extname(file) in contentTypes)),
      folder,
    ).toEqual([]);
});
