/** What of one contribution only its team may know and do. */
import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { dateIn, formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { personsById } from '#db/people/persons.ts';
import { type ReviewRow, reviewsOf } from '#db/reviews/assignments.ts';
import type { Ctx } from '#app/services/context.ts';
import { shownName, shownNames } from '#app/services/people/shown-names.ts';

import { type ContributionContext, tasksOfRound } from './load.ts';

/** A move to another session: what is proposed, and where it could go. */
export async function moveView(ctx: Ctx, loaded: ContributionContext) {
  const { rights, openMove, meeting, item } = loaded;
  if (!rights.seeMoves.allowed || (!openMove && !rights.move.allowed)) return null;
  const db = ctx.database.reader;
  const items = await itemsOf(db, meeting.id);
  const target = items.find((item) => item.id === openMove?.to_item_id);
  const [by] = openMove ? await personsById(db, [openMove.proposed_by]) : [];
  const proposer = by ? await shownName(db, by, ctx.language) : '';
  return {
    open:
      openMove && target
        ? {
            to: target.public_id,
            by: proposer,
            number: target.full_number,
            title: target.title,
            reason: openMove.reason,
          }
        : null,
    sessions: rights.move.allowed
      ? items
          .filter((entry) => entry.id !== item.id && entry.policy !== 'closed')
          .map((item) => ({ id: item.public_id, number: item.full_number, title: item.title }))
      : [],
  };
}

/** What only the team may know: reviewers, reviews, what is decided and not sent, mail. */
export async function teamView(ctx: Ctx, loaded: ContributionContext) {
  const db = ctx.database.reader;
  const zone = loaded.meeting.time_zone;
  const people = await personsById(db, [
    ...loaded.assignments.map((assignment) => assignment.reviewer_id),
    ...loaded.overrides.map((override) => override.personId),
  ]);
  const nameOf = await shownNames(db, people, ctx.language);
  const reviews = await reviewsOf(db, loaded.contribution.id);
  return {
    assignments: tasksOfRound(loaded).map((assignment) => ({
      reviewer: nameOf(assignment.reviewer_id),
      state: assignment.state,
      due: formatDeadline(assignment.due_at, zone, ctx.language),
      declineReason: assignment.decline_reason,
      overrideReason: assignment.override_reason,
    })),
    /** Names of those who were asked about an earlier version. */
    askedBefore: [
      ...new Set(
        loaded.assignments
          .filter(
            (assignment) => assignment.round < loaded.contribution.round && assignment.state !== 'withdrawn',
          )
          .map((assignment) => nameOf(assignment.reviewer_id)),
      ),
    ],
    reviews: reviews.map((review) => {
      const task = loaded.assignments.find((assignment) => assignment.id === review.assignment_id);
      return {
        reviewer: nameOf(task?.reviewer_id),
        round: task?.round ?? 1,
        marks: marksOf(review),
        recommendation: review.recommendation,
        commentsToAuthors: review.comments_to_authors,
        commentsToOrganizers: review.comments_to_organizers,
        submitted: formatShort(review.submitted_at, zone, ctx.language),
        fileVersion: loaded.files.find((file) => file.id === review.file_version_id)?.version_no ?? null,
      };
    }),
    openDecision: loaded.openDecision
      ? { outcome: loaded.openDecision.outcome, letter: loaded.openDecision.letter }
      : null,
    overrides: loaded.overrides.map((override) => ({
      by: nameOf(override.personId),
      reason: override.reason,
    })),
    /** The deadline that holds now, as a day: what more time is counted from. */
    deadlineDay: loaded.deadline ? dateIn(loaded.deadline.instant, zone) : '',
  };
}

function marksOf(review: ReviewRow) {
  const answers = JSON.parse(review.answers) as Record<string, number>;
  return REVIEW_CRITERIA.map((criterion) => ({ criterion, mark: answers[criterion] ?? null }));
}
