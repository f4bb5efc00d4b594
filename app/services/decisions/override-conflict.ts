/** Where everybody who could decide is in conflict, one of the secretariat takes the paper over, by name and reason. */
import { mayOverrideConflict } from '#app/domain/contributions/rights.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { insertOverride } from '#db/contributions/conflicts.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { teamOf } from '#app/services/contributions/load.ts';
import { requireAllowed, requireValid } from '#app/services/outcome.ts';

/** From then on the conflict of this person does not bind for this paper; the team sees who did it, and why. */
export function overrideConflict(ctx: Ctx, publicId: string, reason: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'overrideConflict', version }, async (c) => {
    requireAllowed(mayOverrideConflict(c.before.rights.overrideConflict, await teamOf(c.db, c.before)));
    requireValid(reasonProblems(reason, { key: 'refusals.override_needs_reason' }));
    const overrideId = await insertOverride(
      c.write(),
      { personId: c.actor.id, contributionId: c.before.contribution.id, reason },
      ctx.now,
    );
    c.record({ name: 'conflict_overridden', overrideId, reason });
  });
}
