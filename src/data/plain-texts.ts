import type { PlainText } from '#domain/plain-language.ts';
import { messages } from '#i18n/translate.ts';
import { sourceLanguage } from '#domain/text.ts';
import { place } from './describe-issues.ts';
import type { Content, Entry } from './read-content.ts';

/** Fields that are no text for reading: facts, codes, ids, and what only colleagues see. A new field is a text until it stands here. */
const facts = new Set([
  ...['alternate_names', 'organization', 'service', 'locations', 'service_areas', 'needs', 'rung', 'access', 'group'],
  ...['sources', 'certainty', 'editor_note', 'assured_date', 'assurer_role', 'valid_from', 'valid_to'],
  ...['number', 'email', 'url', 'languages', 'path', 'forms', 'byday', 'opens_at', 'closes_at', 'attending_type'],
]);

/** Every Dutch text that residents read: what editors wrote, and the words of the site itself. */
export function plainTexts({ services, topics, urgent, pages, glossary, organizations }: Content): PlainText[] {
  const own = [...services, ...urgent, ...pages, ...glossary.filter(({ id }) => id === sourceLanguage)];
  return [
    ...own.flatMap((entry) => textsIn(entry, entry.data)),
    // Here needs are texts; elsewhere they are ids.
    ...topics.flatMap((entry) => [
      ...textsIn(entry, entry.data),
      ...entry.data.needs.map(({ name }, index) => ({ ...where(entry, ['needs', index, 'name']), text: name })),
    ]),
    ...organizations.flatMap((entry) => textsIn(entry, { description: entry.data.description })),
    ...messageTexts(messages.nl),
  ];
}

/** Messages, per part of the site, as pages are judged per file. Values that are filled in count as one word. */
function messageTexts(tree: object): PlainText[] {
  const flat = (branch: object, path: readonly string[]): PlainText[] =>
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [
            {
              file: messagesFile,
              field: [...path, key].join('.'),
              text: value.replace(/\{\{\w+\}\}/g, 'iets').replaceAll('|', ''),
            },
          ]
        : flat(value as object, [...path, key]),
    );
  return flat(tree, []);
}

const messagesFile = `messages/${sourceLanguage}.json`;

function textsIn(entry: Entry<unknown>, value: unknown, path: readonly PropertyKey[] = []): PlainText[] {
  if (typeof value === 'string') return [{ ...where(entry, path), text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(entry, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (facts.has(key) ? [] : textsIn(entry, inner, [...path, key])));
}

function where({ content }: Entry<unknown>, path: readonly PropertyKey[]): Pick<PlainText, 'file' | 'field'> {
  const { file, field } = place(path, content);
  return { file, field };
}
