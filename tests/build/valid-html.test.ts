import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { sites } from '#commands/built-site.ts';
import { budgetFor } from '#commands/budgets.ts';
import { pagesIn } from './pages-in.ts';

/* In a file of its own, since this takes as long as all else that is asked of the built pages together. */

test.each(sites)('$name is built in valid HTML', async ({ folder }) => {
  const pages = pagesIn[folder];
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Long in Dutch and German alike; search engines cut them themselves.
      'long-title': 'off',
      // Astro writes attributes and white space in its own way; neither matters to a browser.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // The numbers are links with the number in them; a visible space is not a line break.
      'tel-non-breaking': 'off',
      'no-inline-style': 'off',
    },
  });
  const kinds = new Map(pages.map((page) => [budgetFor(page)?.kind + page.path.slice(0, 4), page]));
  const sample = new Set([...kinds.values(), ...pages.filter((_, index) => index % 41 === 0)]);
  const wrong: string[] = [];
  for (const { path, html } of sample) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results)
      wrong.push(
        ...messages
          .filter(({ ruleId }) => !isNeeded(ruleId, path))
          .map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
      );
  }
  expect(wrong).toEqual([]);
});

/** A table that stands upright on a narrow screen is one only by its roles. */
function isNeeded(rule: string, path: string): boolean {
  return rule === 'no-redundant-role' && path.endsWith('/verwijzers/aanbod/');
}
