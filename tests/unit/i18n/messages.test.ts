import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#data/content-files.ts';
import { loadDirectory } from '#data/load-directory.ts';
import { uses } from '#domain/glossary.ts';
import editor from '#i18n/messages/editor.nl.json';
import { knownLocales, locales, type Locale } from '#i18n/locales.ts';
import { messages, translator } from '#i18n/translate.ts';

/** Every message with its path: "rung.self.name". */
function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as [string, string]] : flatten(value as object, here);
  });
}

const source = new Map(flatten(messages.nl));
/** What a language must have: of a sentence with a number in it, one wording for every plural form it has. */
const expectedKeys = (locale: Locale): string[] => {
  const forms = new Intl.PluralRules(locales[locale].lang).resolvedOptions().pluralCategories;
  return [...source.keys()].flatMap((key) => {
    const sentence = /^(.*)\.other$/.exec(key)?.[1];
    if (sentence !== undefined && source.has(`${sentence}.one`)) return forms.map((form) => `${sentence}.${form}`);
    return /\.one$/.test(key) ? [] : [key];
  });
};
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe.each(knownLocales)('the messages in %s', (locale) => {
  const own = new Map(flatten(messages[locale]));

  test('are all there, and no more', () => {
    expect([...own.keys()].sort()).toEqual(expectedKeys(locale).sort());
  });

  test('say the terms of the glossary the same everywhere', () => {
    const { glossary } = loadDirectory('content');
    for (const [key, text] of own) {
      const dutch = source.get(key) ?? source.get(key.replace(/\w+$/, 'other')) ?? '';
      // The name of a value that is filled in is no word of the sentence.
      const said = dutch.replace(/\{\{\w+\}\}/g, '');
      for (const term of glossary)
        if (uses(said, 'nl', term)) expect.soft(uses(text, locale, term), `${key}: ${term.id} in "${text}"`).toBe(true);
    }
  });

  test('say something, with the same values filled in', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('');
      // A language may leave out a value (the Dutch "uur"), but cannot ask for one nobody gives.
      for (const name of gaps(text))
        expect(gaps(source.get(key) ?? source.get(key.replace(/\w+$/, 'other')) ?? ''), key).toContain(name);
    }
  });
});

test('a missing message fails, and names itself and the language', () => {
  expect(() => translator('en')('home.nothing_like_it' as 'home.title', { city: 'X' })).toThrow(/home\.nothing_like_it.*en/);
});

test('a missing value fails, and names itself', () => {
  expect(() => translator('nl')('home.title', {} as { city: string })).toThrow(/city/);
});

test('every message is used', () => {
  const code = listFiles('src')
    .filter((file) => /\.(astro|ts|tsx)$/.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .join('\n');
  // Keys that are put together: `rung.${rung}.name` (whose parts stand in a list).
  const joined = [
    /^rung\.\w+\.(name|more)$/,
    /^urgent\.group\./,
    /^offer\.(reach|feature)\./,
    /^referrers\.(route|standing|undated)\./,
    /^(paper\.)?access\./,
    /^(search\.(count|unsure)|map\.(count|group))\./,
  ];
  const unused = [...source.keys()].filter((key) => {
    const last = key.split('.').at(-1) ?? '';
    return !(
      code.includes(`'${key}'`) ||
      (joined.some((pattern) => pattern.test(key)) && new RegExp(`\\b${last}\\b`).test(code))
    );
  });
  expect(unused).toEqual([]);
});

test('every kind of problem has words for the editor', () => {
  const known = new Set(flatten(editor.problem).map(([key]) => key));
  const code = ['src/data', 'src/schemas']
    .flatMap((folder) => listFiles(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')))
    .join('\n');
  const codes = [
    ...[...code.matchAll(/code: '([a-z_.]+)'/g)].map(([, found]) => found),
    ...[...code.matchAll(/note\(\s*'([a-z_.]+)'/g)].map(([, found]) => found),
    ...[...code.matchAll(/message: '([a-z]+\.[a-z_0-9]+)'/g)].map(([, found]) => found),
    ...[...code.matchAll(/error: \(\) => '([a-z_.]+)'/g)].map(([, found]) => found),
    ...[...code.matchAll(/(?:find|findAll)\(\s*'(\w+)'/g)].map(([, kind]) => `unknown_id.${kind}`),
  ];
  const zodCodes = ['custom', 'unrecognized_keys', 'invalid_value', 'invalid_type', 'too_small', 'too_big'];
  expect(codes.length).toBeGreaterThan(40);
  for (const found of codes)
    if (!zodCodes.includes(found ?? '')) expect(known.has(found ?? ''), `no words for "${found}"`).toBe(true);
});
