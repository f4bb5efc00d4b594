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

const wordsOf = async (target: string, as: PersonRow | null) =>
  (await web.request(target, { as })).text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');

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
    const { public_id: id } = paper.row;
    await hand(paper, { file: aFile('second'), 'file.fr': aFile('texte'), slides: aFile('talk') }, 10);
    const text = await wordsOf(`/c/${id}/received`, paper.submitter);
    expect(text).toContain(' Paper, version 2 second.pdf');
    expect(text).toContain(' Paper in French texte.pdf');
    expect(text).toContain(' Slides talk.pdf');
    expect(text).not.toContain(' paper.pdf');
    expect(text).toContain(
      'print this page. A receipt with the reference and the files is on its way to you by mail.',
    );
    // What is published already is not due any more; slides still are.
    expect(text).not.toContain('Papers are due');
    expect(text).toContain('Slides are due');
  });

  test('names the dates that are ahead, and each once', async () => {
    const paper = await aContribution(web.database, meeting, 'submitted', { files: web.portal.files });
    const text = await wordsOf(`/c/${paper.row.public_id}/received`, paper.submitter);
    expect(text).toContain('You can change it, replace files or withdraw it until');
    expect(text).not.toContain('Papers are due');
    expect(text).toContain('Slides are due');
    expect(text).toContain('The organizers of the session ask colleagues to review the paper');
  });

  test('of what came late says what is decided first, and nothing else', async () => {
    const over = await aMeeting(web.database, 'over', { deadline: '2026-09-01' });
    const paper = await aContribution(web.database, over, 'submitted', { files: web.portal.files });
    const text = await wordsOf(`/c/${paper.row.public_id}/received`, paper.submitter);
    expect(text).toContain('The organizers first decide whether they take it; you will hear from them.');
    expect(text).not.toContain('ask colleagues to review');
  });
});

describe('a page that is refused', () => {
  test('leads back to its contribution', async () => {
    const { row } = await aContribution(web.database, meeting, 'published', { files: web.portal.files });
    const refused = await web.request(`/c/${row.public_id}/reviewers`, { as: nina });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`<a href="/c/${row.public_id}">Back to the contribution</a>`);
    const missing = await web.request(`/c/${row.public_id}/nothing`, { as: nina });
    expect([missing.status, missing.text.includes('Back to the contribution')]).toEqual([404, true]);
  });

  test('leads back to its meeting', async () => {
    const answer = await web.request('/m/migration/s/none/x');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<a href="/m/migration">Back to the meeting</a>');
  });

  test('does not lead back to itself', async () => {
    for (const target of ['/c/zzzzzzzzzzzzz', '/c/zzzzzzzzzzzzz/', '/m/none', '/elsewhere/below']) {
      const { status, text } = await web.request(target, { as: nina });
      expect([target, status, text.includes('Back to the')]).toEqual([target, 404, false]);
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
    expect(await wordsOf(String(answer.headers.location), nina)).toContain(words);
  }
});

test('the page for participants says when nothing is for them only', async () => {
  expect(await wordsOf('/m/migration/material', nina)).toContain('Nothing is for participants only so far.');
});
