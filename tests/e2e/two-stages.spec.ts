/** A meeting that collects abstracts first: from the invitation mail to slides after the publication, on a telephone. */
import type { Browser, Page } from '@playwright/test';

import { DEMO_AGENDA } from '#app/services/demo/agenda.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { expect, test } from '#tests/support/portal-server.ts';
import { as, codeFor, expectAccessible } from '#tests/support/visitors.ts';

/** A meeting of its own, open for abstracts. @returns its address */
async function openMeeting(nina: Page, url: string): Promise<string> {
  await nina.goto(`${url}/import`);
  await nina.getByLabel('Text of the agenda').fill(DEMO_AGENDA);
  await nina.getByRole('button', { name: 'Read the agenda' }).click();
  await nina.getByRole('checkbox', { name: /I have seen this/ }).check();
  for (const [label, value] of [
    ['Title', 'Two Stages'],
    ['Address', 'two-stages'],
    ['Place', 'Geneva'],
    ['First day', '2029-10-24'],
    ['Last day', '2029-10-26'],
  ] as const) {
    await nina.getByLabel(label, { exact: true }).fill(value);
  }
  await nina.getByLabel('Time zone').selectOption('Europe/Zurich');
  await nina.getByRole('button', { name: 'Create the meeting' }).click();
  await nina.getByLabel('Status').selectOption('Open for papers');
  await nina.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(nina.getByRole('status')).toHaveText('Saved.');
  return `${url}/m/two-stages`;
}

/** The secretariat decides and sends the letter. */
async function decide(nina: Page, contribution: string, decision: string, letter: string): Promise<void> {
  await nina.goto(contribution);
  await nina.getByLabel(decision, { exact: true }).check();
  await nina.getByLabel('Text of the letter').fill(letter);
  await nina.getByRole('button', { name: 'See the letter' }).click();
  await nina.getByRole('button', { name: /^Send to/ }).click();
}

const pdf = (name: string) => ({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(name) });

async function narrow(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
  return context.newPage();
}

for (const javaScriptEnabled of [true, false]) {
  test(`abstract, changes, paper, slides, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, at 320 px`, async ({
    browser,
    portal,
  }) => {
    const { url } = portal;
    // axe is itself a script of the page.
    const check = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
    const nina = await as(browser, url, 'nina@unece.example', { javaScriptEnabled });
    const meeting = await openMeeting(nina, url);

    // An invitation: the mail leads to the form, with the address filled in and nobody asked who they are.
    await nina.goto(`${meeting}/setup`);
    await nina.getByRole('link', { name: /Longitudinal studies of migrants/ }).click();
    await nina.getByLabel('Name', { exact: true }).fill('Ines Invited');
    await nina.getByLabel('E-mail address').fill('ines@ine.example');
    await nina.getByLabel('Country or organisation').selectOption('Spain');
    await nina.getByRole('button', { name: 'Send the invitation' }).click();
    const ines = await narrow(browser, javaScriptEnabled);
    let link = '';
    await expect(async () => {
      await ines.goto(`${url}/dev/mail`);
      link = /\/invited\/[\w-]+/.exec(await ines.content())?.[0] ?? '';
      expect(link).not.toBe('');
    }).toPass({ timeout: 120_000 });
    await ines.goto(url + link);
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText('You are invited to contribute');
    await check(ines);
    await ines.getByRole('button', { name: 'Send me the code' }).click();
    await ines.getByLabel('Code from the message').fill(await codeFor(ines, url, 'ines@ine.example'));
    await ines.getByRole('button', { name: 'Sign in' }).click();

    // Three pages: form, check, received.
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText('Submit a contribution');
    await expect(ines.getByLabel('Paper', { exact: true })).toHaveCount(0);
    await ines.getByLabel('Title', { exact: true }).fill('Seven years after arrival');
    await ines.getByLabel('Abstract', { exact: true }).fill('A panel of arrivals, linked to the census.');
    await ines.getByLabel('I may submit this paper').check();
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await expect(ines.getByText('Spain', { exact: true }).first()).toBeVisible();
    await ines.getByRole('button', { name: 'Submit' }).click();
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText('Received');
    await check(ines);
    const contribution = ines.url().replace('/received', '');

    // A second thought before anybody has decided.
    await ines.goto(contribution);
    await ines.getByRole('link', { name: 'Change it' }).click();
    await ines.getByLabel('Title', { exact: true }).fill('Ten years after arrival');
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await ines.getByRole('button', { name: 'Hand in' }).click();
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText('Handed in');

    // Changes are asked for, and answered with a letter.
    await decide(nina, contribution, 'Ask for changes', 'Please say which census.');
    await ines.goto(contribution);
    await expect(ines.getByText('Please say which census.')).toBeVisible();
    await ines.getByRole('link', { name: 'Answer and hand in' }).click();
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await expect(ines.getByRole('alert')).toContainText('Write to the organizers what you have changed');
    await check(ines);
    await ines.getByRole('textbox', { name: 'To the organizers' }).fill('It is the census of 2021.');
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await ines.getByRole('button', { name: 'Hand in' }).click();
    await nina.goto(contribution);
    await expect(nina.getByText('It is the census of 2021.')).toBeVisible();

    // Accepted: the paper is due, and comes.
    await decide(nina, contribution, 'Accept', 'We look forward to the paper.');
    await ines.goto(contribution);
    await ines.getByRole('link', { name: 'Hand in the paper' }).click();
    await ines.getByLabel('Paper', { exact: true }).setInputFiles(pdf('ten-years'));
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await expect(ines.getByText('ten-years.pdf')).toBeVisible();
    await ines.getByRole('button', { name: 'Hand in' }).click();
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText('Handed in');

    // Withdrawn by mistake, and brought back.
    await ines.goto(contribution);
    await ines.getByText('Withdraw it').click();
    await ines.getByRole('button', { name: /^Withdraw/ }).click();
    await expect(ines.getByText('This contribution has been withdrawn.')).toBeVisible();
    await ines.getByRole('button', { name: 'Bring it back' }).click();
    await expect(ines.getByText('The contribution is back where it stood.')).toBeVisible();

    await decide(nina, contribution, 'Accept', 'The paper is cleared.');
    await nina.getByRole('button', { name: 'Publish and issue the number' }).click();
    await expect(nina.getByText('Published; the authors get a mail.')).toBeVisible();

    // The presenter comes, and the slides join the list.
    await ines.goto(contribution);
    await ines.locator('[name="author.0"]').selectOption('Presents in person');
    await ines.getByRole('button', { name: 'Note who presents' }).click();
    await expect(ines.getByText('Thank you, this is noted.')).toBeVisible();
    await ines.getByRole('link', { name: 'Add slides or other files' }).click();
    await ines.getByLabel('Slides').setInputFiles(pdf('talk'));
    await ines.getByRole('button', { name: 'Check your answers' }).click();
    await ines.getByRole('button', { name: 'Hand in' }).click();
    await nina.goto(contribution);
    await nina.getByRole('button', { name: 'Issue it' }).click();
    const visitor = await narrow(browser, javaScriptEnabled);
    await visitor.goto(`${meeting}/papers`);
    const row = visitor.getByRole('row', { name: /Ten years after arrival/ });
    await expect(row.getByRole('link')).toHaveText([/^Paper \(PDF/, /^Slides \(PDF/]);

    for (const page of [ines, visitor]) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await ines.goto(contribution);
    await check(ines);
    expect(await ines.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
