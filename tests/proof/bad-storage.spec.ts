import { journeys } from './journeys.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

/** How a device fails: at one call on every page, at every call of a kind, or by having no storage at all. */
interface Failing {
  readonly call: number | undefined;
  readonly kind: string | undefined;
}

/** Runs in the page, before its scripts. Counts the calls, so that it is seen that none was left out. */
function failAt({ call, kind }: Failing): void {
  let calls = 0;
  for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
    const whole = Storage.prototype[name] as (...args: string[]) => string | null;
    Storage.prototype[name] = function (this: Storage, ...args: string[]) {
      calls++;
      (window as { calls?: number }).calls = calls;
      if (calls === call || name === kind) throw new DOMException('full', 'QuotaExceededError');
      return whole.apply(this, args);
    } as never;
  }
  // An empty page has none.
  if (typeof CacheStorage === 'undefined') return;
  if (kind === 'open') CacheStorage.prototype.open = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  if (kind === 'put')
    for (const name of ['put', 'add', 'addAll'] as const)
      Cache.prototype[name] = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  if (kind === 'keys') CacheStorage.prototype.keys = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  if (kind === 'match') CacheStorage.prototype.match = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
}

/** As many calls as any page of the journeys makes; the last test holds it to that. */
const mostCalls = 28;
const ways: Failing[] = [
  ...Array.from({ length: mostCalls }, (_, at) => ({ call: at + 1, kind: undefined })),
  ...['getItem', 'setItem', 'removeItem', 'open', 'put', 'keys', 'match'].map((kind) => ({ call: undefined, kind })),
];

for (const way of ways) {
  test(`storage that fails at ${way.kind ?? `call ${way.call}`}: the journeys go on`, async ({ browser, host, watched: _ }) => {
    for (const [name, steps] of Object.entries(journeys)) {
      await test.step(name, async () => {
        const context = await browser.newContext({
          baseURL: host.address,
          viewport: { width: 360, height: 740 },
          locale: 'nl-NL',
          serviceWorkers: 'allow',
        });
        const page = await context.newPage();
        const wrong: string[] = [];
        page.on('pageerror', ({ message, stack }) => wrong.push(`${message} ${stack ?? ''}`));
        page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
        await page.addInitScript(failAt, way);
        let most = 0;
        for (const [at, step] of steps.entries()) {
          try {
            await step(page);
          } catch (error) {
            // A list that the device does not keep is said at once; it cannot be there on the next page.
            if (name !== 'list' || at > 1) throw error;
            if (at === 0) await expect(page.locator('.gidw-toast')).toContainText('niet bewaren');
            else await expect(page.locator('[data-list][data-ready]')).toHaveText(/\S/);
            break;
          }
          most = Math.max(most, await page.evaluate(() => (window as { calls?: number }).calls ?? 0));
        }
        await isUnharmed(page, { wrong, mayFail: undefined });
        expect(most, 'every call was made to fail once').toBeLessThanOrEqual(mostCalls);
        await context.close();
      });
    }
  });
}
