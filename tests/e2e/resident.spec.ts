import type { Page } from '@playwright/test';
import { chooseLanguage, expect, lindestad, test } from './visit.ts';

const storage = (page: Page) =>
  page.evaluate(() => ({ kept: { ...localStorage }, session: sessionStorage.length, cookie: document.cookie }));

test.describe('a resident without scripts, on a small screen in the dark', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('finds what there is in Meerwijk, and whom to call', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('input')).toHaveCount(0);
    await page.getByRole('link', { name: 'Kies uw wijk uit de lijst' }).click();
    await page.getByRole('link', { name: /Meerwijk/ }).click();
    await expect(page).toHaveURL(/\/wijken\/meerwijk\/$/);
    const sign = page.locator('[data-wijkteam]').first();
    await expect(sign.getByRole('link', { name: /14 023/ })).toHaveAttribute('href', 'tel:14023');
    await expect(sign).toContainText('Zijlvest 39');
    await page.getByRole('link', { name: /^Geld en schulden/ }).click();
    await expect(page.locator('#schulden [data-service]').first()).toBeVisible();
  });

  test('sees all three ways in on the first screen, and takes the first', async ({ page }) => {
    await page.goto('/');
    const guide = page.getByRole('link', { name: /Begin met de Wegwijzer/ });
    await expect(guide).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: /Zoek in uw eigen woorden/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: 'Kies uw wijk uit de lijst' })).toBeInViewport({ ratio: 1 });
    await guide.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor wie is het?');
  });

  test('goes from home to searching, and from a word in the list to whom to call', async ({ page }) => {
    await page.goto('/');
    const search = page.locator('main').getByRole('link', { name: /Zoek in uw eigen woorden/ });
    await expect(search).toBeInViewport({ ratio: 1 });
    await search.click();
    await expect(page).toHaveURL(/\/zoeken\/$/);
    await page.goto('/onderwerpen/');
    await page.getByRole('link', { name: 'Kijk in de woordenlijst' }).click();
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'D', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'D', exact: true })).toBeInViewport();
    const word = page.getByRole('listitem').filter({ has: page.getByText('deurwaarder', { exact: true }) });
    await word.getByRole('link', { name: /schulden/ }).click();
    await expect(page).toHaveURL(/\/onderwerpen\/geld\/#schulden$/);
    await page.locator('#schulden [data-service] a').first().click();
    await expect(page.locator('main [href^="tel:"]').first()).toBeVisible();
  });

  test('a word that means danger leads to its number at once', async ({ page }) => {
    await page.goto(`${lindestad}/woordenlijst/`);
    await page.getByRole('listitem').filter({ hasText: 'bewusteloos' }).getByRole('link', { name: /^Nood/ }).click();
    await expect(page).toHaveURL(/\/spoed\/#lijn-112$/);
    await expect(page.locator('#lijn-112').getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  });

  test('finds words in a language that the page is not in, marked as such', async ({ page }) => {
    await page.goto(`${lindestad}/woordenlijst/`);
    // Far below: what lies above takes its own room as one jumps there, and a click would land beside it.
    await page.getByRole('link', { name: 'العربية' }).press('Enter');
    await expect(page).toHaveURL(/\/woordenlijst\/ar\/$/);
    await expect(page.locator('b[lang="ar"][dir="rtl"]')).toHaveCount(3);
    await chooseLanguage(page, 'English');
    await expect(page).toHaveURL(/\/en\/woordenlijst\/ar\/$/);
  });

  test('who hesitates at a topic goes on in the guide at that topic', async ({ page }) => {
    await page.goto('/onderwerpen/geld/');
    await page.getByRole('link', { name: 'Beantwoord een paar korte vragen' }).click();
    await expect(page).toHaveURL(/\/wegwijzer\/geld\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat past het beste?');
  });

  test('asks the municipality for support from any question, without trying anything first', async ({ page }) => {
    await page.goto('/wegwijzer/');
    await page.getByRole('link', { name: 'Ik wil een hulpvraag melden' }).click();
    await expect(page.locator('main')).toContainText('U hoeft niet eerst iets anders te proberen.');
    await expect(page.locator('main').getByRole('link', { name: /Bel de gemeente/ })).toHaveAttribute('href', 'tel:14023');
    await page.getByRole('link', { name: 'Hulp vragen bij de gemeente (Wmo)' }).click();
    await expect(page).toHaveURL(/\/aanbod\/wmo-melding\/$/);
  });

  test('sees no control that does nothing', async ({ page }) => {
    for (const path of ['/', '/wijken/', '/wijken/meerwijk/', '/aanbod/vwc-buuv/']) {
      await page.goto(path);
      await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    }
  });

  test('reads a whole offer: when, where, what it costs, who runs it, how old the source is', async ({ page }) => {
    await page.goto('/aanbod/vwc-buuv/');
    for (const words of [
      'dinsdag en donderdag',
      '13.00 – 17.00 uur',
      'Gedempte Oude Gracht 20',
      'gratis',
      'Kennemer Dagblad',
      'april 2025',
    ])
      await expect(page.locator('main')).toContainText(words);
  });

  test('reaches urgent help in one tap from anywhere', async ({ page }) => {
    for (const path of ['/', '/wijken/delftwijk/', '/aanbod/zoefzoef/', '/bestaat-niet/']) {
      await page.goto(path);
      await page.locator('[data-urgent]').first().getByRole('link', { name: /Nood/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Nood');
      await expect(page.getByRole('link', { name: '0800-2000' }).first()).toHaveAttribute('href', 'tel:08002000');
    }
  });

  test('reads the same page in English, with Dutch marked as Dutch', async ({ page }) => {
    await page.goto('/wijken/meerwijk/');
    await chooseLanguage(page, 'English');
    await expect(page).toHaveURL(/\/en\/wijken\/meerwijk\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('main [lang="nl"]').first()).toBeVisible();
  });
});

test.describe('a resident who types', () => {
  const type = async (page: Page, typed: string) => {
    await page.goto('/');
    await page.getByLabel('Uw postcode of wijk').fill(typed);
    await page.getByRole('button', { name: 'Naar mijn wijk' }).click();
  };

  test('a postcode goes straight to the wijk, which is remembered, and can be forgotten', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.getByLabel('Uw postcode of wijk')).toBeInViewport({ ratio: 1 });
    expect(await storage(page)).toEqual({ kept: {}, session: 0, cookie: '' });
    await type(page, '2037 AB');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meerwijk');
    expect(await storage(page)).toEqual({ kept: { 'gidw.wijk': 'meerwijk' }, session: 0, cookie: '' });
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Uw wijk: Meerwijk' })).toHaveAttribute('href', '/wijken/meerwijk/');
    // The region that speaks must be the one that stood there before: a new one is not announced.
    await page.getByRole('status').evaluate((element) => element.setAttribute('data-same', ''));
    await page.getByRole('button', { name: 'Vergeet mijn wijk' }).click();
    await expect(page.getByRole('status')).toHaveAttribute('data-same', '');
    await expect(page.getByLabel('Uw postcode of wijk')).toBeFocused();
    await expect(page.getByRole('status')).toHaveText('Uw wijk is gewist van dit apparaat.');
    expect((await storage(page)).kept).toEqual({});
    expect(await context.cookies()).toEqual([]);
  });

  test('a postcode with two wijken gives a choice', async ({ page }) => {
    await type(page, '2033');
    await expect(page.getByRole('status')).toContainText('In deze postcode liggen meer wijken');
    await page.getByRole('status').getByRole('link', { name: 'Parkwijk' }).click();
    await expect(page).toHaveURL(/\/wijken\/parkwijk\/$/);
  });

  test('a name with a slip is asked back', async ({ page }) => {
    await type(page, 'boerhavewijk');
    await expect(page.getByRole('status').getByRole('link')).toHaveText(['Boerhaavewijk']);
  });

  test('a postcode elsewhere says whose it is, and where urgent help stands', async ({ page }) => {
    await type(page, '2061 CA');
    await expect(page.getByRole('status')).toContainText('Bloemendaal');
    await expect(page.getByRole('status').getByRole('link')).toHaveAttribute('href', '/spoed/');
  });

  test('nonsense, or nothing, gets a sentence on what to do', async ({ page }) => {
    await type(page, 'qwertyuiop');
    await expect(page.getByRole('status')).toContainText('Deze wijk kennen wij niet');
    await type(page, '');
    await expect(page.getByRole('status')).toContainText('Vul uw postcode');
  });

  test('code typed into the field stays text', async ({ page }) => {
    await type(page, '<img src=x onerror=alert(1)>');
    await expect(page.getByRole('status')).toContainText('Deze wijk kennen wij niet');
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test.describe('use my location', () => {
  test('finds the wijk on the device', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 4.654931, latitude: 52.355, accuracy: 10 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
    await expect(async () => {
      const there = page.url().endsWith('/wijken/meerwijk/');
      const offered = await page.getByRole('status').getByRole('link', { name: 'Meerwijk' }).count();
      expect(there || offered > 0).toBe(true);
    }).toPass();
  });

  test('outside the city says so', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 5.1, latitude: 52.1 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
    await expect(page.getByRole('status')).toContainText('U bent nu niet in Haarlem');
  });

  test('denied says what to do instead', async ({ page, context }) => {
    await context.clearPermissions();
    await page.goto('/');
    await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
    await expect(page.getByRole('status')).toContainText('Vul uw postcode in');
  });
});

test.describe('when things fail', () => {
  test('blocked storage changes nothing but the remembering', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto('/wijken/meerwijk/');
    await page.getByRole('button', { name: /Onthoud Meerwijk/ }).click();
    await expect(page.getByRole('status').first()).toContainText('kan dit niet bewaren');
    await page.goto('/');
    await page.getByLabel('Uw postcode of wijk').fill('2037');
    await page.getByRole('button', { name: 'Naar mijn wijk' }).click();
    await expect(page).toHaveURL(/\/wijken\/meerwijk\/$/);
  });

  test('a stored wijk that does not exist, or is hostile, is ignored', async ({ page }) => {
    for (const stored of ['bestaat-niet', '"><script>alert(1)</script>', '../../spoed', '']) {
      await page.goto('/privacy/');
      await page.evaluate((value) => localStorage.setItem('gidw.wijk', value), stored);
      await page.goto('/');
      await expect(page.getByLabel('Uw postcode of wijk')).toBeVisible();
      await expect(page.getByText('Uw wijk:')).toHaveCount(0);
    }
  });

  test('when the data for the field does not arrive, the list stays', async ({ page }) => {
    await page.route('**/data/wijk-index.json', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Kies uw wijk uit de lijst' })).toBeVisible();
    await expect(page.locator('input')).toHaveCount(0);
  });
});

test.describe('open now', () => {
  const at = async (page: Page, moment: string) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${lindestad}/aanbod/koffie-bloesemhof/`);
  };

  test('says until when, on the clock of the city', async ({ page }) => {
    await at(page, '2026-03-05T09:30:00Z');
    await expect(page.locator('[data-open-now]').first()).toHaveText('Nu open, tot 12.00 uur');
  });

  test('says when it opens', async ({ page }) => {
    await at(page, '2026-03-05T07:30:00Z');
    await expect(page.locator('[data-open-now]').first()).toHaveText('Nu dicht. Vandaag open om 10.00 uur');
    await at(page, '2026-03-05T12:30:00Z');
    await expect(page.locator('[data-open-now]').first()).toHaveText('Nu dicht. Open op dinsdag om 10.00 uur');
  });

  test('stands on the sign of the entry point too, and knows a holiday', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-04-27T09:30:00Z'));
    await page.goto(`${lindestad}/wijken/bloesemhof/`);
    await expect(page.locator('.gidw-sign [data-open-now]')).toHaveText('Nu dicht. Open op dinsdag om 09.00 uur');
  });
});

test('the page does not shift while the chooser comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    await expect(page.getByLabel('Uw postcode of wijk')).toBeVisible();
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(total, `${width} px`).toBeLessThan(0.001);
  }
});

test.describe('somebody whose phone speaks Turkish', () => {
  test.use({ locale: 'tr-TR' });

  test('is offered the same page in Turkish, and what was chosen is offered again', async ({ page }) => {
    await page.goto('/kaart/?district=noord');
    const offer = page.locator('.gidw-lang__offer');
    await expect(offer).toHaveText('Türkçe');
    // Offered, not forced.
    await expect(page).toHaveURL(/\/kaart\//);
    await offer.click();
    await expect(page).toHaveURL(/\/tr\/kaart\/\?district=noord$/);
    await expect(offer).toHaveCount(0);
    await chooseLanguage(page, 'Polski');
    await expect(page).toHaveURL(/\/pl\/kaart\/\?district=noord$/);
    // The choice counts for more than what the phone asks for.
    await page.goto('/spoed/');
    await expect(offer).toHaveText('Polski');
  });

  test('finds the menu by keyboard, and Escape closes it', async ({ page }) => {
    await page.goto('/ar/');
    const menu = page.locator('[data-languages] details');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('link')).toHaveCount(6);
    await expect(menu.getByRole('link', { name: 'العربية' })).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open');
    await expect(menu.locator('summary')).toBeFocused();
  });
});
