import { expect, test } from 'vitest';
import { dutchWords } from '#data/dutch-words.ts';
import { examineContent } from '#data/load-directory.ts';
import { plainTexts } from '#data/plain-texts.ts';
import { readContent } from '#data/read-content.ts';
import { judge } from '#domain/plain-language.ts';
import { tellPlain } from '#i18n/tell-plain.ts';

const { content } = readContent('content');
const texts = plainTexts(content);

test('everything that residents read in Dutch is plain, and no exception has outlived its reason', () => {
  const standard = content.plainLanguage!.data;
  const judgement = judge(texts, standard, examineContent('content').directory.glossary, dutchWords);
  // The same table as `npm run b1`: a red test says what to write instead.
  expect(tellPlain(judgement, standard)).toBe('');
});

test('it looks at texts of every kind, and at no facts', () => {
  const at = (file: string, field: string): string | undefined =>
    texts.find((text) => text.file === file && text.field === field)?.text;
  expect(at('services/blijf-groep.yaml', 'summary')).toMatch(/112/);
  expect(at('topics/geld.yaml', 'needs[1].name')).toBe('Ik kom niet rond');
  expect(at('glossary/nl.yaml', 'wmo.explanation')).toMatch(/gemeente/);
  expect(at('pages/privacy.yaml', 'sections[1].paragraphs[1]')).toMatch(/cookies/);
  expect(at('organizations/buurts.yaml', 'description')).toMatch(/Buurts/);
  expect(at('messages/nl.json', 'home.question')).toBe('Waar kunnen we u mee helpen?');
  for (const { field, text } of texts) {
    expect(text, field).not.toMatch(/^https?:|@|^\d{2}:\d{2}$|^[a-z]+(-[a-z]+)+$/);
    expect(field).not.toMatch(/editor_note|sources|alternate_names/);
  }
});

test('a city without a standard is read as before', () => {
  expect(readContent('tests/fixtures/lindestad')).toMatchObject({ content: { plainLanguage: undefined }, problems: [] });
});

test('syllables are counted as one says them', () => {
  for (const [word, count] of [
    ['wijk', 1],
    ['eten', 2],
    ['auto', 2],
    ['ideaal', 3],
    ['ideeën', 3],
    ['energierekening', 6],
    ['Vrijwilliger', 4],
  ] as const)
    expect(dutchWords.syllables(word), word).toBe(count);
});
