/** The first thing a secretariat does: the real layout of an agenda, from paste to a meeting that takes papers. */
import { DEMO_AGENDA } from '#app/services/demo/agenda.ts';
import { expect, test } from '#tests/support/portal-server.ts';
import { as, expectAccessible } from '#tests/support/visitors.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`an agenda becomes a meeting, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    portal,
  }) => {
    const page = await as(browser, portal.url, 'nina@unece.example', { javaScriptEnabled });
    const check = () => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
    await page.getByRole('link', { name: 'Import an agenda' }).click();
    await check();

    // The portal refuses a text that is no agenda, and keeps it in the form.
    await page.getByLabel('Text of the agenda').fill('Dear colleagues, see you in Geneva.');
    await page.getByRole('button', { name: 'Read the agenda' }).click();
    await expect(page.getByRole('alert')).toContainText('No agenda items were found.');
    await expect(page.getByLabel('Text of the agenda')).toHaveValue('Dear colleagues, see you in Geneva.');
    await expect(page).toHaveTitle(/^Error: /);
    await check();

    await page.getByLabel('Text of the agenda').fill(DEMO_AGENDA);
    await page.getByRole('button', { name: 'Read the agenda' }).click();
    await expect(page.getByRole('heading', { name: 'Check what was read' })).toBeVisible();
    await expect(page.getByText('11 items · nothing has been written yet')).toBeVisible();
    const warning = page.getByRole('checkbox', { name: /I have seen this: .*is missing from the list/ });
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await check();

    // Each point that was noticed is confirmed, and what the text does not say is asked for.
    await page.getByRole('button', { name: 'Create the meeting' }).click();
    await expect(page.getByRole('alert')).toContainText('Confirm each point that was noticed');
    await warning.check();
    await page.getByRole('button', { name: 'Create the meeting' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose the time zone of the place');
    await expect(warning).toBeChecked();
    await check();

    await page.getByLabel('Title', { exact: true }).fill('Work Session 2028');
    await page.getByLabel('Address').fill('work-session-2028');
    await page.getByLabel('Place').fill('Geneva');
    await page.getByLabel('First day').fill('2028-10-24');
    await page.getByLabel('Last day').fill('2028-10-26');
    await page.getByLabel('Time zone').selectOption('Europe/Zurich');
    await page.getByLabel('Who may contribute to item 9').selectOption('Closed');
    await page.getByRole('button', { name: 'Create the meeting' }).click();
    await expect(page.getByRole('heading', { name: 'Set-up' })).toBeVisible();
    await check();

    // Only its team sees a draft meeting; an open meeting accepts papers.
    const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const address = `${portal.url}/m/work-session-2028`;
    expect((await visitor.goto(address))?.status()).toBe(404);
    await page.getByLabel('Status').selectOption('Open for papers');
    await expect(page.getByLabel('What is collected')).toHaveValue('abstract_then_paper');
    await page.getByLabel('Abstracts are due on').fill('2028-05-31');
    await page.getByLabel('Papers are due on').fill('2028-08-31');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    expect((await visitor.goto(address))?.status()).toBe(200);
    expect(await visitor.locator('.dates').innerText()).toBe(
      'Abstracts are due\nWednesday, 31 May 2028, 23:59 (Geneva, UTC+2)\n' +
        'Papers are due\nThursday, 31 August 2028, 23:59 (Geneva, UTC+2)',
    );
    const rows = await visitor
      .getByRole('listitem')
      .filter({ hasText: 'open for contributions' })
      .allInnerTexts();
    expect(rows.map((row) => row.trim().split(/\s/)[0])).toEqual(['3', '4', '5', '6', '7', '8', '10']);

    // An organizer is named by an address, and gets a mail.
    await page.getByLabel('E-mail address').fill('eva@office.example');
    await page.getByLabel('Name', { exact: true }).fill('Eva Example');
    await page.getByLabel('For the session').selectOption('4. Longitudinal studies of migrants');
    await page.getByRole('button', { name: 'Name the organizer' }).click();
    await expect(page.getByRole('row', { name: /Longitudinal studies/ })).toContainText('Eva Example');
    await expect(async () => {
      await visitor.goto(`${portal.url}/dev/mail`);
      await expect(
        visitor.getByText('You organize item 4. Longitudinal studies of migrants of Work Session 2028'),
      ).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 120_000 });
  });
}
