/** What becomes of a contribution after it was first submitted: both stages, changes, withdrawal, moves, more time. */

import { describe, expect, test } from 'vitest';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import { noticesAbout } from '#db/core/outbox.ts';
import { filesOf } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { extendDeadline } from '#app/services/contributions/extend.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { cancelPublished, restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { letterPage } from '#app/services/decisions/letter.view.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { issueRevision } from '#app/services/publication/issue.ts';
import { meetingPage, paperList } from '#app/services/publication/public-pages.view.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aCase } from '#tests/factories/cases.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aFile } from '#tests/factories/drafts.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

describe('abstract first, then the paper', () => {
  test('an accepted abstract waits for its paper, and comes out with it', async () => {
    const it = await aCase();
    expect((await it.row()).state).toBe('submitted');
    await it.tell('accept');
    expect((await it.row()).state).toBe('awaiting_paper');
    expect(await errorsOf(it.hand({}))).toEqual({ file: { key: 'problems.file_missing' } });
    await it.hand({ files: { file: aFile('paper') } });
    expect(await it.row()).toMatchObject({ state: 'paper_submitted', round: 2, late: 0 });
    await it.tell('accept', 20);
    expect((await it.row()).state).toBe('cleared');
    await publish(it.ctx(it.secretariat, 30), it.id, (await it.row()).version);
    expect((await it.row()).state).toBe('published');
    const { steps } = await contributionPage(it.ctx(it.author, 40), it.id);
    expect(steps.map((step) => [step.step, step.is, step.at !== null])).toEqual([
      ['submitted', 'done', true],
      ['review', 'done', false],
      ['decision', 'done', true],
      ['paper', 'done', true],
      ['published', 'done', true],
    ]);
  });

  test('the paper comes with its abstract when both are asked at once', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.tell('accept');
    expect((await it.row()).state).toBe('accepted');
  });

  test('a paper after its deadline is taken and marked late, to the millisecond', async () => {
    const deadline = later(9).slice(0, 10);
    const it = await aCase({ deadlines: { paper: deadline } });
    await it.tell('accept');
    const end = Date.parse(`${deadline}T21:59:59.999Z`);
    const at = (milliseconds: number) => new Date(end + milliseconds).toISOString();
    const own = (instant: string) => aContext(it.database, it.author, { now: instant });
    // Without grace the last millisecond of that second is in time, the next one is late.
    await it.database.writer.updateTable('meetings').set({ grace_seconds: 0 }).execute();
    const { draft } = await contributionForm(own(at(0)), { publicId: it.id });
    await keepDraft(own(at(0)), { publicId: it.id }, { ...draft, files: { file: aFile('paper') } });
    const before = await it.row();
    await submitUpdate(own(at(1)), it.id, draft.base.version);
    expect(await it.row()).toMatchObject({ state: 'paper_submitted', late: 1 });
    expect(before.late).toBe(0);
  });
});

describe('changes before the deadline', () => {
  test('replace texts and files; the earlier version is kept', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.hand({ title: 'Arrivals, again', files: { file: aFile('second') } });
    const row = await it.row();
    expect([row.title, row.state, row.round]).toEqual(['Arrivals, again', 'submitted', 1]);
    const files = await filesOf(it.database.reader, [row.id]);
    expect(files.map((file) => [file.version_no, file.original_name])).toEqual([
      [2, 'second.pdf'],
      [1, 'paper.pdf'],
    ]);
    const history = await submissionsOf(it.database.reader, row.id);
    expect(history.map((submission) => [submission.no, submission.action, submission.title])).toEqual([
      [1, 'submit', 'Arrivals'],
      [2, 'revise', 'Arrivals, again'],
    ]);
  });

  test('the same file is no new version', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.hand({ abstract: 'Said better.' });
    expect(await filesOf(it.database.reader, [(await it.row()).id])).toHaveLength(1);
  });

  test('are refused after it, until somebody gives more time', async () => {
    const it = await aCase({ deadlines: { abstract: later(0).slice(0, 10) } });
    const afterwards = 3 * 24 * 60;
    expect(await why(it.hand({}, afterwards))).toBe('deadline_passed');
    const team = it.ctx(it.secretariat, afterwards);
    const day = (days: number) => later(days * 24 * 60).slice(0, 10);
    const { version } = await it.row();
    expect(await errorsOf(extendDeadline(team, it.id, day(1), version))).toEqual({
      day: { key: 'problems.deadline_not_later' },
    });
    expect(await errorsOf(extendDeadline(team, it.id, 'tomorrow', version))).toEqual({
      day: { key: 'problems.deadline_malformed' },
    });
    const told = await toldBy(it.database, () => extendDeadline(team, it.id, day(9), version));
    expect(told).toEqual([['deadline-extended', it.author.email]]);
    await it.hand({ title: 'In time now' }, afterwards);
  });

  test('a colleague who is named as author sees it and changes nothing', async () => {
    const it = await aCase();
    const cora = await aPerson(it.database, 'Cora', { body: 'NO' });
    const { draft } = await contributionForm(it.ctx(it.author), { publicId: it.id });
    const [first] = draft.authors;
    await it.hand({
      authors: [first!, { ...first!, name: 'Cora', email: cora.email, isContact: false }],
    });
    const own = it.ctx(cora, 20);
    expect((await contributionPage(own, it.id)).contribution.title).toBe('Arrivals');
    expect(await why(contributionForm(own, { publicId: it.id }))).toBe('not_allowed');
    expect(await why(withdraw(own, it.id, (await it.row()).version))).toBe('not_allowed');
  });

  test('who becomes an author has reviewed in good faith and goes no further', async () => {
    const it = await aCase();
    const luc = await aPerson(it.database, 'Luc', { body: 'FR' });
    const { version } = await it.row();
    const wanted = { personPublicId: luc.public_id, version, overrideReason: '' };
    await requestReview(it.ctx(it.secretariat, 1), it.id, wanted);
    const [task] = await assignmentsOf(it.database.reader, [(await it.row()).id]);
    await answerReviewRequest(it.ctx(luc, 2), task!.public_id, { accepts: true, reason: '' });
    const { draft } = await contributionForm(it.ctx(it.author), { publicId: it.id });
    await it.hand({ authors: [...draft.authors, { ...draft.authors[0]!, name: 'Luc', email: luc.email }] });
    const review = {
      answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
      recommendation: 'presentation',
      commentsToAuthors: '',
      commentsToOrganizers: '',
    };
    expect(await why(submitReview(it.ctx(luc, 20), task!.public_id, review))).toBe('conflict_co_author');
  });

  test('handing in twice does it once', async () => {
    const it = await aCase();
    await it.hand({ title: 'Once' });
    const before = await canonicalExport(it.database);
    await submitUpdate(it.ctx(it.author, 11), it.id, 1);
    expect(await canonicalExport(it.database)).toEqual(before);
  });

  test('two windows: what was handed in from the other one is not overwritten', async () => {
    const it = await aCase();
    const own = it.ctx(it.author, 1);
    const { draft } = await contributionForm(own, { publicId: it.id });
    await it.hand({ title: 'From the other window' });
    await keepDraft(own, { publicId: it.id }, { ...draft, title: 'From this window' });
    expect(await why(submitUpdate(own, it.id, draft.base.version))).toBe('stale_version');
    const form = await contributionForm(own, { publicId: it.id });
    expect([form.draft.title, form.stored?.title]).toEqual(['From this window', 'From the other window']);
  });

  test('a change begun before the letter came is no addition to what it accepted', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    const own = it.ctx(it.author, 1);
    const { draft } = await contributionForm(own, { publicId: it.id });
    await keepDraft(own, { publicId: it.id }, { ...draft, title: 'Too late', files: { file: aFile('new') } });
    await it.tell('accept');
    expect(await why(submitUpdate(it.ctx(it.author, 6), it.id, draft.base.version))).toBe('stale_version');
    expect((await it.row()).title).toBe('Arrivals');
  });

  test('a paper whose language was mended is there once', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.hand({ language: 'fr' });
    const page = await contributionPage(it.ctx(it.author, 20), it.id);
    const current = page.files.filter((file) => file.isCurrent);
    expect(current.map((file) => [file.slot, file.language, file.isReviewed])).toEqual([
      ['paper', 'fr', true],
    ]);
  });

  test('a paper sent in the field of its own language as well is not kept twice', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.hand({ files: { file: aFile('second'), 'file.en': aFile('other') } });
    const files = await filesOf(it.database.reader, [(await it.row()).id]);
    expect(files.map((file) => file.original_name)).toEqual(['second.pdf', 'paper.pdf']);
  });

  test('two windows: an older text does not replace a newer draft', async () => {
    const it = await aCase();
    const target = { publicId: it.id };
    const { draft } = await contributionForm(it.ctx(it.author), target);
    const first = await keepDraft(it.ctx(it.author, 1), target, { ...draft, title: 'One' }, '');
    const second = await keepDraft(it.ctx(it.author, 2), target, { ...draft, title: 'Two' }, first.savedAt);
    const old = await keepDraft(it.ctx(it.author, 3), target, { ...draft, title: 'Old' }, first.savedAt);
    expect(old).toMatchObject({ newer: { title: 'Two' }, savedAt: second.savedAt });
    expect((await contributionForm(it.ctx(it.author, 4), target)).draft.title).toBe('Two');
  });
});

describe('changes that the organizers ask for', () => {
  test('are answered with a letter, and reviewed anew', async () => {
    const it = await aCase();
    const luc = await aPerson(it.database, 'Luc', { body: 'FR' });
    const requestAgain = async () => {
      const { version } = await it.row();
      const task = { personPublicId: luc.public_id, version, overrideReason: '' };
      return why(requestReview(it.ctx(it.secretariat, 3), it.id, task));
    };
    expect(await requestAgain()).toBe('done');
    expect(await requestAgain()).toBe('already_assigned');
    await it.tell('changes');
    expect((await it.row()).state).toBe('changes_requested');
    expect(await errorsOf(it.hand({}))).toEqual({ letter: { key: 'problems.answer_missing' } });
    const form = await contributionForm(it.ctx(it.author, 9), { publicId: it.id });
    expect(form.request).toBe('The letter: changes');
    await it.hand({ letter: 'We have added the table.', abstract: 'With the table.' });
    expect(await it.row()).toMatchObject({ state: 'submitted', round: 2, abstract: 'With the table.' });
    const own = await mePage(it.ctx(luc, 20));
    expect(own.reviews).toEqual([]);
    // The first request concerns an old version of the contribution, which no decision will be about.
    const [old] = await assignmentsOf(it.database.reader, [(await it.row()).id]);
    expect(
      await why(answerReviewRequest(it.ctx(luc, 20), old!.public_id, { accepts: true, reason: '' })),
    ).toBe('wrong_state');
    // Who had not finished hears that there is nothing to do, and the organizers see who it was.
    const told = (await noticesAbout(it.database.reader, (await it.row()).id)).filter(
      (entry) => entry.notice === 'contribution-changed' && entry.person_id === luc.id,
    );
    expect(told.map((entry) => entry.subject.split(':')[0])).toEqual(['Changes answered']);
    const { team } = await contributionPage(it.ctx(it.secretariat, 21), it.id);
    expect([team?.assignments, team?.askedBefore]).toEqual([[], ['Luc']]);
    expect(await requestAgain()).toBe('done');
    const page = await contributionPage(it.ctx(it.secretariat, 30), it.id);
    expect(page.authorLetters.map((letter) => letter.text)).toEqual(['We have added the table.']);
    expect(page.team?.assignments).toHaveLength(1);
  });
});

describe('a decision and what is handed in after it', () => {
  test('the letter is sent only when somebody confirms that it still holds', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    const team = it.ctx(it.secretariat, 5);
    await decide(team, it.id, { outcome: 'decline', letter: 'Not this year.' }, (await it.row()).version);
    expect((await letterPage(team, it.id)).handedInSince).toBeNull();
    await it.hand({ title: 'Arrivals, with the missing table' });
    const page = await letterPage(it.ctx(it.secretariat, 12), it.id);
    expect(page.handedInSince).not.toBeNull();
    const send = (isConfirmed: boolean) =>
      releaseDecision(it.ctx(it.secretariat, 13), it.id, page.contribution.version, isConfirmed);
    expect(await errorsOf(send(false))).toEqual({ confirmed: { key: 'problems.handed_in_since' } });
    expect((await it.row()).state).toBe('submitted');
    await send(true);
    expect((await it.row()).state).toBe('declined');
  });
});

describe('withdrawing', () => {
  test('is undone by the author until the deadline, by the team afterwards', async () => {
    const it = await aCase({ deadlines: { abstract: later(0).slice(0, 10) } });
    const version = async () => (await it.row()).version;
    const told = async (work: typeof withdraw, by: PersonRow, minutes: number) => {
      const at = await version();
      return toldBy(it.database, () => work(it.ctx(by, minutes), it.id, at));
    };
    const both = [
      ['contribution-changed', it.secretariat.email],
      ['withdrawal-receipt', it.author.email],
    ];
    expect(await told(withdraw, it.author, 0)).toEqual(both);
    expect(await it.row()).toMatchObject({ state: 'withdrawn', withdrawn_from: 'submitted' });
    expect(await told(restore, it.author, 1)).toEqual(both);
    expect(await it.row()).toMatchObject({ state: 'submitted', withdrawn_from: null });
    expect(await told(withdraw, it.author, 2)).toEqual(both);
    const afterwards = 3 * 24 * 60;
    expect(await why(restore(it.ctx(it.author, afterwards), it.id, await version()))).toBe('deadline_passed');
    expect(await told(restore, it.secretariat, afterwards)).toEqual(both);
    expect((await it.row()).state).toBe('submitted');
  });

  test('of what is published strikes the number out for good', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.tell('accept');
    await publish(it.ctx(it.secretariat, 6), it.id, (await it.row()).version);
    const { version } = await it.row();
    expect(await why(withdraw(it.ctx(it.author, 7), it.id, version))).toBe('wrong_state');
    expect(await why(cancelPublished(it.ctx(it.author, 7), it.id, version))).toBe('not_allowed');
    await cancelPublished(it.ctx(it.secretariat, 7), it.id, version);
    expect((await it.row()).state).toBe('withdrawn');
    const again = restore(it.ctx(it.secretariat, 8), it.id, (await it.row()).version);
    expect(await why(again)).toBe('wrong_state');
  });
});

describe('between the acceptance and the publication', () => {
  test('what comes after the deadline of the slides is marked late, and in time it is not', async () => {
    // The cases play on 7 September, in Geneva from 14:00.
    for (const [day, late] of [
      ['2026-09-06', 1],
      ['2026-09-07', 0],
    ] as const) {
      const it = await aCase({ flow: 'both_at_once', deadlines: { slides: day } });
      await it.tell('accept');
      await it.hand({ files: { slides: aFile('talk') } });
      const last = (await submissionsOf(it.database.reader, (await it.row()).id)).at(-1);
      expect([day, last?.action, last?.late]).toEqual([day, 'add_files', late]);
    }
  });

  test('a paper that came after its letter is pointed out to whoever publishes', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.tell('accept');
    const isReplaced = async () =>
      (await contributionPage(it.ctx(it.secretariat, 30), it.id)).isPaperReplaced;
    expect(await isReplaced()).toBe(false);
    await it.hand({ files: { file: aFile('another paper') } });
    expect(await isReplaced()).toBe(true);
  });
});

describe('after the publication', () => {
  test('adding nothing is told at once', async () => {
    const it = await aCase({ flow: 'both_at_once' });
    await it.tell('accept');
    expect(await errorsOf(it.hand({}))).toEqual({ slides: { key: 'problems.nothing_to_add' } });
  });

  async function aPublished() {
    const it = await aCase({ flow: 'both_at_once' });
    await it.tell('accept');
    await publish(it.ctx(it.secretariat, 6), it.id, (await it.row()).version);
    const issue = async (as: string, minutes = 20) =>
      issueRevision(it.ctx(it.secretariat, minutes), it.id, { as, version: (await it.row()).version });
    const list = async () =>
      (await paperList(it.ctx(null, 30), it.meeting.slug)).rows.map((row) => [
        row.number,
        row.files.map((file) => `${file.slot} ${file.href.split('/').pop()}`),
      ]);
    return { ...it, issue, list };
  }

  test('slides join the document, and a new paper is a revision that replaces it in the list', async () => {
    const it = await aPublished();
    await it.hand({ files: { slides: aFile('talk') } });
    expect(await it.list()).toEqual([['WP.1', ['paper WP01_1_NO_E.pdf']]]);
    await it.issue('with');
    expect(await it.list()).toEqual([['WP.1', ['paper WP01_1_NO_E.pdf', 'slides WP01_1_NO_E_slides.pdf']]]);
    const subjects = (await noticesAbout(it.database.reader, (await it.row()).id)).map(
      (entry) => entry.subject,
    );
    expect(subjects.filter((subject) => subject.startsWith('Files added to WP.1: '))).toHaveLength(1);
    await it.hand({ files: { file: aFile('revised') } }, 21);
    await it.issue('rev', 22);
    expect(await it.list()).toEqual([
      ['WP.1/Rev.1', ['paper WP01_1_NO_E_Rev1.pdf', 'slides WP01_1_NO_E_slides.pdf']],
    ]);
  });

  test('a revision in one language leaves the other languages where they are', async () => {
    const it = await aPublished();
    await it.hand({ files: { 'file.fr': aFile('en francais') } });
    await it.issue('rev');
    expect(await it.list()).toEqual([
      ['WP.1/Rev.1', ['paper WP01_1_NO_E.pdf', 'paper WP01_1_NO_F_Rev1.pdf']],
    ]);
    await it.hand({ files: { file: aFile('again') } }, 21);
    await it.issue('rev', 22);
    expect(await it.list()).toEqual([
      ['WP.1/Rev.2', ['paper WP01_1_NO_E_Rev2.pdf', 'paper WP01_1_NO_F_Rev1.pdf']],
    ]);
  });

  test('a corrigendum stands beside the paper', async () => {
    const it = await aPublished();
    await it.hand({ files: { corrigendum: aFile('corrected') } });
    expect(await errorsOf(it.issue('rev'))).toEqual({ as: { key: 'problems.issue_missing' } });
    await it.issue('corr');
    expect(await it.list()).toEqual([
      ['WP.1', ['paper WP01_1_NO_E.pdf']],
      ['WP.1/Corr.1', ['corrigendum WP01_1_NO_E_Corr1.pdf']],
    ]);
    expect((await contributionPage(it.ctx(it.author, 30), it.id)).contribution.number).toBe('WP.1');
    const said = (await noticesAbout(it.database.reader, (await it.row()).id)).flatMap((entry) =>
      entry.notice === 'paper-published' ? [entry.subject.split(':')[0]] : [],
    );
    expect(said).toEqual(['Published as WP.1', 'Corrigendum published as WP.1/Corr.1']);
  });

  test('an addendum says what it belongs to, and is no paper more on the agenda', async () => {
    const it = await aPublished();
    await it.hand({ files: { file: aFile('more') } });
    await it.issue('add');
    const { rows } = await paperList(it.ctx(null, 30), it.meeting.slug);
    expect(rows.map((row) => [row.number, row.designation, row.belongsTo])).toEqual([
      ['WP.1', 'base', null],
      ['WP.1/Add.1', 'add', 'WP.1'],
    ]);
    const { items } = await meetingPage(it.ctx(null, 30), it.meeting.slug);
    expect(items[0]?.papers).toBe(1);
  });

  test('what was added waits on the desk of the secretariat until it is issued', async () => {
    const it = await aPublished();
    const orla = await aPerson(it.database, 'Orla', {
      roles: [{ role: 'organizer', meetingId: it.meeting.id, itemId: it.meeting.item('1').id }],
    });
    const waits = async (person = it.secretariat) => {
      const { needs, rows } = await deskPage(it.ctx(person, 40), it.meeting.slug, 'issue');
      const { toIssue } = await contributionPage(it.ctx(it.secretariat, 40), it.id);
      return [needs.find((need) => need.need === 'issue')?.count, rows.length, toIssue.length];
    };
    expect(await waits()).toEqual([0, 0, 0]);
    await it.hand({ files: { slides: aFile('talk') } });
    expect(await waits()).toEqual([1, 1, 1]);
    // Only the secretariat issues.
    expect(await waits(orla)).toEqual([undefined, 0, 1]);
    await it.issue('with');
    expect(await waits()).toEqual([0, 0, 0]);
    // Only the newest version is issued; the version between is never published.
    await it.hand({ files: { file: aFile('revised') } }, 21);
    await it.hand({ files: { file: aFile('revised again') } }, 22);
    expect(await waits()).toEqual([1, 1, 1]);
    await it.issue('rev', 23);
    expect(await waits()).toEqual([0, 0, 0]);
    await it.hand({ files: { annex: aFile('table') } }, 24);
    await it.hand({ files: { corrigendum: aFile('first') } }, 25);
    await it.hand({ files: { corrigendum: aFile('second') } }, 26);
    expect(await waits()).toEqual([1, 1, 3]);
    await it.issue('corr', 27);
    await it.issue('with', 28);
    expect(await waits()).toEqual([1, 1, 1]);
    await it.issue('corr', 29);
    expect(await waits()).toEqual([0, 0, 0]);
  });

  test.each(['rev', 'with', 'base', ''])('nothing new is issued as “%s”', async (as) => {
    const it = await aPublished();
    expect(await errorsOf(it.issue(as))).toEqual({ as: { key: 'problems.issue_missing' } });
  });

  test('only the secretariat issues', async () => {
    const it = await aPublished();
    await it.hand({ files: { slides: aFile('talk') } });
    const { version } = await it.row();
    expect(await why(issueRevision(it.ctx(it.author, 20), it.id, { as: 'with', version }))).toBe(
      'not_allowed',
    );
  });
});
