import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { default as axe, RunOptions } from 'axe-core';
import { layOutWhole } from './laid-out.ts';
import { expect } from './visit.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Only the rules on colour: for a page of which the other scheme is asked the rest. */
export const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * What axe finds wrong with a page as it stands now: the rule, and the beginning of what breaks it.
 * All rules are asked, unless the options say which.
 *
 * Axe is put into the page once, and reports only what is wrong; what is right would cost it more time
 * than finding either. It looks into one document, which leaves nothing out as long as there are no
 * frames; and it fetches nothing, since none of its rules here reads a film or a style sheet.
 */
export async function axeFinds(page: Page, options: RunOptions = {}): Promise<string[]> {
  expect(page.frames(), 'axe looks into one frame').toHaveLength(1);
  await layOutWhole(page);
  // What is still fading in has other colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      preload: false,
      ...asked,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, options);
}
