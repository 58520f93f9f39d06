import { defineConfig } from '@playwright/test';
import { cityPort, lindestadPort } from './tests/e2e/ports.ts';

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
  // A busy machine is slow, not broken.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A browser was seen to draw no frames for minutes, once. `npm test` lets one journey pass that needed this, and tells.
  retries: 1,
  reporter: [['line'], ['json']],
  use: {
    baseURL: `http://localhost:${cityPort}`,
    viewport: { width: 360, height: 740 },
    actionTimeout: 20_000,
    // Each journey asks the site itself; working without a network has its own (offline.spec.ts).
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-gpu'],
    },
  },
  webServer: [serve(cityPort), serve(lindestadPort, { GIDW_CONTENT: 'tests/fixtures/lindestad', GIDW_OUT: './dist-lindestad' })],
});
