import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ownHost } from '../e2e/own-host.ts';
import { stickingOut } from '../e2e/sticking-out.ts';

/** So many pages are open side by side in each lane. */
const sideBySide = 3;
const lanes = 2;

const pages = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

test.describe.configure({ timeout: 3_600_000 });

/* Every page that is built, in every language, opened on a narrow phone with its scripts: it asks nothing of anybody else, and it has room. */
for (let lane = 0; lane < lanes; lane++) {
  test(`every page, lane ${lane + 1} of ${lanes}: no other host, no cookie, no error, nothing kept, nothing sticks out`, async ({
    browser,
  }) => {
    const mine = pages.filter((_, at) => at % lanes === lane);
    const host = await ownHost();
    const wrong: string[] = [];
    let [opened, requests] = [0, 0];
    // Not the worker: it would answer for the host from the second page on.
    const context = await browser.newContext({
      baseURL: host.address,
      serviceWorkers: 'block',
      viewport: { width: 320, height: 640 },
    });
    const waiting = mine.values();
    await Promise.all(
      Array.from({ length: sideBySide }, async () => {
        const page = await context.newPage();
        let here = '';
        const note = (what: string): void => void wrong.push(`${here}: ${what}`);
        page.on('request', (request) => {
          requests++;
          const { origin, protocol } = new URL(request.url());
          if (protocol !== 'data:' && origin !== host.address) note(`asked ${request.url()}`);
        });
        page.on('response', (response) => void (response.status() >= 400 && note(`${response.status()} ${response.url()}`)));
        page.on('console', (message) => void (message.type() === 'error' && note(message.text())));
        page.on('pageerror', (error) => note(error.message));
        page.on('dialog', (dialog) => note(`dialog ${dialog.message()}`));
        for (const path of waiting) {
          here = path;
          await page.goto(path, { waitUntil: 'load' });
          // To the foot, for what comes only when it is seen, and until the browser has nothing else to do.
          const found = await page.evaluate(async () => {
            scrollTo(0, document.body.scrollHeight);
            await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
            return { cookie: document.cookie, kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] };
          });
          const wide = await stickingOut(page);
          if (wide.length > 0) note(`sticks out: ${wide.join(' ')}`);
          if (found.cookie !== '' || found.kept.length > 0) note(JSON.stringify(found));
          opened++;
        }
        await page.close();
      }),
    );
    expect(await context.cookies()).toEqual([]);
    await context.close();
    host.close();
    console.log(`   ${opened} pages, ${requests} requests, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(opened).toBe(mine.length);
    expect(requests).toBeGreaterThan(opened);
  });
}
