import type { Page, Request } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { chooseLanguage, expect, hold, test } from './visit.ts';

/** Opens a page of the guide, and waits until the phone has taken over. */
async function open(page: Page, path = '/wegwijzer/'): Promise<void> {
  await page.goto(path);
  await isReady(page);
}

const isReady = (page: Page) => expect(page.locator('[data-guide]')).toHaveAttribute('data-ready', '');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const choice = (page: Page, name: string | RegExp) => page.locator('.gidw-answers').getByRole('link', { name });
const change = (page: Page, question: string) => page.locator(`[data-change="${question}"]`);
const given = (page: Page) => page.locator('.gidw-given dl');
const advice = (page: Page) => page.locator('[data-advice]');
const exitBar = (page: Page) => page.locator('.gidw-exit-bar');

/** Answers, one after the other; after each the next question stands there. */
async function tap(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const before = await heading(page).textContent();
    await choice(page, name).click();
    await expect(heading(page)).not.toHaveText(before ?? '');
  }
}

const schulden = /Ik heb schulden/;
const nearby = 'Ja, met hulp in de wijk of de stad';
const remember = (page: Page, wijk: string) =>
  page.addInitScript({ content: `localStorage.setItem('gidw.wijk', ${JSON.stringify(wijk)})` });

/** The whole story of somebody with debts in Meerwijk. */
async function debtsInMeerwijk(page: Page): Promise<void> {
  await open(page);
  await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby, /^Meerwijk/);
  await expect(advice(page)).toBeVisible();
}

test.describe('a resident with debts, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('walks from the first page to an advice, and on to the entry point of Meerwijk', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Wegwijzer' }).click();
    await expect(heading(page)).toHaveText('Voor wie is het?');
    await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby);
    await expect(page).toHaveURL(/\/wegwijzer\/geld\/schulden\/het-is-zwaar\/hulp-dichtbij\/$/);
    const rungs = page.locator('.gidw-tread:has([data-service])');
    await expect(rungs.first()).toHaveAttribute('data-rung', 'self');
    await expect(page.getByText('Omdat u zei: ‘Ik heb schulden').first()).toBeVisible();
    await expect(page.locator('#trede-team').getByRole('link', { name: /14 023/ })).toHaveAttribute('href', 'tel:14023');
    await page.locator('#trede-team').getByRole('link', { name: 'Kies eerst uw wijk' }).click();
    await page.getByRole('link', { name: /Meerwijk/ }).click();
    await expect(page).toHaveURL(/\/wijken\/meerwijk\/$/);
  });

  test('changes an answer, and starts again', async ({ page }) => {
    await page.goto('/wegwijzer/geld/schulden/het-is-zwaar/');
    await expect(given(page)).toContainText('Het is zwaar');
    await change(page, 'burden').click();
    await expect(heading(page)).toHaveText('Hoe gaat het nu?');
    await expect(given(page)).toContainText('Ik heb schulden');
    await page.getByRole('link', { name: 'Begin opnieuw' }).click();
    await expect(page).toHaveURL(/\/wegwijzer\/$/);
  });

  test('sees no control that does nothing, and no exit where none is needed', async ({ page }) => {
    for (const path of ['/wegwijzer/', '/wegwijzer/meer-tegelijk/', '/wegwijzer/contact/alleen/het-gaat/']) {
      await page.goto(path);
      await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
      await expect(exitBar(page)).toBeHidden();
    }
    await page.goto('/wegwijzer/veilig/');
    await expect(exitBar(page)).toBeVisible();
  });

  test('chooses a wijk from the list on an advice, and arrives at the same need', async ({ page }) => {
    await page.goto('/wegwijzer/contact/alleen/het-gaat/');
    await page.locator('#trede-wijk').getByText('Kies uw wijk').click();
    await page.locator('#trede-wijk').getByRole('link', { name: 'Meerwijk' }).click();
    await expect(page).toHaveURL(/\/wijken\/meerwijk\/#alleen$/);
    await expect(page.locator('#alleen')).toBeInViewport();
  });
});

test.describe('a resident with debts', () => {
  test('gets an advice for Meerwijk that says why, without leaving the page', async ({ page }) => {
    await debtsInMeerwijk(page);
    await expect(page.locator('.gidw-sign')).toHaveCount(1);
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor Meerwijk');
    await expect(page.locator('#trede-team').getByRole('link', { name: /14 023/ })).toHaveAttribute('href', 'tel:14023');
    await expect(page.locator('#trede-city .gidw-because').first()).toContainText('Ik heb schulden');
    await expect(page.locator('#trede-city')).toContainText('U zei dat u hier al hulp hebt gezocht');
    for (const told of ['Voor mij', 'Geld en schulden', 'Ik heb schulden', 'Het is zwaar', nearby, 'Meerwijk'])
      await expect(given(page)).toContainText(told);
    await expect(page).toHaveTitle(/^Dit past bij uw vraag – /);
  });

  test('needs no mouse: focus goes to every next question, and all of it can be reached', async ({ page }) => {
    await open(page);
    const walk = ['Voor mij', 'Geld en schulden', 'Ik heb schulden', 'Het is zwaar', 'Ja, met hulp in de wijk', 'Meerwijk'];
    for (const name of walk) {
      let focused = '';
      for (let tabs = 0; tabs < 60 && !focused.startsWith(name); tabs++) {
        await page.keyboard.press('Tab');
        focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      }
      expect(focused).toContain(name);
      await page.keyboard.press('Enter');
      await expect(heading(page)).toBeFocused();
      await expect(heading(page)).toBeInViewport();
    }
    await expect(advice(page)).toBeVisible();
  });

  test('who was on an answer already when the phone took over, still is', async ({ page }) => {
    const arrive = await hold(page, '**/data/guide-nl.json');
    // Something that only the phone knows, so that the page is drawn anew.
    await page.addInitScript(() => localStorage.setItem('gidw.wijk', 'meerwijk'));
    await page.goto('/wegwijzer/');
    await choice(page, 'Voor ons gezin').focus();
    arrive();
    await isReady(page);
    await expect(choice(page, 'Voor ons gezin')).toBeFocused();
  });

  test('changes one answer and keeps all others', async ({ page }) => {
    await debtsInMeerwijk(page);
    await change(page, 'burden').click();
    await expect(heading(page)).toHaveText('Hoe gaat het nu?');
    await expect(choice(page, 'Het is zwaar')).toHaveAttribute('aria-current', 'true');
    await tap(page, /^Het gaat/);
    await expect(advice(page)).toBeVisible();
    for (const told of ['Voor mij', 'Ik heb schulden', 'Het gaat', 'Meerwijk']) await expect(given(page)).toContainText(told);
    await expect(page.locator('#trede-tailored')).toHaveCount(0);
    await change(page, 'asker').click();
    await tap(page, 'Voor iemand om wie ik geef');
    for (const told of ['Voor iemand', 'Ik heb schulden', 'Het gaat', 'Meerwijk']) await expect(given(page)).toContainText(told);
    // Another topic has another need; the rest still holds.
    await change(page, 'topic').click();
    await tap(page, 'Mensen om u heen');
    await expect(heading(page)).toHaveText('Wat past het beste?');
    await choice(page, /./).first().click();
    await expect(advice(page)).toBeVisible();
    for (const told of ['Voor iemand', 'Mensen om u heen', 'Het gaat', 'Meerwijk']) await expect(given(page)).toContainText(told);
  });

  test('goes back, forward and reloads, and everything is as it was', async ({ page }) => {
    await open(page);
    await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar');
    await expect(heading(page)).toHaveText('Is er al iets geprobeerd?');
    await page.reload();
    await isReady(page);
    await expect(heading(page)).toHaveText('Is er al iets geprobeerd?');
    await expect(given(page)).toContainText('Het is zwaar');
    for (const question of ['Hoe gaat het nu?', 'Wat past het beste?', 'Waar gaat het over?', 'Voor wie is het?']) {
      await page.goBack();
      await expect(heading(page)).toHaveText(question);
    }
    for (const question of ['Waar gaat het over?', 'Wat past het beste?', 'Hoe gaat het nu?', 'Is er al iets geprobeerd?']) {
      await page.goForward();
      await expect(heading(page)).toHaveText(question);
    }
    await tap(page, nearby, /^Meerwijk/);
    await expect(given(page)).toContainText('Ik heb schulden');
  });

  test('opens the address of any step elsewhere, and stands at the same step with the same answers', async ({
    page,
    context,
  }) => {
    await open(page);
    for (const name of ['Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby, /^Meerwijk/]) {
      await tap(page, name);
      const other = await context.newPage();
      await open(other, page.url());
      await expect(heading(other)).toHaveText((await heading(page).textContent()) ?? '');
      await expect(other.locator('[data-guide]')).toHaveText((await page.locator('[data-guide]').textContent()) ?? '');
      await other.close();
    }
  });

  test('bookmarks a deep page, and goes on from there', async ({ page }) => {
    await open(page, '/wegwijzer/geld/schulden/');
    await expect(heading(page)).toHaveText('Hoe gaat het nu?');
    await tap(page, 'Het is zwaar', nearby, /^Meerwijk/);
    await expect(given(page)).toContainText('Ik heb schulden');
    await open(page, '/wegwijzer/contact/alleen/het-gaat/');
    await expect(advice(page)).toBeVisible();
    await page.locator('#trede-wijk').getByText('Kies uw wijk').click();
    await page.locator('#trede-wijk').getByRole('link', { name: 'Meerwijk' }).click();
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor Meerwijk');
    await expect(given(page)).toContainText('Het gaat');
  });

  test('jumps to the wijkteam on the page, and the guide stays as it is', async ({ page }) => {
    await debtsInMeerwijk(page);
    await page.getByRole('link', { name: 'Meteen naar het wijkteam' }).click();
    await expect(page.locator('#trede-team')).toBeInViewport();
    await expect(page).toHaveURL(/#trede-team$/);
    await expect(given(page)).toContainText('Meerwijk');
    await page.reload();
    await isReady(page);
    await expect(advice(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.goBack();
    await expect(advice(page)).toBeVisible();
    await page.goBack();
    await expect(heading(page)).toHaveText('In welke wijk is het?');
    await expect(given(page)).toContainText('Ik heb schulden');
  });
});

test.describe('more than one thing at once', () => {
  const ticks = async (page: Page) => {
    await open(page);
    await tap(page, 'Voor mij', 'Meer dingen tegelijk');
    await expect(heading(page)).toHaveText('Wat speelt er allemaal?');
  };

  test('several needs are ticked, and the advice has something for each', async ({ page }) => {
    await ticks(page);
    for (const name of [schulden, /eenzaam|alleen/i]) await page.getByRole('checkbox', { name }).first().check();
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveText('Hoe gaat het nu?');
    await tap(page, /^Het gaat/, /^Meerwijk/);
    await expect(page.locator('[data-lifted]')).toBeVisible();
    await expect(page.locator('[data-service="schulddienstverlening"]')).toHaveCount(1);
    await expect(given(page)).toContainText('Ik heb schulden');
    // What was ticked still is, and one more can be added.
    await page.locator('[data-add]').click();
    await expect(page.getByRole('checkbox', { name: schulden })).toBeChecked();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  });

  test('nothing ticked gets a sentence, and whoever does not know a number', async ({ page }) => {
    await ticks(page);
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert')).toContainText('Kruis er minstens één aan');
    await expect(page.locator('[data-talk]')).toBeVisible();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('[data-question]')).toHaveAttribute('data-question', 'burden');
  });

  test('the list survives another language, and still asks how it is going', async ({ page }) => {
    await ticks(page);
    await chooseLanguage(page, 'English');
    await isReady(page);
    await page.getByRole('checkbox').first().check();
    await page.locator('button[type="submit"]').click();
    await expect(page.locator('[data-question]')).toHaveAttribute('data-question', 'burden');
  });
});

test.describe('the wijk that this device remembers', () => {
  test('is used and not asked, and can be another for this question', async ({ page }) => {
    await remember(page, 'meerwijk');
    await open(page);
    await tap(page, 'Voor mij', 'Geld en schulden', schulden, /^Het gaat/);
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor Meerwijk');
    await change(page, 'wijk').click();
    await tap(page, 'Weet ik niet');
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor uw wijk');
    // Who said not to know, is not corrected by the device.
    await page.reload();
    await isReady(page);
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor uw wijk');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'gidw.wijk': 'meerwijk' });
  });

  test('stands on an advice that was bookmarked', async ({ page }) => {
    await remember(page, 'meerwijk');
    await open(page, '/wegwijzer/contact/alleen/het-gaat/');
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor Meerwijk');
  });

  test('is not put into the answers of somebody else', async ({ page, browser }) => {
    const theirs = await browser.newPage();
    await open(theirs);
    await tap(theirs, 'Voor mij', 'Geld en schulden', schulden, /^Het gaat/, 'Weet ik niet');
    await remember(page, 'meerwijk');
    await open(page, theirs.url());
    await expect(advice(page)).toBeVisible();
    await expect(page.locator('#trede-team .gidw-sign')).toContainText('voor uw wijk');
    await theirs.close();
  });

  test('is ignored when it does not exist', async ({ page }) => {
    await remember(page, 'bestaat-niet');
    await open(page);
    await tap(page, 'Voor mij', 'Geld en schulden', schulden, /^Het gaat/);
    await expect(heading(page)).toHaveText('In welke wijk is het?');
  });
});

test.describe('another language', () => {
  test('keeps the answers and the question, at every step', async ({ page }) => {
    await remember(page, 'meerwijk');
    for (const [names, question] of [
      [['Voor mij'], 'topic'],
      [['Voor mij', 'Geld en schulden'], 'need'],
      [['Voor mij', 'Geld en schulden', schulden], 'burden'],
    ] as const) {
      await open(page);
      await tap(page, ...names);
      await chooseLanguage(page, 'English');
      await expect(page).toHaveURL(/\/en\/wegwijzer\//);
      await isReady(page);
      await expect(page.locator('[data-question]')).toHaveAttribute('data-question', question);
      await expect(given(page)).toContainText('For me');
    }
    await expect(given(page)).toContainText('Money');
    await choice(page, /./).first().click();
    // The wijk is still known.
    await expect(advice(page)).toBeVisible();
    await expect(given(page)).toContainText('Meerwijk');
    await chooseLanguage(page, 'Nederlands');
    await isReady(page);
    await expect(advice(page)).toBeVisible();
    for (const told of ['Voor mij', 'Geld en schulden', 'Ik heb schulden', 'Meerwijk'])
      await expect(given(page)).toContainText(told);
  });
});

test.describe('when things fail', () => {
  test('a damaged code gets a sentence and the first question, and the guide goes on', async ({ page }) => {
    for (const hash of ['kapot', '1k3f9ab0.Aself.Ngeld', '%E0%A4%A', '"><img src=x onerror=alert(1)>']) {
      await page.goto('about:blank');
      await open(page, `/wegwijzer/#${hash}`);
      await expect(page.getByRole('alert'), hash).toContainText('Deze link is niet heel');
      await expect(heading(page), hash).toHaveText('Voor wie is het?');
    }
    await tap(page, 'Voor mij');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  for (const [name, body] of [
    ['does not arrive', undefined],
    ['is no data', '<!doctype html><title>Wifi</title>'],
  ] as const) {
    test(`when the data ${name}, the pages go on by themselves`, async ({ page }) => {
      await page.route('**/data/guide-*.json', (route) => (body === undefined ? route.abort() : route.fulfill({ body })));
      await page.goto('/wegwijzer/');
      await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby);
      await expect(page).toHaveURL(/\/wegwijzer\/geld\/schulden\/het-is-zwaar\/hulp-dichtbij\/$/);
      await expect(advice(page)).toBeVisible();
      await expect(page.locator('[data-guide]')).not.toHaveAttribute('data-ready', '');
    });
  }

  test('when the offer arrives empty, an advice that was built stays, and the guide says that it cannot give one', async ({
    page,
  }) => {
    await page.route('**/data/offer-*.json', (route) => route.fulfill({ body: '[]' }));
    const asked = page.waitForResponse('**/data/offer-*.json');
    await page.goto('/wegwijzer/geld/schulden/het-is-zwaar/hulp-dichtbij/');
    await (await asked).finished();
    await expect(advice(page).locator('[data-service]').first()).toBeVisible();
    await expect(page.locator('[data-guide]')).not.toHaveAttribute('data-ready', '');
    await open(page);
    await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby);
    await choice(page, /^Meerwijk/).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(advice(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText('In welke wijk is het?');
  });

  test('a history of another version of the site does no harm', async ({ page }) => {
    for (const guide of [
      { progress: { answers: { needs: ['bestaat-niet'], wijk: 'nergens' }, topic: 'weg', answered: ['asker', 'topic', 'need'] } },
      { progress: { answers: { burden: 'x', asker: 'y' }, answered: [] } },
    ]) {
      await open(page);
      await page.evaluate((state) => history.replaceState({ guide: state }, ''), guide);
      await page.reload();
      await isReady(page);
      await expect(heading(page)).toBeVisible();
      await page.locator('.gidw-answers a').last().click();
      await expect(heading(page)).toBeVisible();
    }
  });
});

test('nothing that is answered ever leaves the phone', async ({ page, context }) => {
  const requests: Request[] = [];
  await open(page);
  page.on('request', (request) => requests.push(request));
  await tap(page, 'Voor mij', 'Geld en schulden', schulden, 'Het is zwaar', nearby, /^Meerwijk/);
  await change(page, 'asker').click();
  await tap(page, 'Voor iemand om wie ik geef');
  await page.locator('[data-add]').click();
  await page.getByRole('checkbox').nth(8).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(advice(page)).toBeVisible();
  await page.goBack();
  await page.goForward();
  // A browser may ask for the picture on its tab again; nothing else is asked for.
  expect(requests.map((request) => request.url()).filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);

  // Only what one opens is asked for, without a word on where one came from.
  await page.reload();
  await isReady(page);
  const told = /schuld|geld|zwaar|hard|meerwijk|too_much|hulp-dichtbij|self|other/i;
  for (const request of requests.filter((one) => !one.url().endsWith('/favicon.svg'))) {
    expect(request.url()).not.toMatch(told);
    expect((await request.allHeaders())['referer']).toBeUndefined();
    expect(request.postData()).toBeNull();
  }
  requests.length = 0;
  await page.locator('[data-service] a.gidw-row__name').first().click();
  await page.waitForURL(/\/aanbod\//);
  const opened = requests.find((request) => request.isNavigationRequest());
  expect((await opened!.allHeaders())['referer']).toBeUndefined();

  expect(
    await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
      // The page one has just opened may be kept, for when there is no network.
      kept: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .filter(({ url }) => url !== location.href).length,
    })),
  ).toEqual({ local: {}, session: {}, cookie: '', databases: 0, kept: 0 });
  expect(await context.cookies()).toEqual([]);
});

test.describe('what others should not see', () => {
  test('has no title and an exit, leaves one step in the history, and no word in the address', async ({ page }) => {
    await open(page);
    await tap(page, 'Voor mij');
    await expect(exitBar(page)).toBeHidden();
    const before = await page.evaluate(() => history.length);
    for (const name of ['Veilig zijn', 'Ik ben thuis niet veilig', /^Meerwijk/]) {
      await tap(page, name);
      await expect(page).toHaveTitle('Gewoon in de Wijk');
      await expect(page).toHaveURL(/\/wegwijzer\/$/);
      await expect(exitBar(page)).toBeVisible();
      await expect(page.locator('main [data-urgent]').getByRole('link', { name: '112' })).toBeInViewport();
    }
    await expect(advice(page)).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await expect(heading(page)).toHaveText('Waar gaat het over?');
    await expect(exitBar(page)).toBeHidden();
    await expect(page).toHaveTitle(/^Waar gaat het over\? – /);
  });

  test('is over when the subject is another', async ({ page }) => {
    await open(page, '/wegwijzer/veilig/');
    await expect(exitBar(page)).toBeVisible();
    await expect(page).toHaveTitle('Gewoon in de Wijk');
    await change(page, 'topic').click();
    await tap(page, 'Geld en schulden');
    await expect(exitBar(page)).toBeHidden();
    await expect(page).toHaveTitle(/^Wat past het beste\? – /);
  });

  test('is kept out of the address in another language too', async ({ page }) => {
    await open(page);
    await tap(page, 'Voor mij', 'Veilig zijn', 'Ik ben thuis niet veilig');
    await chooseLanguage(page, 'English');
    await page.waitForURL(/\/en\/wegwijzer\//);
    await isReady(page);
    await expect(page).toHaveURL(/\/en\/wegwijzer\/$/);
    // Who is in danger is not asked how hard it is.
    await expect(page.locator('[data-question]')).toHaveAttribute('data-question', 'wijk');
    await expect(exitBar(page)).toBeVisible();
    await expect(page).toHaveTitle('Gewoon in de Wijk');
  });

  test('is left at once, and back does not lead to it', async ({ browser }) => {
    // Leaves the site on purpose; the other site is served here.
    const page = await browser.newPage();
    await page.route('https://www.knmi.nl/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Het weer</title>' }),
    );
    await open(page);
    await tap(page, 'Voor mij', 'Veilig zijn', 'Ik ben thuis niet veilig');
    await page.locator('[data-quick-exit]').click();
    await expect(page).toHaveTitle('Het weer');
    await page.goBack();
    await expect(page).toHaveURL(/:\d+\/$/);
    await expect(heading(page)).toContainText('kunnen we');
    await page.close();
  });
});

test.describe('axe finds nothing on the phone', () => {
  const states: Record<string, (page: Page) => Promise<void>> = {
    'the list to tick': async (page) => {
      await open(page);
      await tap(page, 'Voor mij', 'Meer dingen tegelijk');
    },
    'the question of the wijk': async (page) => {
      await open(page);
      await tap(page, 'Voor mij', 'Geld en schulden', schulden, /^Het gaat/);
    },
    'an advice with a wijk': debtsInMeerwijk,
    'an answer that is changed': async (page) => {
      await debtsInMeerwijk(page);
      await change(page, 'tried').click();
      await expect(heading(page)).toHaveText('Is er al iets geprobeerd?');
    },
    'a sensitive advice': async (page) => {
      await remember(page, 'meerwijk');
      await open(page);
      await tap(page, 'Voor mij', 'Veilig zijn', 'Ik ben thuis niet veilig');
    },
    'a damaged code': (page) => open(page, '/wegwijzer/#kapot'),
  };
  for (const [name, reach] of Object.entries(states)) {
    test(`in ${name}, light and dark, 360 and 1280 px`, async ({ page }) => {
      await reach(page);
      for (const [colorScheme, width] of [
        ['light', 360],
        ['dark', 1280],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await axeFinds(page), `axe, ${colorScheme}, ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const low = page.locator('.gidw-answer:visible, .gidw-tick:visible, .gidw-call:visible');
        for (const height of await low.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height)))
          expect(height).toBeGreaterThanOrEqual(44);
      }
    });
  }
});

test('what is open, and an advice, are told without what a browser knows of time zones and languages: to load that keeps a slow phone deaf', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    for (const name of ['DateTimeFormat', 'ListFormat', 'Collator'] as const) {
      const counted = new Proxy(Intl[name] as new (...options: unknown[]) => object, {
        construct: (format, options) => {
          asked.push(name);
          return new format(...options);
        },
      });
      Object.assign(Intl, { [name]: counted });
    }
  });
  const asked = (): Promise<string[]> => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await page.goto('/spoed/');
  await expect(page.locator('[data-open-now]').first()).not.toBeEmpty();
  expect(await asked()).toEqual([]);
  await open(page, '/wegwijzer/voor-ons-gezin/');
  expect(await asked()).toEqual([]);
  // With a wijk that is remembered the device makes the advice again.
  await page.evaluate(() => localStorage.setItem('gidw.wijk', 'meerwijk'));
  await open(page, '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/');
  expect(await asked()).toEqual([]);
  await page.evaluate(() => new Intl.DateTimeFormat('nl'));
  expect(await asked(), 'the test itself sees it').toEqual(['DateTimeFormat']);
});

test('who is known by nothing sees the page as it was built, which spares a slow phone; the first answer goes on from there', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const drawn = { times: 0 };
    Object.assign(window, { drawn });
    document.addEventListener('DOMContentLoaded', () => {
      const box = document.querySelector('[data-guide]');
      if (box) new MutationObserver((changes) => (drawn.times += changes.length)).observe(box, { childList: true });
    });
  });
  await open(page, '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/');
  expect(await page.evaluate(() => (window as unknown as { drawn: { times: number } }).drawn.times)).toBe(0);
  await page.locator('[data-change="burden"]').click();
  await expect(heading(page)).toHaveText('Hoe gaat het nu?');
  await expect(advice(page)).toHaveCount(0);
  await page.goBack();
  await expect(advice(page)).toBeVisible();
});
