/** Where everybody who could decide is in conflict, one of the secretariat takes the paper over, by name and reason. */
import { mayTakeOver } from '#app/domain/contributions/rights.ts';
import { insertOverride } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { type Ctx, type FieldErrors, requireActor } from '#app/services/context.ts';
import { loadForUpdate, requireAllowed, teamOf } from '#app/services/contributions/load.ts';

const MAX_REASON = 2000;

function problemsOf(reason: string): FieldErrors | null {
  if (reason === '') return { reason: { key: 'refusals.override_needs_reason' } };
  if (reason.length <= MAX_REASON) return null;
  return { reason: { key: 'problems.too_long', values: { limit: MAX_REASON } } };
}

/** From then on the conflict of this person does not bind for this paper; the team sees who did it, and why. */
export async function overrideConflict(
  ctx: Ctx,
  publicId: string,
  reason: string,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  return inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(mayTakeOver(loaded.rights.takeOver, await teamOf(tx, loaded)));
    const errors = problemsOf(reason);
    if (errors) return { errors };
    const id = await insertOverride(
      tx,
      { personId: actor.id, contributionId: loaded.contribution.id, reason },
      ctx.now,
    );
    await record(tx, {
      actorId: actor.id,
      action: 'conflict_overridden',
      meetingId: loaded.meeting.id,
      objectType: 'conflict_override',
      objectId: id,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.contribution.id },
      personal: { reason },
      now: ctx.now,
    });
    return { done: true as const };
  });
}
