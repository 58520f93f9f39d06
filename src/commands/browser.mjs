/*
 * Finds a browser for the tests: one that is already there, else Playwright's own, else the
 * distribution's package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, giveUp } from './setup.mjs';

/** First the one without a window: the same engine, and it opens a page in half the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApp = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The path of a Chromium. Playwright's own is said as an empty text: it finds that by itself.
 * `$GIDW_BROWSER` names another one.
 */
export function findBrowser() {
  const given = process.env.GIDW_BROWSER;
  if (given)
    return existsSync(given)
      ? given
      : giveUp(`GIDW_BROWSER names "${given}", which does not exist. Name the program of a Chromium, or leave it out.`);
  return (
    installed() ??
    playwrightsOwn() ??
    fromDistribution() ??
    giveUp(
      'No browser was found for the tests. Install Chromium ("apt-get install chromium", or Chrome), or name one in GIDW_BROWSER, and run this command again.',
    )
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  return found ?? (existsSync(macApp) ? macApp : undefined);
}

function playwrightsOwn() {
  console.log('No Chromium on this machine: asking Playwright for its own …');
  const { status } = spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'ignore',
    env: environment(),
    timeout: 240_000,
  });
  return status === 0 ? '' : undefined;
}

function fromDistribution() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  console.log('Installing Chromium from the distribution (once) …');
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  // Not every distribution has the first.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-q', name], { stdio: 'inherit', env });
    const found = installed();
    if (found) return found;
  }
  return undefined;
}
