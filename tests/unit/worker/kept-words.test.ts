import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeKept, noticeFor, titleOf, withKeptPages, withNotice } from '../../../src/worker/kept-words.ts';

const page =
  '<html data-x><title>Schulden – Gewoon</title><body><main id="inhoud" tabindex="-1"><h1>$&amp;</h1></main></body></html>';

test('the sentence stands before the contents, and nothing of the page is lost', () => {
  fc.assert(
    fc.property(fc.string(), (sentence) => {
      const told = withNotice(page, sentence);
      const mark = `<p class="gidw-offline gidw-screen" role="status">${sentence}</p>`;
      expect(told).toContain(`<main id="inhoud" tabindex="-1">${mark}<h1>`);
      expect(told.replace(mark, () => '')).toBe(page);
    }),
  );
});

test('the day is that of the host, in the language of the page; without one it is open', () => {
  const sentence = 'Bewaard op {date}.';
  expect(noticeFor(sentence, 'Tue, 03 Mar 2026 12:00:00 GMT', 'nl')).toBe('Bewaard op 3 maart 2026.');
  expect(noticeFor(sentence, 'Tue, 03 Mar 2026 12:00:00 GMT', 'en-GB')).toBe('Bewaard op 3 March 2026.');
  for (const none of [null, '', 'yesterday']) expect(noticeFor(sentence, none, 'nl')).toBe('Bewaard op ?.');
});

test('a page calls itself what its title says, without the name of the site', () => {
  expect(titleOf(page)).toBe('Schulden');
  expect(titleOf('<title>Gewoon</title>')).toBe('Gewoon');
  expect(titleOf('<p>')).toBe('');
});

test('the page for what is not kept names what is, and stays silent when nothing is', () => {
  const fallback = '<div class="a" data-kept hidden> <h2>x</h2> <ul data-kept-list></ul> </div>';
  expect(withKeptPages(fallback, [])).toBe(fallback);
  expect(withKeptPages(fallback, [{ path: '/a/', title: '$& &amp;' }])).toBe(
    '<div class="a" data-kept> <h2>x</h2> <ul data-kept-list><li><a href="/a/">$& &amp;</a></li></ul> </div>',
  );
});

test('a page that others should not see may not be kept', () => {
  expect(mayBeKept('<html lang="nl" data-private>')).toBe(false);
  expect(mayBeKept('<html lang="nl" data-private="true">')).toBe(false);
  expect(mayBeKept(page)).toBe(true);
});
