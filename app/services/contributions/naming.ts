/**
 * An author's word about who the authors are binds while it stands, and can be abused: whoever is named may object, and
 * somebody of the secretariat who is not named settles it. In the same way a recorded conflict is ended.
 */
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { CONFLICT_KINDS, type ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { endConflict } from '#db/contributions/conflicts.ts';
import { insertObjection, settleObjection } from '#db/contributions/naming.ts';
import { personByPublicId } from '#db/people/persons.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused, requireValid } from '#app/services/outcome.ts';

import { endableConflicts } from './load.ts';

/** The viewer says not to be the author for whom the paper takes them. @throws Refused, Invalid without a reason */
export function objectToNaming(ctx: Ctx, publicId: string, reason: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'objectToNaming', version }, async (c) => {
    requireValid(reasonProblems(reason, { key: 'problems.objection_missing' }));
    const objectionId = await insertObjection(
      c.write(),
      { contributionId: c.before.contribution.id, personId: c.actor.id, reason },
      ctx.now,
    );
    await c.touch();
    c.record({ name: 'naming_objected', objectionId, reason });
  });
}

/**
 * Settles whether somebody who objects is an author. Who is none loses what the naming gave and is not bound by it.
 * @param settled.objection its public id
 * @throws Refused, Invalid without a reason
 */
export function settleNaming(
  ctx: Ctx,
  publicId: string,
  settled: { objection: string; isAuthor: boolean; reason: string; version: number },
): Promise<void> {
  const { version, reason, isAuthor } = settled;
  return changeContribution(ctx, publicId, { right: 'settleNaming', version }, async (c) => {
    const objection = c.before.objections.find((entry) => entry.public_id === settled.objection);
    if (!objection || objection.person_id === c.actor.id) throw new Refused('not_found');
    if (objection.settled_at !== null) throw new Refused('wrong_state');
    requireValid(reasonProblems(reason, { key: 'problems.settlement_missing' }));
    await settleObjection(c.write(), objection, { by: c.actor.id, isUpheld: !isAuthor, reason }, ctx.now);
    await c.touch();
    c.record({
      name: 'naming_settled',
      objectionId: objection.id,
      personId: objection.person_id,
      isAuthor,
      reason,
    });
  });
}

/**
 * Ends a conflict of somebody else that is recorded. What the paper itself says goes on binding.
 * @param ended.person the public id of whom the conflict binds
 * @throws Refused, Invalid without a reason
 */
export function endRecordedConflict(
  ctx: Ctx,
  publicId: string,
  ended: { person: string; kind: string; reason: string; version: number },
): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'endConflict', version: ended.version }, async (c) => {
    const person = await personByPublicId(c.db, ended.person);
    const kind = CONFLICT_KINDS.find((known): known is ConflictKind => known === ended.kind);
    const endable = await endableConflicts(c.db, c.before, c.actor);
    if (!person || !kind || !endable.some((entry) => entry.personId === person.id)) {
      throw new Refused('not_found');
    }
    requireValid(reasonProblems(ended.reason, { key: 'problems.settlement_missing' }));
    const conflict = { personId: person.id, contributionId: c.before.contribution.id, kind };
    const isEnded = await endConflict(c.write(), conflict, { by: c.actor.id, reason: ended.reason }, ctx.now);
    if (!isEnded) throw new Refused('not_found');
    await c.touch();
    c.record({ name: 'conflict_ended', personId: person.id, kind, reason: ended.reason });
  });
}
