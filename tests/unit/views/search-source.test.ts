import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideData } from '#components/guide-data.ts';
import { otherWords, searchData } from '#components/search-data.ts';
import { examineContent } from '#data/load-directory.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import { inOrder } from '#domain/offer.ts';
import { search } from '#domain/search/search.ts';
import { searchIndex } from '#domain/search/whole-index.ts';
import { accessWays } from '#domain/access.ts';
import { placeClock } from '#domain/wall-clock.ts';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { phoneSource } from '#views/search-source.ts';

/*
 * What travels to a phone is packed: words once, nothing that the guide's data has already. A search
 * there must give what a search in the whole directory gives.
 */

const today = '2026-03-04';
const queries = (parse(readFileSync('tests/search/tune.yaml', 'utf8')) as { query: string }[]).map(({ query }) => query);

describe.each(['content', 'tests/fixtures/lindestad'])('of %s', (folder) => {
  const { directory } = examineContent(folder);
  const names = [...directory.services, ...directory.locations, ...directory.wijken].map(({ name }) =>
    typeof name === 'string' ? name : name.source,
  );

  describe.each(localeCodes)('in %s', (locale) => {
    const context = {
      directory,
      locale,
      t: translator(locale),
      today,
      clock: placeClock(directory.city.timezone, today),
      holidays: [],
      offer: inOrder(directory.services, { today }),
    };
    // Through JSON, as it travels.
    const travelled = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
    const base = travelled(guideData(context));
    const phone = searchIndex(phoneSource(base, base.services, travelled(searchData(context)), travelled(otherWords(context))));
    const whole = searchIndex(searchSource(directory, locale));
    const wijk = directory.wijken[0]!;
    const both = (text: string, filter = {}) =>
      [whole, phone].map((index) => {
        const { hits, urgent, nearest, mended, unsure, isVague } = search(index, text, filter, { today, wijk });
        return { hits: hits.map(({ kind, id, because }) => ({ kind, id, because })), urgent, nearest, mended, unsure, isVague };
      });

    test('the phone finds what the whole directory gives, in the same order, for the same reason', () => {
      for (const query of [...queries, ...names, '', 'zxqv', 'niemnad', 'ik kan niet meer']) {
        const [expected, found] = both(query);
        expect(found, query).toEqual(expected);
      }
    });

    test('and its filters let the same pass', () => {
      const filters = [
        { free: true },
        { near: true },
        { giving: true },
        { wheelchair: true },
        { language: 'ar' },
        ...accessWays.map((access) => ({ access })),
        ...directory.topics.map(({ id }) => ({ topic: id })),
      ];
      for (const filter of filters) {
        for (const text of ['', 'eten', 'koffie']) {
          const [expected, found] = both(text, filter);
          expect(found, JSON.stringify(filter)).toEqual(expected);
        }
      }
    });
  });
});
