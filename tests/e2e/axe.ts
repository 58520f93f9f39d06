import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './visit.ts';

/**
 * What axe finds wrong with a page as it stands now: the rule, and the beginning of what breaks it.
 * All rules are asked, unless some are named.
 *
 * Axe reports only what is wrong; what is right would cost it more time than finding either. It works
 * in the page itself, which leaves nothing out as long as there are no frames.
 */
export async function axeFinds(page: Page, rules?: string[]): Promise<string[]> {
  expect(page.frames(), 'axe is told to look in one frame').toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
