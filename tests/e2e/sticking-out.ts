import type { Page } from '@playwright/test';
import { layOutWhole } from './laid-out.ts';

/** What sticks out of the page at its side; nothing while the page need not be moved sideways. */
export async function stickingOut(page: Page): Promise<string[]> {
  // What is laid out later cannot move the page sideways, and would be cut off.
  await layOutWhole(page);
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > room + 1 || left < -1) && !element.closest('.gidw-said, .nl-skip-link');
    });
    return out.slice(0, 3).map((element) => element.outerHTML.slice(0, 100));
  });
}
