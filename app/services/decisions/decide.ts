/** A decision is written down, and may be called back. Nobody outside the team learns of it before its release. */
import { problemsOfDecision, type TypedDecision } from '#app/domain/decisions/decision-form.ts';
import { DECISION_OUTCOMES, memberOf } from '#app/domain/shared/vocabulary.ts';
import { submissionsOf } from '#db/contributions/content.ts';
import { insertDecision, markCancelled } from '#db/decisions/decisions.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

/** @param version of the contribution that the page showed */
export function decide(ctx: Ctx, publicId: string, input: TypedDecision, version: number): Promise<void> {
  const errors = problemsOfDecision(input);
  return changeContribution(ctx, publicId, { right: 'decide', version }, async (c) => {
    const outcome = memberOf(DECISION_OUTCOMES, input.outcome);
    if (!outcome || Object.keys(errors).length > 0) throw new Invalid(errors);
    const { contribution, overrides } = c.before;
    const decisionId = await insertDecision(
      c.write(),
      {
        contribution_id: contribution.id,
        outcome,
        letter: input.letter.trim(),
        decided_by: c.actor.id,
        submission_id: (await submissionsOf(c.db, contribution.id)).at(-1)?.id ?? null,
        override_reason: overrides.find((override) => override.personId === c.actor.id)?.reason ?? null,
      },
      ctx.now,
    );
    c.record({ name: 'decided', decisionId, outcome });
  });
}

/** Takes back a decision that has not been sent. @param version of the contribution that the page showed */
export function cancelDecision(ctx: Ctx, publicId: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'release', version }, async (c) => {
    const { openDecision: decision } = c.before;
    if (!decision) throw new Refused('wrong_state');
    await markCancelled(c.write(), decision.id, ctx.now);
    c.record({ name: 'decision_cancelled', decisionId: decision.id });
  });
}
