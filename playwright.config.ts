import { defineConfig } from '@playwright/test';

const browser = process.env['GIDW_BROWSER'];
const serve = (port: number, env: Record<string, string> = {}) => ({
  command: `astro preview --ignore-lock --port ${port}`,
  url: `http://localhost:${port}/`,
  env: { ...(process.env as Record<string, string>), ASTRO_TELEMETRY_DISABLED: '1', ...env },
  reuseExistingServer: false,
});

/*
 * Journeys in a real browser, on the built sites: the real city, and the made-up one where the
 * real one has honest gaps. `npm test` builds both before it comes here.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['line'], ['json']],
  use: {
    baseURL: 'http://localhost:4391',
    viewport: { width: 360, height: 740 },
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-gpu'],
    },
  },
  webServer: [serve(4391), serve(4392, { GIDW_CONTENT: 'tests/fixtures/lindestad', GIDW_OUT: './dist-lindestad' })],
});
