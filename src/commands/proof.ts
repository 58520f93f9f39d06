/*
 * npm run proof: what must hold when all is against us, and takes too long for every `npm test`. Builds the
 * real city and a hostile one, and walks them in every browser of this machine. After `--` what Playwright
 * takes: `npm run proof -- firefox` runs the files with that name.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';

const env = { ...process.env, GIDW_BROWSER: findBrowser() ?? '', ASTRO_TELEMETRY_DISABLED: '1' };

run('astro', ['build', '--silent']);
run('playwright', ['test', '--config', 'tests/proof/playwright.config.ts', ...process.argv.slice(2)]);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
