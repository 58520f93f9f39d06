import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { onOwnHost } from '../e2e/own-host.ts';

/** How often each property is tried, and from where chance begins: the same every time, unless somebody asks for more. */
export const trials = { numRuns: Number(process.env['GIDW_RUNS'] ?? 40), seed: Number(process.env['GIDW_SEED'] ?? 20260301) };

/** What went wrong on a page since it was last asked. */
interface Watched {
  readonly wrong: string[];
  /** What the browser itself says of a request that fails on purpose. */
  mayFail: RegExp | undefined;
}

/**
 * A visit to a host of its own, in which everything that goes wrong is written down: errors, promises that
 * nobody caught, dialogs, and requests to another host.
 */
export const test = onOwnHost.extend<{ watched: Watched }>({
  watched: async ({ page }, use) => {
    const watched: Watched = { wrong: [], mayFail: undefined };
    const note = (text: string): void => void (watched.mayFail?.test(text) || watched.wrong.push(text));
    page.on('console', (message) => message.type() === 'error' && note(`${message.text()} ${message.location().url}`));
    page.on('pageerror', (error) => note(`${error.message}\n${error.stack ?? ''}`));
    page.on('dialog', (dialog) => {
      note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') note(`request to ${hostname}`);
    });
    await use(watched);
  },
});

export { expect };

/** Markup, scripts, names of the language itself, templates and signs that turn text around; each of them tells when it works. */
const attacks: readonly string[] = [
  '<img data-hostile src=x onerror="window.ran=1">',
  '"><script data-hostile>window.ran=1</script>',
  "'><svg data-hostile onload=window.ran=1>",
  '</script><script data-hostile>window.ran=1</script>',
  '<iframe data-hostile srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<base data-hostile href="https://evil.example/">',
  'javascript:window.ran=1',
  'JaVaScRiPt:window.ran=1//',
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
  '{wijk} {name} {count} {date} $& $1 $$',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '//evil.example/x',
  '\u202Eomgekeerd\u202C \u200F\u2066x',
  '&lt;b data-hostile&gt;&#60;b data-hostile&#62;',
  '%00%0d%0aSet-Cookie:ran=1',
  '\u0000\u0007\u001b[31m',
  '*[data-hostile]{color:red}</style>',
  '"] , * , [x="',
  'a'.repeat(20_000),
  '𝒳👨‍👩‍👧‍👦ÿ'.repeat(300),
  '=HYPERLINK("https://evil.example")',
];

/** Any text, most of it meant badly. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...attacks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...attacks), fc.string(), fc.constantFrom(...attacks)).map((parts) => parts.join('')),
  },
);

/** Goes to an address as if for the first time, and waits until nothing is asked any more. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

/**
 * Nothing that came from outside has run or become part of the page, nothing went wrong unseen, and
 * somebody in need still reads what the page is and where to call.
 */
export async function isUnharmed(page: Page, { wrong }: Watched): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'ran' in window || 'ran' in Object.prototype,
    made: [...document.querySelectorAll('[data-hostile]')].map(({ outerHTML }) => outerHTML),
    led: [...document.querySelectorAll('a, form, iframe, base')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
      .filter((address) => /^\s*javascript:|evil\.example/i.test(address)),
    cookie: document.cookie,
    title: document.title !== '',
  }));
  expect(found).toEqual({ ran: false, made: [], led: [], cookie: '', title: true });
  await expect(page.locator('h1').first()).toHaveText(/\S/);
  await expect(page.locator('[data-urgent] a').first()).toBeVisible();
  expect(wrong).toEqual([]);
}
