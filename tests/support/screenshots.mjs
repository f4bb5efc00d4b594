/** `npm run screenshots`: the pictures of the README, taken from the demonstration of the present build. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { findChromium } from './chromium.mjs';
import { root } from './steps.mjs';

const PORT = '3939';
const url = `http://127.0.0.1:${PORT}`;
const meeting = `${url}/m/migration-statistics`;
const dataDir = mkdtempSync(path.join(tmpdir(), 'sessional-screenshots-'));

const server = spawn(process.execPath, ['server.js', '--demo'], {
  cwd: root,
  env: { ...process.env, PORT, DATA_DIR: dataDir, PUBLIC_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  server.stdout.on('data', (chunk) => String(chunk).includes('Stop with') && resolve());
  server.once('exit', () => reject(new Error('the demonstration did not start')));
});
const browser = await chromium.launch({ executablePath: findChromium().path, args: ['--no-sandbox'] });

async function visitor(email, options = {}) {
  const page = await (
    await browser.newContext({ viewport: { width: 1120, height: 760 }, ...options })
  ).newPage();
  if (!email) return page;
  await page.goto(`${url}/sign-in`);
  await page.fill('[name=email]', email);
  await page.click('main button');
  const mail = await page.context().newPage();
  let code = null;
  for (let tries = 0; !code && tries < 50; tries++) {
    await mail.goto(`${url}/dev/mail`);
    code = /(\d{4}) (\d{4}) is your code/.exec(await mail.locator('details').first().innerText());
    if (!code) await mail.waitForTimeout(100);
  }
  await mail.close();
  await page.fill('[name=code]', code[1] + code[2]);
  await page.click('main button');
  return page;
}

async function take(page, name, options = {}) {
  await page.screenshot({ path: path.join(root, 'tests/screenshots', `${name}.png`), ...options });
}

try {
  const anybody = await visitor(null);
  await anybody.goto(`${meeting}/papers`);
  await take(anybody, 'paper-list');

  const organizer = await visitor('anna@statcan.example');
  await organizer.goto(`${meeting}/desk`);
  await take(organizer, 'desk');
  await organizer.getByRole('link', { name: /Following arrivals/ }).click();
  await take(organizer, 'contribution');

  const expert = await visitor('kari@ssb.example', {
    viewport: { width: 360, height: 760 },
    colorScheme: 'dark',
  });
  await expert.goto(`${meeting}/submit`);
  await take(expert, 'submit-small-dark');

  const admin = await visitor('nina@unece.example');
  const { DEMO_AGENDA } = await import('../../app/services/demo/agenda.ts');
  await admin.goto(`${url}/import`);
  await admin.fill('textarea', DEMO_AGENDA);
  await admin.click('main button');
  await take(admin, 'import');
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}
