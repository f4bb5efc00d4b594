/** How what is hidden in the world of the leak test becomes something else. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { fullNameKey } from '#app/domain/people/full-names.ts';
import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { fold } from '#app/domain/shared/fold.ts';
import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import { insertOverride } from '#db/contributions/conflicts.ts';
import type { ContributionRow } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { changeAssignment, insertAssignment, insertReview } from '#db/reviews/assignments.ts';
import { reindex } from '#db/search/search-index.ts';
import { objectToBody, settleBody } from '#app/services/contributions/body-objections.ts';
import { endRecordedConflict, objectToNaming, settleNaming } from '#app/services/contributions/naming.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { readForImport } from '#app/services/meetings/import.ts';
import { invite } from '#app/services/meetings/invite.ts';
import { enterParticipants } from '#app/services/people/participants.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';

import type { LeakWorld } from '../leak-world.ts';
import { contextOf } from '../leak-world/papers.ts';
import { type Paper, WITH_TASKS } from '../permission-matrix.ts';

/** People who are there from the beginning, and whose sessions nobody has. */
interface Extras {
  tom: PersonRow;
  uta: PersonRow;
  vera: PersonRow;
  /** Administrator. */
  zoe: PersonRow;
}

export interface Twin {
  world: LeakWorld;
  extras: Extras;
}

/** Papers of the first session. */
export const ITEM_1: readonly Paper[] = ['submitted', ...WITH_TASKS];
/** Those of them that no list shows. */
export const UNPUBLISHED: readonly Paper[] = ITEM_1.slice(0, 6);

export async function changeReviews(twin: Twin): Promise<void> {
  const { world, extras } = twin;
  const { web } = world.making;
  const { writer } = web.database;
  for (const paper of WITH_TASKS) await giveTasks(twin, world.papers[paper]);
  await objectAndSettle(twin);
  const { secretariat } = world.people;
  const { public_id: reviewed, version } = world.papers.reviewed;
  const decision = { outcome: 'decline', letter: 'Not this time.' };
  await decide(contextOf(web, secretariat, 8), reviewed, decision, version);
  await writer
    .updateTable('decisions')
    .set({ letter: 'Another one' })
    .where('released_at', 'is', null)
    .execute();
  await writer.updateTable('item_moves').set({ reason: 'Another one', proposed_by: extras.tom.id }).execute();
  const ids = ITEM_1.map((paper) => world.papers[paper].id);
  await writer
    .updateTable('contributions')
    .set({ declared_text: 'Another one' })
    .where('id', 'in', ids)
    .execute();
  await writer
    .updateTable('outbox')
    .set({ subject: 'Another subject', to_name: 'Another name' })
    .where('notice', '=', 'contribution-arrived')
    .where('contribution_id', 'in', ids)
    .execute();
}

/**
 * The authors say that somebody is one of them who comes to be asked to review, and that a country submits the paper with
 * them from which others come: that much everybody may know.
 */
export async function nameInPaper(
  database: Database,
  paper: ContributionRow,
  person: PersonRow,
  country: string,
): Promise<void> {
  const { id: bodyId } = await aBody(database, country);
  await database.writer
    .insertInto('contribution_bodies')
    .values({ contribution_id: paper.id, body_id: bodyId, position: 9, printed_name: null })
    .execute();
  await database.writer
    .insertInto('contribution_authors')
    .values({
      id: newId(),
      contribution_id: paper.id,
      position: 9,
      name: person.name,
      name_key: fold(person.name),
      full_name_key: fullNameKey(person.name),
      affiliation: '',
      email: null,
      email_key: null,
      person_id: null,
      is_presenter: 0,
      is_contact: 0,
      attendance: null,
    })
    .execute();
}

/**
 * A reviewer whom the authors have named objects, and one whose country they have named; the secretariat settles that, and
 * ends a conflict of a third one. That the country is set aside would be told to the authors.
 */
async function objectAndSettle({ world, extras }: Twin): Promise<void> {
  const { web } = world.making;
  const { public_id: paper, version } = world.papers.reviewed;
  const reason = 'Another reason';
  await objectToNaming(contextOf(web, extras.uta, 8), paper, reason, version);
  const team = contextOf(web, world.people.secretariat, 9);
  const { naming } = await contributionPage(team, paper);
  for (const { id: objection } of naming.open) {
    await settleNaming(team, paper, { objection, isAuthor: false, reason, version });
  }
  const { bodyObjections } = await contributionPage(contextOf(web, extras.tom, 9), paper);
  for (const { id: body } of bodyObjections.mayObjectTo) {
    await objectToBody(contextOf(web, extras.tom, 9), paper, { body, reason, version });
  }
  for (const { id: objection } of (await contributionPage(team, paper)).bodyObjections.open) {
    await settleBody(team, paper, { objection, isOfBody: true, reason, version });
  }
  const ended = { person: extras.vera.public_id, kind: 'declared', reason, version };
  await endRecordedConflict(team, paper, ended);
}

/** Three more people are asked: one reviews, one declines, one has not answered. One of them is in conflict. */
async function giveTasks({ world, extras }: Twin, paper: ContributionRow): Promise<void> {
  const { database } = world.making.web;
  // Later than the first requests: when a review began is known to everybody who may open the paper.
  const now = later(8);
  await inTransaction(database, async (tx) => {
    const give = async (person: PersonRow) => {
      const { id } = await insertAssignment(
        tx,
        {
          contributionId: paper.id,
          reviewerId: person.id,
          round: paper.round,
          askedBy: world.making.people.former.id,
          dueAt: now,
          overrideReason: 'Another reason',
          affiliations: [],
        },
        now,
      );
      return { id, version: 1 };
    };
    const done = await give(extras.tom);
    await changeAssignment(tx, done, { state: 'reviewed', answered_at: now });
    const { id: submissionId } = await tx
      .selectFrom('submissions')
      .select('id')
      .where('contribution_id', '=', paper.id)
      .executeTakeFirstOrThrow();
    await insertReview(
      tx,
      {
        assignment_id: done.id,
        file_version_id: null,
        submission_id: submissionId,
        form: JSON.stringify({ scale: 5, criteria: [] }),
        answers: JSON.stringify({ [REVIEW_CRITERIA[0]]: 1 }),
        recommendation: 'poster',
        comments_to_authors: 'Another comment',
        comments_to_organizers: 'Another comment',
      },
      now,
    );
    await give(extras.uta);
    const declined = await give(extras.vera);
    const why = { state: 'declined', answered_at: now, decline_reason: 'Another reason' } as const;
    await changeAssignment(tx, declined, why);
    const bound = { personId: extras.vera.id, contributionId: paper.id };
    await insertOverride(tx, { ...bound, reason: 'Another reason' }, now);
    await tx
      .insertInto('conflicts')
      .values({
        id: newId(),
        person_id: bound.personId,
        contribution_id: bound.contributionId,
        kind: 'declared',
        note: 'Another note',
        set_by: bound.personId,
        created_at: now,
      })
      .execute();
  });
}

export async function changeTexts(twin: Twin): Promise<void> {
  const { web, meetings, people } = twin.world.making;
  for (const paper of UNPUBLISHED) await rewrite(twin, paper);
  await aContribution(web.database, meetings.meeting, 'submitted', {
    title: 'Canary of another paper',
    submitter: people.elsewhere,
    body: 'PL',
  });
}

/** Everything that is written in a paper becomes something else, of another length. */
async function rewrite({ world }: Twin, paper: Paper): Promise<void> {
  const { database, portal } = world.making.web;
  const { id } = world.papers[paper];
  const text = `Another canary of ${paper}`;
  const pdf = samplePdf(text.repeat(20));
  await portal.files.put(Readable.from([pdf]), 1_000_000);
  await inTransaction(database, async (tx) => {
    await tx
      .updateTable('contributions')
      .set({ title: text, title_key: fold(text), abstract: text, reference: `TWIN-${paper.toUpperCase()}` })
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('submissions')
      .set({ title: text, abstract: text })
      .where('contribution_id', '=', id)
      .execute();
    await tx
      .updateTable('contribution_authors')
      .set({
        name: text,
        name_key: fold(text),
        full_name_key: fullNameKey(text),
        affiliation: text,
        email: 'another@office.example',
        email_key: 'another@office.example',
      })
      .where('contribution_id', '=', id)
      .where('email', 'like', 'canary%')
      .where('person_id', 'is', null)
      .execute();
    await tx
      .updateTable('guest_presenters')
      .set({ name: text, email: 'another@office.example' })
      .where('contribution_id', '=', id)
      .execute();
    const bytes = {
      sha256: createHash('sha256').update(pdf).digest('hex'),
      size: pdf.length,
      mediaType: 'application/pdf',
      personId: null,
    };
    await recordBlob(tx, bytes, NOW);
    await tx
      .updateTable('file_versions')
      .set({ original_name: `${text}.pdf`, sha256: bytes.sha256 })
      .where('contribution_id', '=', id)
      .execute();
    await reindex(tx, id);
  });
}

export async function changeLetters({ world }: Twin): Promise<void> {
  const { writer } = world.making.web.database;
  const ids = ITEM_1.map((paper) => world.papers[paper].id);
  const another = 'Another letter, longer than the one before';
  await writer
    .updateTable('decisions')
    .set({ letter: another })
    .where('contribution_id', 'in', ids)
    .where('released_at', 'is not', null)
    .execute();
  await writer
    .updateTable('submissions')
    .set({ letter: another })
    .where('contribution_id', 'in', ids)
    .execute();
  await writer
    .updateTable('translations')
    .set({ reason: another })
    .where('contribution_id', 'in', ids)
    .execute();
  await writer
    .updateTable('outbox')
    .set({ subject: another })
    .where('notice', '=', 'submission-receipt')
    .where('contribution_id', 'in', ids)
    .execute();
}

export async function changeElsewhere(twin: Twin): Promise<void> {
  const { world, extras } = twin;
  await rewrite(twin, 'elsewhere');
  await askAndDecide(twin, 'elsewhere', world.people.otherOrganizer!, [extras.tom, extras.uta]);
}

export async function changeOtherMeetings(twin: Twin): Promise<void> {
  const { world, extras } = twin;
  const { web, meetings } = world.making;
  const { database } = web;
  const by = contextOf(web, world.people.otherSecretariat, 9);
  await rewrite(twin, 'foreign');
  await askAndDecide(twin, 'foreign', world.people.otherSecretariat!, [extras.tom, extras.vera]);
  const text = 'Another canary of the meeting that has not been announced';
  const { hidden, other } = meetings;
  await database.writer
    .updateTable('meetings')
    .set({ title: text, guidance: text })
    .where('id', '=', hidden.id)
    .execute();
  await database.writer
    .updateTable('agenda_items')
    .set({ title: text })
    .where('meeting_id', '=', hidden.id)
    .execute();
  await aMeeting(database, 'delta', { status: 'draft', items: [anItem('1')] });
  // Somebody who is known already: whoever is invited is known from then on to everybody who looks for reviewers.
  const invitee = { email: extras.uta.email, name: '', bodyId: '' };
  await invite(by, other.slug, other.item('1').public_id, invitee);
  await enterParticipants(by, other.slug, `${extras.tom.name} <${extras.tom.email}>`);
  const draft = { ...EMPTY_DRAFT, title: text };
  await keepDraft(contextOf(web, extras.tom), { slug: 'alpha', draftId: newDraftId() }, draft);
  await readForImport(contextOf(web, extras.zoe), {
    bytes: Buffer.from(AGENDA_TEXT),
    fileName: 'agenda.txt',
  });
  await requestCode(contextOf(web, null), extras.tom.email, asking());
  await changeAddresses(twin);
}

/** What somebody has added, and what a secretariat has entered. */
async function changeAddresses({ world }: Twin): Promise<void> {
  const { writer } = world.making.web.database;
  for (const [table, planted, another] of [
    ['person_emails', 'canaryaddedaddress%', 'another.added@office.example'],
    ['address_offers', 'canaryenteredaddress%', 'another.entered@office.example'],
  ] as const) {
    await writer
      .updateTable(table)
      .set({ email: another, email_key: another })
      .where('email', 'like', planted)
      .execute();
  }
}

/** Two people are asked to review a paper, and a decision waits for being sent. */
async function askAndDecide(
  { world }: Twin,
  paper: Paper,
  by: PersonRow,
  reviewers: readonly PersonRow[],
): Promise<void> {
  const { web } = world.making;
  const { id, public_id: publicId } = world.papers[paper];
  const version = async () => {
    const row = web.database.reader.selectFrom('contributions').select('version').where('id', '=', id);
    return (await row.executeTakeFirstOrThrow()).version;
  };
  for (const { public_id: personPublicId } of reviewers) {
    const input = { personPublicId, version: await version(), overrideReason: '' };
    await requestReview(contextOf(web, by, 7), publicId, input);
  }
  const decision = { outcome: 'accept', letter: 'Another one' };
  await decide(contextOf(web, by, 8), publicId, decision, await version());
}
