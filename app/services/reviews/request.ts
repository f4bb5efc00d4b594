/** An organizer asks somebody to review a paper. */
import { mayBeAsked } from '#app/domain/contributions/conflicts.ts';
import { stepOf } from '#app/domain/contributions/life.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { endOfDay } from '#app/domain/shared/time.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { personByPublicId } from '#db/people/persons.ts';
import { insertAssignment } from '#db/reviews/assignments.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { conflictsAsReviewer } from '#app/services/contributions/conflicts.ts';
import { tasksOfRound } from '#app/services/contributions/load.ts';
import { Refused, requireAllowed, requireValid } from '#app/services/outcome.ts';

/** A reviewer has three weeks, until the end of that day in the meeting's zone. */
const REVIEW_DAYS = 21;

/**
 * A blocking conflict is refused with its reason. Only the secretariat may set the rule about the same country
 * aside, with a reason that is kept.
 * @param input.version of the contribution that the page showed
 */
export function requestReview(
  ctx: Ctx,
  publicId: string,
  input: { personPublicId: string; version: number; overrideReason: string },
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'assign', version: input.version }, async (c) => {
    const { contribution, meeting, rights, life } = c.before;
    const tx = c.write();
    const person = await personByPublicId(tx, input.personPublicId);
    if (!person) throw new Refused('not_found');
    if (tasksOfRound(c.before).some((task) => task.reviewer_id === person.id)) {
      throw new Refused('already_assigned');
    }
    const affiliations = await affiliationsOf(tx, [person.id]);
    const override = rights.waiveCountryRule.allowed ? input.overrideReason : '';
    requireValid(reasonProblems(override));
    const verdict = mayBeAsked(
      conflictsAsReviewer(person, await bindingsOf(tx, meeting.id, [person.id]), c.before),
      override,
    );
    requireAllowed(verdict.verdict);

    const due = endOfDay(ctx.now, REVIEW_DAYS, meeting.time_zone);
    const assignment = await insertAssignment(
      tx,
      {
        contributionId: contribution.id,
        reviewerId: person.id,
        round: contribution.round,
        askedBy: c.actor.id,
        dueAt: due,
        overrideReason: verdict.usesOverride ? override : null,
        affiliations,
      },
      ctx.now,
    );
    const step = stepOf('begin_review', life);
    if (step) await c.take(step);
    c.record({
      name: 'reviewer_asked',
      assignmentId: assignment.id,
      assignmentPublicId: assignment.publicId,
      reviewerId: person.id,
      override: verdict.usesOverride,
      due,
    });
  });
}
