import type { Page } from '@playwright/test';
import { encodeHandover } from '#domain/handover.ts';
import { expect, isUnharmed, test } from './under-attack.ts';

const list = `/lijst/#${encodeHandover({ answers: {}, items: [{ kind: 'service', id: 'luisterlijn' }] })}`;
const sheet = `/wegwijzer/meenemen/#${encodeHandover({ answers: { asker: 'self', needs: ['alleen'], wijk: 'meerwijk' } })}`;
const paths = [
  '/',
  '/wijken/meerwijk/',
  '/aanbod/vwc-buuv/',
  '/wegwijzer/',
  '/zoeken/',
  '/zoeken/?q=schulden',
  '/kaart/',
  list,
  sheet,
  '/verwijzers/aanbod/',
  '/wissen/',
];

/** What can be pressed: of every kind one, since a page may have hundreds. */
async function pressable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    let count = 0;
    for (const element of document.querySelectorAll<HTMLElement>('button, summary, select, input')) {
      element.removeAttribute('data-press');
      const kind = `${element.tagName} ${element.className} ${element.closest('[class]')?.className} ${element.getAttribute('type')}`;
      const isShown =
        element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled') && element.offsetWidth > 1;
      if (!isShown || seen.has(kind)) continue;
      seen.add(kind);
      element.dataset['press'] = `${count++}`;
    }
    return count;
  });
}

/** Presses something, or types in it and sends it; true when anything at all changes: the page, its address, what is printed. */
async function doesSomething(page: Page, at: number): Promise<boolean> {
  const element = page.locator(`[data-press="${at}"]`);
  const before = await page.evaluate(() => {
    const state = window as { changes?: number };
    state.changes = 0;
    const note = (): void => void state.changes!++;
    new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const name of ['change', 'toggle']) document.addEventListener(name, note, { capture: true, once: true });
    window.print = note;
    return location.href;
  });
  const [tag, type] = await element.evaluate((found) => [found.tagName, found.getAttribute('type')] as const);
  if (tag === 'SELECT') await element.selectOption({ index: 1 });
  else if (tag === 'INPUT' && !['checkbox', 'radio'].includes(type ?? '')) {
    await element.fill('2037 AB');
    await element.press('Enter');
  } else await element.click();
  const isChanged = async (): Promise<boolean> =>
    page.url() !== before || (await page.evaluate(() => (window as { changes?: number }).changes !== 0).catch(() => true));
  for (let wait = 0; wait < 20; wait++) {
    if (await isChanged()) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

async function settle(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

for (const path of paths) {
  test(`${path.slice(0, 30)}: each script in turn is not there`, async ({ page, host, watched }) => {
    watched.mayFail = /status of 404|Failed to load|dynamically imported module|net::ERR_/;
    await settle(page, path);
    const scripts = [...new Set(host.asked.filter((asked) => asked.endsWith('.js')))];
    expect(scripts.length).toBeGreaterThan(1);
    const dead: string[] = [];
    for (const script of [undefined, ...scripts]) {
      host.instead.clear();
      if (script !== undefined) host.instead.set(script, undefined);
      await settle(page, path);
      await isUnharmed(page, watched);
      const count = await pressable(page);
      for (let at = 0; at < count; at++) {
        const what = await page.locator(`[data-press="${at}"]`).evaluate((element) => element.outerHTML.slice(0, 120));
        if (!(await doesSomething(page, at))) dead.push(`without ${script}: ${what}`);
        await settle(page, path);
        if ((await pressable(page)) !== count) break;
      }
      expect(watched.wrong).toEqual([]);
    }
    expect(dead).toEqual([]);
  });
}
