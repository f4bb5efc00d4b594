/** What pages say after something was done or refused, and where they lead. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ContributionDraft } from '#app/domain/submissions/contribution-draft.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { proposeMove } from '#app/services/contributions/move.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aFile } from '#tests/factories/drafts.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { partOf } from '#tests/support/page-parts.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
let nina: PersonRow;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database, 'migration', {
    deadlines: { paper: '2026-12-01', slides: '2026-12-10' },
  });
  nina = await aPerson(web.database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
});
afterAll(() => web.stop());

const pageOf = async (target: string, as: PersonRow | null) => (await web.request(target, { as })).text;

/** The receipt of a contribution. */
async function receiptOf({ row, submitter }: TestContribution) {
  const page = await pageOf(`/c/${row.public_id}/received`, submitter);
  const files = page.matchAll(/<dt>([^<]*)<\/dt><dd><a href="\/f\/\w+">([^<]*)<\/a>/g);
  return {
    files: [...files].map(([, what, name]) => [what, name]),
    next: partOf(page, /<h2>What happens next<\/h2>(.*?)<p class="aside-actions">/s),
  };
}
const KEEP =
  'To keep a paper copy, print this page. A receipt with the reference and the files is on its way to you by mail.';

/** Where a page that is refused leads. */
const waysOn = (page: string) => {
  const row = /<p class="row">(.*?)<\/p>/s.exec(page)?.[1] ?? '';
  return [...row.matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(([, to, words]) => [to, words]);
};
const ANYWHERE = [
  ['/', 'All meetings'],
  ['/me', 'Your contributions'],
];

async function hand(paper: TestContribution, files: ContributionDraft['files'], minutes: number) {
  const id = paper.row.public_id;
  const ctx = aContext(web.database, paper.submitter, { now: later(minutes) });
  const { draft } = await contributionForm(ctx, { publicId: id });
  await keepDraft(ctx, { publicId: id }, { ...draft, files: { ...draft.files, ...files } });
  await submitUpdate(ctx, id, draft.base.version);
}

describe('the receipt', () => {
  test('lists the files that count now, each with what it is', async () => {
    const paper = await aContribution(web.database, meeting, 'published', { files: web.portal.files });
    await hand(paper, { file: aFile('second'), 'file.fr': aFile('texte'), slides: aFile('talk') }, 10);
    expect(await receiptOf(paper)).toEqual({
      files: [
        ['Paper, version 2', 'second.pdf'],
        ['Paper in French', 'texte.pdf'],
        ['Slides', 'talk.pdf'],
      ],
      // What is published already is not due any more; slides still are.
      next:
        'The organizers are told. What is published already stays as it is until the secretariat issues what you ' +
        'have added, and you get a mail when it does. ' +
        `Slides are due Thursday, 10 December 2026, 23:59 (Geneva, UTC+1) ${KEEP}`,
    });
  });

  test('names the dates that are ahead, and each once', async () => {
    const paper = await aContribution(web.database, meeting, 'submitted', { files: web.portal.files });
    expect((await receiptOf(paper)).next).toBe(
      'The organizers of the session ask colleagues to review the paper and then write to you. You need not do ' +
        'anything until then. ' +
        'You can change it, replace files or withdraw it until Tuesday, 1 December 2026, 23:59 (Geneva, UTC+1). ' +
        `Slides are due Thursday, 10 December 2026, 23:59 (Geneva, UTC+1) ${KEEP}`,
    );
  });

  test('of what came late says what is decided first, and nothing else', async () => {
    const over = await aMeeting(web.database, 'over', { deadline: '2026-09-01' });
    const paper = await aContribution(web.database, over, 'submitted', { files: web.portal.files });
    expect((await receiptOf(paper)).next).toBe(
      `The organizers first decide whether they take it; you will hear from them. ${KEEP}`,
    );
  });
});

describe('a page that is refused', () => {
  test('leads back to its contribution', async () => {
    const { row } = await aContribution(web.database, meeting, 'published', { files: web.portal.files });
    const back = [`/c/${row.public_id}`, 'Back to the contribution'];
    const refused = await web.request(`/c/${row.public_id}/reviewers`, { as: nina });
    expect([refused.status, waysOn(refused.text)]).toEqual([409, [back, ...ANYWHERE]]);
    const missing = await web.request(`/c/${row.public_id}/nothing`, { as: nina });
    expect([missing.status, waysOn(missing.text)]).toEqual([404, [back, ...ANYWHERE]]);
  });

  test('leads back to its meeting', async () => {
    const { status, text } = await web.request('/m/migration/s/none/x');
    expect([status, waysOn(text)]).toEqual([404, [['/m/migration', 'Back to the meeting'], ...ANYWHERE]]);
  });

  test('does not lead back to itself', async () => {
    for (const target of ['/c/zzzzzzzzzzzzz', '/c/zzzzzzzzzzzzz/', '/m/none', '/elsewhere/below']) {
      const { status, text } = await web.request(target, { as: nina });
      expect([target, status, waysOn(text)]).toEqual([target, 404, ANYWHERE]);
    }
  });
});

test('whoever accepts a move reads that it has moved, and whoever does not that it is noted', async () => {
  const target = meeting.item('2');
  for (const [accepts, words] of [
    ['yes', 'It belongs to the other session now.'],
    ['no', 'The answer is noted.'],
  ] as const) {
    const { row } = await aContribution(web.database, meeting, 'submitted', { files: web.portal.files });
    const input = { to: target.public_id, reason: 'Fits.' };
    await proposeMove(aContext(web.database, nina), row.public_id, input, row.version);
    const form = { do: 'answer-move', to: target.public_id, accepts };
    const answer = await web.request(`/c/${row.public_id}`, { form, as: nina });
    expect(answer.status).toBe(302);
    const page = await pageOf(String(answer.headers.location), nina);
    expect(partOf(page, /<p class="note ok" role="status">(.*?)<\/p>/)).toBe(words);
  }
});

test('the page for participants says when nothing is for them only', async () => {
  const page = await pageOf('/m/migration/material', nina);
  expect(partOf(page, /<p class="lede">(.*?)<\/p>/)).toBe('Nothing is for participants only so far.');
});
