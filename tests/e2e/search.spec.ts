import type { Page, Request } from '@playwright/test';
import { chooseLanguage, expect, hold, lindestad, test } from './visit.ts';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('[data-result]');
const heading = (page: Page) => page.locator('#gevonden');
const said = (page: Page) => page.locator('[data-search-said]');
const start = (page: Page) => page.locator('[data-search-start]');
const exitBar = (page: Page) => page.locator('.gidw-exit-bar');
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const missing = (page: Page) => page.locator('[data-missing]');

const isReady = (page: Page) => expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');

/** Opens the search, and waits until the phone can answer. */
async function open(page: Page, path = '/zoeken/'): Promise<void> {
  await page.goto(path);
  await field(page).focus();
  await isReady(page);
}

/** Types, and waits until something is found. */
async function type(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect(heading(page)).toBeVisible();
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('.gidw-filters > summary').click();
}

const remember = (page: Page, wijk: string) =>
  page.addInitScript({ content: `localStorage.setItem('gidw.wijk', ${JSON.stringify(wijk)})` });

test.describe('somebody types', () => {
  test('and sees results at once, says how many to who cannot see them, and keeps the address in step', async ({ page }) => {
    await open(page);
    await field(page).pressSequentially('schulden', { delay: 40 });
    await expect(heading(page)).toHaveText(/^\d+ resultaten$/);
    await expect(results(page).first()).toHaveAttribute('data-result', 'need');
    await expect(page.locator('[data-result="service"][data-rung][data-certainty]').first()).toBeVisible();
    await expect(said(page)).toHaveText((await heading(page).textContent()) ?? '');
    await expect(page).toHaveURL(/\/zoeken\/\?q=schulden$/);
    await expect(start(page)).toBeHidden();
    // Typing leaves no trail of half words.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('a need leads to its topic and to its page in the guide', async ({ page }) => {
    await open(page);
    await type(page, 'schulden');
    const need = page.locator('[data-need="schulden"]');
    await expect(need.getByRole('link').first()).toHaveAttribute('href', '/onderwerpen/geld/#schulden');
    await need.getByRole('link', { name: 'Wegwijzer' }).click();
    await expect(page).toHaveURL(/\/wegwijzer\/geld\/schulden\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe gaat het nu?');
    await page.goBack();
    await expect(field(page)).toHaveValue('schulden');
    await expect(heading(page)).toBeVisible();
  });

  test('with a slip of the finger, and reads which word was meant', async ({ page }) => {
    await open(page);
    await type(page, 'voetselbank');
    await expect(page.getByText(/U typte ‘voetselbank’, wij lazen ‘voedselbank.*’/)).toBeVisible();
    await expect(page.locator('[data-service="voedselbank-haarlem"]')).toBeVisible();
  });

  test('a postcode, and finds the wijk', async ({ page }) => {
    await open(page);
    await type(page, '2036 AB');
    await expect(results(page).first()).toHaveAttribute('data-wijk', /./);
    await expect(results(page).first()).toContainText('Uw postcode ligt in deze wijk');
  });

  test('the name of a place, and finds its address and its wijk', async ({ page }) => {
    await open(page, `${lindestad}/zoeken/`);
    await type(page, 'buurthuis plein');
    await expect(page.locator('[data-location]').first()).toBeVisible();
    await type(page, 'wijkteam linde noord');
    const team = page.locator('[data-result="wijkteam"]').first();
    await expect(team.getByRole('link', { name: /Hulp in/ }).first()).toHaveAttribute('href', /\/wijken\/.+\/$/);
  });

  test('and clears it again with Escape', async ({ page }) => {
    await open(page);
    await type(page, 'schulden');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(start(page)).toBeVisible();
    await expect(results(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/zoeken\/$/);
  });

  test('before the data has come, and is answered as soon as it is there', async ({ page }) => {
    const arrive = await hold(page, '**/data/search-nl.json');
    await page.goto('/zoeken/');
    await field(page).fill('schulden');
    await expect(page.locator('[data-search-wait]')).toBeVisible();
    arrive();
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('[data-search-wait]')).toBeHidden();
  });

  test('before the script has come: the words and the filter stay, and are answered without another touch', async ({ page }) => {
    const come = await hold(page, '**/*.js');
    await page.goto('/zoeken/', { waitUntil: 'commit' });
    await field(page).fill('schulden');
    await openFilters(page);
    await select(page, 'Wijk').selectOption('meerwijk');
    come();
    await expect(results(page).first()).toBeVisible();
    await expect(field(page)).toHaveValue('schulden');
    await expect(select(page, 'Wijk')).toHaveValue('meerwijk');
    await expect(page).toHaveURL(/q=schulden.*wijk=meerwijk|wijk=meerwijk.*q=schulden/);
  });

  test('before the script has come, on a page that was asked something: what is typed goes before what the address says', async ({
    page,
  }) => {
    const come = await hold(page, '**/*.js');
    await page.goto('/zoeken/?q=fiets&wijk=meerwijk', { waitUntil: 'commit' });
    await field(page).fill('schulden');
    come();
    await expect(results(page).first()).toBeVisible();
    await expect(field(page)).toHaveValue('schulden');
    await expect(page.locator('[data-filter="wijk"]')).toHaveValue('meerwijk');
  });

  test('more than twenty results come when asked for, and the focus goes to the first new one', async ({ page }) => {
    await open(page);
    await type(page, 'hulp bij geld');
    await expect(results(page)).toHaveCount(20);
    await page.getByRole('button', { name: 'Toon meer' }).click();
    expect(await results(page).count()).toBeGreaterThan(20);
    await expect(results(page).nth(20).getByRole('link').first()).toBeFocused();
  });

  test('without a mouse: field, results, and on', async ({ page }) => {
    await open(page);
    await page.keyboard.type('aanmaning');
    await expect(heading(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(results(page).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/(onderwerpen|aanbod)\//);
  });
});

test.describe('filters', () => {
  test('are steps to go back over, and the address has them all', async ({ page }) => {
    await open(page);
    await type(page, 'eten');
    await expect(page).toHaveURL(/\?q=eten$/);
    await openFilters(page);
    await page.getByLabel('Het is gratis').check();
    await expect(page).toHaveURL(/\?q=eten&free=1$/);
    await select(page, 'Wijk').selectOption('meerwijk');
    await expect(page).toHaveURL(/\?q=eten&wijk=meerwijk&free=1$/);
    await expect(page.locator('[data-filters-on]')).toHaveText('2 aan');
    await expect(page.getByText('U ziet wat er is voor Meerwijk.')).toBeVisible();
    await page.goBack();
    await expect(select(page, 'Wijk')).toHaveValue('');
    await expect(page.getByLabel('Het is gratis')).toBeChecked();
    await page.goBack();
    await expect(page.getByLabel('Het is gratis')).not.toBeChecked();
    await expect(field(page)).toHaveValue('eten');
    await page.goForward();
    await expect(page.getByLabel('Het is gratis')).toBeChecked();
    await page.getByRole('button', { name: 'Wis alle filters' }).click();
    await expect(page).toHaveURL(/\?q=eten$/);
    await expect(page.locator('[data-filters-on]')).toHaveText('');
  });

  test('only let through what they say, and tell of what nobody knows', async ({ page }) => {
    await open(page, '/zoeken/?rung=city');
    await expect(heading(page)).toBeVisible();
    for (const rung of await page
      .locator('[data-result="service"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['rung'])))
      expect(rung).toBe('city');
    await page.goto('/zoeken/?q=eten&free=1');
    await expect(page.getByText(/Van \d+ andere plekken weten wij dit niet\./)).toBeVisible();
  });

  test('stand in a shared address, in any language; what does not exist there is ignored', async ({ page }) => {
    await page.goto('/en/zoeken/?q=money&topic=geld&giving=ja&rung=9&wijk=nergens&lang=xx&access=sign_up&free=0');
    await isReady(page);
    await expect(field(page)).toHaveValue('money');
    await expect(page.locator('[data-filters-on]')).toHaveText('2 on');
    await expect(page.locator('#filter-topic')).toHaveValue('geld');
    await chooseLanguage(page, 'Nederlands');
    await expect(page).toHaveURL(/^[^?]*\/zoeken\/\?q=money&topic=geld&access=sign_up$/);
    await expect(field(page)).toHaveValue('money');
  });

  test('a wijk that this device knows comes first, without a filter', async ({ page }) => {
    await remember(page, 'meerwijk');
    await open(page);
    await type(page, 'koffie');
    await expect(page.getByText('Wat in of bij Meerwijk is, staat vooraan.')).toBeVisible();
    await expect(page.locator('[data-filters-on]')).toHaveText('');
  });

  test('"use my place" finds the wijk on the device', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 52.3595, longitude: 4.6528, accuracy: 10 });
    await open(page);
    await openFilters(page);
    await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
    const choice = page.locator('[data-place-said] button').first();
    await expect(async () => {
      if (await choice.isVisible()) await choice.click();
      await expect(select(page, 'Wijk')).not.toHaveValue('', { timeout: 200 });
    }).toPass();
    await expect(page).toHaveURL(/wijk=/);
  });
});

test.describe('danger', () => {
  test('shows who to call above everything, and the way out', async ({ page }) => {
    await open(page);
    await type(page, 'mijn man slaat mij');
    const urgent = page.locator('main [data-urgent]');
    await expect(urgent.getByRole('link', { name: '0800-2000' })).toHaveAttribute('href', 'tel:08002000');
    await expect(exitBar(page)).toBeVisible();
  });

  test('what others should not see is not in the address, not in the title, and survives going back', async ({ page }) => {
    await open(page, '/zoeken/?q=eten');
    await expect(heading(page)).toBeVisible();
    await expect(exitBar(page)).toBeHidden();
    await expect(page).toHaveTitle(/^Zoeken/);
    await type(page, 'thuis niet veilig');
    await expect(exitBar(page)).toBeVisible();
    await expect(page).toHaveURL(/\/zoeken\/$/);
    await expect(page).toHaveTitle('Gewoon in de Wijk');
    // The steps of a secret share one entry.
    const steps = await page.evaluate(() => history.length);
    await openFilters(page);
    await page.getByLabel('Het is gratis').check();
    await expect(page).toHaveURL(/\/zoeken\/\?free=1$/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.reload();
    await expect(field(page)).toHaveValue('thuis niet veilig');
    await expect(exitBar(page)).toBeVisible();
    // Another subject, and the address may tell again.
    await type(page, 'eten');
    await expect(page).toHaveURL(/\?q=eten&free=1$/);
    await expect(exitBar(page)).toBeHidden();
  });
});

test.describe('nothing found', () => {
  test('says so kindly, and has ways on: the topics, the guide, somebody to call', async ({ page }) => {
    await open(page);
    await type(page, 'qqxzzrw');
    await expect(heading(page)).toHaveText('Niets gevonden voor ‘qqxzzrw’');
    await expect(said(page)).toHaveText('Niets gevonden.');
    const answer = page.locator('[data-search-answer]');
    await expect(answer.locator('[data-topic]').first()).toBeVisible();
    await expect(answer.locator('.gidw-sign')).toBeVisible();
    await expect(answer.getByRole('link', { name: 'Beantwoord een paar korte vragen' })).toBeVisible();
    await expect(missing(page).getByRole('link')).toHaveAttribute('href', /^(tel|mailto):/);
  });

  test('where the editors have an address, what is missing can be told in the words that were typed', async ({ page }) => {
    await open(page, `${lindestad}/zoeken/`);
    await type(page, 'qqxzzrw & "xyzzq"');
    const href = (await missing(page).getByRole('link').getAttribute('href')) ?? '';
    expect(href).toMatch(/^mailto:redactie@lindestad\.example\?subject=/);
    expect(new URLSearchParams(href.slice(href.indexOf('?'))).get('body')).toContain('qqxzzrw & "xyzzq"');
  });

  test('words that say nothing of what it is about get the start, and no error', async ({ page }) => {
    await open(page);
    await field(page).fill('waar is de');
    await expect(page.getByText('Vertel iets meer')).toBeVisible();
    await expect(start(page)).toBeVisible();
  });

  test('with filters that let nothing through, they can be cleared', async ({ page }) => {
    await open(page, '/zoeken/?q=qqxzzrw&rung=self&wheelchair=1');
    await expect(page.getByText('Met deze filters is er niets.')).toBeVisible();
    await page.locator('[data-search-answer]').getByRole('button', { name: 'Wis alle filters' }).click();
    await expect(page).toHaveURL(/\?q=qqxzzrw$/);
  });
});

test('whatever is typed, there is an answer, and never markup', async ({ page }) => {
  await open(page);
  const strange = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '{{text}} {typed} %s ${x}',
    '(.*)+[a-z]{2,}\\',
    '🍞🥖 brood',
    'a\u0000b\u0007c\u202ed',
    '\ud800',
    'المساعدة في الإيجار',
    'שלום',
    'x'.repeat(10_000),
    'schuld '.repeat(1500),
    '   ',
    '?&#%',
    '__proto__ constructor',
  ];
  for (const text of strange) {
    await field(page).fill(text);
    await page.waitForTimeout(150);
    await expect(page.locator('main'), text.slice(0, 40)).toBeVisible();
    expect(await page.locator('main img, main script[src="x"], [onerror]').count(), text.slice(0, 40)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  }
  await type(page, 'schulden');
  await expect(results(page).first()).toBeVisible();
});

test('whoever only reads does not pay for the index: the data wait on the phone, and it is made with the first touch', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'nl-NL', hasTouch: true, isMobile: true })).newPage();
  const arrived = page.waitForResponse('**/data/search-nl.json');
  await page.goto('/zoeken/');
  await (await arrived).finished();
  // What comes after the data: the words of other languages, asked for when the index is going to be made.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(asked).toEqual([]);
  await expect(page.locator('[data-search]')).not.toHaveAttribute('data-ready');
  await field(page).tap();
  await isReady(page);
  expect(asked.filter((address) => /search-nl|offer-nl|guide-nl/.test(address))).toEqual([]);
  await page.context().close();
});

test.describe('the search works beside the page', () => {
  /** Has every answer come so much later, in milliseconds, and counts the questions. */
  const slowly = (page: Page, delay: number) =>
    page.addInitScript((delay) => {
      const { postMessage } = Worker.prototype;
      const counts = window as { questions?: number };
      Worker.prototype.postMessage = function (this: Worker, message: { skill: string }, ports: Transferable[]) {
        const isAsked = message.skill === 'answer';
        if (isAsked) counts.questions = (counts.questions ?? 0) + 1;
        setTimeout(() => postMessage.call(this, message, { transfer: ports }), isAsked ? delay : 0);
      } as typeof postMessage;
    }, delay);

  test('an old phone has none of its work on the page', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await open(page);
    await type(page, 'schudlen');
    await expect(page.locator('[data-need="schulden"]')).toBeVisible();
    expect(scripts.some((url) => url.includes('search-worker'))).toBe(true);
    expect(scripts.filter((url) => url.includes('search-engine'))).toEqual([]);
  });

  for (const [name, spoil] of [
    ['has no workers', (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
    ['does not get the worker', (page: Page) => page.route('**/search-worker*', (route) => route.abort())],
    [
      'cannot read the worker',
      (page: Page) =>
        page.route('**/search-worker*', (route) => route.fulfill({ contentType: 'text/javascript', body: 'nothing at all' })),
    ],
  ] as const) {
    test(`and on it where a browser ${name}, slips and all`, async ({ page }) => {
      await spoil(page);
      await open(page);
      await type(page, 'schudlen');
      await expect(page.locator('[data-need="schulden"]')).toBeVisible();
      await expect(page).toHaveURL(/\?q=schudlen$/);
    });
  }

  test('who types on gets the answer to the last letter, and is not kept waiting for those before', async ({ page }) => {
    await slowly(page, 1500);
    await open(page);
    await field(page).pressSequentially('schulden', { delay: 20 });
    await expect(page.locator('[data-need="schulden"]')).toBeVisible();
    await expect(page).toHaveURL(/\?q=schulden$/);
    // The first letter, and what stood there when that was answered; more only where typing is slower than answering.
    expect(await page.evaluate(() => (window as { questions?: number }).questions)).toBeLessThan('schulden'.length);
  });

  test('a choice stays a step to go back over, also when typing overtakes it', async ({ page }) => {
    await slowly(page, 200);
    await open(page, '/zoeken/?q=eten');
    await expect(page.locator('[data-need="samen-eten"]')).toBeVisible();
    await openFilters(page);
    await page.getByLabel('Het is gratis').check();
    await field(page).fill('schulden');
    await expect(page).toHaveURL(/\?q=schulden&free=1$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('eten');
    await expect(page.getByLabel('Het is gratis')).not.toBeChecked();
    await expect(page.locator('[data-need="samen-eten"]')).toBeVisible();
  });

  test('a choice stays a step also when something is pressed before its answer is there', async ({ page }) => {
    await slowly(page, 1500);
    await open(page, '/zoeken/?q=eten');
    await openFilters(page);
    await page.getByLabel('Het is gratis').check();
    await page.locator('h1').click();
    await expect(page).toHaveURL(/\?q=eten&free=1$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=eten$/);
    await expect(page.getByLabel('Het is gratis')).not.toBeChecked();
  });

  test('who follows a link before the answer is there finds back what was typed; the address does not tell it', async ({
    page,
  }) => {
    await slowly(page, 2000);
    await open(page, '/zoeken/?q=eten');
    await expect(results(page).first()).toBeVisible();
    await field(page).fill('thuis niet veilig');
    await page.locator('[data-service] .gidw-row__name').first().click();
    await expect(page).toHaveURL(/\/aanbod\//);
    await page.goBack();
    await expect(field(page)).toHaveValue('thuis niet veilig');
    await expect(page).toHaveURL(/\/zoeken\/$/);
    await expect(exitBar(page)).toBeVisible();
  });

  test('says so when there is no answer any more, and keeps the last one', async ({ page }) => {
    await open(page);
    await type(page, 'schulden');
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {
        throw new Error('no more');
      };
    });
    await field(page).fill('eten');
    await expect(page.getByRole('alert')).toContainText('Zoeken lukt nu niet');
    await expect(page.locator('[data-need="schulden"]')).toBeVisible();
  });
});

test('words of other languages that come late take nothing away from who reads on already', async ({ page }) => {
  const arrive = await hold(page, '**/data/other-words-nl.json');
  await page.goto('/zoeken/?free=1');
  await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', '');
  await page.getByRole('button', { name: 'Toon meer' }).click();
  const all = /\d+/.exec((await heading(page).textContent()) ?? '')![0];
  await expect(results(page)).toHaveCount(Number(all));
  await results(page).nth(20).scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await page.evaluate(() => {
    const counts = ((window as { counts?: number[] }).counts = []) as number[];
    const list = document.querySelector('[data-search-answer]')!;
    new MutationObserver(() => counts.push(list.querySelectorAll('[data-result]').length)).observe(list, {
      childList: true,
      subtree: true,
    });
  });
  arrive();
  await isReady(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const counts = await page.evaluate(() => (window as { counts?: number[] }).counts!);
  expect(counts.filter((count) => count < Number(all))).toEqual([]);
  await expect(results(page)).toHaveCount(Number(all));
  expect(await page.evaluate(() => scrollY)).toBe(place);
});

test('nothing that is typed leaves the phone', async ({ page }) => {
  const requests: Request[] = [];
  await open(page);
  // What comes by itself, whatever is typed, has come.
  await field(page).focus();
  await expect(page.locator('[data-search]')).toHaveAttribute('data-ready', 'whole');
  page.on('request', (request) => requests.push(request));
  await field(page).pressSequentially('hulp met aanmaning en deurwaarder', { delay: 20 });
  await expect(heading(page)).toBeVisible();
  await openFilters(page);
  await page.getByLabel('Het is gratis').check();
  await select(page, 'Onderwerp').selectOption('geld');
  await field(page).fill('mijn man slaat mij');
  await expect(exitBar(page)).toBeVisible();
  await page.goBack();
  // A browser may ask for the picture on its tab again; nothing else is asked for.
  expect(requests.map((request) => request.url()).filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie])).toEqual([{}, {}, '']);
  await field(page).fill('aanmaning');
  await expect(heading(page)).toBeVisible();
  const before = requests.length;
  await page.locator('[data-service] .gidw-row__name').first().click();
  await expect(page).toHaveURL(/\/aanbod\//);
  for (const request of requests.slice(before)) expect(request.headers()['referer'] ?? '').not.toMatch(/zoeken|aanmaning/);
});

test.describe('when things fail', () => {
  for (const file of ['search-nl.json', 'offer-nl.json', 'guide-nl.json']) {
    test(`without ${file} a sentence says so, and the page goes on`, async ({ page }) => {
      await page.route(`**/data/${file}`, (route) => route.abort());
      await page.goto('/zoeken/');
      await field(page).fill('schulden');
      await expect(page.getByRole('alert')).toContainText('Zoeken lukt nu niet');
      await expect(start(page).getByRole('link', { name: 'Geld en schulden' })).toBeVisible();
      // The network is back.
      await page.unroute(`**/data/${file}`);
      await field(page).pressSequentially(' ');
      await expect(results(page).first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
    });
  }

  test('a file that is something else is found out beside the page, and not tried again on it', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.route('**/data/search-nl.json', (route) => route.fulfill({ json: { words: 'x' } }));
    await page.goto('/zoeken/');
    await field(page).fill('schulden');
    await expect(page.getByRole('alert')).toContainText('Zoeken lukt nu niet');
    expect(scripts.filter((url) => url.includes('search-engine'))).toEqual([]);
  });

  test('without the words of other languages it works in this one', async ({ page }) => {
    await page.route('**/data/other-words-nl.json', (route) => route.abort());
    await open(page);
    await type(page, 'schulden');
    await expect(results(page).first()).toBeVisible();
  });

  test('without what mends slips it finds what is spelled well', async ({ page }) => {
    await page.route('**/_astro/mending*.js', (route) => route.abort());
    await open(page);
    await type(page, 'schulden');
    await expect(results(page).first()).toBeVisible();
  });

  test('without its script the form leads to the list of words, and takes nothing along', async ({ page }) => {
    await page.route('**/_astro/search-desk*.js', (route) => route.abort());
    await page.goto('/zoeken/');
    await field(page).fill('schulden');
    await expect(page.getByRole('alert')).toBeVisible();
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/woordenlijst\/\??$/);
  });

  test('a history of another version of the site does no harm', async ({ page }) => {
    for (const search of [null, { text: 7 }, 'x']) {
      await open(page);
      await page.evaluate((state) => history.replaceState({ search: state }, ''), search);
      await page.reload();
      await type(page, 'schulden');
      await expect(results(page).first()).toBeVisible();
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no field that does nothing; topics, all help, the list of words and the guide are there', async ({ page }) => {
    for (const [path, topic] of [
      ['/zoeken/', 'Geld en schulden'],
      ['/en/zoeken/', 'Money'],
    ] as const) {
      await page.goto(path);
      await expect(page.locator('input:visible, button:visible, select:visible, main summary:visible')).toHaveCount(0);
      const main = page.locator('main');
      await expect(main.getByRole('link', { name: topic })).toBeVisible();
      for (const way of ['aanbod', 'woordenlijst', 'wegwijzer'])
        await expect(main.locator(`a[href$="/${way}/"]`).first()).toBeVisible();
      await expect(main.locator('.gidw-sign')).toBeVisible();
    }
  });
});
