import { test as base, expect, type Page } from '@playwright/test';
import { lindestadPort } from './ports.ts';

/** Where the made-up city is served. */
export const lindestad = `http://localhost:${lindestadPort}`;

/**
 * A visit in which nothing may go wrong unseen: errors in the console, and any request to another
 * host, fail the test. A test that leaves the site on purpose names where to in `mayVisit`, and serves that
 * address itself; one that makes an error on purpose names a part of what is said in `mayFail`.
 */
export const test = base.extend<{ mayVisit: string; mayFail: string; watch: void }>({
  mayVisit: ['localhost', { option: true }],
  mayFail: ['net::ERR_FAILED', { option: true }],
  watch: [
    async ({ page, mayVisit, mayFail }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost' && hostname !== mayVisit)
          errors.push(`request to ${hostname}`);
      });
      await use();
      expect(errors.filter((error) => ![...expected, mayFail].some((known) => error.includes(known)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes to the same page in another language, by the menu. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  const menu = page.locator('[data-languages] details');
  await menu.locator('summary').click();
  await menu.getByRole('link', { name, exact: true }).click();
}

/** Lets what is asked at these addresses come only once what this gives is called. */
export async function hold(page: Page, addresses: string): Promise<() => void> {
  let letCome = (): void => undefined;
  const mayCome = new Promise<void>((done) => (letCome = done));
  await page.route(addresses, async (route) => {
    await mayCome;
    await route.continue();
  });
  return letCome;
}

/** What a browser itself says when a test cuts the network or asks for a page that is not there. */
const expected = ['net::ERR_FAILED', 'status of 404'];

export { expect };
