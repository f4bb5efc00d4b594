/** Who translates a paper: what the authors ask for, what the secretariat answers, and the file that comes. */

import { describe, expect, test } from 'vitest';

import { textsOf } from '#app/domain/shared/texts/texts.ts';
import type { ContributionDraft, DraftFile } from '#app/domain/submissions/contribution-draft.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { noticesAbout } from '#db/core/outbox.ts';
import { filesOf } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { translationsOf } from '#db/publication/translations.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { withdraw } from '#app/services/contributions/withdraw.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { addTranslation } from '#app/services/publication/add-translation.ts';
import { addTranslationPage } from '#app/services/publication/add-translation.view.ts';
import { answerTranslationRequest } from '#app/services/publication/answer-translation.ts';
import { issueRevision } from '#app/services/publication/issue.ts';
import { meetingPage, paperList } from '#app/services/publication/public-pages.view.ts';
import { publish } from '#app/services/publication/publish.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aFile } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

async function aCase(wishes: ContributionDraft['translations'] = { fr: 'secretariat' }) {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', { deadlines: { translation: '2027-09-30' } });
  const { row, submitter } = await aContribution(database, meeting, 'submitted', { title: 'Arrivals' });
  const id = row.public_id;
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const ctx = (person: PersonRow | null, minutes = 0) => aContext(database, person, { now: later(minutes) });
  const current = async () => (await contributionByPublicId(database.reader, id))!;
  /** The form of the author, as it opens and with what is typed into it. */
  const type = async (change: Partial<ContributionDraft>, minutes: number) => {
    const own = ctx(submitter, minutes);
    const { draft } = await contributionForm(own, { publicId: id });
    await keepDraft(own, { publicId: id }, { ...draft, ...change });
    return draft.base.version;
  };
  const world = {
    database,
    meeting,
    id,
    author: submitter,
    nina,
    ctx,
    row: current,
    type,
    async hand(change: Partial<ContributionDraft>, minutes = 10) {
      return submitUpdate(ctx(submitter, minutes), id, await type(change, minutes));
    },
    async answer(answer: string, reason = '', change: { by?: PersonRow; language?: string } = {}, at = 20) {
      const { by = nina, language = 'fr' } = change;
      const { version } = await current();
      return answerTranslationRequest(ctx(by, at), id, { language, answer, reason }, version);
    },
    add: (file: DraftFile | null, language = 'fr', by = nina, at = 30) =>
      addTranslation(ctx(by, at), id, language, { file }),
    async seen(by = submitter) {
      return (await contributionPage(ctx(by, 40), id)).translations;
    },
    async history() {
      const t = textsOf('en');
      const { history } = await contributionPage(ctx(submitter, 40), id);
      return history
        .filter(({ what }) => what.key !== 'events.mail')
        .map(({ what }) => t(what.key as 'events.submit', what.values as never));
    },
    async mails() {
      const all = await noticesAbout(database.reader, (await current()).id);
      return all
        .filter((entry) => entry.notice === 'translation-answered')
        .map((entry) => `${entry.to_name}: ${entry.subject}`);
    },
    async published() {
      const team = ctx(nina, 50);
      await decide(team, id, { outcome: 'accept', letter: 'Welcome.' }, (await current()).version);
      await releaseDecision(team, id, (await current()).version);
      await publish(team, id, (await current()).version);
    },
    async list() {
      const { rows } = await paperList(ctx(null, 60), meeting.slug);
      return rows.map((row) => [row.number, row.files.map((file) => file.href.split('/').pop())]);
    },
  };
  await world.hand({ translations: wishes }, 1);
  return world;
}

describe('what the authors ask for', () => {
  test('is asked of the secretariat, and agreed at once where they deliver themselves', async () => {
    const world = await aCase({ fr: 'secretariat', ru: 'authors' });
    const due = 'Thursday, 30 September 2027, 23:59 (Geneva, UTC+2)';
    expect(await world.seen()).toEqual([
      { language: 'fr', deliverer: null, due: null, state: 'asked', reason: '' },
      { language: 'ru', deliverer: 'authors', due, state: 'agreed', reason: '' },
    ]);
  });

  test('stands in the form again, and is gone when it is not asked for any more', async () => {
    const world = await aCase({ fr: 'secretariat', ru: 'authors' });
    const form = await contributionForm(world.ctx(world.author, 9), { publicId: world.id });
    expect(form.draft.translations).toEqual({ fr: 'secretariat', ru: 'authors' });
    await world.hand({ translations: { ru: 'authors' } });
    expect((await world.seen()).map((entry) => entry.language)).toEqual(['ru']);
  });

  test('keeps its answer through every other change, and loses it when somebody else is to deliver', async () => {
    const world = await aCase();
    await world.answer('authors', '', {}, 5);
    await world.hand({ abstract: 'Said better.' });
    expect(await world.seen()).toMatchObject([{ deliverer: 'authors', state: 'agreed' }]);
    await world.hand({ translations: { fr: 'authors' } }, 11);
    await world.hand({ translations: { fr: 'secretariat' } }, 12);
    expect(await world.seen()).toMatchObject([{ deliverer: null, state: 'asked' }]);
  });

  test('is never the language of the paper itself', async () => {
    const world = await aCase({ en: 'secretariat', ru: 'authors' });
    expect(
      (await translationsOf(world.database.reader, (await world.row()).id)).map(
        (translation) => translation.language,
      ),
    ).toEqual(['ru']);
  });

  test('names one of those who can deliver', async () => {
    const world = await aCase();
    expect(await errorsOf(world.hand({ translations: { fr: 'nobody' } }))).toEqual({
      'translations.fr': { key: 'problems.deliverer_unknown' },
    });
  });
});

describe('the answer of the secretariat', () => {
  test.each([
    ['secretariat', 'agreed', 'secretariat'],
    ['authors', 'agreed', 'authors'],
  ])('%s: who delivers until when, and a mail to the author', async (answer, state, deliverer) => {
    const world = await aCase();
    await world.answer(answer);
    expect(await world.seen()).toMatchObject([
      { state, deliverer, due: 'Thursday, 30 September 2027, 23:59 (Geneva, UTC+2)' },
    ]);
    expect(await world.mails()).toEqual([
      `${world.author.name}: Translation into French: Arrivals (item 1. Item 1)`,
    ]);
  });

  test('a refusal says why, to those who may read letters and nobody else', async () => {
    const world = await aCase();
    await world.answer('refuse', 'No translator is free.');
    expect(await world.seen()).toMatchObject([
      { state: 'refused', deliverer: null, due: null, reason: 'No translator is free.' },
    ]);
    expect(await world.mails()).toEqual([
      `${world.author.name}: No translation into French: Arrivals (item 1. Item 1)`,
    ]);
  });

  test.each([
    ['', '', { answer: { key: 'problems.translation_answer_missing' } }],
    ['perhaps', '', { answer: { key: 'problems.translation_answer_missing' } }],
    ['refuse', '', { reason: { key: 'problems.reason_missing' } }],
    ['refuse', 'x'.repeat(10_001), { reason: { key: 'problems.too_long', values: { limit: 10_000 } } }],
  ])('“%s” changes nothing', async (answer, reason, errors) => {
    const world = await aCase();
    const before = await canonicalExport(world.database);
    expect(await errorsOf(world.answer(answer, reason))).toEqual(errors);
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('the same answer twice is one answer; another one tells the author again', async () => {
    const world = await aCase();
    await world.answer('secretariat');
    await world.answer('secretariat', '', {}, 21);
    expect(await world.mails()).toHaveLength(1);
    await world.answer('refuse', 'Not after all.', {}, 22);
    expect(await world.mails()).toHaveLength(2);
  });

  test('of a page that is outdated is refused', async () => {
    const world = await aCase();
    const { version } = await world.row();
    const as = (answer: string) =>
      answerTranslationRequest(
        world.ctx(world.nina, 20),
        world.id,
        { language: 'fr', answer, reason: '' },
        version,
      );
    await as('secretariat');
    expect(await why(as('authors'))).toBe('stale_version');
  });

  test('is for the secretariat of the meeting, about what was asked, while it has not come', async () => {
    const world = await aCase();
    const organizer = await aPerson(world.database, 'Anna', {
      roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
    });
    const stranger = await aPerson(world.database, 'Sven');
    expect(await why(world.answer('authors', '', { by: world.author }))).toBe('not_allowed');
    expect(await why(world.answer('authors', '', { by: organizer }))).toBe('not_allowed');
    expect(await why(world.answer('authors', '', { by: stranger }))).toBe('not_found');
    expect(await why(world.answer('authors', '', { language: 'ru' }))).toBe('wrong_state');
    await world.add(aFile('traduction'));
    expect(await why(world.answer('authors'))).toBe('wrong_state');
  });
});

describe('the translated paper', () => {
  test('is delivered with its file, whoever adds it, and the timeline says each step', async () => {
    const world = await aCase();
    await world.answer('secretariat');
    await world.add(aFile('traduction'));
    expect(await world.seen()).toMatchObject([{ state: 'delivered', deliverer: 'secretariat', due: null }]);
    expect(await world.history()).toEqual([
      'Submitted',
      'Paper, version 1: paper.pdf',
      'Changed by the author',
      'Translation into French asked of the secretariat',
      'Translation into French agreed',
      'Paper in French received',
    ]);
  });

  test('is said to be of an earlier version once the paper is replaced, until it follows', async () => {
    const world = await aCase();
    await world.answer('secretariat');
    await world.add(aFile('traduction'));
    await world.hand({ files: { file: aFile('paper, again'), 'file.fr': aFile('traduction') } }, 35);
    expect(await world.seen()).toMatchObject([{ state: 'outdated', due: null }]);
    await world.add(aFile('traduction, de nouveau'), 'fr', world.nina, 45);
    expect(await world.seen()).toMatchObject([{ state: 'delivered' }]);
  });

  test('is one more file: nothing counts as handed in anew', async () => {
    const world = await aCase();
    const before = await world.row();
    await world.add(aFile('traduction'));
    await world.add(aFile('traduction, mieux'));
    expect(await world.row()).toEqual(before);
    expect(await submissionsOf(world.database.reader, before.id)).toHaveLength(2);
    const files = await filesOf(world.database.reader, [before.id]);
    const lines = files.map((file) => `${file.language} ${file.version_no} ${file.original_name}`).sort();
    expect(lines).toEqual(['en 1 paper.pdf', 'fr 1 traduction.pdf', 'fr 2 traduction, mieux.pdf']);
    expect(
      (await contributionPage(world.ctx(world.nina, 40), world.id)).files.find((file) => file.isReviewed)
        ?.name,
    ).toBe('paper.pdf');
  });

  test('is not the paper itself, which would take its own place', async () => {
    const world = await aCase();
    const { draft } = await contributionForm(world.ctx(world.author, 25), { publicId: world.id });
    const paper = draft.files.file!;
    expect(await errorsOf(world.add(paper))).toEqual({ file: { key: 'problems.same_file' } });
    expect(await errorsOf(world.hand({ files: { file: paper, 'file.fr': paper } }, 35))).toEqual({
      'file.fr': { key: 'problems.same_file' },
    });
  });

  test('of the secretariat does not replace the one that the author has chosen and not sent yet', async () => {
    const world = await aCase();
    const own = aFile('la nôtre');
    const { file } = (await contributionForm(world.ctx(world.author, 25), { publicId: world.id })).draft
      .files;
    const version = await world.type({ files: { file: file!, 'file.fr': own } }, 26);
    await world.add(aFile('traduction'));
    await submitUpdate(world.ctx(world.author, 35), world.id, version);
    const files = await filesOf(world.database.reader, [(await world.row()).id]);
    expect(files.filter((file) => file.language === 'fr').map((file) => file.original_name)).toEqual([
      own.name,
      'traduction.pdf',
    ]);
  });

  test('sent twice is one version', async () => {
    const world = await aCase();
    await world.add(aFile('traduction'));
    const before = await canonicalExport(world.database);
    await world.add(aFile('traduction'));
    expect(await canonicalExport(world.database)).toEqual(before);
  });

  test('is not put back to an earlier one by a change that the author had begun', async () => {
    const world = await aCase({ fr: 'authors' });
    await world.hand({ files: { file: aFile('second'), 'file.fr': aFile('brouillon') } });
    const version = await world.type({ abstract: 'Said better.' }, 15);
    await world.add(aFile('traduction'));
    await submitUpdate(world.ctx(world.author, 31), world.id, version);
    const [newest] = (await filesOf(world.database.reader, [(await world.row()).id])).filter(
      (file) => file.language === 'fr',
    );
    expect(newest?.original_name).toBe('traduction.pdf');
  });

  test.each([
    ['', 'traduction', { language: { key: 'problems.translation_language_missing' } }],
    ['en', 'traduction', { language: { key: 'problems.translation_language_missing' } }],
    ['xx', 'traduction', { language: { key: 'problems.translation_language_missing' } }],
    ['fr', '', { file: { key: 'problems.translation_file_missing' } }],
  ])('in “%s” with “%s” is not taken', async (language, name, errors) => {
    const world = await aCase();
    expect(await errorsOf(world.add(name ? aFile(name) : null, language))).toEqual(errors);
  });

  test('is added by the secretariat only, and not to what is over', async () => {
    const world = await aCase();
    expect(await why(world.add(aFile('traduction'), 'fr', world.author))).toBe('not_allowed');
    await withdraw(world.ctx(world.author, 20), world.id, (await world.row()).version);
    expect(await why(world.add(aFile('traduction')))).toBe('wrong_state');
  });

  test('waits for the paper that it is a translation of', async () => {
    const world = await aCase();
    const meeting = await aMeeting(world.database, 'second', { flow: 'abstract_only' });
    const { row } = await aContribution(world.database, meeting, 'submitted', { title: 'Abstract' });
    const otto = await aPerson(world.database, 'Otto', {
      roles: [{ role: 'secretariat', meetingId: meeting.id }],
    });
    const sent = { file: aFile('traduction') };
    expect(await why(addTranslationPage(world.ctx(otto), row.public_id))).toBe('no_paper');
    expect(await why(addTranslation(world.ctx(otto), row.public_id, 'fr', sent))).toBe('no_paper');
  });

  test('is published with the paper; afterwards it joins the document when it is issued', async () => {
    const world = await aCase({ fr: 'secretariat', ru: 'secretariat' });
    await world.add(aFile('traduction'));
    await world.published();
    expect(await world.list()).toEqual([['WP.1', ['WP01_1_NO_E.pdf', 'WP01_1_NO_F.pdf']]]);
    await world.add(aFile('perevod'), 'ru');
    const { toIssue } = await contributionPage(world.ctx(world.nina, 55), world.id);
    expect(toIssue).toEqual([{ name: 'perevod.pdf', slot: 'paper', issues: ['with', 'rev', 'add', 'corr'] }]);
    const { version } = await world.row();
    await issueRevision(world.ctx(world.nina, 56), world.id, { as: 'with', version });
    expect(await world.list()).toEqual([['WP.1', ['WP01_1_NO_E.pdf', 'WP01_1_NO_F.pdf', 'WP01_1_NO_R.pdf']]]);
  });

  test('joins the revision that stands in the list', async () => {
    const world = await aCase();
    await world.published();
    await world.hand({ files: { file: aFile('revised') } }, 51);
    await issueRevision(world.ctx(world.nina, 52), world.id, {
      as: 'rev',
      version: (await world.row()).version,
    });
    await world.add(aFile('traduction'));
    await issueRevision(world.ctx(world.nina, 53), world.id, {
      as: 'with',
      version: (await world.row()).version,
    });
    expect(await world.list()).toEqual([['WP.1/Rev.1', ['WP01_1_NO_E_Rev1.pdf', 'WP01_1_NO_F_Rev1.pdf']]]);
  });
});

test('the desk of the secretariat counts what waits for an answer, until it is given or the file is there', async () => {
  const world = await aCase({ fr: 'secretariat', ru: 'secretariat' });
  const waiting = async (by = world.nina) => {
    const desk = await deskPage(world.ctx(by, 40), world.meeting.slug, 'translate');
    return [desk.needs.find((need) => need.need === 'translate')?.count, desk.rows.map((row) => row.title)];
  };
  expect(await waiting()).toEqual([1, ['Arrivals']]);
  await world.answer('secretariat');
  expect(await waiting()).toEqual([1, ['Arrivals']]);
  await world.add(aFile('perevod'), 'ru');
  expect(await waiting()).toEqual([0, []]);
  await world.hand({ translations: { fr: 'authors' } }, 11);
  await world.hand({ translations: { fr: 'secretariat' } }, 12);
  expect(await waiting()).toEqual([1, ['Arrivals']]);
  const organizer = await aPerson(world.database, 'Anna', {
    roles: [{ role: 'organizer', meetingId: world.meeting.id, itemId: world.meeting.item('1').id }],
  });
  expect(await waiting(organizer)).toEqual([undefined, []]);
  await withdraw(world.ctx(world.author, 30), world.id, (await world.row()).version);
  expect(await waiting()).toEqual([0, []]);
});

test('the call says until when translations are due; a page of a contribution only where one is asked for', async () => {
  const world = await aCase();
  const stages = (dates: readonly { stage: string }[]) => dates.map((date) => date.stage);
  expect(stages((await meetingPage(world.ctx(null), world.meeting.slug)).dates)).toEqual(['translation']);
  expect(stages((await contributionPage(world.ctx(world.author, 20), world.id)).dates)).toEqual([
    'translation',
  ]);
  await world.hand({ translations: {} });
  expect(stages((await contributionPage(world.ctx(world.author, 20), world.id)).dates)).toEqual([]);
});
