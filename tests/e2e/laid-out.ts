import type { Page } from '@playwright/test';

/** Lays out all of a long page, as it is when somebody has been through it. */
export async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => delete document.documentElement.dataset['fromTop']);
}
