/** The letter goes out; only now does the contribution move. */
import { releaseAction, stepOf } from '#app/domain/contributions/life.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { formatDeadline, formatShort, type Instant } from '#app/domain/shared/time.ts';
import type { DecisionOutcome } from '#app/domain/shared/vocabulary.ts';
import { moveTo, submissionsOf } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { markReleased } from '#db/decisions/decisions.ts';
import { bumpPublicVersion } from '#db/meetings/meetings.ts';
import { renderNotice } from '#emails/index.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import {
  type ContributionContext,
  loadContribution,
  loadForUpdate,
  requireAllowed,
} from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';

/**
 * @param version of the contribution that the page showed
 * @param isConfirmed the letter holds also for what was handed in after the decision
 */
export async function releaseDecision(
  ctx: Ctx,
  publicId: string,
  version: number,
  isConfirmed = false,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.release);
    const decision = loaded.openDecision;
    const transition = decision && stepOf(releaseAction(decision.outcome as DecisionOutcome), loaded.life);
    if (!transition) throw new Refused('wrong_state');
    if (!isConfirmed && (await handedInSince(tx, loaded))) {
      return { errors: { confirmed: { key: 'problems.handed_in_since' } } } as const;
    }
    const moved = await moveTo(tx, { id: loaded.contribution.id, version }, transition.to, ctx.now);
    if (!moved) throw new Refused('stale_version');
    await markReleased(tx, decision.id, actor.id, ctx.now);
    if (transition.isPublic) await bumpPublicVersion(tx, loaded.meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'decision_released',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: decision.id,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.contribution.id, outcome: decision.outcome },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'decision-letter',
      decision.id,
      await recipientsOf(tx, loaded),
      letterOf(ctx, loaded),
      { meetingId: loaded.meeting.id, contributionId: loaded.contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}

/** When the author has handed in something that whoever decided had not seen; null when nothing came since. */
async function handedInSince(
  db: Readable,
  { contribution, openDecision }: ContributionContext,
): Promise<Instant | null> {
  const newest = (await submissionsOf(db, contribution.id)).at(-1);
  return newest && newest.id !== openDecision?.submission_id ? newest.submitted_at : null;
}

function letterOf(ctx: Ctx, loaded: ContributionContext) {
  const decision = loaded.openDecision;
  if (!decision) throw new Refused('wrong_state');
  return {
    title: loaded.contribution.title,
    item: { number: loaded.item.full_number, title: loaded.item.title },
    meeting: loaded.meeting.title,
    reference: loaded.contribution.reference,
    outcome: decision.outcome as DecisionOutcome,
    ...nextAfter(ctx, loaded, decision.outcome as DecisionOutcome),
    letter: decision.letter,
    link: `${ctx.publicUrl}/c/${loaded.contribution.public_id}`,
  };
}

/** What the author has to do when the letter has come, and until when. */
function nextAfter(ctx: Ctx, loaded: ContributionContext, outcome: DecisionOutcome) {
  if (stepOf(releaseAction(outcome), loaded.life)?.to !== 'awaiting_paper') {
    return { next: 'nothing' as const, due: null };
  }
  const of = { itemId: loaded.item.id, contributionId: loaded.contribution.id };
  const deadline = deadlineFor(loaded.deadlines, 'paper', of);
  const due = deadline ? formatDeadline(deadline.instant, loaded.meeting.time_zone, ctx.language) : null;
  return { next: 'paper' as const, due };
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
