import type { Page } from '@playwright/test';

/** What sticks out of the page at its side; nothing while the page need not be moved sideways. */
export const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > room + 1 || left < -1) && !element.closest('.gidw-said, .nl-skip-link');
    });
    return out.slice(0, 3).map((element) => element.outerHTML.slice(0, 100));
  });
