import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { advise, type AdviceDirectory } from '#domain/advice.ts';
import { askers, burdens, triedRungs, type Answers } from '#domain/answers.ts';
import { guidePages, type GuidePage } from '#domain/guide-pages.ts';
import { encodeHandover } from '#domain/handover.ts';
import { isGeneralProvision, rungNumber, type Rung } from '#domain/ladder.ts';
import { telHref } from '#domain/contact.ts';
import { defaultLocale, localeCodes, locales, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { GuideData } from '#views/facts.ts';
import { plain } from '#views/Worded.tsx';
import { directoryOf } from '#views/guide-directory.ts';
import { GuideView } from '#views/GuideView.tsx';
import { attributes, sites } from '#commands/built-site.ts';
import { pagesIn } from './pages-in.ts';

/*
 * The guide as it was built, read as a browser without scripts reads it: what stands on the pages
 * and where their links lead. Every page is read once.
 */

const parser = new Parser(await new StaticConfigLoader({ extends: [] }).getConfigFor('page.html'));
const mostTaps = 6;

/** A built page of the guide, with what its own address says of it. */
interface Built {
  readonly path: string;
  readonly locale: Locale;
  readonly html: string;
  /** What stands in `main`. */
  readonly main: HtmlElement;
  readonly page: GuidePage;
}

const base = (code: Locale): string => (locales[code].path === '' ? '' : `/${locales[code].path}`);
const all = (within: HtmlElement, selector: string): HtmlElement[] => within.querySelectorAll(selector);
const value = (element: HtmlElement | null, name: string): string => element?.getAttributeValue(name) ?? '';
const words = (element: HtmlElement): string => decode(element.textContent).replace(/\s+/g, ' ').trim();
const decode = (text: string): string => attributes(` x="${text.replaceAll('"', '&quot;')}"`, 'x')[0] ?? '';
const spaced = (html: string): string => html.replace(/\s+/g, ' ').trim();

describe.each(sites)('the guide of $name, as built', ({ folder, content }) => {
  const { directory } = examineContent(content);
  const expected = new Map(guidePages(directory).map((page) => [page.address, page]));
  const dataFile = (name: string) => JSON.parse(readFileSync(`${folder}/data/${name}.json`, 'utf8'));
  const data = Object.fromEntries(
    localeCodes.map((code) => [code, { ...dataFile(`guide-${code}`), services: dataFile(`offer-${code}`) } as GuideData]),
  ) as Record<Locale, GuideData>;
  const addressIn = (path: string): string => path.slice(path.indexOf('/wegwijzer/') + '/wegwijzer/'.length);
  // The sheet to take along has an address here, but is no question and no advice.
  const files = pagesIn[folder].filter(({ path }) => /^(\/\w\w)?\/wegwijzer\/(?!meenemen\/)/.test(path));
  const built = files.flatMap(({ path, html }): Built[] => {
    const page = expected.get(addressIn(path));
    const locale = localeCodes.find((code) => path.startsWith(`${base(code)}/wegwijzer/`));
    const main = parser.parseHtml(html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7));
    return page && locale ? [{ path, html, locale, main, page }] : [];
  });
  const at = new Map(built.map((page) => [page.path, page]));
  const advices = built.filter(({ page }) => page.question === undefined);
  const allNeeds = directory.topics.flatMap(({ needs }) => needs);
  const needsOf = ({ page }: Built) => allNeeds.filter(({ id }) => page.progress.answers.needs?.includes(id));
  /** The needs that a page is about: those that were chosen, or all of a topic. */
  const inView = (own: Built) => {
    const chosen = needsOf(own);
    return chosen.length > 0 ? chosen : (directory.topics.find(({ id }) => id === own.page.progress.topic)?.needs ?? []);
  };
  const isSecret = (own: Built): boolean =>
    own.page.progress.answers.asker !== 'giver' && inView(own).some(({ sensitive }) => sensitive);

  /** Collects what is wrong, page by page, so that one run tells everything. */
  function everywhere(pages: readonly Built[], wrongWith: (page: Built) => (string | false | undefined)[]): void {
    expect(pages.length).toBeGreaterThan(0);
    const wrong = pages.flatMap((page) => wrongWith(page).flatMap((said) => (said ? [`${page.path}: ${said}`] : [])));
    expect(wrong.slice(0, 12)).toEqual([]);
  }

  test('has a page for every question and advice, in every language, and no other', () => {
    const wanted = localeCodes.flatMap((code) => [...expected.keys()].map((address) => `${base(code)}/wegwijzer/${address}`));
    expect(files.map(({ path }) => path).sort()).toEqual(wanted.sort());
  });

  test.each(localeCodes)('is walked without a script (%s): six taps reach all of it, and nobody walks in circles', (code) => {
    const start = `${base(code)}/wegwijzer/`;
    const longest = new Map<string, number>();
    const walk = (path: string, way: readonly string[]): number => {
      if (way.includes(path)) throw new Error(`In circles: ${[...way, path].join(' → ')}`);
      const known = longest.get(path);
      if (known !== undefined) return known;
      const page = at.get(path);
      if (!page) throw new Error(`No page at ${path}, after ${way.at(-1)}`);
      const next = new Set(all(page.main, '.gidw-answers a').map((link) => value(link, 'href')));
      // A page that has nothing to choose is the end: then it must be an advice.
      expect(next.size > 0, path).toBe(page.page.question !== undefined);
      expect(all(page.main, '[data-advice]').length, path).toBe(next.size > 0 ? 0 : 1);
      const taps = Math.max(0, ...[...next].map((href) => 1 + walk(href, [...way, path])));
      longest.set(path, taps);
      return taps;
    };
    expect(walk(start, [])).toBeLessThanOrEqual(mostTaps);
    const own = built.filter(({ locale }) => locale === code).map(({ path }) => path);
    expect([...longest.keys()].sort()).toEqual(own.sort());
  });

  test('says on every page what it stands for, as the phone takes it over', () => {
    everywhere(built, ({ html, page, locale }) => [
      attributes(html, 'data-progress')[0] !== JSON.stringify(page.progress) && 'another progress than that of its address',
      attributes(html, 'data-guide')[0] !== `/data/guide-${locale}.json` && 'no data of its own language',
    ]);
  });

  test('has a way out everywhere: home, the start, and back to any answer that was given', () => {
    everywhere(built, ({ html, main, path, locale, page }) => [
      !html.includes(`href="${base(locale)}/"`) && 'no way home',
      !html.includes(`href="${base(locale)}/wegwijzer/"`) && 'no way to the start',
      page.question === undefined && all(main, '[data-again]').length !== 1 && 'no way to start again',
      ...all(main, '[data-change]').map((link) => {
        const question = value(link, 'data-change');
        const there = at.get(value(link, 'href'));
        return there?.page.question !== question && `"change ${question}" leads to ${value(link, 'href')} (from ${path})`;
      }),
    ]);
  });

  test('offers "weet ik niet" with every question, but where one thing is all there is', () => {
    everywhere(
      built.filter(({ page }) => page.question !== undefined),
      ({ main, page }) => {
        const values = all(main, '.gidw-answers a').map((link) => value(link, 'data-answer'));
        const open = { need: 'other', tried: 'nothing' }[page.question as string] ?? 'unknown';
        return [!values.includes(open) && !(page.question === 'need' && values.length === 1) && `only ${values.join(', ')}`];
      },
    );
  });

  test('has a person to talk to and the right to ask, one tap away, on every page', () => {
    const phone = telHref(directory.city.contact.phones[0]!.number);
    everywhere(built, ({ main, locale }) => [
      all(main, '[data-talk]')
        .map((link) => value(link, 'href'))
        .join() !== phone && 'nobody to call',
      all(main, '[data-report]')
        .map((link) => value(link, 'href'))
        .join() !== `${base(locale)}/hulpvraag/` && 'no report',
    ]);
  });

  test('is listed nowhere, and tells no other site where one was', () => {
    const sitemap = readFileSync(`${folder}/sitemap-0.xml`, 'utf8');
    expect(sitemap.includes('/wegwijzer/')).toBe(false);
    everywhere(built, ({ html }) => [
      !html.includes('<meta name="robots" content="noindex">') && 'can be listed',
      !html.includes('<meta name="referrer" content="no-referrer">') && 'tells where one was',
    ]);
  });

  const isGiver = ({ page }: Built) => page.progress.answers.asker === 'giver';

  test('has danger first: its lines before anything else, on every page that is about it (L7)', () => {
    let seen = 0;
    everywhere(built, (own) => {
      const { html, page } = own;
      // A question shows the lines where the subject itself is one of danger; an advice wherever a need has them.
      const lines = page.question ? (isSecret(own) ? inView(own) : []) : isGiver(own) ? [] : needsOf(own);
      const ids = new Set(lines.flatMap(({ urgent }) => urgent.map(({ id }) => id)));
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const start = main.indexOf('class="gidw-first');
      if (ids.size === 0) return [start >= 0 && 'shows lines that nothing asks for'];
      seen += 1;
      if (start < 0) return ['shows no urgent lines'];
      const box = main.slice(start, main.indexOf('</ul></div>', start));
      return [
        !/^class="gidw-first[^"]*" data-urgent/.test(box) && 'has no handle',
        /<a |<p class="gidw-lead|data-service|data-rung/.test(main.slice(0, start)) && 'has something before the urgent lines',
        ...directory.urgent
          .filter(({ id }) => ids.has(id))
          .map(({ id, phones: [phone] }) => phone && !box.includes(`href="${telHref(phone.number)}"`) && `misses line ${id}`),
      ];
    });
    expect(seen).toBeGreaterThan(0);
  });

  test('keeps a secret: no title, a way out in sight; and only there', () => {
    const { site_name: site, exit_url: exit } = directory.city;
    expect(built.filter(isSecret).length).toBeGreaterThan(0);
    everywhere(built, (own) => {
      const title = decode(/<title>(.*?)<\/title>/s.exec(own.html)?.[1] ?? '');
      const bar = /<section class="gidw-exit-bar"( hidden)?/.exec(own.html);
      return [
        isSecret(own) !== (title === site) && `is called "${title}"`,
        exit !== undefined && !bar && 'has no exit',
        exit !== undefined && (bar?.[1] === undefined) !== isSecret(own) && 'has its exit in sight when it should not, or not',
        exit !== undefined && !own.html.includes(`data-quick-exit href="${exit}"`) && 'has an exit to nowhere',
      ];
    });
  });

  describe('every advice', () => {
    const treads = ({ main }: Built) => all(main, 'section.gidw-tread');
    const rungOf = (element: HtmlElement) => value(element, 'data-rung') as Rung;
    const rungsOn = (own: Built) => treads(own).map(rungOf);
    const servicesOn = (within: HtmlElement) => all(within, '[data-service]');
    const isSingle = (own: Built): boolean => {
      const [need, ...more] = needsOf(own);
      return !isGiver(own) && more.length === 0 && need?.single === true;
    };

    test('goes up the ladder, and so does what stands on it (L1)', () => {
      everywhere(advices, (own) => {
        const numbers = rungsOn(own).map(rungNumber);
        return [
          numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!) && `rungs ${numbers.join(' ')}`,
          ...treads(own).flatMap((tread) =>
            servicesOn(tread).map(
              (service) => rungOf(service) !== rungOf(tread) && `${value(service, 'data-service')} on ${rungOf(tread)}`,
            ),
          ),
          ...servicesOn(own.main).map((service) => {
            const id = value(service, 'data-service');
            return (
              directory.services.find((entry) => entry.id === id)?.rung !== rungOf(service) && `${id} is not ${rungOf(service)}`
            );
          }),
        ];
      });
    });

    test('has maatwerk only when the answers ask for it, and after something general (L2, L3)', () => {
      let seen = 0;
      everywhere(advices, (own) => {
        const { burden, tried = [] } = own.page.progress.answers;
        const heavy = burden === 'too_much' || (burden === 'hard' && tried.some((rung) => rung !== 'self'));
        const general = treads(own).some((tread) => isGeneralProvision(rungOf(tread)) && servicesOn(tread).length > 0);
        if (!rungsOn(own).includes('tailored')) {
          const possible = directory.services.some(
            ({ rung, needs }) => rung === 'tailored' && needsOf(own).some(({ id }) => needs.includes(id)),
          );
          return [possible && !isGiver(own) && (isSingle(own) || (heavy && general)) && 'keeps maatwerk back'];
        }
        seen += 1;
        return [!isSingle(own) && !(heavy && general && !isGiver(own)) && 'has maatwerk'];
      });
      expect(seen).toBeGreaterThan(0);
    });

    test('sends a single, simple Wmo question straight to the municipality, before the ladder (L2)', () => {
      expect(advices.filter(isSingle).length).toBeGreaterThan(0);
      const phone = telHref(directory.city.contact.phones[0]!.number);
      everywhere(advices, (own) => {
        const [advice] = all(own.main, '[data-advice]');
        const box = own.html.slice(own.html.indexOf('class="gidw-direct"'), own.html.indexOf('class="gidw-treads"'));
        const isDirect = own.html.includes('class="gidw-direct"');
        return [
          advice!.hasAttribute('data-single') !== isSingle(own) && 'has the wrong mark',
          isDirect !== isSingle(own) && 'has the wrong box',
          isDirect && !box.includes(`href="${phone}"`) && 'has no number in the box, above the ladder',
          // In one step: how it is going was not asked on the way.
          isSingle(own) && own.page.progress.answered.includes('burden') && 'was asked how hard it is',
        ];
      });
    });

    test('has the entry point once, with two ways to reach it and one to find it (L4)', () => {
      everywhere(advices, (own) => {
        const signs = all(own.main, '.gidw-sign');
        const ways = signs.flatMap((sign) => all(sign, '.gidw-sign__go').map((link) => value(link, 'href')));
        return [
          signs.length !== 1 && `${signs.length} signs`,
          all(own.main, '#trede-team .gidw-sign').length !== 1 && 'its sign is not on its rung',
          new Set(ways).size < 2 && `${ways.length} ways`,
          !ways.some((href) => href.startsWith('tel:')) && 'no number',
          !signs.some((sign) => all(sign, 'a').some((link) => value(link, 'href') === `${base(own.locale)}/wijken/`)) &&
            'does not say how to find the own wijkteam',
        ];
      });
    });

    test('lifts the wijkteam when more is the matter, above the ladder (L6)', () => {
      let seen = 0;
      everywhere(advices, (own) => {
        const { several, burden, needs = [] } = own.page.progress.answers;
        const broad = !isGiver(own) && (several === true || burden === 'too_much' || needs.length === 0);
        const lifted = all(own.main, '[data-lifted]');
        if (broad) seen += 1;
        return [
          lifted.length !== (broad ? 1 : 0) && `${lifted.length} times lifted`,
          all(own.main, '[data-advice]')[0]!.hasAttribute('data-broad') !== broad && 'has the wrong mark',
          broad && own.html.indexOf('data-lifted') > own.html.indexOf('gidw-treads') && 'lifted below the ladder',
          ...lifted.map((box) => value(box.querySelector('a'), 'href') !== '#trede-team' && 'does not lead to the wijkteam'),
        ];
      });
      expect(seen).toBeGreaterThan(0);
    });

    test('hides nothing light from who finds it heavy (L6)', () => {
      // All who have the same needs see the same general provisions, however they are.
      const light = new Map<string, string>();
      everywhere(
        advices.filter((own) => !isGiver(own)),
        (own) => {
          const story = `${own.locale} ${String(own.page.progress.answers.needs)}`;
          const general = servicesOn(own.main).filter((row) => isGeneralProvision(rungOf(row)));
          const shown = general.map((row) => value(row, 'data-service')).join();
          if (!light.has(story)) light.set(story, shown);
          return [light.get(story) !== shown && `has ${shown} instead of ${light.get(story)}`];
        },
      );
      expect(light.size).toBeLessThan(advices.length / 2);
    });

    test('gives who wants to give real places, and never maatwerk (L8)', () => {
      const givers = advices.filter(isGiver);
      everywhere(givers, (own) => [
        servicesOn(own.main).length === 0 && 'has no place',
        ...servicesOn(own.main).map((row) => {
          const service = directory.services.find(({ id }) => id === value(row, 'data-service'))!;
          return service.giving === undefined && !service.volunteers && `${service.id} asks for no help`;
        }),
      ]);
      expect(new Set(givers.map(({ locale }) => locale)).size).toBe(localeCodes.length);
    });

    test('says so, and what to do, where nothing general is known (L9)', () => {
      everywhere(advices, (own) => {
        const missing = needsOf(own).filter(
          ({ id }) => !directory.services.some(({ rung, needs }) => isGeneralProvision(rung) && needs.includes(id)),
        );
        const isMissing = missing.length > 0 && !isGiver(own);
        return [all(own.main, '[data-white-spot]').length !== (isMissing ? 1 : 0) && 'is not honest about a white spot'];
      });
    });

    test('says of every offer which answer led to it', () => {
      everywhere(advices, (own) => {
        const t = translator(own.locale);
        const said = t('guide.advice.because', { answers: '|' }).split('|')[0]!.trim();
        const names = data[own.locale].topics.flatMap(({ needs }) => needs);
        return treads(own).flatMap((tread) => {
          const [common] = all(tread, '.gidw-tread__body > .gidw-because').map(words);
          return servicesOn(tread).map((row) => {
            const reason = common ?? all(row, '.gidw-because').map(words).join(' ');
            const id = value(row, 'data-service');
            const { needs } = directory.services.find((entry) => entry.id === id)!;
            const led = needsOf(own).filter((need) => needs.includes(need.id));
            if (isGiver(own)) return !reason.includes(t('guide.advice.because_giver')) && `${id}: "${reason}"`;
            if (needsOf(own).length === 0) return false;
            const chosen = own.page.progress.topic;
            const topic = data[own.locale].topics.find(({ id: entry }) => entry === chosen);
            // Who chose a topic and nothing in it did not say its needs.
            if (topic && needsOf(own).length > 1)
              return !reason.includes(t('guide.advice.because_topic', { topic: plain(topic.name) })) && `${id}: "${reason}"`;
            const quotes = led.map(({ id: need }) => {
              const name = names.find((entry) => entry.id === need)!.name;
              return typeof name === 'string' ? name : name.text;
            });
            const isSaid = reason.startsWith(said) && quotes.length > 0 && quotes.every((quote) => reason.includes(quote));
            return !isSaid && `${id}: "${reason}"`;
          });
        });
      });
    });

    test('says on every rung where to go when it is not enough', () => {
      everywhere(advices, (own) => {
        const ids = treads(own).map((tread) => value(tread, 'id'));
        const found = treads(own).map((tread) =>
          all(tread, '.gidw-next a')
            .map((link) => value(link, 'href'))
            .join(),
        );
        const wanted = ids.map((_, index) => (index + 1 < ids.length ? `#${ids[index + 1]}` : ''));
        return [found.join() !== wanted.join() && `leads to ${found.join()} instead of ${wanted.join()}`];
      });
    });

    test('can be taken along: the same answers stand behind the # of its sheet', () => {
      everywhere(advices, ({ main, page, locale }) => {
        const links = all(main, '[data-take]').map((link) => value(link, 'href'));
        const whole = `${base(locale)}/wegwijzer/meenemen/#${encodeHandover({ answers: page.progress.answers })}`;
        return [links.join() !== whole && `leads to ${links.join()}`];
      });
    });
  });

  test.each(localeCodes)('says on the phone exactly what it says on the page (%s)', (code) => {
    everywhere(
      built.filter(({ locale }) => locale === code),
      ({ html, page: { progress, question } }) => {
        const open = html.indexOf('>', html.indexOf('data-progress="')) + 1;
        const page = spaced(html.slice(open, html.indexOf('</main>')));
        const phone = spaced(renderToString(h(GuideView, { data: data[code], progress, question })));
        if (page.startsWith(phone) && /^\s*<\/div>/.test(page.slice(phone.length))) return [];
        const from = [...phone].findIndex((sign, index) => sign !== page[index]);
        return [`phone "${phone.slice(from - 20, from + 60)}", page "${page.slice(from - 20, from + 60)}"`];
      },
    );
  });

  test.each(localeCodes)('advises on the phone what it advises with all that is known (%s)', (code) => {
    const slim = directoryOf(data[code]);
    // What is equal in all else stands in the order of its name, and a name is another in another language.
    const inOrder = (list: string[]) => (code === defaultLocale ? list : list.sort());
    const offered = (known: AdviceDirectory, answers: Answers) => {
      const { rungs, wijkteam, broad, single, urgent, whiteSpots } = advise(known, answers, { today: data[code].today });
      return {
        ...{ wijkteam, broad, single },
        urgent: urgent.map(({ id }) => id),
        whiteSpots: whiteSpots.map(({ id }) => id),
        rungs: rungs.map(({ rung, tried, next, suggestions }) => ({
          ...{ rung, tried, next },
          services: inOrder(
            suggestions.map(({ service, because }) =>
              [service.id, ...because.map((reason) => (reason.kind === 'need' ? reason.need.id : reason.kind))].join(' '),
            ),
          ),
        })),
      };
    };
    const anyAnswers: fc.Arbitrary<Answers> = fc.record({
      asker: fc.constantFrom(undefined, ...askers),
      several: fc.boolean(),
      burden: fc.constantFrom(undefined, ...burdens),
      tried: fc.subarray([...triedRungs]),
      wijk: fc.constantFrom(undefined, ...directory.wijken.map(({ id }) => id)),
      needs: fc.uniqueArray(fc.constantFrom(...allNeeds.map(({ id }) => id)), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(offered(slim, answers)).toEqual(offered(directory, answers));
      }),
      { numRuns: 500 },
    );
  });
});
