import type { Page } from '@playwright/test';

import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { expect, test } from '#tests/support/portal-server.ts';
import { as, expectAccessible } from '#tests/support/visitors.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`the main job, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, portal }) => {
    const { url } = portal;
    const meeting = `${url}/m/migration-statistics`;
    const check = async (page: Page) => {
      // axe needs a script engine in the page.
      if (javaScriptEnabled) await expectAccessible(page);
    };

    // An expert who has never been here submits to item 4.
    const expert = await as(browser, url, 'per@ssb.example', { javaScriptEnabled });
    await expect(expert.getByRole('heading', { name: 'Who you are' })).toBeVisible();
    await check(expert);
    await expert.getByLabel('Your name').fill('Per Åsen');
    await expert.getByLabel('Your country or organisation').selectOption('Norway');
    await expert.getByRole('button', { name: 'Save and go on' }).click();
    await expert.goto(`${meeting}/submit`);
    const offered = await expert.getByLabel('Session', { exact: true }).locator('option').allInnerTexts();
    expect(offered.map((text) => text.split('.')[0])).toEqual([
      'Choose the session',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    await check(expert);
    await expert.getByLabel('Session', { exact: true }).selectOption('4. Longitudinal studies of migrants');
    await expert.getByLabel('What you submit').selectOption('Country paper');
    await expert.getByLabel('Title', { exact: true }).fill('Length of stay and first job');
    await expert.getByLabel('Abstract', { exact: true }).fill('How long it takes until the first job.');
    await expert.getByRole('button', { name: 'Check your answers' }).click();
    await expect(expert.getByRole('alert')).toContainText('Choose the file of the paper');
    await expect(expert.getByLabel('Title', { exact: true })).toHaveValue('Length of stay and first job');
    await check(expert);
    await expert.getByLabel('Paper', { exact: true }).setInputFiles({
      name: 'stay.pdf',
      mimeType: 'application/pdf',
      buffer: samplePdf('Length of stay'),
    });
    await expert.getByLabel('I may submit this paper').check();
    await expert.getByRole('button', { name: 'Check your answers' }).click();
    await expect(expert.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
    await check(expert);
    await expert.getByRole('button', { name: 'Submit' }).click();
    await expect(expert.getByRole('heading', { name: 'Received' })).toBeVisible();
    await expect(expert.getByText('SHA-256')).toBeVisible();
    await check(expert);
    const contribution = expert.url().replace('/received', '');

    // The organizer of item 4 finds it, cannot ask a Norwegian, asks a colleague from France.
    const organizer = await as(browser, url, 'anna@statcan.example', { javaScriptEnabled });
    await organizer.goto(`${meeting}/desk`);
    await check(organizer);
    await organizer.getByRole('link', { name: 'Length of stay and first job' }).click();
    await organizer.getByRole('link', { name: 'Ask somebody to review' }).click();
    await expect(organizer.getByRole('heading', { level: 1 })).toHaveText('Ask somebody to review');
    const norwegian = organizer.getByRole('row', { name: /Kari Nordmann/ });
    await expect(norwegian).toContainText('The person is from a country that submits this paper.');
    await expect(norwegian.getByRole('button')).toHaveCount(0);
    await check(organizer);
    await organizer.getByRole('button', { name: 'Ask Luc Fournier' }).click();
    await expect(organizer.locator('#reviewers')).toContainText('Luc Fournier');

    // The reviewer accepts and reviews.
    const reviewer = await as(browser, url, 'luc@insee.example', { javaScriptEnabled });
    await reviewer.getByRole('link', { name: 'Length of stay and first job' }).click();
    await check(reviewer);
    await reviewer.getByRole('button', { name: 'Yes, I review it' }).click();
    for (const group of [
      'Relevance to the session',
      'Soundness of method and data',
      'Clarity',
      'Usefulness for other countries',
    ]) {
      await reviewer.getByRole('group', { name: group }).getByLabel('4', { exact: true }).check();
    }
    await reviewer.getByLabel('Accept with a presentation').check();
    await reviewer.getByLabel('Comments for the organizers only').fill('CANARY-for-organizers');
    await check(reviewer);
    await reviewer.getByRole('button', { name: 'Hand in the review' }).click();
    await expect(reviewer.getByText('Thank you.')).toBeVisible();

    // The organizer decides; the author learns nothing before the letter is sent.
    await organizer.goto(contribution);
    await expect(organizer.getByText('CANARY-for-organizers')).toBeVisible();
    await organizer.getByLabel('Accept', { exact: true }).check();
    await organizer.getByLabel('Text of the letter').fill('Please plan for fifteen minutes.');
    await organizer.getByRole('button', { name: 'See the letter' }).click();
    await expect(organizer.locator('.letter')).toContainText('Your paper has been accepted.');
    await check(organizer);
    await expert.goto(contribution);
    await expect(expert.locator('main')).not.toContainText('Accepted');
    await organizer.getByRole('button', { name: 'Send to 1 person' }).click();
    await expert.goto(contribution);
    await expect(expert.getByText('Please plan for fifteen minutes.')).toBeVisible();
    const seenByAuthor = await expert.content();
    expect(seenByAuthor).not.toContain('CANARY-for-organizers');
    expect(seenByAuthor).not.toContain('Fournier');

    // The secretariat publishes; everybody sees the row.
    const secretariat = await as(browser, url, 'nina@unece.example', { javaScriptEnabled });
    await secretariat.goto(contribution);
    await secretariat.getByRole('button', { name: 'Publish and issue the number' }).click();
    await expect(secretariat.getByText('WP.4', { exact: true })).toBeVisible();
    const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await visitor.goto(meeting);
    await check(visitor);
    await visitor.getByRole('link', { name: 'Longitudinal studies of migrants' }).click();
    await expect(
      visitor.getByRole('row', { name: /WP\.4 Length of stay and first job \(Norway\)/ }),
    ).toBeVisible();
    expect(await visitor.locator('script').count()).toBe(0);
    await check(visitor);
    const list = await (await visitor.request.get(`${meeting}/papers.json`)).json();
    // Session by session; within one, reports of task forces stand first.
    expect(
      list.papers.map((paper: { number: string; session: { number: string } }) => [
        paper.session.number,
        paper.number,
      ]),
    ).toEqual([
      ['3', 'WP.2'],
      ['3', 'WP.1'],
      ['4', 'WP.3'],
      ['4', 'WP.4'],
    ]);
    const own = list.papers.find((paper: { number: string }) => paper.number === 'WP.4');
    expect(own.title).toBe('Length of stay and first job');
    const file = await visitor.request.get(own.files[0].href);
    expect(await file.body()).toEqual(samplePdf('Length of stay'));
    expect(await (await visitor.request.get(`${meeting}/papers.csv`)).text()).toContain(
      '"WP.4","Length of stay and first job","Norway","published"',
    );
  });
}
