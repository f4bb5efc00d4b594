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
    const world = await aCase();
    expect((await world.row()).state).toBe('submitted');
    await world.tell('accept');
    expect((await world.row()).state).toBe('awaiting_paper');
    expect(await errorsOf(world.hand({}))).toEqual({ file: { key: 'problems.file_missing' } });
    await world.hand({ files: { file: aFile('paper') } });
    expect(await world.row()).toMatchObject({ state: 'paper_submitted', round: 2, late: 0 });
    await world.tell('accept', 20);
    expect((await world.row()).state).toBe('cleared');
    await publish(world.ctx(world.secretariat, 30), world.id, (await world.row()).version);
    expect((await world.row()).state).toBe('published');
    const { steps } = await contributionPage(world.ctx(world.author, 40), world.id);
    expect(steps.map((step) => [step.step, step.is, step.at !== null])).toEqual([
      ['submitted', 'done', true],
      ['review', 'done', false],
      ['decision', 'done', true],
      ['paper', 'done', true],
      ['published', 'done', true],
    ]);
  });

  test('the paper comes with its abstract when both are asked at once', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.tell('accept');
    expect((await world.row()).state).toBe('accepted');
  });

  test('a paper after its deadline is taken and marked late, to the millisecond', async () => {
    const deadline = later(9).slice(0, 10);
    const world = await aCase({ deadlines: { paper: deadline } });
    await world.tell('accept');
    const end = Date.parse(`${deadline}T21:59:59.999Z`);
    const at = (milliseconds: number) => new Date(end + milliseconds).toISOString();
    const own = (instant: string) => aContext(world.database, world.author, { now: instant });
    // Without grace the last millisecond of that second is in time, the next one is late.
    await world.database.writer.updateTable('meetings').set({ grace_seconds: 0 }).execute();
    const { draft } = await contributionForm(own(at(0)), { publicId: world.id });
    await keepDraft(own(at(0)), { publicId: world.id }, { ...draft, files: { file: aFile('paper') } });
    const before = await world.row();
    await submitUpdate(own(at(1)), world.id, draft.base.version);
    expect(await world.row()).toMatchObject({ state: 'paper_submitted', late: 1 });
    expect(before.late).toBe(0);
  });
});

describe('changes before the deadline', () => {
  test('replace texts and files; the earlier version is kept', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.hand({ title: 'Arrivals, again', files: { file: aFile('second') } });
    const row = await world.row();
    expect([row.title, row.state, row.round]).toEqual(['Arrivals, again', 'submitted', 1]);
    const files = await filesOf(world.database.reader, [row.id]);
    expect(files.map((file) => [file.version_no, file.original_name])).toEqual([
      [2, 'second.pdf'],
      [1, 'paper.pdf'],
    ]);
    const history = await submissionsOf(world.database.reader, row.id);
    expect(history.map((submission) => [submission.no, submission.action, submission.title])).toEqual([
      [1, 'submit', 'Arrivals'],
      [2, 'revise', 'Arrivals, again'],
    ]);
  });

  test('the same file is no new version', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.hand({ abstract: 'Said better.' });
    expect(await filesOf(world.database.reader, [(await world.row()).id])).toHaveLength(1);
  });

  test('are refused after it, until somebody gives more time', async () => {
    const world = await aCase({ deadlines: { abstract: later(0).slice(0, 10) } });
    const afterwards = 3 * 24 * 60;
    expect(await why(world.hand({}, afterwards))).toBe('deadline_passed');
    const team = world.ctx(world.secretariat, afterwards);
    const day = (days: number) => later(days * 24 * 60).slice(0, 10);
    const { version } = await world.row();
    expect(await errorsOf(extendDeadline(team, world.id, day(1), version))).toEqual({
      day: { key: 'problems.deadline_not_later' },
    });
    expect(await errorsOf(extendDeadline(team, world.id, 'tomorrow', version))).toEqual({
      day: { key: 'problems.deadline_malformed' },
    });
    const told = await toldBy(world.database, () => extendDeadline(team, world.id, day(9), version));
    expect(told).toEqual([['deadline-extended', world.author.email]]);
    await world.hand({ title: 'In time now' }, afterwards);
  });

  test('a colleague who is named as author sees it and changes nothing', async () => {
    const world = await aCase();
    const cora = await aPerson(world.database, 'Cora', { body: 'NO' });
    const { draft } = await contributionForm(world.ctx(world.author), { publicId: world.id });
    const [first] = draft.authors;
    await world.hand({
      authors: [first!, { ...first!, name: 'Cora', email: cora.email, isContact: false }],
    });
    const own = world.ctx(cora, 20);
    expect((await contributionPage(own, world.id)).contribution.title).toBe('Arrivals');
    expect(await why(contributionForm(own, { publicId: world.id }))).toBe('not_allowed');
    expect(await why(withdraw(own, world.id, (await world.row()).version))).toBe('not_allowed');
  });

  test('who becomes an author has reviewed in good faith and goes no further', async () => {
    const world = await aCase();
    const luc = await aPerson(world.database, 'Luc', { body: 'FR' });
    const { version } = await world.row();
    const wanted = { personPublicId: luc.public_id, version, overrideReason: '' };
    await requestReview(world.ctx(world.secretariat, 1), world.id, wanted);
    const [task] = await assignmentsOf(world.database.reader, [(await world.row()).id]);
    await answerReviewRequest(world.ctx(luc, 2), task!.public_id, { accepts: true, reason: '' });
    const { draft } = await contributionForm(world.ctx(world.author), { publicId: world.id });
    await world.hand({
      authors: [...draft.authors, { ...draft.authors[0]!, name: 'Luc', email: luc.email }],
    });
    const review = {
      answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
      recommendation: 'presentation',
      commentsToAuthors: '',
      commentsToOrganizers: '',
    };
    expect(await why(submitReview(world.ctx(luc, 20), task!.public_id, review))).toBe('conflict_co_author');
  });

  test('handing in twice does it once', async () => {
    const world = await aCase();
    await world.hand({ title: 'Once' });
    const before = await canonicalExport(world.database);
    await submitUpdate(world.ctx(world.author, 11), world.id, 1);
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('two windows: what was handed in from the other one is not overwritten', async () => {
    const world = await aCase();
    const own = world.ctx(world.author, 1);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await world.hand({ title: 'From the other window' });
    await keepDraft(own, { publicId: world.id }, { ...draft, title: 'From this window' });
    expect(await why(submitUpdate(own, world.id, draft.base.version))).toBe('stale_version');
    const form = await contributionForm(own, { publicId: world.id });
    expect([form.draft.title, form.stored?.title]).toEqual(['From this window', 'From the other window']);
  });

  test('a change begun before the letter came is no addition to what it accepted', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    const own = world.ctx(world.author, 1);
    const { draft } = await contributionForm(own, { publicId: world.id });
    await keepDraft(
      own,
      { publicId: world.id },
      { ...draft, title: 'Too late', files: { file: aFile('new') } },
    );
    await world.tell('accept');
    expect(await why(submitUpdate(world.ctx(world.author, 6), world.id, draft.base.version))).toBe(
      'stale_version',
    );
    expect((await world.row()).title).toBe('Arrivals');
  });

  test('a paper whose language was mended is there once', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.hand({ language: 'fr' });
    const page = await contributionPage(world.ctx(world.author, 20), world.id);
    const current = page.files.filter((file) => file.isCurrent);
    expect(current.map((file) => [file.slot, file.language, file.isReviewed])).toEqual([
      ['paper', 'fr', true],
    ]);
  });

  test('a paper sent in the field of its own language as well is not kept twice', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.hand({ files: { file: aFile('second'), 'file.en': aFile('other') } });
    const files = await filesOf(world.database.reader, [(await world.row()).id]);
    expect(files.map((file) => file.original_name)).toEqual(['second.pdf', 'paper.pdf']);
  });

  test('two windows: an older text does not replace a newer draft', async () => {
    const world = await aCase();
    const target = { publicId: world.id };
    const { draft } = await contributionForm(world.ctx(world.author), target);
    const first = await keepDraft(world.ctx(world.author, 1), target, { ...draft, title: 'One' }, '');
    const second = await keepDraft(
      world.ctx(world.author, 2),
      target,
      { ...draft, title: 'Two' },
      first.savedAt,
    );
    const old = await keepDraft(
      world.ctx(world.author, 3),
      target,
      { ...draft, title: 'Old' },
      first.savedAt,
    );
    expect(old).toMatchObject({ newer: { title: 'Two' }, savedAt: second.savedAt });
    expect((await contributionForm(world.ctx(world.author, 4), target)).draft.title).toBe('Two');
  });
});

describe('changes that the organizers ask for', () => {
  test('are answered with a letter, and reviewed anew', async () => {
    const world = await aCase();
    const luc = await aPerson(world.database, 'Luc', { body: 'FR' });
    const requestAgain = async () => {
      const { version } = await world.row();
      const task = { personPublicId: luc.public_id, version, overrideReason: '' };
      return why(requestReview(world.ctx(world.secretariat, 3), world.id, task));
    };
    expect(await requestAgain()).toBe('done');
    expect(await requestAgain()).toBe('already_assigned');
    await world.tell('changes');
    expect((await world.row()).state).toBe('changes_requested');
    expect(await errorsOf(world.hand({}))).toEqual({ letter: { key: 'problems.answer_missing' } });
    const form = await contributionForm(world.ctx(world.author, 9), { publicId: world.id });
    expect(form.request).toBe('The letter: changes');
    await world.hand({ letter: 'We have added the table.', abstract: 'With the table.' });
    expect(await world.row()).toMatchObject({ state: 'submitted', round: 2, abstract: 'With the table.' });
    const own = await mePage(world.ctx(luc, 20));
    expect(own.reviews).toEqual([]);
    // The first request concerns an old version of the contribution, which no decision will be about.
    const [old] = await assignmentsOf(world.database.reader, [(await world.row()).id]);
    expect(
      await why(answerReviewRequest(world.ctx(luc, 20), old!.public_id, { accepts: true, reason: '' })),
    ).toBe('wrong_state');
    // Who had not finished hears that there is nothing to do, and the organizers see who it was.
    const told = (await noticesAbout(world.database.reader, (await world.row()).id)).filter(
      (entry) => entry.notice === 'contribution-changed' && entry.person_id === luc.id,
    );
    expect(told.map((entry) => entry.subject.split(':')[0])).toEqual(['Changes answered']);
    const { team } = await contributionPage(world.ctx(world.secretariat, 21), world.id);
    expect([team?.assignments, team?.askedBefore]).toEqual([[], ['Luc']]);
    expect(await requestAgain()).toBe('done');
    const page = await contributionPage(world.ctx(world.secretariat, 30), world.id);
    expect(page.authorLetters.map((letter) => letter.text)).toEqual(['We have added the table.']);
    expect(page.team?.assignments).toHaveLength(1);
  });
});

describe('a decision and what is handed in after it', () => {
  test('the letter is sent only when somebody confirms that it still holds', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    const team = world.ctx(world.secretariat, 5);
    await decide(
      team,
      world.id,
      { outcome: 'decline', letter: 'Not this year.' },
      (await world.row()).version,
    );
    expect((await letterPage(team, world.id)).handedInSince).toBeNull();
    await world.hand({ title: 'Arrivals, with the missing table' });
    const page = await letterPage(world.ctx(world.secretariat, 12), world.id);
    expect(page.handedInSince).not.toBeNull();
    const send = (isConfirmed: boolean) =>
      releaseDecision(world.ctx(world.secretariat, 13), world.id, page.contribution.version, isConfirmed);
    expect(await errorsOf(send(false))).toEqual({ confirmed: { key: 'problems.handed_in_since' } });
    expect((await world.row()).state).toBe('submitted');
    await send(true);
    expect((await world.row()).state).toBe('declined');
  });
});

describe('withdrawing', () => {
  test('is undone by the author until the deadline, by the team afterwards', async () => {
    const world = await aCase({ deadlines: { abstract: later(0).slice(0, 10) } });
    const version = async () => (await world.row()).version;
    const told = async (work: typeof withdraw, by: PersonRow, minutes: number) => {
      const at = await version();
      return toldBy(world.database, () => work(world.ctx(by, minutes), world.id, at));
    };
    const both = [
      ['contribution-changed', world.secretariat.email],
      ['withdrawal-receipt', world.author.email],
    ];
    expect(await told(withdraw, world.author, 0)).toEqual(both);
    expect(await world.row()).toMatchObject({ state: 'withdrawn', withdrawn_from: 'submitted' });
    expect(await told(restore, world.author, 1)).toEqual(both);
    expect(await world.row()).toMatchObject({ state: 'submitted', withdrawn_from: null });
    expect(await told(withdraw, world.author, 2)).toEqual(both);
    const afterwards = 3 * 24 * 60;
    expect(await why(restore(world.ctx(world.author, afterwards), world.id, await version()))).toBe(
      'deadline_passed',
    );
    expect(await told(restore, world.secretariat, afterwards)).toEqual(both);
    expect((await world.row()).state).toBe('submitted');
  });

  test('of what is published strikes the number out for good', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.tell('accept');
    await publish(world.ctx(world.secretariat, 6), world.id, (await world.row()).version);
    const { version } = await world.row();
    expect(await why(withdraw(world.ctx(world.author, 7), world.id, version))).toBe('wrong_state');
    expect(await why(cancelPublished(world.ctx(world.author, 7), world.id, version))).toBe('not_allowed');
    await cancelPublished(world.ctx(world.secretariat, 7), world.id, version);
    expect((await world.row()).state).toBe('withdrawn');
    const again = restore(world.ctx(world.secretariat, 8), world.id, (await world.row()).version);
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
      const world = await aCase({ flow: 'both_at_once', deadlines: { slides: day } });
      await world.tell('accept');
      await world.hand({ files: { slides: aFile('talk') } });
      const last = (await submissionsOf(world.database.reader, (await world.row()).id)).at(-1);
      expect([day, last?.action, last?.late]).toEqual([day, 'add_files', late]);
    }
  });

  test('a paper that came after its letter is pointed out to whoever publishes', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.tell('accept');
    const isReplaced = async () =>
      (await contributionPage(world.ctx(world.secretariat, 30), world.id)).isPaperReplaced;
    expect(await isReplaced()).toBe(false);
    await world.hand({ files: { file: aFile('another paper') } });
    expect(await isReplaced()).toBe(true);
  });
});

describe('after the publication', () => {
  test('adding nothing is told at once', async () => {
    const world = await aCase({ flow: 'both_at_once' });
    await world.tell('accept');
    expect(await errorsOf(world.hand({}))).toEqual({ slides: { key: 'problems.nothing_to_add' } });
  });

  async function aPublished() {
    const world = await aCase({ flow: 'both_at_once' });
    await world.tell('accept');
    await publish(world.ctx(world.secretariat, 6), world.id, (await world.row()).version);
    const issue = async (as: string, minutes = 20) =>
      issueRevision(world.ctx(world.secretariat, minutes), world.id, {
        as,
        version: (await world.row()).version,
      });
    const list = async () =>
      (await paperList(world.ctx(null, 30), world.meeting.slug)).rows.map((row) => [
        row.number,
        row.files.map((file) => `${file.slot} ${file.href.split('/').pop()}`),
      ]);
    return { ...world, issue, list };
  }

  test('slides join the document, and a new paper is a revision that replaces it in the list', async () => {
    const world = await aPublished();
    await world.hand({ files: { slides: aFile('talk') } });
    expect(await world.list()).toEqual([['WP.1', ['paper WP01_1_NO_E.pdf']]]);
    await world.issue('with');
    expect(await world.list()).toEqual([
      ['WP.1', ['paper WP01_1_NO_E.pdf', 'slides WP01_1_NO_E_slides.pdf']],
    ]);
    const subjects = (await noticesAbout(world.database.reader, (await world.row()).id)).map(
      (entry) => entry.subject,
    );
    expect(subjects.filter((subject) => subject.startsWith('Files added to WP.1: '))).toHaveLength(1);
    await world.hand({ files: { file: aFile('revised') } }, 21);
    await world.issue('rev', 22);
    expect(await world.list()).toEqual([
      ['WP.1/Rev.1', ['paper WP01_1_NO_E_Rev1.pdf', 'slides WP01_1_NO_E_slides.pdf']],
    ]);
  });

  test('a revision in one language leaves the other languages where they are', async () => {
    const world = await aPublished();
    await world.hand({ files: { 'file.fr': aFile('en francais') } });
    await world.issue('rev');
    expect(await world.list()).toEqual([
      ['WP.1/Rev.1', ['paper WP01_1_NO_E.pdf', 'paper WP01_1_NO_F_Rev1.pdf']],
    ]);
    await world.hand({ files: { file: aFile('again') } }, 21);
    await world.issue('rev', 22);
    expect(await world.list()).toEqual([
      ['WP.1/Rev.2', ['paper WP01_1_NO_E_Rev2.pdf', 'paper WP01_1_NO_F_Rev1.pdf']],
    ]);
  });

  test('a corrigendum stands beside the paper', async () => {
    const world = await aPublished();
    await world.hand({ files: { corrigendum: aFile('corrected') } });
    expect(await errorsOf(world.issue('rev'))).toEqual({ as: { key: 'problems.issue_missing' } });
    await world.issue('corr');
    expect(await world.list()).toEqual([
      ['WP.1', ['paper WP01_1_NO_E.pdf']],
      ['WP.1/Corr.1', ['corrigendum WP01_1_NO_E_Corr1.pdf']],
    ]);
    expect((await contributionPage(world.ctx(world.author, 30), world.id)).contribution.number).toBe('WP.1');
    const said = (await noticesAbout(world.database.reader, (await world.row()).id)).flatMap((entry) =>
      entry.notice === 'paper-published' ? [entry.subject.split(':')[0]] : [],
    );
    expect(said).toEqual(['Published as WP.1', 'Corrigendum published as WP.1/Corr.1']);
  });

  test('an addendum says what it belongs to, and is no paper more on the agenda', async () => {
    const world = await aPublished();
    await world.hand({ files: { file: aFile('more') } });
    await world.issue('add');
    const { rows } = await paperList(world.ctx(null, 30), world.meeting.slug);
    expect(rows.map((row) => [row.number, row.designation, row.belongsTo])).toEqual([
      ['WP.1', 'base', null],
      ['WP.1/Add.1', 'add', 'WP.1'],
    ]);
    const { items } = await meetingPage(world.ctx(null, 30), world.meeting.slug);
    expect(items[0]?.papers).toBe(1);
  });

  test('what was added waits on the desk of the secretariat until it is issued', async () => {
    const world = await aPublished();
    const orla = await aPerson(world.database, 'Orla', {
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    const waits = async (person = world.secretariat) => {
      const { needs, rows } = await deskPage(world.ctx(person, 40), world.meeting.slug, 'issue');
      const { toIssue } = await contributionPage(world.ctx(world.secretariat, 40), world.id);
      return [needs.find((need) => need.need === 'issue')?.count, rows.length, toIssue.length];
    };
    expect(await waits()).toEqual([0, 0, 0]);
    await world.hand({ files: { slides: aFile('talk') } });
    expect(await waits()).toEqual([1, 1, 1]);
    // Only the secretariat issues.
    expect(await waits(orla)).toEqual([undefined, 0, 1]);
    await world.issue('with');
    expect(await waits()).toEqual([0, 0, 0]);
    // Only the newest version is issued; the version between is never published.
    await world.hand({ files: { file: aFile('revised') } }, 21);
    await world.hand({ files: { file: aFile('revised again') } }, 22);
    expect(await waits()).toEqual([1, 1, 1]);
    await world.issue('rev', 23);
    expect(await waits()).toEqual([0, 0, 0]);
    await world.hand({ files: { annex: aFile('table') } }, 24);
    await world.hand({ files: { corrigendum: aFile('first') } }, 25);
    await world.hand({ files: { corrigendum: aFile('second') } }, 26);
    expect(await waits()).toEqual([1, 1, 3]);
    await world.issue('corr', 27);
    await world.issue('with', 28);
    expect(await waits()).toEqual([1, 1, 1]);
    await world.issue('corr', 29);
    expect(await waits()).toEqual([0, 0, 0]);
  });

  test.each(['rev', 'with', 'base', ''])('nothing new is issued as “%s”', async (as) => {
    const world = await aPublished();
    expect(await errorsOf(world.issue(as))).toEqual({ as: { key: 'problems.issue_missing' } });
  });

  test('only the secretariat issues', async () => {
    const world = await aPublished();
    await world.hand({ files: { slides: aFile('talk') } });
    const { version } = await world.row();
    expect(await why(issueRevision(world.ctx(world.author, 20), world.id, { as: 'with', version }))).toBe(
      'not_allowed',
    );
  });
});
