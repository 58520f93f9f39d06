import type { Browser, Locator, Page } from '@playwright/test';
import { crc32 } from 'node:zlib';
import { decodeHandover, encodeHandover, type Handover } from '#domain/handover.ts';
import { axeFinds } from './axe.ts';
import { pageCount } from './page-count.ts';
import { scan } from './scan.ts';
import { chooseLanguage, expect, lindestad, test } from './visit.ts';

/*
 * "Neem dit mee": one sheet that a resident prints, holds up, sends or lets somebody scan, and that
 * whoever gets it can read, change and hand on. Nothing of it reaches a server.
 */

/** A story with more than three offers on a rung, so that there is something to choose. */
const lonely: Handover = { answers: { asker: 'self', needs: ['alleen', 'rondkomen'], burden: 'hard', wijk: 'meerwijk' } };
const unsafe: Handover = { answers: { asker: 'self', needs: ['thuis-niet-veilig'], wijk: 'meerwijk' } };
const mine = 'Na het overlijden van mijn man slaap ik slecht.';
const at = (handover: Handover, end = '') => `/wegwijzer/meenemen/#${encodeHandover(handover)}${end}`;

/** Opens an address as a new page, also when only what stands after # differs. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('[data-take][data-ready]').waitFor();
}

// Whoever reads these tests reads Dutch.
test.use({ locale: 'nl-NL' });

const sheet = (page: Page) => page.locator('[data-sheet]');
const lines = (page: Page) => sheet(page).locator('[data-service]');
const idsOn = (page: Page) => lines(page).evaluateAll((found) => found.map((line) => line.getAttribute('data-service') ?? ''));
const tick = (page: Page, id: string) => page.locator(`[data-line="${id}"]`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const goesAlong = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^Dit mag mee ?: ${name}$`) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const text = (page: Page) => page.getByRole('textbox', { name: 'Kopieer de tekst' });
const own = 'In mijn eigen woorden';

/** The link that a resident hands over: the last line of the text. */
async function linkOf(page: Page): Promise<string> {
  return (await text(page).inputValue()).split('\n').at(-1) ?? '';
}

/** What a link or an address stands for. */
function handoverIn(address: string): Handover {
  const decoded = decodeHandover(address);
  if (decoded.kind !== 'handover') throw new Error(`${decoded.kind}: ${address}`);
  return decoded.handover;
}

/** Opens a link as somebody else, on a device with another language. */
async function openElsewhere(browser: Browser, link: string, locale: string): Promise<Page> {
  const page = await (await browser.newContext({ locale })).newPage();
  await page.goto(link);
  await page.locator('[data-take][data-ready]').waitFor();
  return page;
}

test.describe('the sheet of an advice', () => {
  test('has the answers, at most three offers of a rung, and the sign of the wijkteam', async ({ page }) => {
    await page.goto(`/wegwijzer/#${encodeHandover(lonely)}`);
    await page.locator('[data-guide][data-ready]').waitFor();
    await page.getByRole('link', { name: 'Maak mijn blad' }).click();
    await expect(page).toHaveURL(/\/wegwijzer\/meenemen\/#/);
    await expect(sheet(page)).toContainText('Het is zwaar');
    await expect(sheet(page)).toContainText('Voor mij');
    const rungs = await lines(page).evaluateAll((found) => found.map((line) => line.getAttribute('data-rung') ?? ''));
    expect(rungs.length).toBeGreaterThan(3);
    for (const rung of rungs) expect(rungs.filter((other) => other === rung).length, rung).toBeLessThanOrEqual(3);
    expect(rungs).toEqual(rungs.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    await expect(sheet(page).locator('.gidw-sign')).toHaveAttribute('data-wijkteam', /^wijkteam-/);
    await expect(sheet(page).locator('.gidw-sign')).toContainText('14 023');
  });

  test('changes when a line is taken off or added, and is still so after a reload', async ({ page }) => {
    await open(page, at(lonely));
    const [first = ''] = await idsOn(page);
    const off = await page.locator('[data-line]:not(:checked)').first().getAttribute('data-line');
    await tick(page, first).uncheck();
    await expect(sheet(page).locator(`[data-service="${first}"]`)).toHaveCount(0);
    await tick(page, off ?? '').check();
    await expect(sheet(page).locator(`[data-service="${off}"]`)).toBeVisible();
    const now = await idsOn(page);
    expect(now).toContain(off);
    expect([...(handoverIn(page.url()).services ?? [])].sort()).toEqual([...now].sort());
    await page.reload();
    await expect(lines(page).first()).toBeVisible();
    expect(await idsOn(page)).toEqual(now);
  });

  test('can do without the sign', async ({ page }) => {
    await open(page, at(lonely));
    await page.getByRole('checkbox', { name: 'Het bord van het wijkteam' }).uncheck();
    await expect(sheet(page).locator('.gidw-sign')).toHaveCount(0);
    await page.reload();
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).locator('.gidw-sign')).toHaveCount(0);
  });

  for (const [locale, path, handed] of [
    ['en-GB', '/en/wegwijzer/meenemen/', 'Someone shared this sheet'],
    ['nl-NL', '/wegwijzer/meenemen/', 'Iemand deelde dit blad'],
    // A language that the site does not speak.
    ['de-DE', '/wegwijzer/meenemen/', 'Iemand deelde dit blad'],
  ] as const) {
    test(`opens elsewhere with the same lines, in the language of that device: ${locale}`, async ({ page, browser }) => {
      await open(page, at(lonely));
      const [first = ''] = await idsOn(page);
      await tick(page, first).uncheck();
      const link = await linkOf(page);
      const there = await openElsewhere(browser, link, locale);
      expect(new URL(there.url()).pathname).toBe(path);
      await expect(there.locator('main')).toContainText(handed);
      expect(await idsOn(there)).toEqual(await idsOn(page));
      await there.context().close();
    });
  }

  test('goes along to the page in another language', async ({ page }) => {
    await open(page, at({ ...lonely, story: mine }));
    const [first = ''] = await idsOn(page);
    await tick(page, first).uncheck();
    const here = await idsOn(page);
    await chooseLanguage(page, 'English');
    await expect(page).toHaveURL(/\/en\/wegwijzer\/meenemen\/#/);
    await expect(sheet(page)).toContainText(mine);
    expect(await idsOn(page)).toEqual(here);
  });

  test('stays where it is when somebody skips to the content', async ({ page }) => {
    await open(page, at(lonely));
    const before = await idsOn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    expect(await idsOn(page)).toEqual(before);
    await page.reload();
    await expect(sheet(page)).toBeVisible();
    expect(await idsOn(page)).toEqual(before);
  });

  test('goes back to the guide with all answers, to change them and hand it back', async ({ page, browser }) => {
    await open(page, at(lonely));
    const there = await openElsewhere(browser, await linkOf(page), 'nl-NL');
    await there.getByRole('link', { name: 'Verander de antwoorden' }).click();
    await there.locator('[data-guide][data-ready]').waitFor();
    expect(handoverIn(there.url()).answers).toEqual(lonely.answers);
    await there.locator('[data-change="burden"]').click();
    await there.getByRole('link', { name: 'Het wordt te veel' }).click();
    await there.getByRole('link', { name: 'Maak mijn blad' }).click();
    await there.locator('[data-take][data-ready]').waitFor();
    const back = await linkOf(there);
    await there.context().close();
    expect(handoverIn(back).answers).toEqual({ ...lonely.answers, burden: 'too_much' });
    await open(page, back);
    await expect(sheet(page)).toContainText('Het wordt te veel');
  });

  test('keeps own words on the way through the guide; what was chosen from another advice is chosen anew', async ({ page }) => {
    await open(page, at({ ...lonely, services: ['de-luisterlijn'], story: 'Mijn zus helpt soms.' }));
    await page.getByRole('link', { name: 'Verander de antwoorden' }).click();
    await page.locator('[data-guide][data-ready]').waitFor();
    await page.locator('[data-change="burden"]').click();
    await page.getByRole('link', { name: 'Het wordt te veel' }).click();
    await page.reload();
    await page.getByRole('link', { name: 'Maak mijn blad' }).click();
    await expect(sheet(page)).toContainText('Mijn zus helpt soms.');
    expect(await sheet(page).locator('[data-service]').count()).toBeGreaterThan(1);
  });

  test('keeps in the list what was taken off, so that it can be put back', async ({ page }) => {
    await open(page, at({ ...lonely, services: ['zoefzoef'] }));
    const line = page.locator('[data-line="zoefzoef"]');
    await line.uncheck();
    await expect(sheet(page).locator('[data-service="zoefzoef"]')).toHaveCount(0);
    await expect(line).toBeFocused();
    await line.check();
    await expect(sheet(page).locator('[data-service="zoefzoef"]')).toBeVisible();
  });
});

const order = ['self', 'wijk', 'city', 'team', 'tailored'];

test.describe('own words', () => {
  /** Everywhere that a sheet goes. */
  const everywhere = async (page: Page): Promise<string[]> => [
    JSON.stringify(handoverIn(await linkOf(page))),
    JSON.stringify(handoverIn(await scan(page))),
    JSON.stringify(handoverIn(page.url())),
    await text(page).inputValue(),
    await sheet(page).innerText(),
  ];

  test('stay on the screen until they are ticked; then they go everywhere, and back again', async ({ page }) => {
    await open(page, at(lonely));
    await page.locator('[data-qr]').waitFor();
    for (const [name, words] of [
      [own, mine],
      ['Dit heb ik al geprobeerd', 'Met de huisarts gepraat.'],
      ['Dit kan ik zelf doen of geven', 'Ik kan soep koken.'],
    ] as const) {
      await field(page, name).fill(words);
      for (const found of await everywhere(page)) expect(found).not.toContain(words);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(words)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await goesAlong(page, name).check();
      for (const found of await everywhere(page)) expect(found).toContain(words);
    }
    await page.reload();
    await expect(sheet(page)).toContainText(mine);
    await expect(field(page, own)).toHaveValue(mine);
    await goesAlong(page, own).uncheck();
    for (const found of await everywhere(page)) expect(found).not.toContain(mine);
  });

  for (const words of [
    'أمي تنسى أشياء كثيرة، وأنا أعتني بها وحدي. أحتاج إلى بعض المساعدة.',
    'Het gaat niet zo 😢 met ons 👩‍👧 🏳️‍🌈, één € te kort',
    '<img src=x onerror="document.title=\'hacked\'"></textarea><script>document.title="hacked"</script>',
    '1k3f9ab0.Aself.Ngeld#:deel?x=1&y=%41{{names}}',
    'regel een\nregel twee',
  ]) {
    test(`come out on another device as they were written: ${words.slice(0, 20)}`, async ({ page, browser }) => {
      await open(page, at(lonely));
      await field(page, own).fill(words);
      await goesAlong(page, own).check();
      await page.locator('[data-qr]').waitFor();
      const link = await linkOf(page);
      expect(await scan(page)).toBe(link);
      const there = await openElsewhere(browser, link, 'nl-NL');
      expect(await there.locator('[data-own-words] dd').allTextContents()).toEqual([words]);
      await expect(there).toHaveTitle('Gewoon in de Wijk');
      await expect(there.locator('[data-sheet] img, [data-sheet] script')).toHaveCount(0);
      expect(handoverIn(link).answers).toEqual(lonely.answers);
      await there.context().close();
    });
  }
});

test.describe('the code to scan', () => {
  test('is the link itself', async ({ page }) => {
    for (const address of [
      at(lonely),
      at({ ...lonely, story: mine }),
      `${lindestad}${at({ answers: {} })}`,
      `/en${at(lonely)}`,
    ]) {
      await open(page, address);
      await page.locator('[data-qr]').waitFor();
      const link = (await page.locator('textarea[readonly]').inputValue()).split('\n').at(-1);
      expect(link).toMatch(/:deel$/);
      expect(await scan(page)).toBe(link);
      await expect(page.locator('[data-qr-short]')).toHaveCount(0);
    }
  });

  for (const [name, spoil] of [
    ['has no workers', (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
    ['does not get the worker', (page: Page) => page.route('**/qr-worker*', (route) => route.abort())],
  ] as const) {
    test(`is drawn on the page itself where a browser ${name}`, async ({ page }) => {
      await spoil(page);
      await open(page, at(lonely));
      expect(await scan(page)).toBe(await linkOf(page));
    });
  }

  test('is gone when that of a change cannot be drawn: an older one may tell too much', async ({ page }) => {
    await page.route('**/_astro/qr.*', (route) => route.abort());
    await open(page, at({ ...lonely, story: mine }));
    expect(handoverIn(await scan(page)).story).toBe(mine);
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {
        throw new Error('no more');
      };
    });
    await goesAlong(page, own).uncheck();
    await expect(page.locator('[data-qr]')).toHaveCount(0);
  });

  test('leaves out very long words and says so; the link has them all', async ({ page }) => {
    const long = 'Dit is een lang verhaal! '.repeat(40);
    await open(page, at(lonely));
    for (const name of [own, 'Dit heb ik al geprobeerd', 'Dit kan ik zelf doen of geven']) {
      await field(page, name).fill(long);
      await goesAlong(page, name).check();
    }
    await expect(page.locator('[data-qr-short]')).toHaveText(/In deze code staan uw eigen woorden niet/);
    const { story, triedWords, giving, ...rest } = handoverIn(await linkOf(page));
    expect([story, triedWords, giving]).toEqual([long.trim(), long.trim(), long.trim()]);
    expect(handoverIn(await scan(page))).toEqual(rest);
    expect(rest.services).toEqual(await idsOn(page));
  });

  test('when that is too much as well, has the answers alone and says so', async ({ page }) => {
    const services = Array.from({ length: 60 }, (_, index) => `een-aanbod-met-een-lange-naam-${index}`);
    await open(page, at({ ...lonely, services }));
    await expect(page.locator('[data-qr-short]')).toHaveText(/staan alleen uw antwoorden/);
    expect(handoverIn(await scan(page))).toEqual(lonely);
  });
});

test.describe('a code that does not open', () => {
  const newer = `2${crc32('2.Aself').toString(36).padStart(7, '0')}.Aself`;
  for (const [kind, hash, sentence] of [
    ['damaged', encodeHandover(lonely).slice(0, -2), 'Deze link is niet heel'],
    ['damaged', '%3Cimg%20src=x%3E', 'Deze link is niet heel'],
    ['newer', newer, 'nieuwere versie'],
    ['empty', '', 'Er staat nog niets op dit blad'],
    ['empty', 'inhoud', 'Er staat nog niets op dit blad'],
  ] as const) {
    test(`says so and leads to the guide: ${kind}, #${hash.slice(0, 10)}`, async ({ page }) => {
      await open(page, `/wegwijzer/meenemen/#${hash}`);
      await expect(page.locator(`[data-no-sheet="${kind}"]`).getByRole('alert')).toContainText(sentence);
      await expect(sheet(page)).toHaveCount(0);
      expect(await axeFinds(page)).toEqual([]);
      await page.getByRole('link', { name: 'Naar de wegwijzer' }).click();
      await expect(page).toHaveURL(/\/wegwijzer\/$/);
    });
  }

  test('gives way to the sheet when a whole one is pasted over it', async ({ page }) => {
    await open(page, '/wegwijzer/meenemen/');
    await page.goto(at(lonely));
    await expect(sheet(page)).toBeVisible();
  });

  test('is not one that a messenger has escaped', async ({ page }) => {
    await open(page, `/wegwijzer/meenemen/#${encodeHandover(lonely)}%3Adeel`);
    await expect(lines(page).first()).toBeVisible();
  });
});

test('what is gone is named, and stays named after a change and a reload', async ({ page }) => {
  const named: Handover = {
    answers: { needs: ['alleen', 'vraag-van-vroeger'], wijk: 'oude-wijk' },
    services: ['vwc-buuv', 'koffie-in-de-tuin'],
  };
  await open(page, at(named));
  const gone = page.locator('[data-gone]');
  await expect(gone).toContainText('koffie in de tuin');
  await expect(gone).toContainText('vraag van vroeger');
  await expect(gone).toContainText('oude wijk');
  await expect(gone).not.toContainText('vwc');
  expect(await idsOn(page)).toEqual(['vwc-buuv']);
  await page.locator('[data-line]:not(:checked)').first().check();
  await expect(lines(page)).toHaveCount(2);
  await page.reload();
  await expect(gone).toContainText('koffie in de tuin');
  // A heading with nothing under it is not printed.
  await open(page, at({ answers: { needs: ['vraag-van-vroeger'] } }));
  expect(await sheet(page).locator('dd').allInnerTexts()).not.toContain('');
});

test.describe('on paper', () => {
  const story = `${'Mijn man is ziek en ik doe alles zelf. '.repeat(8)}`.slice(0, 299);
  const nine = [
    'burenhulp-haarlem',
    'vwc-buuv',
    'luisterlijn',
    'diaconie-pgh',
    'maatjesprojecten',
    'stem-in-de-stad',
    'roze-salon',
    'fietsmaatjes',
    'haarlem-ontmoet',
  ];
  const all: Handover = {
    answers: { ...lonely.answers, tried: ['wijk', 'city'], burden: 'too_much' },
    story,
  };
  const linde: Handover = {
    answers: { asker: 'self', needs: ['schulden', 'alleen', 'thuis-lukt-niet'], burden: 'too_much', wijk: 'bloesemhof' },
  };
  for (const [name, address, phone] of [
    ['as it comes', at(lonely), '14 023'],
    ['with own words and nine lines', at({ ...all, services: nine }), '14 023'],
    ['with own words and nine lines, in English', `/en${at({ ...all, services: nine })}`, '14 023'],
    ['as heavy as an advice gets, with own words', at(all), '14 023'],
    ['without anything', at({ answers: {} }), '14 023'],
    ['with all that is known of a wijkteam', `${lindestad}${at({ ...linde, story })}`, '099 123 45 60'],
  ] as const) {
    test(`is one A4, with the code and the phone, in letters one can read: ${name}`, async ({ page }) => {
      await open(page, address);
      await page.locator('[data-qr]').waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pageCount(pdf)).toBe(1);
      // As wide as A4 less its margins.
      await page.setViewportSize({ width: 680, height: 1009 });
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('[data-qr] svg')).toBeVisible();
      await expect(sheet(page).locator('.gidw-sign').getByText(phone)).toBeVisible();
      await expect(page.locator('button:visible, input:visible, textarea:visible, .gidw-exit-bar:visible')).toHaveCount(0);
      const { small, wide } = await page.evaluate(() => {
        const written = [...document.querySelectorAll<HTMLElement>('body *')].filter(
          (element) =>
            element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        );
        const told = (elements: HTMLElement[]) => elements.map((element) => element.outerHTML.slice(0, 80));
        return {
          small: told(written.filter((element) => parseFloat(getComputedStyle(element).fontSize) < (11 * 96) / 72 - 0.1)),
          wide: told(written.filter((element) => element.getBoundingClientRect().right > 681)),
        };
      });
      expect(small).toEqual([]);
      expect(wide).toEqual([]);
    });
  }

  test('is what the button prints', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await open(page, at(lonely));
    await button(page, 'Print op één blad').click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  });
});

test.describe('held up in large letters', () => {
  const dialog = (page: Page) => page.getByRole('dialog');
  const letters = (found: Locator) => found.evaluateAll((all) => all.map((item) => parseFloat(getComputedStyle(item).fontSize)));

  for (const [how, close] of [
    ['Esc', (page: Page) => page.keyboard.press('Escape')],
    ['the button', (page: Page) => button(page, 'Sluit').click()],
  ] as const) {
    test(`opens, is read across a desk, and closes with ${how}`, async ({ page }) => {
      await open(page, at(lonely));
      await button(page, 'Laat groot zien').click();
      await expect(dialog(page).getByRole('listitem')).toHaveCount(3);
      await expect(dialog(page)).toContainText('Het is zwaar');
      for (const size of await letters(dialog(page).getByRole('listitem'))) expect(size).toBeGreaterThanOrEqual(36);
      // It begins at its beginning, whatever has focus.
      await expect(dialog(page).locator('p').first()).toBeInViewport({ ratio: 1 });
      const { width = 0, height = 0 } = (await dialog(page).boundingBox()) ?? {};
      expect([width, height]).toEqual([360, 740]);
      await close(page);
      await expect(dialog(page)).toHaveCount(0);
      await expect(button(page, 'Laat groot zien')).toBeFocused();
      await button(page, 'Laat groot zien').click();
      await expect(dialog(page)).toBeVisible();
    });
  }

  test('says it in Dutch to the counter, with the reader’s own language under it', async ({ page }) => {
    await open(page, `/en${at(lonely)}`);
    await button(page, 'Show in large letters').click();
    const items = dialog(page).getByRole('listitem');
    await expect(items.first()).toHaveAttribute('lang', 'nl');
    await expect(items.first().locator('small')).toHaveAttribute('lang', 'en');
    await expect(items.last()).toContainText('Het is zwaar');
    await expect(items.last().locator('small')).not.toContainText('Het is zwaar');
    await expect(dialog(page).locator('[lang=nl]').first()).toHaveText('Ik zoek hulp. Het gaat over:');
  });

  for (const [how, answer] of [
    ['does not come', { abort: true }],
    ['is not there', { status: 404, body: '<h1>404</h1>' }],
  ] as const) {
    test(`says it in the reader’s own language when the Dutch ${how}`, async ({ page }) => {
      await page.route('**/data/guide-nl.json', (route) => ('abort' in answer ? route.abort() : route.fulfill(answer)));
      await open(page, `/en${at(lonely)}`);
      const failed = page.waitForEvent('requestfinished').catch(() => undefined);
      await button(page, 'Show in large letters').click();
      if (!('abort' in answer)) await failed;
      await expect(dialog(page).getByRole('listitem')).toHaveCount(3);
      await expect(dialog(page).locator('[lang=nl]')).toHaveCount(0);
      await expect(dialog(page).locator('small')).toHaveCount(0);
      await expect(dialog(page)).not.toContainText('Ik zoek hulp');
    });
  }
});

test.describe('sent', () => {
  test('as a link or a text on the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, at(lonely));
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await button(page, 'Kopieer de link').click();
    await expect(page.getByRole('status')).toHaveText('De link is gekopieerd.');
    expect(await copied()).toBe(await linkOf(page));
    await button(page, 'Kopieer de tekst').click();
    await expect(page.getByRole('status')).toHaveText('De tekst is gekopieerd.');
    expect((await copied()).replaceAll('\r', '')).toBe(await text(page).inputValue());
  });

  for (const how of ['refuses', 'is not there'] as const) {
    test(`by hand where the clipboard ${how}`, async ({ page }) => {
      await page.addInitScript((gone) => {
        const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
        if (gone) Reflect.deleteProperty(Navigator.prototype, 'clipboard');
        else Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      }, how === 'is not there');
      await open(page, at(lonely));
      await button(page, 'Kopieer de link').click();
      await expect(page.getByRole('status')).toContainText('Kopiëren lukt hier niet');
      const selected = await text(page).evaluate((box: HTMLTextAreaElement) =>
        box.value.slice(box.selectionStart, box.selectionEnd),
      );
      expect(selected).toBe(await text(page).inputValue());
      expect(selected).toContain(':deel');
      await expect(text(page)).toBeFocused();
    });
  }

  test('through the device, only where it can share', async ({ page, browser }) => {
    const without = await browser.newPage();
    await without.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await without.goto(at(lonely));
    await expect(without.getByRole('button', { name: 'Laat groot zien' })).toBeVisible();
    await expect(without.getByRole('button', { name: 'Deel', exact: true })).toHaveCount(0);
    await without.close();

    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (shared: ShareData) => {
          document.body.dataset['shared'] = JSON.stringify(shared);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
    });
    await open(page, at(lonely));
    await button(page, 'Deel').click();
    const shared = JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '{}') as ShareData;
    expect(shared).toEqual({ title: 'Neem dit mee', text: await text(page).inputValue() });
  });
});

test.describe('kept on the device', () => {
  const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage));

  test('only when asked; the guide offers it, and the page about the device erases it', async ({ page }) => {
    await open(page, at(lonely));
    const [first = ''] = await idsOn(page);
    await tick(page, first).uncheck();
    const here = await idsOn(page);
    expect(await kept(page)).toEqual([]);
    await button(page, 'Bewaar op dit apparaat').click();
    await expect(page.getByRole('status')).toHaveText('Uw blad is bewaard op dit apparaat.');
    expect(await kept(page)).toEqual([['gidw.story', new URL(page.url()).hash.slice(1)]]);

    await page.goto('/wegwijzer/');
    await page.getByRole('link', { name: 'Verder met mijn blad' }).click();
    await expect(sheet(page)).toBeVisible();
    expect(await idsOn(page)).toEqual(here);

    await page.getByRole('link', { name: 'Kijk wat er bewaard is, en wis het' }).click();
    await expect(page.locator('main dl')).toContainText('De code met uw antwoorden');
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await expect.poll(() => kept(page)).toEqual([]);
    await page.goto('/wegwijzer/');
    await page.locator('[data-guide][data-ready]').waitFor();
    await expect(page.getByRole('link', { name: 'Verder met mijn blad' })).toHaveCount(0);
  });

  test('without the own words that may not go along', async ({ page }) => {
    await open(page, at(lonely));
    await field(page, own).fill(mine);
    await button(page, 'Bewaar op dit apparaat').click();
    const [[, code] = []] = await kept(page);
    expect(handoverIn(code ?? '').story).toBeUndefined();
  });

  test('or, where the device does not let us, a sentence about what else one can do', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    await open(page, at(lonely));
    await button(page, 'Bewaar op dit apparaat').click();
    await expect(page.getByRole('status')).toContainText('Uw apparaat kan dit niet bewaren.');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why there is no sheet, and leads to the guide', async ({ page }) => {
    await page.goto(at(lonely));
    await expect(page.locator('main noscript p').first()).toContainText('Daarvoor moet JavaScript aan staan');
    await page.getByRole('link', { name: 'Naar de wegwijzer' }).click();
    await expect(page).toHaveURL(/\/wegwijzer\/$/);
  });
});

test('when the data does not come, the page says so', async ({ page }) => {
  await page.route('**/data/guide-nl.json', (route) => route.abort());
  await page.goto(at(lonely));
  await expect(page.getByRole('alert')).toContainText('Uw blad maken lukt nu niet.');
});

test('what others should not see has the quick exit and a title that tells nothing', async ({ page }) => {
  const exit = page.locator('.gidw-exit-bar');
  for (const [story, isSecret] of [
    [unsafe, true],
    [lonely, false],
  ] as const) {
    await open(page, at(story));
    await expect(exit).toBeVisible({ visible: isSecret });
    await expect(page).toHaveTitle('Gewoon in de Wijk');
  }
  // Also when another sheet comes in its place.
  await page.goto(at(unsafe));
  await expect(exit).toBeVisible();
});

test('nothing of it leaves the device', async ({ page, context }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    void request
      .allHeaders()
      .then((headers) => sent.push(`${request.url()} ${JSON.stringify(headers)} ${request.postData() ?? ''}`))
      // One may still be on its way when the test ends.
      .catch(() => undefined);
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `/en${at(lonely)}`);
  await chooseLanguage(page, 'Nederlands');
  await page.locator('[data-take][data-ready]').waitFor();
  await field(page, own).fill(mine);
  await goesAlong(page, own).check();
  await page.locator('[data-line]:not(:checked)').first().check();
  for (const name of ['Laat groot zien', 'Sluit', 'Kopieer de link', 'Kopieer de tekst']) await button(page, name).click();
  const code = new URL(page.url()).hash.slice(1);
  // Only the language that was chosen.
  expect(await page.evaluate(() => [Object.keys(localStorage), sessionStorage.length, document.cookie])).toEqual([
    ['gidw.language'],
    0,
    '',
  ]);
  await page.reload();
  await page.locator('[data-take][data-ready]').waitFor();
  await lines(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/aanbod\//);
  expect(sent.length).toBeGreaterThan(5);
  for (const request of sent)
    for (const secret of [code, code.slice(0, 8), encodeHandover(lonely).slice(0, 8), '#', 'rondkomen', 'overlijden'])
      expect(request).not.toContain(secret);
  expect(await context.cookies()).toEqual([]);
});

test.describe('for everybody', () => {
  const full = at({ ...lonely, story: mine, services: ['vwc-buuv', 'stem-in-de-stad', 'koffie-in-de-tuin'] });
  const states: [string, string, string?][] = [
    ['a sheet', full],
    ['a sheet in English', `/en${full}`],
    ['a sheet with a full sign', `${lindestad}${at({ answers: { needs: ['alleen'], wijk: 'bloesemhof' } })}`],
    ['a sensitive sheet', at(unsafe)],
    ['held up', full, 'Laat groot zien'],
    ['held up in two languages', `/en${full}`, 'Show in large letters'],
  ];

  for (const [name, address, press] of states) {
    test(`nothing sticks out sideways, what one taps is 44 pixels, and axe finds nothing: ${name}`, async ({ page }) => {
      test.setTimeout(120_000);
      await open(page, address);
      await page.locator('[data-qr]').waitFor();
      if (press) await button(page, press).click();
      const box = press ? 'dialog' : 'html';
      for (const width of [320, 360, 768, 1280, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        const room = await page.locator(box).evaluate((element) => element.scrollWidth - element.clientWidth);
        expect.soft(room, `${width} px`).toBe(0);
        const small = await page.locator(press ? 'dialog' : 'main').evaluate((part) =>
          [...part.querySelectorAll<HTMLElement>('a, button, textarea, label.gidw-tick')]
            .filter((element) => {
              const { height, width: own } = element.getBoundingClientRect();
              const around = element.closest('p, dd, li > span')?.textContent?.trim().length ?? 0;
              const inSentence = around > (element.textContent?.trim().length ?? 0) + 2;
              return height > 0 && (height < 44 || own < 44) && !inSentence;
            })
            .map((element) => `${element.outerHTML.slice(0, 90)} ${Math.round(element.getBoundingClientRect().height)}`),
        );
        expect.soft(small, `${width} px`).toEqual([]);
        const colorScheme = ({ 360: 'light', 1280: 'dark' } as const)[width];
        if (!colorScheme) continue;
        await page.emulateMedia({ colorScheme });
        expect.soft(await axeFinds(page), `axe, ${colorScheme}, ${width} px`).toEqual([]);
      }
    });
  }

  test('everything works from the keyboard', async ({ page }) => {
    await open(page, at(lonely));
    const reach = async (target: Locator): Promise<void> => {
      for (let at = 0; at < 120; at++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Not reached: ${String(target)}`);
    };
    await reach(button(page, 'Laat groot zien'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await reach(button(page, 'Sluit'));
    await page.keyboard.press('Enter');
    await expect(button(page, 'Laat groot zien')).toBeFocused();
    const [first = ''] = await idsOn(page);
    await reach(tick(page, first));
    await page.keyboard.press('Space');
    await expect(sheet(page).locator(`[data-service="${first}"]`)).toHaveCount(0);
    await expect(tick(page, first)).toBeFocused();
    await reach(field(page, own));
    await page.keyboard.type('Hallo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(sheet(page)).toContainText('Hallo');
    await reach(button(page, 'Bewaar op dit apparaat'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Uw blad is bewaard op dit apparaat.');
  });
});
