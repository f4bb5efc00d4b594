/** An organizer asks somebody to review a paper. */
import { mayBeAsked } from '#app/domain/contributions/conflicts.ts';
import { stepOf } from '#app/domain/contributions/life.ts';
import { endOfDay, formatDeadline } from '#app/domain/shared/time.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/bodies.ts';
import { personByPublicId } from '#db/people/persons.ts';
import { insertAssignment } from '#db/reviews/assignments.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, Refused, requireActor } from '#app/services/context.ts';
import {
  conflictsAsReviewer,
  loadForUpdate,
  requireAllowed,
  tasksOfRound,
} from '#app/services/contributions/load.ts';

/** A reviewer has three weeks, until the end of that day in the meeting's zone. */
const REVIEW_DAYS = 21;

/**
 * A blocking conflict is refused with its reason. Only the secretariat may set the rule about the same country
 * aside, with a reason that is kept.
 * @param input.version of the contribution that the page showed
 */
export async function askReviewer(
  ctx: Ctx,
  publicId: string,
  input: { personPublicId: string; version: number; overrideReason: string },
): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.assign);
    if (loaded.contribution.version !== input.version) throw new Refused('stale_version');
    const person = await personByPublicId(tx, input.personPublicId);
    if (!person) throw new Refused('not_found');
    if (tasksOfRound(loaded).some((assignment) => assignment.reviewer_id === person.id)) {
      throw new Refused('already_assigned');
    }
    const affiliations = await affiliationsOf(tx, [person.id]);
    const override = loaded.rights.actsAs === 'secretariat' ? input.overrideReason.slice(0, 2000) : '';
    const verdict = mayBeAsked(conflictsAsReviewer(person, affiliations, loaded), override);
    requireAllowed(verdict.verdict);

    const dueAt = endOfDay(ctx.now, REVIEW_DAYS, loaded.meeting.time_zone);
    const assignment = await insertAssignment(
      tx,
      {
        contributionId: loaded.contribution.id,
        reviewerId: person.id,
        round: loaded.contribution.round,
        askedBy: actor.id,
        dueAt,
        overrideReason: verdict.usesOverride ? override : null,
        affiliations,
      },
      ctx.now,
    );
    const transition = stepOf('begin_review', loaded.life);
    if (transition && !(await moveTo(tx, loaded.contribution, transition.to, ctx.now))) {
      throw new Refused('stale_version');
    }
    await record(tx, {
      actorId: actor.id,
      action: 'reviewer_asked',
      meetingId: loaded.meeting.id,
      objectType: 'contribution',
      objectId: loaded.contribution.id,
      requestId: ctx.requestId,
      facts: { assignmentId: assignment.id, reviewerId: person.id, override: verdict.usesOverride },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'review-asked',
      assignment.id,
      [person],
      {
        title: loaded.contribution.title,
        item: { number: loaded.item.full_number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        bodies: loaded.bodies.map((body) => body.name),
        due: formatDeadline(dueAt, loaded.meeting.time_zone, person.language),
        from: actor.name,
        link: `${ctx.publicUrl}/r/${assignment.publicId}`,
      },
      { meetingId: loaded.meeting.id, contributionId: loaded.contribution.id },
    );
  });
  ctx.wakeOutbox();
}
