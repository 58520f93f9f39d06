import { expect, test } from './visit.ts';

/* Every journey runs under the policy, since an error in the console fails it; here is what the policy stops. */

// The browser says in the console which rule (script-src, default-src) stopped it.
test.use({ mayFail: '-src' });

for (const path of ['/', '/wegwijzer/', '/lijst/', '/kaart/', '/wijken/meerwijk/poster/']) {
  test(`a script that got into ${path} in any other way is not run`, async ({ page }) => {
    await page.goto(path);
    const found = await page.evaluate(async () => {
      const stopped: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = '<img src="/favicon.svg" onload="window.ran = true">';
      await new Promise((done) => setTimeout(done, 300));
      try {
        new Function('window.ran = true')();
      } catch {
        stopped.push('eval');
      }
      return { stopped, ran: 'ran' in window };
    });
    expect(found.ran).toBe(false);
    expect(found.stopped).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'eval']));
  });
}
