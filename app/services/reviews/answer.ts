/** The reviewer says yes or no. */
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { changeAssignment } from '#db/reviews/assignments.ts';
import { changeTask } from '#app/services/change/task.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused, requireValid } from '#app/services/outcome.ts';

/** @param input.reason why not; left out when the answer is yes */
export function answerReviewRequest(
  ctx: Ctx,
  assignmentPublicId: string,
  input: { accepts: boolean; reason: string },
): Promise<void> {
  const reason = input.accepts ? '' : input.reason;
  return changeTask(ctx, assignmentPublicId, { right: 'see' }, async (c, task) => {
    if (task.state !== 'asked') throw new Refused('already_answered');
    // A request of an earlier round is about a version that nobody decides on any more.
    if (task.round !== c.before.contribution.round) throw new Refused('wrong_state');
    requireValid(reasonProblems(reason));
    const changed = await changeAssignment(c.write(), task, {
      state: input.accepts ? 'accepted' : 'declined',
      answered_at: ctx.now,
      decline_reason: reason || null,
    });
    if (!changed) throw new Refused('already_answered');
    c.record({
      name: input.accepts ? 'review_accepted' : 'review_declined',
      assignmentId: task.id,
      reason,
    });
  });
}
