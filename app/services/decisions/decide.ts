/** A decision is written down, and may be called back. Nobody outside the team learns of it before its release. */
import { problemsOfDecision, type TypedDecision } from '#app/domain/decisions/decision-form.ts';
import { submissionsOf } from '#db/contributions/contributions.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertDecision, markCancelled } from '#db/decisions/decisions.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { loadForUpdate,requireAllowed } from '#app/services/contributions/load.ts';

/** @param version of the contribution that the page showed */
export async function decide(
  ctx: Ctx,
  publicId: string,
  input: TypedDecision,
  version: number,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const errors = problemsOfDecision(input);
  return inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.decide);
    if (Object.keys(errors).length > 0) return { errors };
    if (loaded.contribution.version !== version) throw new Refused('stale_version');
    const decisionId = await insertDecision(
      tx,
      {
        contribution_id: loaded.contribution.id,
        outcome: input.outcome,
        letter: input.letter.trim(),
        decided_by: actor.id,
        submission_id: (await submissionsOf(tx, loaded.contribution.id)).at(-1)?.id ?? null,
        override_reason: loaded.overrides.find((override) => override.personId === actor.id)?.reason ?? null,
      },
      ctx.now,
    );
    await record(tx, {
      actorId: actor.id,
      action: 'decided',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: decisionId,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.contribution.id, outcome: input.outcome },
      now: ctx.now,
    });
    return { done: true as const };
  });
}

/** Takes back a decision that has not been sent. */
export async function cancelDecision(ctx: Ctx, publicId: string): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.release);
    if (!loaded.openDecision) throw new Refused('wrong_state');
    await markCancelled(tx, loaded.openDecision.id, ctx.now);
    await record(tx, {
      actorId: actor.id,
      action: 'decision_cancelled',
      meetingId: loaded.meeting.id,
      objectType: 'decision',
      objectId: loaded.openDecision.id,
      requestId: ctx.requestId,
      facts: { contributionId: loaded.contribution.id },
      now: ctx.now,
    });
  });
}
