/** Who may open the files of something that is published: the row stays in the public list either way. */
import { VISIBILITIES } from '#app/domain/shared/vocabulary.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate,requireAllowed } from '#app/services/contributions/load.ts';

/** @param version of the contribution that the page showed */
export async function changeVisibility(
  ctx: Ctx,
  publicId: string,
  typed: string,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  return inTransaction(ctx.database, async (tx) => {
    const { rights, contribution, meeting } = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(rights.see);
    requireAllowed(rights.setVisibility);
    const visibility = VISIBILITIES.find((entry) => entry === typed);
    if (!visibility) return { errors: { visibility: { key: 'problems.visibility_missing' } } as const };
    if (!(await moveTo(tx, { id: contribution.id, version }, contribution.state, ctx.now, { visibility }))) {
      throw new Refused('stale_version');
    }
    await bumpPublicVersion(tx, meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'visibility_changed',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { from: contribution.visibility, to: visibility },
      now: ctx.now,
    });
    return { done: true as const };
  });
}
