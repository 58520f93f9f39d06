import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';
import { cityPort } from '../e2e/ports.ts';

const port = cityPort + 2;

/* The made-up city under a path, as `npm run try:base` builds it. `astro preview` serves nothing outside that path. */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../test-results/base-path',
  reporter: 'list',
  use: { ...shared.use, baseURL: `http://localhost:${port}` },
  webServer: {
    command: `astro preview --ignore-lock --port ${port}`,
    cwd: resolve(import.meta.dirname, '../..'),
    url: `http://localhost:${port}/wijk/`,
  },
});
