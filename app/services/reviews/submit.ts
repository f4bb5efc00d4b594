/** A reviewer hands in a review, pinned to the version of the paper that stands there now. */
import { whoMayLearn } from '#app/domain/contributions/rights.ts';
import {
  problemsOfReview,
  REVIEW_CRITERIA,
  REVIEW_SCALE,
  type TypedReview,
} from '#app/domain/reviews/review-form.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import { contributionById, submissionsOf } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { assignmentByPublicId, changeAssignment, insertReview } from '#db/reviews/assignments.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate, requireAllowed, teamOf } from '#app/services/contributions/load.ts';

/** @returns what must be mended first, or that it is done */
export async function submitReview(
  ctx: Ctx,
  assignmentPublicId: string,
  input: TypedReview,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const errors = problemsOfReview(input);
  const result = await inTransaction(ctx.database, async (tx) => {
    const assignment = await assignmentByPublicId(tx, assignmentPublicId);
    if (!assignment || assignment.reviewer_id !== actor.id) throw new Refused('not_found');
    const contribution = await contributionById(tx, assignment.contribution_id);
    if (!contribution) throw new Refused('not_found');
    const loaded = await loadForUpdate(ctx, tx, contribution.public_id);
    requireAllowed(loaded.rights.review);
    if (assignment.state !== 'accepted' || assignment.round !== contribution.round)
      throw new Refused('wrong_state');
    if (Object.keys(errors).length > 0) return { errors };
    const t = textsOf(ctx.language);
    const reviewId = await insertReview(
      tx,
      {
        assignment_id: assignment.id,
        file_version_id: loaded.paper?.id ?? null,
        submission_id: (await submissionsOf(tx, contribution.id)).at(-1)?.id ?? null,
        // The form as it was asked: a later change of the form changes no review.
        form: JSON.stringify({
          scale: REVIEW_SCALE,
          criteria: REVIEW_CRITERIA.map((key) => ({ key, label: t(`review.criteria.${key}`) })),
        }),
        answers: JSON.stringify(
          Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, Number(input.answers[key])])),
        ),
        recommendation: input.recommendation,
        comments_to_authors: input.commentsToAuthors,
        comments_to_organizers: input.commentsToOrganizers,
      },
      ctx.now,
    );
    if (!(await changeAssignment(tx, assignment, { state: 'reviewed' }))) throw new Refused('stale_version');
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
      whoMayLearn(await teamOf(tx, loaded)),
      {
        reviewer: actor.name,
        title: contribution.title,
        item: { number: loaded.item.full_number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        link: `${ctx.publicUrl}/c/${contribution.public_id}`,
      },
      { meetingId: loaded.meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}
