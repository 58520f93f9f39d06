import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOnly } from '#browser/map/text-only.ts';

test('the mark on a button keeps its text', () => {
  expect(textOnly('<span aria-hidden="true">+</span>')).toBe('+');
  expect(textOnly('<span aria-hidden="true">&#215;</span>')).toBe('&#215;');
});

test('nothing that comes through can begin a tag', () => {
  const html = fc
    .array(fc.oneof(fc.constantFrom('<', '>', '<img ', '</', '<!--', '<<', 'a'), fc.string()))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(html, (text) => !textOnly(text).includes('<')));
});
