/** The paper arrives over a line that is slow and breaks, and people have to do nothing about it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { expect, test } from '#tests/support/portal-server.ts';
import { as, expectAccessible } from '#tests/support/visitors.ts';

const KB = 1000;
const SIZE = 2000 * KB;

function paper(): Buffer {
  const sample = samplePdf('Length of stay');
  const filling = Buffer.alloc(SIZE - sample.length);
  for (let at = 0; at < filling.length; at += 1) filling[at] = 97 + ((at * 7 + (at >> 10)) % 26);
  return Buffer.concat([sample.subarray(0, 300), filling, sample.subarray(300)]);
}

/** Names of what the store holds. */
function storedIn(dataDir: string): string[] {
  const folders = readdirSync(path.join(dataDir, 'files'), { withFileTypes: true });
  return folders
    .filter((folder) => folder.name !== 'incoming')
    .flatMap((folder) => readdirSync(path.join(dataDir, 'files', folder.name)));
}

const choose = (page: Page) => page.getByLabel('Paper', { exact: true });
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

test.describe('over a line of 400 kB/s', () => {
  test.use({ lineRules: { bytesPerSecond: 400 * KB, latencyMs: 20, silentMs: 20_000 } });

  test('that breaks three times, the paper arrives once and whole', async ({ browser, portal }) => {
    const bytes = paper();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = storedIn(portal.dataDir);
    const page = await as(browser, portal.url, 'kari@ssb.example');
    // Chromium itself sends a request again whose line broke: the portal has got further by then.
    const failed = /net::ERR|status of 4(09|23)/;
    page.removeAllListeners('console');
    page.on('console', (message) => {
      if (message.type() === 'error' && !failed.test(message.text())) throw new Error(message.text());
    });
    await page.goto(`${portal.url}/m/migration-statistics/submit`);
    await page.getByLabel('Session', { exact: true }).selectOption('4. Longitudinal studies of migrants');
    await page.getByLabel('What you submit').selectOption('Country paper');
    await page.getByLabel('Title', { exact: true }).fill('Length of stay and first job');
    await page.getByLabel('Abstract', { exact: true }).fill('How long it takes until the first job.');
    await page.getByLabel('I may submit this paper').check();

    portal.line!.cutAfter([0.1, 0.5, 0.95].map((part) => part * SIZE));
    await choose(page).setInputFiles(file('stay.pdf', bytes));
    const status = page.locator('[data-upload=file] [role=status]');
    await expect(status).toHaveText('Sending stay.pdf');
    await expect(page.getByRole('progressbar', { name: 'Upload' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again now' })).toBeHidden();
    await expectAccessible(page);
    await expect(status).toHaveText('Received: stay.pdf, 2.0 MB');
    expect(portal.line!.cuts()).toBe(3);
    expect(storedIn(portal.dataDir).filter((name) => !before.includes(name))).toEqual([sha256]);

    // The control goes on showing the file, and yet the bytes do not travel a second time.
    await expect(choose(page)).toHaveValue(/stay\.pdf$/);
    await expect(choose(page)).toHaveAccessibleDescription(/Received: stay\.pdf/);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect((await sent).postDataBuffer()!.length).toBeLessThan(10 * KB);
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('heading', { name: 'Received' })).toBeVisible();
    await expect(page.locator('main')).toContainText(sha256);
    expect(storedIn(portal.dataDir).filter((name) => !before.includes(name))).toEqual([sha256]);
    expect(readdirSync(path.join(portal.dataDir, 'uploads'))).toEqual([]);
    const stored = readFileSync(path.join(portal.dataDir, 'files', sha256.slice(0, 2), sha256));
    expect(stored.equals(bytes)).toBe(true);
  });

  test('a form that is sent too early waits, and a reload goes on where it was', async ({
    browser,
    portal,
  }, info) => {
    const where = path.join(info.outputDir, '..', `stay-${info.workerIndex}.pdf`);
    writeFileSync(where, paper());
    const page = await as(browser, portal.url, 'kari@ssb.example');
    await page.goto(`${portal.url}/m/migration-statistics/submit`);
    await choose(page).setInputFiles(where);
    const status = page.locator('[data-upload=file] [role=status]');
    await expect(page.locator('[data-upload=file] [data-line]')).toContainText('kB/s');
    const offset = () => readdirSync(path.join(portal.dataDir, 'uploads')).length;
    await expect.poll(offset).toBe(1);
    const arrived = () =>
      readdirSync(path.join(portal.dataDir, 'uploads')).reduce(
        (sum, name) =>
          sum + (statSync(path.join(portal.dataDir, 'uploads', name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      );
    await expect.poll(arrived).toBeGreaterThan(300 * KB);
    // Browsers show this warning only after the person has interacted with the page.
    await page.getByLabel('Title', { exact: true }).click();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(dialogs).toEqual(['beforeunload']);
    const resumed = page.waitForResponse((response) => response.request().method() === 'HEAD');
    await choose(page).setInputFiles(where);
    expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThan(300 * KB);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('stay');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await expect(status).toHaveText('The form goes on by itself when the file has arrived whole.');
    await expect(page.getByText(/^Received: stay-\d+\.pdf \(2\.0 MB\)/)).toBeVisible();
    rmSync(where);
  });
});

test('a file that cannot be taken is refused at once, and one that is not wanted is forgotten', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(`${portal.url}/m/migration-statistics/submit`);
  const status = page.locator('[data-upload=file] [role=status]');
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/uploads')) requests.push(request.method());
  });
  for (const [name, bytes, words] of [
    ['paper.pptx', samplePdf('x'), 'This kind of file is not taken here. Save it as PDF, DOCX, ODT'],
    ['paper.doc', samplePdf('x'), 'Save it as .docx or PDF'],
    ['paper.pdf', Buffer.from('MZ'.repeat(500)), 'is not a PDF'],
    ['paper.pdf', samplePdf('x').subarray(0, -50), 'The end of the PDF is missing.'],
    ['paper.pdf', Buffer.alloc(0), 'The file is empty.'],
    ['paper.pdf', Buffer.alloc(25 * 1024 * 1024 + 1), 'larger than 25 MB'],
  ] as const) {
    await choose(page).setInputFiles(file(name, bytes));
    await expect(status).toContainText(words);
    await expect(choose(page)).toHaveValue('');
  }
  expect(requests).toEqual([]);

  await page.route('**/uploads/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  page.removeAllListeners('console');
  await choose(page).setInputFiles(file('stay.pdf', paper()));
  await expect(status).toHaveText('Waiting for the connection – 0 % have arrived');
  const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect((await ended).status()).toBe(204);
  await expect(status).toHaveText('stay.pdf is not sent.');
  await expect(choose(page)).toHaveValue('');
});

test('a file that is chosen anew answers what was wrong with its field, and takes the place of the one that was sent', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(`${portal.url}/m/migration-statistics/submit`);
  const status = page.locator('[data-upload=file] [role=status]');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(choose(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(choose(page)).toHaveAccessibleDescription(/Choose the file of the paper/);
  await choose(page).setInputFiles(file('first.pdf', samplePdf('First')));
  await expect(status).toHaveText(/^Received: first\.pdf/);
  await expect(choose(page)).not.toHaveAttribute('aria-invalid');
  await expect(choose(page)).not.toHaveAccessibleDescription(/Choose the file of the paper/);
  await expectAccessible(page);
  await choose(page).setInputFiles(file('second.pdf', samplePdf('Second')));
  await expect(status).toHaveText(/^Received: second\.pdf/);
  await choose(page).setInputFiles(file('wrong.pptx', samplePdf('Third')));
  await expect(status).toContainText('This kind of file is not taken here.');
  await expect(choose(page)).toHaveValue('');
  await choose(page).setInputFiles(file('second.pdf', samplePdf('Second')));
  await expect(status).toHaveText(/^Received: second\.pdf/);
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByText(/^Received: second\.pdf \(/)).toBeVisible();

  // Going back to the page uploads nothing again.
  await page.goto(`${portal.url}/m/migration-statistics/submit`);
  await choose(page).setInputFiles(file('third.pdf', samplePdf('Third')));
  await expect(status).toHaveText(/^Received: third\.pdf/);
  const pieces: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') pieces.push(request.url());
  });
  await page.goto(`${portal.url}/me`);
  await page.goBack();
  await page.waitForLoadState('networkidle');
  expect(pieces).toEqual([]);
});

test('where a network lets no piece through, pressing again sends the file with the form', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(`${portal.url}/m/migration-statistics/submit`);
  page.removeAllListeners('console');
  await page.route('**/uploads/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  const status = page.locator('[data-upload=file] [role=status]');
  await choose(page).setInputFiles(file('stay.pdf', paper()));
  await expect(status).toContainText('Waiting for the connection');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(status).toHaveText('The form waits for the file. Press again to send both together.');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByText(/^Received: stay\.pdf \(2\.0 MB\)/)).toBeVisible();
});

test('a portal that has no room says so, and the upload goes on when there is', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(`${portal.url}/m/migration-statistics/submit`);
  const status = page.locator('[data-upload=file] [role=status]');
  page.removeAllListeners('console');
  let hasRoom = false;
  await page.route('**/uploads/*', (route) =>
    route.request().method() === 'PATCH' && !hasRoom ? route.fulfill({ status: 507 }) : route.continue(),
  );
  await choose(page).setInputFiles(file('stay.pdf', paper()));
  await expect(status).toHaveText(
    'The portal has no room for files at the moment. This goes on by itself – 0 % have arrived',
  );
  hasRoom = true;
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(status).toHaveText('Received: stay.pdf, 2.0 MB');
});
