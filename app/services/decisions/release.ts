/** The letter goes out; only now does the contribution move. */
import { releaseAction, stepOf } from '#app/domain/contributions/life.ts';
import { formatShort, type Instant } from '#app/domain/shared/time.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import type { Readable } from '#db/core/transaction.ts';
import { markReleased } from '#db/decisions/decisions.ts';
import { renderNotice } from '#emails/index.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import { letterOf } from '#app/services/change/notices-of-contribution.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type ContributionContext, loadContribution } from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';
import { Invalid, Refused, requireAllowed } from '#app/services/outcome.ts';

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
async function handedInSince(
  db: Readable,
  { contribution, openDecision }: ContributionContext,
): Promise<Instant | null> {
  const newest = (await submissionsOf(db, contribution.id)).at(-1);
  return newest && newest.id !== openDecision?.submission_id ? newest.submitted_at : null;
}

/** The page before the letter goes out: exactly what each recipient will get. */
export async function letterPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db: Readable = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId, ctx.now);
  requireAllowed(loaded.rights.release);
  const recipients = await recipientsOf(db, loaded);
  const since = await handedInSince(db, loaded);
  return {
    handedInSince: since ? formatShort(since, loaded.meeting.time_zone, ctx.language) : null,
    contribution: {
      id: loaded.contribution.public_id,
      title: loaded.contribution.title,
      version: loaded.contribution.version,
    },
    meeting: { slug: loaded.meeting.slug, title: loaded.meeting.title },
    actsAs: loaded.rights.actsAs,
    letters: recipients.map((to) => ({
      to: { name: to.name, address: to.email },
      ...renderNotice('decision-letter', { ...letterOf(ctx, loaded), to: { name: to.name } }, to.language),
    })),
  };
}
