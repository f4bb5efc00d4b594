/** Papers of every kind that the matrix names, each with canaries in all its fields. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import { insertOverride } from '#db/contributions/conflicts.ts';
import { contributionByPublicId, type ContributionRow } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import type { Database } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { reindex } from '#db/search/search-index.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { anAuthor, aWholeDraft } from '#tests/factories/drafts.ts';
import type { TestMeeting } from '#tests/factories/meetings.ts';
import type { WebPortal } from '#tests/support/web-portal.ts';

import { type Field, type Paper, PAPER_KEYS, WITH_TASKS } from '../permission-matrix.ts';
import type { Canaries } from './canaries.ts';
import { type Meetings, type People, type Reviewer, REVIEWERS } from './people.ts';

/** What each step of making the world is given. */
export interface Making {
  web: WebPortal;
  canaries: Canaries;
  meetings: Meetings;
  people: People;
}

export const contextOf = (web: WebPortal, person: PersonRow | null, minutes = 0) =>
  aContext(web.database, person, { now: later(minutes) });

export async function makePapers(making: Making): Promise<Record<Paper, ContributionRow>> {
  const { canaries } = making;
  const { database } = making.web;
  const { meeting, other } = making.meetings;
  const { viewers, submitter, elsewhere } = making.people;
  const papers = {} as Record<Paper, ContributionRow>;
  for (const paper of PAPER_KEYS) {
    const isForeign = paper === 'foreign' || paper === 'foreignPublished';
    const to = isForeign ? other : meeting;
    const item = paper === 'elsewhere' ? '2' : '1';
    const isOwn = !isForeign && paper !== 'elsewhere';
    const publicId = await submit(
      making,
      paper,
      to,
      item,
      isOwn ? submitter : elsewhere,
      isOwn ? 'NO' : 'PL',
    );
    if (WITH_TASKS.includes(paper)) await review(making, paper, publicId);
    await decideAndPublish(
      making,
      paper,
      publicId,
      isForeign ? viewers.otherSecretariat! : viewers.secretariat!,
    );
    papers[paper] = (await contributionByPublicId(database.reader, publicId))!;
  }
  await database.writer
    .updateTable('contributions')
    .set({ state: 'withdrawn', withdrawn_from: 'published' })
    .where('id', '=', papers.cancelled.id)
    .execute();
  await database.writer
    .updateTable('documents')
    .set({ cancelled_at: NOW })
    .where('contribution_id', '=', papers.cancelled.id)
    .execute();
  await database.writer
    .insertInto('item_moves')
    .values({
      id: newId(),
      contribution_id: papers.changes.id,
      from_item_id: meeting.item('1').id,
      to_item_id: meeting.item('3').id,
      reason: canaries.plant('changes.moveReason'),
      proposed_by: making.people.former.id,
      proposed_at: NOW,
      answered_by: null,
      answered_at: null,
      accepted: null,
    })
    .execute();
  // What was put there by hand is found as if it had come the usual way.
  for (const paper of PAPER_KEYS) await inTransaction(database, (tx) => reindex(tx, papers[paper].id));
  for (const paper of PAPER_KEYS) await plantInTraces(making, paper, papers[paper].id);
  return papers;
}

async function submit(
  { web, canaries, people }: Making,
  paper: Paper,
  to: TestMeeting,
  item: string,
  by: PersonRow,
  body: string,
): Promise<string> {
  const { database } = web;
  const own = canaries.ofPaper(paper);
  const pdf = samplePdf(own('bytes'));
  await web.portal.files.put(Readable.from([pdf]), 1_000_000);
  const draftId = newDraftId();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const coauthor = { email: 'cora@office.example', isPresenter: false, isContact: false };
  const draft = aWholeDraft(
    { item: to.item(item).public_id, bodies: [(await aBody(database, body)).id] },
    {
      title: own('title'),
      abstract: own('abstract'),
      authors: [
        anAuthor(by.name, { affiliation: 'Office', email: by.email }),
        ...(by === people.submitter
          ? [
              anAuthor('Cora Author', coauthor),
              anAuthor('Ing. NAMESAKE, Nell (INSEE)', { ...coauthor, email: '' }),
            ]
          : []),
        anAuthor(own('author'), {
          affiliation: own('affiliation'),
          email: `${own('authorEmail')}@office.example`,
          isPresenter: false,
          isContact: false,
        }),
      ],
      files: {
        file: { sha256, size: pdf.length, name: `${own('fileName')}.pdf`, mediaType: 'application/pdf' },
      },
    },
  );
  await keepDraft(contextOf(web, by), { slug: to.slug, draftId }, draft);
  const done = await submitContribution(contextOf(web, by), to.slug, draftId);
  const contribution = (await contributionByPublicId(database.reader, done.publicId))!;
  await plantWhatNobodyTypes(database, contribution.id, own);
  return contribution.public_id;
}

/** What no form writes is put into the tables. */
async function plantWhatNobodyTypes(
  database: Database,
  contributionId: ContributionId,
  own: (field: Field) => string,
): Promise<void> {
  await database.writer
    .updateTable('submissions')
    .set({ letter: own('authorLetter') })
    .where('contribution_id', '=', contributionId)
    .execute();
  await database.writer
    .insertInto('guest_presenters')
    .values({
      id: newId(),
      contribution_id: contributionId,
      position: 0,
      name: own('presenter'),
      affiliation: '',
      email: `${own('presenterEmail')}@office.example`,
      attendance: null,
    })
    .execute();
  await database.writer
    .insertInto('translations')
    .values({
      contribution_id: contributionId,
      language: 'fr',
      asked_of: 'secretariat',
      state: 'refused',
      deliverer: null,
      reason: own('translationReason'),
      asked_at: NOW,
      answered_by: null,
      answered_at: NOW,
    })
    .execute();
  // The portal makes these values itself, so the test overwrites them.
  await database.writer
    .updateTable('contributions')
    .set({ reference: own('reference'), declared_text: own('declaredText') })
    .where('id', '=', contributionId)
    .execute();
}

/**
 * The secretariat asks four people for a review, and one of them submits it. A former secretary has an override and a
 * declared conflict.
 */
async function review({ web, canaries, people }: Making, paper: Paper, publicId: string): Promise<void> {
  const { database } = web;
  const { reviewers, former, viewers } = people;
  const by = viewers.secretariat!;
  const own = canaries.ofPaper(paper);
  const current = async () => (await contributionByPublicId(database.reader, publicId))!;
  const version = async () => (await current()).version;
  for (const key of REVIEWERS) {
    await requestReview(contextOf(web, by, 1), publicId, {
      personPublicId: reviewers[key].public_id,
      version: await version(),
      overrideReason: '',
    });
  }
  const tasks = await assignmentsOf(database.reader, [(await current()).id]);
  const taskOf = (person: PersonRow) => tasks.find((task) => task.reviewer_id === person.id)!;
  const answer = (key: Reviewer, accepts: boolean, reason = '') =>
    answerReviewRequest(contextOf(web, reviewers[key], 2), taskOf(reviewers[key]).public_id, {
      accepts,
      reason,
    });
  await answer('accepted', true);
  await answer('declined', false, own('declineReason'));
  await answer('reviewed', true);
  await submitReview(contextOf(web, reviewers.reviewed, 3), taskOf(reviewers.reviewed).public_id, {
    answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
    recommendation: 'presentation',
    commentsToAuthors: own('commentsToAuthors'),
    commentsToOrganizers: own('commentsToOrganizers'),
  });
  const mark = 770_077_000 + PAPER_KEYS.indexOf(paper);
  canaries.plant(`${paper}.mark`, String(mark));
  await database.writer
    .updateTable('reviews')
    .set({ answers: JSON.stringify({ [REVIEW_CRITERIA[0]]: mark }) })
    .where('assignment_id', '=', taskOf(reviewers.reviewed).id)
    .execute();
  await database.writer
    .updateTable('assignments')
    .set({ override_reason: own('overrideReason') })
    .where('id', '=', taskOf(reviewers.asked).id)
    .execute();
  const { id } = await current();
  await inTransaction(database, (tx) =>
    insertOverride(
      tx,
      { personId: former.id, contributionId: id, reason: own('conflictOverrideReason') },
      NOW,
    ),
  );
  await database.writer
    .insertInto('conflicts')
    .values({
      id: newId(),
      person_id: former.id,
      contribution_id: id,
      kind: 'declared',
      note: own('conflictNote'),
      set_by: former.id,
      created_at: NOW,
    })
    .execute();
}

async function decideAndPublish(
  { web, canaries }: Making,
  paper: Paper,
  publicId: string,
  by: PersonRow,
): Promise<void> {
  const own = canaries.ofPaper(paper);
  const version = async () => (await contributionByPublicId(web.database.reader, publicId))!.version;
  const outcome = paper === 'declined' ? 'decline' : paper === 'changes' ? 'changes' : 'accept';
  if (paper === 'decided') {
    await decide(
      contextOf(web, by, 4),
      publicId,
      { outcome: 'accept', letter: own('openLetter') },
      await version(),
    );
  }
  if (
    ![
      'accepted',
      'declined',
      'changes',
      'published',
      'participants',
      'cancelled',
      'foreignPublished',
    ].includes(paper)
  )
    return;
  await decide(contextOf(web, by, 4), publicId, { outcome, letter: own('letter') }, await version());
  await releaseDecision(contextOf(web, by, 5), publicId, await version());
  if (!['published', 'participants', 'cancelled', 'foreignPublished'].includes(paper)) return;
  const visibility = paper === 'participants' ? 'participants' : 'public';
  await publish(contextOf(web, by, 6), publicId, await version(), visibility);
}

/** Overwrites subjects of mails and entries of the audit after the services have written them. */
async function plantInTraces(
  { web: { database }, canaries }: Making,
  paper: Paper,
  contributionId: ContributionId,
): Promise<void> {
  const change = async (notice: string, to: { to_name?: string; subject: string }) => {
    const [row] = await database.reader
      .selectFrom('outbox')
      .select('id')
      .where('contribution_id', '=', contributionId)
      .where('notice', '=', notice)
      .execute();
    await database.writer.updateTable('outbox').set(to).where('id', '=', row!.id).execute();
  };
  await change('contribution-arrived', {
    to_name: canaries.plant(`${paper}.noticeTo`),
    subject: canaries.plant(`${paper}.subject`),
  });
  await change('submission-receipt', { subject: canaries.plant(`${paper}.ownMail`) });
  await inTransaction(database, (tx) =>
    record(tx, {
      actorId: null,
      action: 'contribution_submitted',
      meetingId: null,
      objectType: 'contribution',
      objectId: contributionId,
      requestId: 'canary',
      network: null,
      facts: {},
      personal: { note: canaries.plant(`${paper}.audit`) },
      now: NOW,
    }),
  );
}
