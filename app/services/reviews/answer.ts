/** The reviewer says yes or no. */
import { whoMayLearn } from '#app/domain/contributions/rights.ts';
import { contributionById } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { assignmentByPublicId, changeAssignment } from '#db/reviews/assignments.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate, teamOf } from '#app/services/contributions/load.ts';

const MAX_REASON = 2000;

/** @param input.reason why not; left out when the answer is yes */
export async function answerReviewRequest(
  ctx: Ctx,
  assignmentPublicId: string,
  input: { accepts: boolean; reason: string },
): Promise<void> {
  const actor = requireActor(ctx);
  const reason = input.accepts ? '' : input.reason.slice(0, MAX_REASON);
  await inTransaction(ctx.database, async (tx) => {
    const assignment = await assignmentByPublicId(tx, assignmentPublicId);
    if (!assignment || assignment.reviewer_id !== actor.id) throw new Refused('not_found');
    const contribution = await contributionById(tx, assignment.contribution_id);
    if (!contribution) throw new Refused('not_found');
    if (assignment.state !== 'asked') throw new Refused('already_answered');
    const loaded = await loadForUpdate(ctx, tx, contribution.public_id);
    // A request of an earlier round is about a version that nobody decides on any more.
    if (assignment.round !== contribution.round) throw new Refused('wrong_state');
    const changed = await changeAssignment(tx, assignment, {
      state: input.accepts ? 'accepted' : 'declined',
      answered_at: ctx.now,
      decline_reason: reason || null,
    });
    if (!changed) throw new Refused('already_answered');
    await record(tx, {
      actorId: actor.id,
      action: input.accepts ? 'review_accepted' : 'review_declined',
      meetingId: loaded.meeting.id,
      objectType: 'assignment',
      objectId: assignment.id,
      requestId: ctx.requestId,
      facts: { contributionId: contribution.id },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'review-answered',
      assignment.id,
      whoMayLearn(await teamOf(tx, loaded)),
      {
        reviewer: actor.name,
        title: contribution.title,
        item: { number: loaded.item.full_number, title: loaded.item.title },
        meeting: loaded.meeting.title,
        accepted: input.accepts,
        reason: reason || undefined,
        link: `${ctx.publicUrl}/c/${contribution.public_id}`,
      },
      { meetingId: loaded.meeting.id, contributionId: contribution.id },
    );
  });
  ctx.wakeOutbox();
}
