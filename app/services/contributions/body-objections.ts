/**
 * An author's word about the bodies that submit a paper takes it out of the hands of all who belong to them. Whoever is
 * bound by nothing else may object, and somebody of the secretariat who is not bound settles it. As with names, none of
 * it counts the version on.
 */
import { isOfBody, isWordOnBodies } from '#app/domain/contributions/bodies-in-question.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { insertBodyObjection, settleBodyObjections } from '#db/contributions/body-objections.ts';
import { endConflict } from '#db/contributions/conflicts.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { bodiesByIds } from '#db/people/bodies.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { ContributionChange } from '#app/services/change/contribution-change.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused, requireValid } from '#app/services/outcome.ts';

/**
 * The viewer says that the paper is not one of a body that binds them.
 * @param objected.body its id
 * @throws Refused, Invalid without a reason
 */
export function objectToBody(
  ctx: Ctx,
  publicId: string,
  objected: { body: string; reason: string; version: number },
): Promise<void> {
  const { version, reason } = objected;
  return changeContribution(ctx, publicId, { right: 'objectToBody', version }, async (c) => {
    const { inQuestion, bodyObjections, contribution } = c.before;
    const body = inQuestion.find((entry) => entry.id === objected.body);
    if (!body) throw new Refused('not_found');
    const isKnown = bodyObjections.some(
      (entry) => entry.body_id === body.id && entry.person_id === c.actor.id,
    );
    if (isKnown) throw new Refused('already_objected');
    requireValid(reasonProblems(reason, { key: 'problems.body_objection_missing' }));
    const objectionId = await insertBodyObjection(
      c.write(),
      { contributionId: contribution.id, bodyId: body.id, personId: c.actor.id, reason },
      ctx.now,
    );
    c.record({ name: 'body_objected', objectionId, body: { id: body.id, name: body.name }, reason });
  });
}

/**
 * Settles whether the paper is one of a body. If it is not, the body binds nobody on it any more, named again or not, and
 * whoever else has objected to it is answered too.
 * @param settled.objection its public id
 * @throws Refused, Invalid without a reason
 */
export function settleBody(
  ctx: Ctx,
  publicId: string,
  settled: { objection: string; isOfBody: boolean; reason: string; version: number },
): Promise<void> {
  const { version, reason } = settled;
  return changeContribution(ctx, publicId, { right: 'settleBody', version }, async (c) => {
    const { bodyObjections, bodies } = c.before;
    const objection = bodyObjections.find((entry) => entry.public_id === settled.objection);
    if (!objection || objection.person_id === c.actor.id) throw new Refused('not_found');
    if (objection.settled_at !== null) throw new Refused('wrong_state');
    requireValid(reasonProblems(reason, { key: 'problems.settlement_missing' }));
    const answered = settled.isOfBody
      ? [objection]
      : bodyObjections.filter((entry) => entry.body_id === objection.body_id && entry.settled_at === null);
    const settlement = { by: c.actor.id, isUpheld: !settled.isOfBody, reason };
    await settleBodyObjections(
      c.write(),
      answered.map((entry) => entry.id),
      settlement,
      ctx.now,
    );
    if (!settled.isOfBody) await endWhatItLeft(c, objection.body_id, reason, ctx.now);
    c.record({
      name: 'body_settled',
      objectionId: objection.id,
      body: {
        id: objection.body_id,
        // An author may have taken it out meanwhile.
        name: bodies.find((body) => body.id === objection.body_id)?.name ?? '',
      },
      personIds: answered.map((entry) => entry.person_id),
      isOfBody: settled.isOfBody,
      reason,
    });
  });
}

/** Conflicts that are recorded of those whom the body has bound end with it. */
async function endWhatItLeft(
  { before, actor, write }: ContributionChange,
  bodyId: string,
  reason: string,
  now: string,
): Promise<void> {
  const tx = write();
  const [body] = await bodiesByIds(tx, [bodyId]);
  const left = before.recorded.filter(({ kind }) => isWordOnBodies(kind));
  const bindings = await bindingsOf(
    tx,
    before.meeting.id,
    left.map(({ personId }) => personId),
  );
  for (const { personId, kind } of left) {
    if (!body || !isOfBody(bindings.get(personId)?.bodies ?? [], body)) continue;
    const conflict = { personId, contributionId: before.contribution.id, kind };
    await endConflict(tx, conflict, { by: actor.id, reason }, now);
  }
}
