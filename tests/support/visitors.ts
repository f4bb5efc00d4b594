/** People at their browsers. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { expect } from './portal-server.ts';

/** Signs in as a person would: asks for a code, reads it in the mail, types it. */
export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
  const code = await codeFor(page, url, email);
  await page.getByLabel('Code from the message').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The code in the newest mail. Reloads until the newest mail goes to this address, because sending takes a moment. */
export async function codeFor(page: Page, url: string, email: string): Promise<string> {
  const mail = await page.context().newPage();
  const newest = mail.locator('summary').first();
  await expect(async () => {
    await mail.goto(`${url}/dev/mail`);
    await expect(newest).toContainText('is your code', { timeout: 200 });
    await expect(newest).toContainText(email, { timeout: 200 });
  }).toPass({ timeout: 120_000 });
  const code = /(\d{4}) (\d{4})/.exec(await newest.innerText());
  await mail.close();
  return `${code?.[1]}${code?.[2]}`;
}

/** A browser context of a signed-in person; an error on its console fails the test. */
export async function as(
  browser: Browser,
  url: string,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text())) {
      throw new Error(`the console says: ${message.text()}`);
    }
  });
  await signIn(page, url, email);
  return page;
}

/**
 * No violation that axe can find, WCAG 2.2 AA and its best practices.
 * @param what `colours`: of a page that has been looked at in other colours, what these can change
 */
export async function expectAccessible(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (what === 'colours' ? axe.withTags('cat.color') : axe).analyze();
  expect(
    violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`),
  ).toEqual([]);
}
