import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ownHost, type OwnHost } from '../e2e/own-host.ts';
import { openWebKit, whyNoWebKit, type WebKit } from './webkit.ts';

/* A smoke test in the engine of every iPhone: what is drawn by scripts is drawn there, and reads well. */

const missing = whyNoWebKit();
test.skip(missing !== undefined, missing ?? '');
test.describe.configure({ mode: 'serial' });

let host: OwnHost;
let webkit: WebKit;
test.beforeAll(async () => {
  host = await ownHost();
  webkit = await openWebKit();
});
test.afterAll(async () => {
  await webkit?.close();
  host?.close();
});

/** Waits until a selector is there and shown; tells how many there are. */
const shown = (selector: string): Promise<number> =>
  webkit.run(
    `const until = Date.now() + 10000;
     const look = () => {
       const found = [...document.querySelectorAll(arguments[0])].filter((element) => element.checkVisibility());
       if (found.length > 0 || Date.now() > until) done(found.length); else setTimeout(look, 100);
     };
     look();`,
    selector,
  );
const press = (selector: string): Promise<boolean> =>
  webkit.run('const found = document.querySelector(arguments[0]); found?.click(); done(found !== null);', selector);

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong, and any error that the page threw since it was put there. */
async function findings(): Promise<string[]> {
  // Past the policy of the page, which lets no such script in; a driver may.
  await webkit.run(`${axe}; done(true);`);
  return webkit.run(
    `axe.run({ resultTypes: ['violations'], preload: false }).then(
       ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))),
       (error) => done([String(error)]));`,
  );
}

for (const [path, ready, pressed] of [
  ['/', '[data-chooser] input', undefined],
  ['/wegwijzer/', '[data-guide][data-ready] .gidw-answers a', undefined],
  ['/zoeken/?q=schulden', '[data-result] a', undefined],
  ['/kaart/', '[data-map-open]', '[data-map-open]'],
  ['/wijken/meerwijk/', '.gidw-add', '.gidw-add'],
  ['/lijst/', '[data-thing]', undefined],
  ['/ar/wegwijzer/', '[data-guide][data-ready] .gidw-answers a', undefined],
] as const) {
  test(`${path} is drawn, and axe finds nothing`, async () => {
    await webkit.goto(`${host.address}${path}`);
    expect(await shown(ready)).toBeGreaterThan(0);
    if (pressed) expect(await press(pressed)).toBe(true);
    if (path === '/kaart/') expect(await shown('.gidw-slide__sign')).toBeGreaterThan(3);
    if (path === '/wijken/meerwijk/') expect(await shown('.gidw-toast a')).toBe(1);
    expect(await findings()).toEqual([]);
  });
}

test('the guide goes on by a tap, without a request for a page', async () => {
  await webkit.goto(`${host.address}/wegwijzer/`);
  expect(await shown('[data-guide][data-ready] .gidw-answers a')).toBeGreaterThan(0);
  const before = host.asked.length;
  expect(await press('.gidw-answers a')).toBe(true);
  expect(await shown('.gidw-given')).toBeGreaterThan(0);
  expect(host.asked.slice(before).filter((path) => path.endsWith('/'))).toEqual([]);
});
