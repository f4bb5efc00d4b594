/** A reviewer hands in a review, pinned to the version of the paper that stands there now. */
import {
  problemsOfReview,
  REVIEW_CRITERIA,
  REVIEW_SCALE,
  type TypedReview,
} from '#app/domain/reviews/review-form.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import { memberOf, RECOMMENDATIONS } from '#app/domain/shared/vocabulary.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import { changeAssignment, insertReview } from '#db/reviews/assignments.ts';
import { changeTask } from '#app/services/change/task.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid, Refused, requireValid } from '#app/services/outcome.ts';

/** @throws Refused when the task is closed, Invalid with what must be mended first */
export function submitReview(ctx: Ctx, assignmentPublicId: string, input: TypedReview): Promise<void> {
  const errors = problemsOfReview(input);
  return changeTask(ctx, assignmentPublicId, { right: 'review' }, async (c, task) => {
    const { contribution, paper } = c.before;
    c.require('review');
    if (task.state !== 'accepted' || task.round !== contribution.round) throw new Refused('wrong_state');
    requireValid(errors);
    const recommendation = memberOf(RECOMMENDATIONS, input.recommendation);
    if (!recommendation) throw new Invalid(errors);
    const t = textsOf(ctx.language);
    const tx = c.write();
    const reviewId = await insertReview(
      tx,
      {
        assignment_id: task.id,
        file_version_id: paper?.id ?? null,
        submission_id: (await submissionsOf(tx, contribution.id)).at(-1)?.id ?? null,
        // The form as it was asked: a later change of the form changes no review.
        form: JSON.stringify({
          scale: REVIEW_SCALE,
          criteria: REVIEW_CRITERIA.map((key) => ({ key, label: t(`review.criteria.${key}`) })),
        }),
        answers: JSON.stringify(
          Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, Number(input.answers[key])])),
        ),
        recommendation,
        comments_to_authors: input.commentsToAuthors,
        comments_to_organizers: input.commentsToOrganizers,
      },
      ctx.now,
    );
    if (!(await changeAssignment(tx, task, { state: 'reviewed' }))) throw new Refused('stale_version');
    c.record({
      name: 'review_submitted',
      reviewId,
      assignmentId: task.id,
      fileVersionId: paper?.id ?? null,
    });
  });
}
