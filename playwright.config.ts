import { defineConfig } from '@playwright/test';

import { findChromium } from './tests/support/chromium.mjs';

// Tests start their own server through a fixture, each with its own data, so there is no webServer here.
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  retries: 0,
  // Limits that only a dead end reaches: a machine that is busy with other things is slow, not wrong. Figures of
  // time belong to `npm run bench`.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // `npx playwright test --trace on` tells more; recording every test costs a quarter of their time.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium().path,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
