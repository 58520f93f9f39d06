import fc from 'fast-check';
import { encodeEdition } from '#domain/edition.ts';
import { decodeHandover, encodeHandover } from '#domain/handover.ts';
import { readLists } from '#domain/kept-lists.ts';
import { anyText, expect, isUnharmed, test, trials, visit } from './under-attack.ts';

/* Whatever stands in an address or on a device: nothing of it runs, and nothing that was sound is lost. */

const names = ['q', 'wijk', 'topic', 'rung', 'access', 'lang', 'free', 'wheelchair', 'open', 'giving', '__proto__'];

test('whatever the address of the search asks', async ({ page, watched }) => {
  const asked = fc.oneof(
    fc
      .array(fc.tuple(fc.constantFrom(...names), anyText), { minLength: 1, maxLength: 5 })
      .map((pairs) => `${new URLSearchParams(pairs)}`.slice(0, 8000)),
    fc.constantFrom(
      'q=%E0%A4%A',
      'q=%',
      'q',
      '=&&=',
      'q=a&q=b',
      'wijk=MEERWIJK',
      'free=true&open=0',
      'q=schulden&wijk=constructor',
    ),
  );
  await fc.assert(
    fc.asyncProperty(asked, async (query) => {
      await visit(page, `/zoeken/?${query}`);
      await isUnharmed(page, watched);
      await expect(page.getByRole('searchbox')).toBeEditable();
    }),
    trials,
  );
});

const id = fc.oneof(
  fc.constantFrom(
    'luisterlijn',
    'vwc-buuv',
    'geld',
    'alleen',
    'meerwijk',
    'wijkteam-oost',
    'constructor',
    'tostring',
    'proto',
    'a-b',
    '0',
  ),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  anyText,
);
const ids = fc.array(id, { maxLength: 6 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const handover = fc.record({
  answers: fc.record({
    asker: fc.constantFrom(undefined, 'self', 'referrer', 'constructor'),
    needs: maybe(ids),
    several: fc.boolean(),
    burden: fc.constantFrom(undefined, 'light', 'hard', 'too_much', 'toString'),
    tried: maybe(fc.array(fc.constantFrom('self', 'wijk', 'city', 'x'))),
    wijk: maybe(id),
  }),
  services: maybe(ids),
  withoutEntry: fc.boolean(),
  story: maybe(anyText),
  giving: maybe(anyText),
  triedWords: maybe(anyText),
  items: maybe(
    fc.array(
      fc.record({
        kind: fc.constantFrom('service', 'wijkteam', 'location', 'urgent'),
        id,
        check: fc.constantFrom(undefined, 'old'),
        note: maybe(anyText),
      }),
      { maxLength: 6 },
    ),
  ),
  note: maybe(anyText),
}) as unknown as fc.Arbitrary<Parameters<typeof encodeHandover>[0]>;
const sound = handover.map(encodeHandover);
/** As it was made, cut, with a letter changed, or of a later version. */
const code = fc.oneof(
  { weight: 3, arbitrary: sound },
  { weight: 1, arbitrary: fc.tuple(sound, fc.nat(50)).map(([made, cut]) => made.slice(0, -1 - cut)) },
  { weight: 1, arbitrary: fc.tuple(sound, fc.nat()).map(([made, at]) => made.replace(made.charAt(at % made.length), '~')) },
  { weight: 1, arbitrary: sound.map((made) => `9${made.slice(1)}`) },
  { weight: 2, arbitrary: anyText.map((text) => encodeURIComponent(text.toWellFormed())) },
  { weight: 1, arbitrary: anyText.map((text) => text.toWellFormed()) },
);
const behind = fc.oneof(
  fc.constantFrom('', ':deel', ':gedeeld', ':need:geld', ':ticks', ':wijk', ':need:__proto__', ':constructor', '::::'),
  anyText.map((text) => `:${text.toWellFormed()}`),
);

for (const path of ['/wegwijzer/', '/wegwijzer/meenemen/', '/lijst/']) {
  test(`whatever stands behind the # of ${path}`, async ({ page, watched }) => {
    await fc.assert(
      fc.asyncProperty(code, behind, async (made, more) => {
        await visit(page, `${path}#${made}${more}`);
        await page.locator('[data-ready]').first().waitFor({ state: 'attached' });
        await isUnharmed(page, watched);
        const [asked = ''] = made.split(':');
        const isRead = await page.evaluate(() => document.getElementById(location.hash.slice(1)) === null);
        const { kind } = decodeHandover(asked);
        if (isRead && (kind === 'damaged' || kind === 'newer'))
          await expect(page.getByRole('alert').first(), `a sentence about what is ${kind}`).toContainText(
            kind === 'damaged' ? 'niet heel' : 'nieuwere versie',
          );
      }),
      trials,
    );
  });
}

test('whatever a sheet on the wall says it is', async ({ page, watched }) => {
  const edition = fc
    .tuple(fc.constantFrom('2026-03-01', '2020-01-01', '2119-12-31'), fc.array(fc.stringMatching(/^[a-z0-9]{5}$/)))
    .map(([made, marks]) => encodeEdition({ made, marks }));
  const any = fc.oneof(
    edition,
    edition.map((made) => made.slice(0, -1)),
    edition.map((made) => made.replace('.1', '.9')),
    anyText.map((text) => `blad.${encodeURIComponent(text.toWellFormed())}`),
  );
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom('/wijken/meerwijk/', '/spoed/', '/onderwerpen/geld/'), async (hash, path) => {
      await visit(page, `${path}#${hash}`);
      await expect(page.locator('[data-sheet-news] p').first()).toHaveText(/\S/);
      await isUnharmed(page, watched);
    }),
    trials,
  );
});

const keyNames = ['gidw.wijk', 'gidw.language', 'gidw.story', 'gidw.lists', 'gidw.later'] as const;
const listsLike = fc
  .record({
    version: fc.constantFrom<unknown>(1, 1, 1, 1, 2, 0, '1', null),
    open: fc.oneof(fc.constantFrom<unknown>('1', '2', 7, null, {}), anyText),
    lists: fc.oneof(
      fc.array(
        fc.record({
          key: fc.oneof(fc.constantFrom<unknown>('1', '2', '3', null, 5), anyText),
          name: fc.oneof(anyText, fc.constantFrom<unknown>(null, 3, {})),
          items: fc.array(
            fc.record({
              kind: fc.constantFrom<unknown>('service', 'wijkteam', 'location', 'urgent', 'constructor', null),
              id: fc.oneof(id, fc.constantFrom<unknown>(null, 4)),
              check: fc.constantFrom<unknown>(undefined, 'old', 5),
              note: fc.oneof(anyText, fc.constantFrom<unknown>(undefined, 7, [])),
              goes: fc.constantFrom<unknown>(true, false, 'yes'),
            }),
            { maxLength: 5 },
          ),
          note: fc.oneof(anyText, fc.constantFrom<unknown>(undefined, 7, [])),
          story: fc.oneof(sound, anyText, fc.constantFrom<unknown>(undefined, 7)),
        }),
        { maxLength: 4 },
      ),
      fc.json().map((text) => JSON.parse(text) as unknown),
    ),
  })
  .map((lists) => JSON.stringify(lists));
const anyValue = fc.oneof(
  anyText,
  fc.json(),
  sound,
  fc.constantFrom('', 'null', '[]', '{"version":1,"li', 'meerwijk', 'ar', `"${'x'.repeat(1_000_000)}"`),
);

/** All that stands on lists, without what a visit may add. */
const itemsIn = (text: string | null): unknown => {
  const found = readLists(text ?? undefined);
  return found.kind === 'lists'
    ? found.lists.lists.map(({ name, note, items }) => [name, note, items.map(({ kind, id, note }) => [kind, id, note])])
    : text;
};

test('whatever stands on the device', async ({ page, watched, host }) => {
  const stored = fc.record({
    'gidw.wijk': fc.option(anyValue),
    'gidw.language': fc.option(anyValue),
    'gidw.story': fc.option(anyValue),
    'gidw.lists': fc.option(fc.oneof({ weight: 3, arbitrary: listsLike }, { weight: 1, arbitrary: anyValue })),
    'gidw.later': fc.option(anyValue),
    'of another site': fc.constant('stays'),
  });
  const paths = [
    '/',
    '/lijst/',
    '/wegwijzer/',
    '/wijken/meerwijk/',
    '/onderwerpen/geld/',
    '/zoeken/?q=schulden',
    '/kaart/',
    '/wissen/',
  ];
  await fc.assert(
    fc.asyncProperty(stored, fc.shuffledSubarray(paths, { minLength: 2, maxLength: 3 }), async (values, visited) => {
      await page.goto('/robots.txt');
      await page.evaluate((all) => {
        localStorage.clear();
        for (const [key, value] of Object.entries(all)) if (value !== null) localStorage.setItem(key, value);
      }, values);
      for (const path of visited) {
        await visit(page, path);
        await isUnharmed(page, watched);
      }
      const after = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
      for (const key of [...keyNames, 'of another site'] as const) {
        const before = values[key as keyof typeof values] ?? null;
        const now = after[key] ?? null;
        if (key === 'gidw.lists') expect(itemsIn(now), 'lists').toEqual(itemsIn(before));
        else expect(now, key).toBe(before);
      }
      // What is no list is not written over by putting something on it.
      await visit(page, '/aanbod/vwc-buuv/');
      await page.locator('[data-add-spot] .gidw-add').click();
      await expect(page.locator('.gidw-toast')).toHaveText(/\S/);
      const { kind } = readLists(values['gidw.lists'] ?? undefined);
      if (kind !== 'lists') expect(await page.evaluate(() => localStorage.getItem('gidw.lists'))).toBe(values['gidw.lists']);
      await isUnharmed(page, watched);
    }),
    { ...trials, numRuns: Math.ceil(trials.numRuns / 2) },
  );
  expect(host.asked.length).toBeGreaterThan(0);
});
