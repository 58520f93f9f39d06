import { expect, test } from './visit.ts';

/* Every journey runs under the policy, since an error in the console fails it; here is what the policy stops. */

const slipped = '<script>window.ran = true</script><img src="/favicon.svg" onload="window.ran = true">';

for (const path of ['/', '/wegwijzer/', '/lijst/', '/kaart/', '/wijken/meerwijk/poster/']) {
  test.describe(path, () => {
    // The browser says in the console which rule stopped it.
    test.use({ mayFail: 'been blocked' });

    test(`a script that got into ${path} in any other way is not run`, async ({ page }) => {
      await page.addInitScript(() => {
        const stopped: string[] = [];
        Object.assign(window, { stopped });
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective));
      });
      // What stands in the page itself, as if it had slipped into the content.
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('</body>', `${slipped}</body>`);
        await route.fulfill({ response, body });
      });
      await page.goto(path);
      const found = await page.evaluate(async () => {
        const { stopped } = window as unknown as { stopped: string[] };
        const attempt = (way: string, what: () => unknown): void => {
          try {
            what();
          } catch {
            stopped.push(way);
          }
        };
        const script = document.createElement('script');
        attempt('script', () => (script.textContent = 'window.ran = true'));
        document.body.append(script);
        const box = document.createElement('div');
        document.body.append(box);
        attempt('markup', () => (box.innerHTML = '<img src="/favicon.svg" onload="window.ran = true">'));
        // Also from this very site only what is vouched for.
        attempt('worker', () => new Worker('/sw.js').terminate());
        const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
        attempt('policy', () => trustedTypes?.createPolicy('another', { createHTML: (text: string) => text }));
        await new Promise((done) => setTimeout(done, 300));
        // Not before: the driver of the browser may.
        attempt('eval', () => new Function('window.ran = true')());
        return { stopped, ran: 'ran' in window };
      });
      expect(found.ran).toBe(false);
      expect(found.stopped).toEqual(
        expect.arrayContaining(['script-src-elem', 'script-src-attr', 'eval', 'script', 'markup', 'worker', 'policy']),
      );
    });
  });
}

test('the open map takes the text of what is written as HTML, and no markup', async ({ page }) => {
  await page.goto('/kaart/');
  await page.getByRole('button', { name: 'Open de kaart' }).click();
  await expect(page.locator('.leaflet-control-zoom-in')).toHaveText('+');
  const written = await page.evaluate(() => {
    const box = document.createElement('div');
    box.innerHTML = 'a<img src="/favicon.svg" onload="window.ran = true">b<script>';
    return { text: box.textContent, elements: box.childElementCount };
  });
  expect(written).toEqual({ text: 'ab', elements: 0 });
});
