import type { Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { expect, lindestad, test } from './visit.ts';

/*
 * Reading aloud, with a voice that only writes down what it would say: how a device sounds cannot be
 * tested, what it is asked to say can.
 */

interface FakeVoice {
  lang: string;
  localService: boolean;
  default?: boolean;
}

declare global {
  interface Window {
    said: { text: string; voice: string; lang: string; isLocal: boolean }[];
    /** The voice comes to the end of what it is saying. */
    finish: () => void;
    bringVoices: (voices: FakeVoice[]) => void;
    isSpeaking: () => boolean;
  }
}

const local = (lang: string): FakeVoice => ({ lang, localService: true });
const remote = (lang: string): FakeVoice => ({ lang, localService: false });

/** A device with these voices. It says each thing until the test lets it finish. */
async function withVoices(page: Page, voices: FakeVoice[]): Promise<void> {
  await page.addInitScript((first: FakeVoice[]) => {
    let known = first;
    let current: { text: string; onend?: () => void; onerror?: () => void } | undefined;
    const synthesis = Object.assign(new EventTarget(), {
      pending: false,
      getVoices: () => known,
      cancel: () => {
        const interrupted = current;
        current = undefined;
        if (interrupted) setTimeout(() => interrupted.onerror?.());
      },
      speak: (utterance: SpeechSynthesisUtterance) => {
        if (utterance.text === '') return;
        current = utterance as never;
        const { text, voice, lang } = utterance;
        window.said.push({ text, lang, voice: voice?.lang ?? '', isLocal: voice?.localService === true });
      },
    });
    Object.defineProperty(synthesis, 'speaking', { get: () => current !== undefined });
    window.said = [];
    window.isSpeaking = () => current !== undefined;
    window.finish = () => {
      const done = current;
      current = undefined;
      done?.onend?.();
    };
    window.bringVoices = (voices) => {
      known = voices;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    class Utterance {
      voice = null;
      lang = '';
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
}

const controls = (page: Page) => page.locator('.gidw-aloud');
const button = (page: Page, name: string) => controls(page).getByRole('button', { name, exact: true });
const said = (page: Page) => page.evaluate(() => window.said);
const texts = async (page: Page) => (await said(page)).map(({ text }) => text);
const isSpeaking = (page: Page) => page.evaluate(() => window.isSpeaking());

const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('gidw-aloud') ?? [])].map((range) => `${range as Range}`.replace(/\s+/g, ' ')));

async function begin(page: Page, name = 'Lees voor'): Promise<void> {
  await button(page, name).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
}

/** Lets the voice come to the end of the page. */
async function toTheEnd(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (let left = 5000; left > 0 && window.isSpeaking(); left--) window.finish();
  });
  return texts(page);
}

test('there is a button only where the device itself has a voice for the page', async ({ page }) => {
  await withVoices(page, []);
  const isAbsent = async () => {
    await page.locator('.gidw-add').first().waitFor();
    await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
  };
  await page.goto('/spoed/');
  await isAbsent();
  for (const voices of [[remote('nl-NL')], [local('en-GB'), local('de-DE')], [remote('nl-NL'), local('tr-TR')]]) {
    await page.evaluate((now) => window.bringVoices(now), voices);
    await isAbsent();
  }
  // Voices may come long after the page.
  await page.evaluate((now) => window.bringVoices(now), [remote('nl-NL'), local('nl_NL')]);
  await expect(button(page, 'Lees voor')).toBeVisible();
  expect(await said(page), 'nothing is said that nobody asked for').toEqual([]);
  const { height } = (await button(page, 'Lees voor').boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  await page.emulateMedia({ media: 'print' });
  await expect(controls(page)).toBeHidden();
});

test('reads the title and then the text, in order, without what is hidden and without controls', async ({ page }) => {
  await withVoices(page, [remote('nl-NL'), local('nl-BE'), local('nl-NL')]);
  await page.goto('/hulpvraag/');
  await begin(page);
  const all = await toTheEnd(page);
  expect(all.slice(0, 4)).toEqual([
    'Ik wil een hulpvraag melden',
    'Dat mag altijd.',
    'U hoeft niet eerst iets anders te proberen.',
    'Lukt het niet meer alleen?',
  ]);
  expect(new Set((await said(page)).map(({ voice, isLocal }) => `${voice} ${isLocal}`))).toEqual(new Set(['nl-NL true']));
  // In the order of the page: what is said stands there, one after the other.
  const page1 = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  let at = 0;
  for (const text of all.filter((each) => !/\d/.test(each))) {
    at = page1.indexOf(text, at);
    expect(at, text).toBeGreaterThanOrEqual(0);
  }
  const unsaid = await page.locator('main :is(button, .gidw-said, .gidw-screen, nav a)').allInnerTexts();
  expect(unsaid.length).toBeGreaterThan(2);
  for (const text of unsaid.map((each) => each.trim()).filter((each) => each.length > 3)) expect(all).not.toContain(text);
  await expect(button(page, 'Lees voor'), 'it is done').toBeVisible();
  await expect(controls(page).getByRole('status')).toHaveText('Klaar met voorlezen.');
});

test('pauses, goes on at the beginning of the sentence, and stops; the sentence is marked and in sight', async ({ page }) => {
  await withVoices(page, [local('nl-NL')]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/privacy/');
  await page.keyboard.press('Tab');
  // By keyboard: it is the first thing in the page.
  await page.locator('main').focus();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Lees voor')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pauze')).toBeFocused();
  for (let sentence = 0; sentence < 8; sentence++) {
    const now = (await texts(page)).at(-1);
    expect(await marked(page)).toEqual([now]);
    const inSight = await page.evaluate(() => {
      const [range] = CSS.highlights.get('gidw-aloud') as unknown as Set<Range>;
      const { top, bottom } = range!.getBoundingClientRect();
      return top >= document.querySelector('.gidw-aloud')!.getBoundingClientRect().bottom - 1 && bottom <= innerHeight;
    });
    expect(inSight, now).toBe(true);
    await page.evaluate(() => window.finish());
  }
  expect(await axeFinds(page)).toEqual([]);
  const before = await texts(page);

  await page.keyboard.press('Enter');
  await expect(button(page, 'Lees verder')).toBeFocused();
  expect(await isSpeaking(page)).toBe(false);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pauze')).toBeFocused();
  expect(await texts(page)).toEqual([...before, before.at(-1)]);

  await page.keyboard.press('Tab');
  await expect(button(page, 'Stop')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Lees voor'), 'the focus is not lost').toBeFocused();
  expect(await isSpeaking(page)).toBe(false);
  expect(await marked(page)).toEqual([]);
  await begin(page);
  expect((await texts(page)).at(-1), 'from the beginning again').toBe(before[0]);
});

test('an Arabic page is read by an Arabic voice, and Dutch in it by a Dutch one if there is one', async ({ page }) => {
  await withVoices(page, [local('en-US'), local('ar-SA'), local('nl-NL')]);
  await page.goto(`${lindestad}/ar/aanbod/koffie-bloesemhof/`);
  await begin(page, 'اقرأ بصوت عالٍ');
  await toTheEnd(page);
  const both = await said(page);
  const arabic = /\p{Script=Arabic}/u;
  expect(both.filter(({ text }) => arabic.test(text)).every(({ voice }) => voice === 'ar-SA')).toBe(true);
  expect(new Set(both.map(({ voice }) => voice))).toEqual(new Set(['ar-SA', 'nl-NL']));
  const dutch = both.filter(({ voice, text }) => voice === 'nl-NL' && text.endsWith('.'));
  expect(dutch.length).toBeGreaterThan(0);

  // Without a Dutch voice those sentences are not said; it is said that they are there.
  await page.evaluate((now) => window.bringVoices(now), [local('ar-SA'), remote('nl-NL')]);
  await page.evaluate(() => (window.said = []));
  await begin(page, 'اقرأ بصوت عالٍ');
  const alone = await toTheEnd(page);
  for (const { text } of dutch) expect(alone).not.toContain(text);
  expect(alone.some((text) => text.startsWith('هنا نص بلغة أخرى'))).toBe(true);
});

test('falls silent when somebody leaves', async ({ page }) => {
  await withVoices(page, [local('nl-NL')]);
  await page.goto('/privacy/');
  await begin(page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await isSpeaking(page)).toBe(false);
  await expect(button(page, 'Lees voor')).toBeVisible();

  // In the guide another question may take the place of this one.
  await page.goto('/wegwijzer/');
  await page.locator('[data-guide][data-ready]').waitFor();
  await begin(page);
  await page.locator('.gidw-answer').first().click();
  await expect.poll(() => isSpeaking(page)).toBe(false);
});

test.describe('on a page with a quick way out', () => {
  test.use({ mayVisit: 'weer.example' });

  test('falls silent at once, also when the other site does not come', async ({ page }) => {
    await withVoices(page, [local('nl-NL')]);
    // Nothing to show: the browser stays where it is.
    await page.route('https://weer.example/**', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${lindestad}/onderwerpen/veilig/`);
    await begin(page);
    const answered = page.waitForResponse('https://weer.example/');
    await page.getByRole('link', { name: 'Snel weg van deze bladzijde' }).click({ noWaitAfter: true });
    await answered;
    expect(await isSpeaking(page)).toBe(false);
  });
});
