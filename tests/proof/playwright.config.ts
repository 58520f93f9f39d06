import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/*
 * What is too dear for every `npm test` and has to stay true all the same: `npm run proof`. Each test has
 * a host of its own, so nothing else need be served.
 */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../test-results/proof',
  reporter: 'list',
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 5_000 },
  use: { ...shared.use, locale: 'nl-NL' },
  webServer: [],
});
