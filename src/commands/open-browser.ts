import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './browser.mjs';

/** Opens the Chromium of this machine, or the one that Playwright brought. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch(executablePath ? { executablePath } : {});
}
