/** What the script of the submit page adds: keeping what is typed, finding a country, telling which session fits. */
import type { Locator } from '@playwright/test';

import { expect, test } from '#tests/support/portal-server.ts';
import { as, expectAccessible, signIn } from '#tests/support/visitors.ts';

const SUBMIT = '/m/migration-statistics/submit';

test('what is typed is kept by itself, and another device goes on with it', async ({ browser, portal }) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(portal.url + SUBMIT);
  await page.getByLabel('Title', { exact: true }).fill('Refugees in the register');
  await page
    .getByLabel('Abstract', { exact: true })
    .fill('Asylum applications and refugees with protection, followed from the border to the decision.');
  await expect(page.locator('[data-saved]')).toHaveText(/^Saved \d/);
  await expect(
    page.getByRole('button', { name: /^7\. Asylum seekers and refugees – because of:/ }),
  ).toBeVisible();
  await expectAccessible(page);
  expect(page.url()).toContain('draft=');
  await page.reload();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Refugees in the register');

  const other = await as(browser, portal.url, 'kari@ssb.example', { javaScriptEnabled: false });
  await other.goto(portal.url + SUBMIT);
  await other.getByRole('link', { name: /Refugees in the register/ }).click();
  await expect(other.getByLabel('Title', { exact: true })).toHaveValue('Refugees in the register');
  await other.getByRole('button', { name: /^7\. Asylum seekers/ }).click();
  await expect(other.getByLabel('Session', { exact: true })).toHaveValue(/.+/);

  // The first window does not overwrite what the other device has saved.
  await page.getByLabel('Title', { exact: true }).fill('Refugees, typed in the first window');
  await expect(page.locator('[data-saved]')).toContainText('changed in another window');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { name: 'This was changed in another window' })).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Refugees, typed in the first window');
  await expect(page.getByRole('heading', { name: 'Title, as saved elsewhere' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on with what stands in this form' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Refugees, typed in the first window');
});

test('a line that is down is said, and saved when it is back', async ({ browser, portal }) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(portal.url + SUBMIT);
  await page.context().setOffline(true);
  await page.getByLabel('Title', { exact: true }).fill('On a train');
  await expect(page.locator('[data-saved]')).toHaveText('Not saved – retrying');
  await page.context().setOffline(false);
  await expect(page.locator('[data-saved]')).toHaveText(/^Saved \d/);
});

test('who is signed out in another window signs in there, and what is typed here is saved', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(portal.url + SUBMIT);
  const saved = page.locator('[data-saved]');
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('Kept');
  await expect(saved).toHaveText(/^Saved \d/);
  const other = await page.context().newPage();
  await other.goto(portal.url);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await title.fill('Typed when signed out');
  await expect(saved).toHaveText(/^Not saved: you are signed out\. Sign in in another window/);
  // The message is visible while the person types at the top of a long form.
  await expect(saved).toBeInViewport({ ratio: 1 });
  await signIn(other, portal.url, 'kari@ssb.example');
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(saved).toHaveText(/^Saved \d/);
  await page.reload();
  await expect(title).toHaveValue('Typed when signed out');
});

test('a country is found by any of its names', async ({ browser, portal }) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(portal.url + SUBMIT);
  const box = page.getByRole('combobox', { name: 'Country or organisation', exact: true });
  for (const [typed, name] of [
    ['швей', 'Switzerland'],
    ['türk', 'Türkiye'],
    ['suisse', 'Switzerland'],
    ['turk', 'Türkiye'],
    ['CHE', 'Switzerland'],
  ] as const) {
    await box.fill(typed);
    const found = page
      .getByRole('listbox', { name: 'Country or organisation', exact: true })
      .getByRole('option');
    await expect(found.first()).toHaveText(name);
    if (typed === 'швей') await expectAccessible(page);
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(box).toHaveValue(name);
  }
  await expect(page.locator('[data-saved]')).toHaveText(/^Saved \d/);
  await page.reload();
  await expect(box).toHaveValue('Switzerland');
  // Letters that name no country leave the choice as it was, and that is said.
  const told = page.locator('.told').first();
  await box.fill('University of Nowhere');
  await expect(told).toHaveText('Nothing in the list fits.');
  await expect(page.locator('.options').first()).toBeHidden();
  await box.blur();
  await expect(box).toHaveValue('Switzerland');
  await expect(told).toHaveText(/^“University of Nowhere” is not in the list\./);
  await expectAccessible(page);
  await box.fill('united');
  await box.blur();
  await expect(box).toHaveValue('Switzerland');
  await expect(told).toHaveText(/^“united” fits more than one in the list\./);
  await box.fill('norv');
  await box.blur();
  await expect(box).toHaveValue('Norway');
  await expect(told).toHaveText('');
  await expect(page.locator('[data-saved]')).toHaveText(/^Saved \d/);
});

test('the deadline stands in the own time zone too, with the time that is left', async ({
  browser,
  portal,
}) => {
  const page = await as(browser, portal.url, 'kari@ssb.example', {
    timezoneId: 'America/New_York',
    locale: 'en',
  });
  await page.goto(portal.url + SUBMIT);
  await expect(page.locator('[data-due]')).toHaveText(
    /^\d+ days left\. In your time zone: \w+day, \d+ \w+ \d{4}, \d\d:59 \(UTC−[45]\)\.$/,
  );
  const plain = await as(browser, portal.url, 'kari@ssb.example', { javaScriptEnabled: false });
  await plain.goto(portal.url + SUBMIT);
  await expect(plain.locator('[data-due]')).toHaveText(/^\d+ days left\.$/);
});

test('another session brings its own deadline to the top', async ({ browser, portal }) => {
  const page = await as(browser, portal.url, 'kari@ssb.example');
  await page.goto(portal.url + SUBMIT);
  const session = page.getByLabel('Session', { exact: true });
  const lede = page.locator('.lede');
  const line = page.locator('[data-due]');
  await expect(lede).toHaveText(/^Due on /);
  const common = await lede.innerText();
  await session.selectOption({ value: await valueOf(session, /^7\. /) });
  await expect(lede).toHaveText(/^This was due on .* You can still hand it in: it is marked late/);
  await expect(line).toHaveText(/^The deadline has passed\./);
  await session.selectOption({ value: await valueOf(session, /^4\. /) });
  await expect(lede).toHaveText(common);
  await expect(line).toHaveText(/^\d+ days left\./);
  // The portal is not stopped while something is being kept.
  await expect(page.locator('[data-saved]')).toHaveText(/^Saved \d/);
});

/** Of the option whose text begins like this. */
async function valueOf(select: Locator, text: RegExp): Promise<string> {
  return (await select.locator('option').filter({ hasText: text }).getAttribute('value')) ?? '';
}
