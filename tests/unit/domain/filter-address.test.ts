import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessWays } from '#domain/access.ts';
import { rungs } from '#domain/ladder.ts';
import { addressOf, askedIn, filtersOn, longestInAddress, type Asked, type Choices } from '#domain/search/filter-address.ts';

const choices: Choices = { wijken: ['meerwijk', 'delftwijk'], topics: ['geld', 'eten'], languages: ['ar', 'nl'] };

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(undefined, ...values);
const flag = maybe(true as const);

/** Anything somebody can ask on the page. */
const anyAsked: fc.Arbitrary<Asked> = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: longestInAddress / 8 }).map((text) => text.slice(0, longestInAddress)),
    wijk: maybe(...choices.wijken),
    filter: fc.record({
      topic: maybe(...choices.topics),
      rung: maybe(...rungs),
      access: maybe(...accessWays),
      language: maybe(...choices.languages),
      free: flag,
      wheelchair: flag,
      open: flag,
      giving: flag,
    }),
  })
  // Half a sign cannot stand in any address.
  .filter(({ text }) => text === text.replace(/[\ud800-\udfff]/gu, ''));

/** What only differs in how nothing is written is the same. */
const plain = (asked: Asked): unknown => JSON.parse(JSON.stringify(asked));

test('what is asked comes back from its address', () => {
  fc.assert(
    fc.property(anyAsked, (asked) => {
      const address = addressOf(asked).toString();
      expect(plain(askedIn(new URLSearchParams(address), choices))).toEqual(plain(asked));
    }),
  );
});

test('any address asks something that can be asked', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', 'meerwijk', 'geld', 'self', 'walk_in', '__proto__', 'constructor', '%', '%E0%A4%A', 'x'.repeat(10_000)),
  );
  const name = fc.oneof(
    fc.constantFrom('q', 'wijk', 'topic', 'rung', 'free', 'access', 'lang', 'wheelchair', 'open', 'giving', '__proto__'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const raw = pairs.map(([key, text]) => `${key}=${text}`).join('&');
      for (const params of [new URLSearchParams(raw), new URLSearchParams(pairs.map(([key, text]) => [key, text]))]) {
        const { text, wijk, filter } = askedIn(params, choices);
        expect(text.length).toBeLessThanOrEqual(longestInAddress);
        for (const [chosen, known] of [
          [wijk, choices.wijken],
          [filter.topic, choices.topics],
          [filter.language, choices.languages],
          [filter.rung, rungs],
          [filter.access, accessWays],
        ] as const)
          if (chosen !== undefined) expect(known).toContain(chosen);
        for (const is of [filter.free, filter.wheelchair, filter.open, filter.giving]) expect([undefined, true]).toContain(is);
      }
    }),
  );
});

describe('an address', () => {
  const asked = (address: string): Asked => askedIn(new URLSearchParams(address), choices);

  test('with what does not exist asks nothing', () => {
    expect(plain(asked('q=&wijk=nergens&topic=&rung=9&free=ja&access=klimmen&lang=xx&open=0'))).toEqual({ text: '', filter: {} });
  });

  test('names only what is asked, always in the same order', () => {
    expect(addressOf({ text: 'a b', wijk: 'meerwijk', filter: { giving: true, free: true } }).toString()).toBe(
      'q=a+b&wijk=meerwijk&free=1&giving=1',
    );
    expect(addressOf({ text: '', filter: {} }).toString()).toBe('');
  });

  test('tells how many filters are on; the words are none', () => {
    expect(filtersOn(asked('q=eten'))).toBe(0);
    expect(filtersOn(asked('q=eten&wijk=meerwijk&topic=geld&open=1'))).toBe(3);
  });
});
