/** The letter goes out; only now does the contribution move. */
import { releaseAction, stepOf } from '#app/domain/contributions/life.ts';
import { type Instant } from '#app/domain/shared/time.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import type { Readable } from '#db/core/transaction.ts';
import { markReleased } from '#db/decisions/decisions.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import { type Ctx } from '#app/services/context.ts';
import { type ContributionContext } from '#app/services/contributions/load.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

/**
 * @param version of the contribution that the page showed
 * @param isConfirmed the letter holds also for what was handed in after the decision
 */
export function releaseDecision(
  ctx: Ctx,
  publicId: string,
  version: number,
  isConfirmed = false,
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'release', version }, async (c) => {
    const { openDecision: decision, life } = c.before;
    const outcome = decision?.outcome;
    const step = outcome && stepOf(releaseAction(outcome), life);
    if (!decision || !outcome || !step) throw new Refused('wrong_state');
    if (!isConfirmed && (await handedInSince(c.db, c.before))) {
      throw new Invalid({ confirmed: { key: 'problems.handed_in_since' } });
    }
    await c.take(step);
    await markReleased(c.write(), decision.id, c.actor.id, ctx.now);
    c.record({ name: 'decision_released', decisionId: decision.id, outcome });
  });
}

/** When the author handed in something after the decision was made; null when nothing came since. */
export async function handedInSince(
  db: Readable,
  { contribution, openDecision }: ContributionContext,
): Promise<Instant | null> {
  const newest = (await submissionsOf(db, contribution.id)).at(-1);
  return newest && newest.id !== openDecision?.submission_id ? newest.submitted_at : null;
}
