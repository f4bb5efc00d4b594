/** Asking somebody to review, answering, reviewing. */
import { affiliationsOf } from '#db/bodies.ts';
import { record } from '#db/audit.ts';
import { assignmentByPublicId, contributionById, moveTo } from '#db/contributions.ts';
import { newId, newPublicId } from '#db/ids.ts';
import { holdersOf, personsById } from '#db/persons.ts';
import { inTransaction } from '#db/transaction.ts';
import { blockingConflict } from '#app/domain/conflicts.ts';
import { transitionFor } from '#app/domain/life.ts';
import { formatDeadline, plusSeconds } from '#app/domain/time.ts';
import { RECOMMENDATIONS, type ContributionState } from '#app/domain/vocabulary.ts';

import { announce } from './announce.server.ts';
import { Refused, requireActor, type Ctx, type FieldErrors } from './context.ts';
import { conflictsWith, insist, loadContribution } from './viewer.server.ts';

const REVIEW_DAYS = 21;

/** The meeting's default form; each review keeps a copy of the form that it answered. */
export const REVIEW_FORM = {
  criteria: [
    { key: 'relevance', label: 'Relevance to the session' },
    { key: 'soundness', label: 'Soundness of method and data' },
    { key: 'clarity', label: 'Clarity' },
    { key: 'usefulness', label: 'Usefulness for other countries' },
  ],
  scale: 5,
} as const;

/**
 * Asks a person to review. A blocking conflict is refused with its reason; only the secretariat may
 * set the same-country rule aside, with a reason.
 * @param version of the contribution that the page showed
 */
export async function askReviewer(
  ctx: Ctx,
  publicId: string,
  input: { personPublicId: string; version: number },
): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadContribution(tx, actor, publicId);
    insist(loaded.rights.assign);
    const person = await tx
      .selectFrom('persons')
      .select(['id', 'email_key'])
      .where('public_id', '=', input.personPublicId)
      .executeTakeFirst();
    if (!person) throw new Refused('not_found');
    if (loaded.assignments.some((one) => one.reviewer_id === person.id))
      throw new Refused('already_assigned');
    const conflict = blockingConflict(await conflictsWith(tx, person, loaded));
    if (conflict) throw new Refused(conflict.why);
    const assignmentId = newId();
    const due = plusSeconds(ctx.now, REVIEW_DAYS * 86_400);
    const assignmentPublicId = newPublicId();
    await tx
      .insertInto('assignments')
      .values({
        id: assignmentId,
        public_id: assignmentPublicId,
        contribution_id: loaded.it.id,
        reviewer_id: person.id,
        state: 'asked',
        asked_by: actor.id,
        asked_at: ctx.now,
        answered_at: null,
        decline_reason: null,
        due_at: due,
        override_reason: null,
        version: 1,
      })
      .execute();
    for (const body of await affiliationsOf(tx, [person.id])) {
      await tx
        .insertInto('assignment_bodies')
        .values({
          assignment_id: assignmentId,
          body_id: body.id,
          was_confirmed: body.state === 'confirmed' ? 1 : 0,
        })
        .execute();
    }
    if (transitionFor('begin_review', loaded.it.state as ContributionState)) {
      const moved = await moveTo(tx, { id: loaded.it.id, version: input.version }, 'in_review', ctx.now);
      if (!moved) throw new Refused('stale_version');
    }
    await record(tx, {
      actorId: actor.id,
      action: 'reviewer_asked',
      meetingId: loaded.meeting.id,
      objectType: 'contribution',
      objectId: loaded.it.id,
      requestId: ctx.requestId,
      facts: { assignmentId, reviewerId: person.id },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'review-asked',
      assignmentId,
      await personsById(tx, [person.id]),
      {
        title: loaded.it.title,
        item: { number: loaded.item.number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        bodies: loaded.bodies.map((body) => body.name),
        due: formatDeadline(due, loaded.meeting.time_zone),
        from: actor.name,
        link: `${ctx.publicUrl}/r/${assignmentPublicId}`,
      },
      { meetingId: loaded.meeting.id, contributionId: loaded.it.id },
    );
  });
  ctx.wakeOutbox();
}

/** The reviewer says yes or no. */
export async function answerReviewRequest(
  ctx: Ctx,
  assignmentPublicId: string,
  input: { accepts: boolean; reason: string },
): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const assignment = await assignmentByPublicId(tx, assignmentPublicId);
    if (!assignment || assignment.reviewer_id !== actor.id) throw new Refused('not_found');
    if (assignment.state !== 'asked') throw new Refused('already_answered');
    const it = await contributionById(tx, assignment.contribution_id);
    if (!it) throw new Refused('not_found');
    const loaded = await loadContribution(tx, actor, it.public_id);
    const { numUpdatedRows } = await tx
      .updateTable('assignments')
      .set({
        state: input.accepts ? 'accepted' : 'declined',
        answered_at: ctx.now,
        decline_reason: input.accepts ? null : input.reason.slice(0, 2000),
        version: assignment.version + 1,
      })
      .where('id', '=', assignment.id)
      .where('version', '=', assignment.version)
      .executeTakeFirst();
    if (Number(numUpdatedRows) !== 1) throw new Refused('already_answered');
    await record(tx, {
      actorId: actor.id,
      action: input.accepts ? 'review_accepted' : 'review_declined',
      meetingId: loaded.meeting.id,
      objectType: 'assignment',
      objectId: assignment.id,
      requestId: ctx.requestId,
      facts: { contributionId: it.id },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'review-answered',
      assignment.id,
      await organizersWithoutConflict(tx, loaded),
      {
        reviewer: actor.name,
        title: it.title,
        item: { number: loaded.item.number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        accepted: input.accepts,
        reason: input.accepts ? undefined : input.reason.slice(0, 2000) || undefined,
        link: `${ctx.publicUrl}/c/${it.public_id}`,
      },
      { meetingId: loaded.meeting.id, contributionId: it.id },
    );
  });
  ctx.wakeOutbox();
}

/** Organizers who may know about the reviews of this contribution. */
async function organizersWithoutConflict(
  tx: Parameters<Parameters<typeof inTransaction>[1]>[0],
  loaded: Awaited<ReturnType<typeof loadContribution>>,
) {
  const organizers = await holdersOf(tx, 'organizer', loaded.meeting.id, loaded.item.id);
  const allowed = [];
  for (const organizer of organizers) {
    if (!blockingConflict(await conflictsWith(tx, organizer, loaded))) allowed.push(organizer);
  }
  return allowed;
}

export interface ReviewInput {
  answers: Record<string, string>;
  recommendation: string;
  commentsToAuthors: string;
  commentsToOrganizers: string;
}

/** Hands a review in, pinned to the version of the paper that stands there now. */
export async function submitReview(
  ctx: Ctx,
  assignmentPublicId: string,
  input: ReviewInput,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const errors: FieldErrors = {};
  for (const criterion of REVIEW_FORM.criteria) {
    const value = Number(input.answers[criterion.key]);
    if (!Number.isInteger(value) || value < 1 || value > REVIEW_FORM.scale) {
      errors[criterion.key] = `Choose a mark for “${criterion.label}”`;
    }
  }
  if (!(RECOMMENDATIONS as readonly string[]).includes(input.recommendation)) {
    errors.recommendation = 'Choose a recommendation';
  }
  if (input.commentsToAuthors.length > 20_000) errors.commentsToAuthors = 'Use at most 20,000 characters';
  if (input.commentsToOrganizers.length > 20_000)
    errors.commentsToOrganizers = 'Use at most 20,000 characters';
  if (Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    const assignment = await assignmentByPublicId(tx, assignmentPublicId);
    if (!assignment || assignment.reviewer_id !== actor.id) throw new Refused('not_found');
    const it = await contributionById(tx, assignment.contribution_id);
    if (!it) throw new Refused('not_found');
    const loaded = await loadContribution(tx, actor, it.public_id);
    insist(loaded.rights.review);
    const reviewId = newId();
    await tx
      .insertInto('reviews')
      .values({
        id: reviewId,
        assignment_id: assignment.id,
        file_version_id: loaded.paper?.id ?? null,
        form: JSON.stringify(REVIEW_FORM),
        answers: JSON.stringify(
          Object.fromEntries(REVIEW_FORM.criteria.map(({ key }) => [key, Number(input.answers[key])])),
        ),
        recommendation: input.recommendation,
        comments_to_authors: input.commentsToAuthors,
        comments_to_organizers: input.commentsToOrganizers,
        submitted_at: ctx.now,
        version: 1,
      })
      .execute();
    await tx
      .updateTable('assignments')
      .set({
        state: 'reviewed',
        answered_at: assignment.answered_at ?? ctx.now,
        version: assignment.version + 1,
      })
      .where('id', '=', assignment.id)
      .execute();
    await record(tx, {
      actorId: actor.id,
      action: 'review_submitted',
      meetingId: loaded.meeting.id,
      objectType: 'review',
      objectId: reviewId,
      requestId: ctx.requestId,
      facts: { assignmentId: assignment.id, fileVersionId: loaded.paper?.id ?? null },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'review-in',
      reviewId,
      await organizersWithoutConflict(tx, loaded),
      {
        reviewer: actor.name,
        title: it.title,
        item: { number: loaded.item.number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        link: `${ctx.publicUrl}/c/${it.public_id}`,
      },
      { meetingId: loaded.meeting.id, contributionId: it.id },
    );
  });
  ctx.wakeOutbox();
  return { done: true };
}
