/**
 * A contribution moves to another session: the organizer of the one proposes, the organizer of the other or the
 * secretariat accepts, the author is told. Reference, history and number stay.
 */
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { paths } from '#app/paths.ts';
import { nextPosition } from '#db/contributions/contributions.ts';
import { answerMove, insertMove } from '#db/contributions/moves.ts';
import { type ItemRow, itemsOf } from '#db/meetings/items.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused } from '#app/services/outcome.ts';

const targetOf = (item: ItemRow) => ({ id: item.id, number: item.full_number, title: item.title });

/**
 * @param input.to public id of the other session
 * @param version of the contribution that the page showed
 */
export function proposeMove(
  ctx: Ctx,
  publicId: string,
  input: { to: string; reason: string },
  version: number,
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'move', version }, async (c) => {
    const { contribution, meeting, item } = c.before;
    const to = (await itemsOf(c.db, meeting.id)).find((other) => other.public_id === input.to);
    const errors: FieldErrors = { ...reasonProblems(input.reason, { key: 'problems.reason_missing' }) };
    if (!to || to.id === item.id || to.policy === 'closed') errors.to = { key: 'problems.item_missing' };
    if (!to || Object.keys(errors).length > 0) throw new Invalid(errors);
    const moveId = await insertMove(
      c.write(),
      {
        contribution_id: contribution.id,
        from_item_id: item.id,
        to_item_id: to.id,
        reason: input.reason,
        proposed_by: c.actor.id,
      },
      ctx.now,
    );
    c.record({ name: 'move_proposed', moveId, to: targetOf(to), reason: input.reason });
  });
}

/**
 * Accepts or declines the move that is proposed for a contribution.
 * @param answer.to public id of the session that the page named: another proposal may have come since. It is what the
 * answer is about, so that a change of the paper meanwhile refuses no answer.
 * @returns with `to` the page to go on with, where who has answered does not see the contribution any more
 */
export function answerProposedMove(
  ctx: Ctx,
  publicId: string,
  answer: { to: string; accepts: boolean },
): Promise<{ to?: string }> {
  const { accepts } = answer;
  return changeContribution(ctx, publicId, { right: 'answerMove', version: null }, async (c) => {
    const { meeting, openMove: move } = c.before;
    if (!move) throw new Refused('wrong_state');
    const target = (await itemsOf(c.db, meeting.id)).find((item) => item.id === move.to_item_id);
    if (!target) throw new Refused('not_found');
    if (target.public_id !== answer.to) throw new Refused('stale_version');
    const tx = c.write();
    if (!(await answerMove(tx, move.id, { by: c.actor.id, accepted: accepts }, ctx.now))) {
      throw new Refused('already_answered');
    }
    if (accepts) {
      await c.touch({ item_id: target.id, position: await nextPosition(tx, target.id), theme_id: null });
    }
    c.record({
      name: accepts ? 'move_accepted' : 'move_declined',
      moveId: move.id,
      proposedBy: move.proposed_by,
      to: targetOf(target),
    });
    // An organizer who has declined does not see the contribution any more.
    const after = await c.after();
    return after.rights.see.allowed ? {} : { to: paths.desk(meeting.slug) };
  });
}
