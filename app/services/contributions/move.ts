/**
 * A contribution moves to another session: the organizer of the one proposes, the organizer of the other or the
 * secretariat accepts, the author is told. Reference, history and number stay.
 */
import { moveTo, nextPosition } from '#db/contributions/contributions.ts';
import { answerMove, insertMove } from '#db/contributions/moves.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { bumpPublicVersion, itemsOf } from '#db/meetings/meetings.ts';
import { holdersOf, personsById } from '#db/people/persons.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';

import { loadForUpdate,requireAllowed } from './load.ts';
import { sharedFacts } from './notify.ts';
import { recipientsOf } from './recipients.ts';

const MAX_REASON = 2_000;

/** @param input.to public id of the other session */
export async function proposeMove(
  ctx: Ctx,
  publicId: string,
  input: { to: string; reason: string },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.move);
    const { contribution, meeting, item } = loaded;
    const to = (await itemsOf(tx, meeting.id)).find((item) => item.public_id === input.to);
    const errors: FieldErrors = {};
    if (!to || to.id === item.id || to.policy === 'closed') errors.to = { key: 'problems.item_missing' };
    if (input.reason === '') errors.reason = { key: 'problems.reason_missing' };
    else if (input.reason.length > MAX_REASON) {
      errors.reason = { key: 'problems.too_long', values: { limit: MAX_REASON } };
    }
    if (!to || Object.keys(errors).length > 0) return { errors };
    const moveId = await insertMove(
      tx,
      {
        contribution_id: contribution.id,
        from_item_id: item.id,
        to_item_id: to.id,
        reason: input.reason,
        proposed_by: actor.id,
      },
      ctx.now,
    );
    await record(tx, {
      actorId: actor.id,
      action: 'move_proposed',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { moveId, from: item.id, to: to.id },
      now: ctx.now,
    });
    const organizers = await holdersOf(tx, 'organizer', meeting.id, to.id);
    const answerers = organizers.length > 0 ? organizers : await holdersOf(tx, 'secretariat', meeting.id);
    await announce(
      tx,
      ctx,
      'move-proposed',
      moveId,
      answerers,
      {
        ...sharedFacts(ctx, loaded),
        target: { number: to.full_number, title: to.title },
        from: actor.name,
        reason: input.reason,
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

/**
 * Accepts or declines the move that is proposed for a contribution.
 * @param answer.to public id of the session that the page named: another proposal may have come since
 */
export async function answerProposedMove(
  ctx: Ctx,
  publicId: string,
  answer: { to: string; accepts: boolean },
): Promise<{ done: true; to?: string }> {
  const { accepts } = answer;
  const actor = requireActor(ctx);
  const to = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.answerMove);
    const { contribution, meeting, item, openMove: move } = loaded;
    if (!move) throw new Refused('wrong_state');
    const target = (await itemsOf(tx, meeting.id)).find((item) => item.id === move.to_item_id);
    if (!target) throw new Refused('not_found');
    if (target.public_id !== answer.to) throw new Refused('stale_version');
    if (!(await answerMove(tx, move.id, { by: actor.id, accepted: accepts }, ctx.now))) {
      throw new Refused('already_answered');
    }
    if (accepts) {
      const change = { item_id: target.id, position: await nextPosition(tx, target.id), theme_id: null };
      if (!(await moveTo(tx, contribution, contribution.state, ctx.now, change)))
        throw new Refused('stale_version');
      await bumpPublicVersion(tx, meeting.id);
    }
    await record(tx, {
      actorId: actor.id,
      action: accepts ? 'move_accepted' : 'move_declined',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { moveId: move.id, from: item.id, to: target.id },
      now: ctx.now,
    });
    const about = { meetingId: meeting.id, contributionId: contribution.id };
    const said = { ...sharedFacts(ctx, loaded), target: { number: target.full_number, title: target.title } };
    if (accepts) await announce(tx, ctx, 'item-moved', move.id, await recipientsOf(tx, loaded), said, about);
    // Whoever proposed it, and those whose session it is now; not who has answered.
    const proposer = await personsById(tx, [move.proposed_by]);
    const hosts = accepts ? await holdersOf(tx, 'organizer', meeting.id, target.id) : [];
    const others = [...proposer, ...hosts].filter((person) => person.id !== actor.id);
    await announce(tx, ctx, 'move-answered', move.id, others, { ...said, accepts, by: actor.name }, about);
    // An organizer who has declined does not see the contribution any more.
    const after = await loadForUpdate(ctx, tx, publicId);
    return after.rights.see.allowed ? null : `/m/${meeting.slug}/desk`;
  });
  ctx.wakeOutbox();
  return { done: true, ...(to ? { to } : {}) };
}
