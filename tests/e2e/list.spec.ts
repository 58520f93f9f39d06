import type { Browser, Page } from '@playwright/test';
import { crc32 } from 'node:zlib';
import { decodeHandover, encodeHandover, type Handover } from '#domain/handover.ts';
import { pageCount } from './page-count.ts';
import { scan } from './scan.ts';
import { axeFinds } from './axe.ts';
import { expect, lindestad, test } from './visit.ts';

/*
 * A list that staff put together at the kitchen table and hand over, and that a resident opens.
 * It stands on the device and in what is handed over, and nowhere else.
 */

test.use({ locale: 'nl-NL' });

const here = '/lijst/';
const sheet = (page: Page) => page.locator('article[data-sheet]');
const things = (page: Page) => page.locator('[data-thing]');
const order = (page: Page) => things(page).evaluateAll((found) => found.map((thing) => thing.getAttribute('data-thing')));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const text = (page: Page) => page.getByRole('textbox', { name: 'Kopieer de tekst' });
const count = (page: Page) => page.locator('[data-my-list] b');
const four = ['luisterlijn', 'vwc-buuv', 'zoefzoef', 'humanitas-thuisadministratie'];

async function open(page: Page, address = here): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('[data-list][data-ready]').waitFor();
}

/** A device on which a list stands already. */
async function withList(page: Page, ids: readonly string[], own: object = {}): Promise<void> {
  const items = ids.map((id) => ({ kind: 'service', id }));
  const kept = JSON.stringify({ version: 1, open: '1', lists: [{ key: '1', name: '', items, ...own }] });
  await page.goto('/wissen/');
  await page.evaluate((lists) => localStorage.setItem('gidw.lists', lists), kept);
}

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('gidw.lists') ?? '');

async function linkOf(page: Page): Promise<string> {
  return (await text(page).inputValue()).split('\n').at(-1) ?? '';
}

function handoverIn(address: string): Handover {
  const decoded = decodeHandover(address.split(':').slice(0, -1).join(':'));
  if (decoded.kind !== 'handover') throw new Error(`${decoded.kind}: ${address}`);
  return decoded.handover;
}

async function elsewhere(browser: Browser, link: string, locale: string): Promise<Page> {
  const page = await (await browser.newContext({ locale, viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(link);
  await page.locator('[data-list][data-ready]').waitFor();
  return page;
}

test('staff put four things together, for a resident who reads another language', async ({ page, browser }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));

  // From a page of its own, a list in a wijk, the sign, a search and an advice: each with one tap.
  await page.goto('/aanbod/vwc-buuv/');
  await expect(page.locator('[data-my-list]')).toBeHidden();
  await button(page, /^Zet op mijn lijst: VWC/)
    .first()
    .click();
  await expect(page.locator('.gidw-toast')).toContainText('Staat nu op uw lijst: VWC-BUUV');
  await page.goto('/wijken/meerwijk/');
  await button(page, /^Zet op mijn lijst: Wijkteam/).click();
  await page.goto('/zoeken/?q=luisterlijn');
  await button(page, 'Zet op mijn lijst: De Luisterlijn').first().click();
  await page.goto('/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/');
  await page.locator('[data-guide][data-ready]').waitFor();
  await page.locator('[data-rung="wijk"] li .gidw-add').first().click();
  await expect(count(page)).toHaveText('4');
  await page.getByRole('link', { name: /^Lijst/ }).click();
  await page.locator('[data-list][data-ready]').waitFor();
  await expect(things(page)).toHaveCount(4);
  await expect(sheet(page)).toContainText('Wijkteam Schalkwijk');

  // A note that goes along, one that does not, and a name that never does.
  await page.getByRole('textbox', { name: 'Boven de lijst' }).fill('Tot donderdag.');
  await page.getByRole('checkbox', { name: /Boven de lijst/ }).check();
  await page.locator('[data-thing="luisterlijn"] summary').click();
  await page.getByRole('textbox', { name: /Notitie.*Luisterlijn/ }).fill('Is bang voor de telefoon.');
  await page.getByRole('textbox', { name: /Naam van deze lijst/ }).fill('Gezin in de Laan');
  await expect(page.getByText('Nog 175 tekens.')).toBeVisible();

  await page.getByRole('combobox', { name: 'Taal van het blad' }).selectOption('en');
  await page.getByRole('checkbox', { name: 'Zet het Nederlands ernaast' }).check();
  const line = sheet(page).locator('[data-service="luisterlijn"]');
  await expect(line.locator('.gidw-sheet__what > .gidw-sides > [lang="nl"]')).toContainText('dag en nacht');
  await expect(line.locator('.gidw-sheet__what > .gidw-sides > [lang="en"]')).toContainText('day and night');
  expect(await axeFinds(page)).toEqual([]);
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);

  const link = await linkOf(page);
  expect(link).toMatch(/\/en\/lijst\/#\w[\w.-]*:gedeeld$/);
  expect(await scan(page)).toBe(link);
  const handed = `${JSON.stringify(handoverIn(link))} ${await text(page).inputValue()} ${await sheet(page).innerText()}`;
  expect(handed).toContain('Tot donderdag.');
  for (const secret of ['Is bang', 'Gezin in']) expect(handed).not.toContain(secret);

  // The resident, on a small phone.
  const phone = await elsewhere(browser, link, 'en-GB');
  await expect(phone.locator('main')).toContainText('Someone gave you this list.');
  await expect(sheet(phone)).toContainText('Where you can go');
  await expect(sheet(phone)).toContainText('Tot donderdag.');
  expect(await order(phone)).toEqual(await order(page));
  expect(await axeFinds(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await stored(phone)).toBe('');
  await phone.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(phone.getByRole('alert')).toHaveText('The list is kept on this device.');
  await expect(count(phone)).toHaveText('4');
  expect(new URL(phone.url()).hash).toBe('');
  await phone.context().close();

  // Nothing of it was asked of any server: only pages and files that are the same for all.
  for (const request of asked) {
    expect(request).toMatch(/^GET [^#]+ $/);
    expect(request.replace(/\?q=luisterlijn/, '')).not.toMatch(/\?|donderdag|bang|Gezin|vwc-buuv.*luisterlijn/);
  }
});

test('by keyboard alone a list is ordered and mended, and the focus stays with what moved', async ({ page }) => {
  await withList(page, ['luisterlijn', 'vwc-buuv', 'zoefzoef']);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await button(page, 'Omhoog: ZoefZoef: ritjes in de wijk').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual(['luisterlijn', 'zoefzoef', 'vwc-buuv']);
  await expect(button(page, 'Omhoog: ZoefZoef: ritjes in de wijk')).toBeFocused();
  await expect(page.getByText('staat nu op plaats 2 van 3.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual(['luisterlijn', 'vwc-buuv', 'zoefzoef']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual(['luisterlijn', 'vwc-buuv']);
  await expect(button(page, 'Zet terug')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual(['luisterlijn', 'vwc-buuv', 'zoefzoef']);
  await expect(button(page, 'Haal weg: ZoefZoef: ritjes in de wijk')).toBeFocused();
  await page.reload();
  await expect(things(page)).toHaveCount(3);
});

test('whoever types ahead is never without focus: it is back in the same moment as the order changes', async ({ page }) => {
  await withList(page, ['luisterlijn', 'vwc-buuv', 'zoefzoef']);
  await open(page);
  const presses = ['up service zoefzoef', 'down service zoefzoef', 'remove service zoefzoef', 'undo'];
  const focused = await page.evaluate(async (presses) => {
    const told: string[] = [];
    for (const press of presses) {
      const button = document.querySelector<HTMLButtonElement>(`[data-do="${press}"]`)!;
      button.focus();
      const changed = new Promise<string>((tell) =>
        // Tells of a change before anything else can happen, a key included.
        new MutationObserver((_, observer) => {
          observer.disconnect();
          tell(document.activeElement?.getAttribute('data-do') ?? 'nothing');
        }).observe(document.querySelector('.gidw-things')!, { childList: true }),
      );
      button.click();
      told.push(await changed);
    }
    return told;
  }, presses);
  expect(focused).toEqual(['up service zoefzoef', 'down service zoefzoef', 'undo', 'remove service zoefzoef']);
});

test('two tabs keep what the other did, and a wipe in one is seen in the other', async ({ page, context }) => {
  await withList(page, ['luisterlijn']);
  await open(page);
  const other = await context.newPage();
  await other.goto('/aanbod/vwc-buuv/');
  await button(other, /^Zet op mijn lijst: VWC/)
    .first()
    .click();
  await expect(things(page)).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Boven de lijst' }).fill('Hallo');
  await button(other, /^Haal van mijn lijst: VWC/)
    .first()
    .click();
  await expect(things(page)).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Boven de lijst' })).toHaveValue('Hallo');
  await other.goto('/wissen/');
  await expect(other.locator('main dl')).toContainText('De lijsten die u maakte');
  await button(other, 'Wis alles').click();
  await expect(page.getByRole('alert')).toHaveText(/Uw lijst is gewist/);
  await expect(things(page)).toHaveCount(0);
  expect(await stored(page)).toBe('');
});

test('several lists keep apart, and a new conversation leaves nothing behind', async ({ page }) => {
  await withList(page, ['luisterlijn'], { name: 'Eerste' });
  await page.evaluate(() => localStorage.setItem('gidw.story', 'x'));
  await open(page);
  await button(page, 'Begin nog een lijst').click();
  await expect(page.locator('[data-empty]')).toBeVisible();
  await page.getByRole('textbox', { name: /Naam van deze lijst/ }).fill('Tweede');
  await page.goto('/aanbod/vwc-buuv/');
  await expect(page.locator('[data-my-list]')).toBeHidden();
  await page.locator('[data-add-spot] .gidw-add').click();
  await open(page);
  expect(await order(page)).toEqual(['vwc-buuv']);
  await page.getByRole('combobox', { name: 'Welke lijst?' }).selectOption('Eerste (1)');
  expect(await order(page)).toEqual(['luisterlijn']);
  await button(page, 'Nieuw gesprek').click();
  await button(page, 'Nee, laat staan').click();
  await expect(things(page)).toHaveCount(1);
  await button(page, 'Nieuw gesprek').click();
  await expect(button(page, 'Ja, wis alles')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/Alles is gewist/);
  await expect(page.locator('[data-my-list]')).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the sheet of a resident opens as a list: staff read it, add something, and hand it back', async ({ page, browser }) => {
  const answers = { asker: 'self', needs: ['alleen'], burden: 'hard', wijk: 'meerwijk' } as const;
  await page.goto(`/wegwijzer/meenemen/#${encodeHandover({ answers, services: ['luisterlijn'], story: 'Ik slaap slecht.' })}`);
  await page.getByRole('link', { name: 'Zet er iets bij op mijn lijst' }).click();
  await page.locator('[data-list][data-ready]').waitFor();
  await expect(sheet(page)).toContainText('Het is zwaar');
  await expect(sheet(page)).toContainText('Ik slaap slecht.');
  await expect(sheet(page).locator('.gidw-sign')).toContainText('voor Meerwijk');
  await button(page, 'Bewaar op dit apparaat').click();
  await page.goto('/aanbod/zoefzoef/');
  await page.locator('[data-add-spot] .gidw-add').click();
  await open(page);
  await expect(sheet(page)).toContainText('Ik slaap slecht.');
  const back = await elsewhere(browser, await linkOf(page), 'en-GB');
  expect(new URL(back.url()).pathname).toBe('/en/lijst/');
  await expect(sheet(back)).toContainText('It is hard');
  expect(await order(back)).toEqual(['luisterlijn', 'zoefzoef']);
  await back.context().close();
});

test('a list that came in a link can be changed before it is kept, also after a reload', async ({ page }) => {
  const items = four.map((id) => ({ kind: 'service' as const, id }));
  await open(page, `/lijst/#${encodeHandover({ answers: {}, items })}:gedeeld`);
  await button(page, /^Haal weg: De Luisterlijn/).click();
  await expect(things(page)).toHaveCount(3);
  await page.reload();
  await expect(things(page)).toHaveCount(3);
  expect(await stored(page)).toBe('');
});

test('says what is gone and what has changed since, until it was seen', async ({ page }) => {
  await withList(page, ['luisterlijn', 'koffie-van-vroeger'], {});
  await page.evaluate(() => {
    const lists = JSON.parse(localStorage.getItem('gidw.lists') ?? '{}');
    lists.lists[0].items.push({ kind: 'service', id: 'vwc-buuv', check: 'old' });
    localStorage.setItem('gidw.lists', JSON.stringify(lists));
  });
  await open(page);
  await expect(sheet(page).locator('[data-gone]')).toContainText('koffie van vroeger');
  await expect(sheet(page).locator('[data-changed]')).toHaveCount(1);
  // What was put on it without a check is known from now on.
  expect(JSON.parse(await stored(page)).lists[0].items[0].check).toMatch(/^\w{3}$/);
  await button(page, 'Gezien').click();
  await expect(sheet(page).locator('[data-changed]')).toHaveCount(0);
});

test('in large letters: one thing at a time', async ({ page }) => {
  await withList(page, ['luisterlijn', 'vwc-buuv']);
  await open(page);
  await button(page, 'Laat groot zien').click();
  const box = page.getByRole('dialog');
  await expect(box).toContainText('De Luisterlijn');
  await expect(box).not.toContainText('VWC-BUUV');
  expect(await axeFinds(page)).toEqual([]);
  await box.getByRole('button', { name: 'Volgende' }).click();
  await expect(box).toContainText('VWC-BUUV');
  await expect(box).toContainText('2 van 2');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await button(page, 'Laat groot zien').click();
  await expect(box).toBeVisible();
});

test('slips: four on an A4, with a line to write on, and no reason unless it is ticked', async ({ page }) => {
  const answers = { asker: 'self', needs: ['alleen'] } as const;
  const items = four.map((id) => ({ kind: 'service' as const, id }));
  await open(page, `/lijst/#${encodeHandover({ answers, items })}`);
  await page.locator('.gidw-handed > summary').click();
  const slips = page.locator('[data-slips]');
  await expect(slips.locator('li')).toHaveCount(4);
  await expect(slips).not.toContainText('Waarom');
  await page.getByRole('checkbox', { name: 'Zet erop waarom' }).check();
  await expect(slips.locator('li').first()).toContainText('Ik voel me alleen');
  await page.getByRole('textbox', { name: /Wie geeft het kaartje/ }).fill('Anne');
  await expect(slips.locator('li').first()).toContainText('Anne');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await button(page, 'Print de kaartjes').click();
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test.describe('what cannot be opened or kept', () => {
  const newer = `2${crc32('2.Lsabcx').toString(36).padStart(7, '0')}.Lsabcx`;
  for (const [kind, hash, sentence] of [
    [
      'damaged',
      encodeHandover({ answers: {}, items: [{ kind: 'service', id: 'zoefzoef' }] }).slice(0, -3),
      'Deze link is niet heel.',
    ],
    ['far too long', 'A'.repeat(400_000), 'Deze link is niet heel.'],
    ['newer', newer, 'nieuwere versie'],
  ] as const) {
    test(`a code that is ${kind}: it is said, and the own list stands`, async ({ page }) => {
      await withList(page, ['luisterlijn']);
      await open(page, `/lijst/#${hash}:gedeeld`);
      await expect(page.getByRole('alert')).toContainText(sentence);
      await expect(things(page)).toHaveCount(1);
      if (kind === 'damaged') expect(await axeFinds(page)).toEqual([]);
    });
  }

  test('a device that keeps nothing: the list goes on, and says what to do', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('/aanbod/vwc-buuv/');
    await page.locator('[data-add-spot] .gidw-add').click();
    await expect(page.locator('.gidw-toast')).toContainText('Uw apparaat kan de lijst niet bewaren.');
    const items = four.map((id) => ({ kind: 'service' as const, id }));
    await open(page, `/lijst/#${encodeHandover({ answers: {}, items })}:gedeeld`);
    await button(page, 'Bewaar op dit apparaat').click();
    await expect(page.getByRole('alert')).toContainText('kan de lijst niet bewaren');
    await expect(things(page)).toHaveCount(4);
    await button(page, /^Haal weg: De Luisterlijn/).click();
    await expect(things(page)).toHaveCount(3);
  });

  test('a device that blocks storage altogether breaks no page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto('/aanbod/vwc-buuv/');
    await page.locator('[data-add-spot] .gidw-add').click();
    await expect(page.locator('.gidw-toast')).toContainText('niet bewaren');
    await open(page);
    await expect(page.locator('[data-empty]')).toBeVisible();
  });

  test('what stands on the device and is no list is said, and is not overwritten unasked', async ({ page }) => {
    await page.goto('/wissen/');
    await page.evaluate(() => localStorage.setItem('gidw.lists', '{"version":1,"li'));
    await page.goto('/aanbod/vwc-buuv/');
    await page.locator('[data-add-spot] .gidw-add').click();
    expect(await stored(page)).toBe('{"version":1,"li');
    await open(page);
    await expect(page.getByRole('alert')).toContainText('niet meer te lezen');
    await button(page, 'Begin opnieuw').click();
    expect(await stored(page)).toBe('');
    await expect(page.locator('[data-empty]')).toBeVisible();
  });

  test('wiped without a word from the browser: what is on the screen is kept', async ({ page }) => {
    await withList(page, ['luisterlijn', 'vwc-buuv']);
    await open(page);
    await page.evaluate(() => localStorage.clear());
    await button(page, /^Omlaag: De Luisterlijn/).click();
    expect(await order(page)).toEqual(['vwc-buuv', 'luisterlijn']);
    expect(await stored(page)).toContain('luisterlijn');
  });
});

test('the buttons: named after their offer, as big as a finger, and nothing moves when they come', async ({ page }) => {
  await withList(page, ['luisterlijn']);
  await page.addInitScript(() => {
    (window as { moved?: number }).moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as { moved?: number }).moved! += (entry as { value?: number }).value ?? 0;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${lindestad}/wijken/bloesemhof/`);
  // A button comes when its offer comes near.
  for (const offer of await page.locator('main [data-service]').all()) await offer.scrollIntoViewIfNeeded();
  const found = await page.locator('.gidw-add').evaluateAll((buttons) =>
    buttons.map((each) => {
      const { width, height } = each.getBoundingClientRect();
      const label = each.getAttribute('aria-label');
      const name = each.parentElement?.querySelector('.gidw-row__name, h2, h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? '-';
      return width >= 44 && height >= 44 && label === `Zet op mijn lijst: ${name}` ? '' : label;
    }),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((wrong) => wrong !== '')).toEqual([]);
  expect(await axeFinds(page)).toEqual([]);
  for (const paper of ['overzicht', 'poster']) {
    await page.goto(`/wijken/meerwijk/${paper}/`);
    await expect(count(page)).toHaveText('1');
    await expect(page.locator('.gidw-add'), `on the ${paper}`).toHaveCount(0);
  }
  await page.goto('/aanbod/');
  await expect(count(page)).toHaveText('1');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as { moved?: number }).moved ?? 0)).toBeLessThan(0.005);
});

test('a list with something others should not see has the way out, and stays out of the address', async ({ page }) => {
  const items = [{ kind: 'service' as const, id: 'slachtofferhulp' }];
  await open(page, `/lijst/#${encodeHandover({ answers: {}, items })}:gedeeld`);
  await expect(page.locator('.gidw-exit-bar')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(things(page)).toHaveCount(1);
  await expect(page).toHaveTitle('Gewoon in de Wijk');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, and the page says how to print', async ({ page }) => {
    await page.goto('/wijken/meerwijk/');
    await expect(page.locator('.gidw-add')).toHaveCount(0);
    await expect(page.locator('[data-my-list]')).toBeHidden();
    await page.goto(here);
    await expect(page.locator('main noscript p').first()).toContainText('printen');
    await page.locator('main').getByRole('link', { name: 'Kies uw wijk' }).click();
    await expect(page).toHaveURL(/\/wijken\/$/);
  });
});

for (const path of ['/lijst/', '/wegwijzer/meenemen/']) {
  test(`when the scripts of ${path} do not come, the page says so after a while`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(path);
    const late = page.getByText('Hebt u internet? Probeer het dan nog eens.');
    await expect(late).toBeHidden();
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(late).toBeVisible();
    await page.unroute('**/_astro/*.js');
    await page.reload();
    await expect(page.locator('[data-ready]')).toBeVisible();
    await expect(late).toHaveCount(0);
  });
}
