/**
 * An author's word about who the authors are binds while it stands, and can be abused: whoever is named may object, and
 * somebody of the secretariat who is not named settles it. In the same way a recorded conflict is ended. None of it
 * counts the version of the contribution on: its authors see that, and would learn that somebody who judges it objects.
 */
import { isNamed, isWordOfAuthors } from '#app/domain/contributions/conflicts.ts';
import { reasonProblems } from '#app/domain/shared/reason.ts';
import { CONFLICT_KINDS, type ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { endConflict } from '#db/contributions/conflicts.ts';
import { insertObjection, settleAsNoAuthor, settleObjection } from '#db/contributions/naming.ts';
import type { Readable } from '#db/core/transaction.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { personByPublicId, type PersonRow } from '#db/people/persons.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused, requireValid } from '#app/services/outcome.ts';

import { conflictsAsDecider } from './conflicts.ts';
import { type ContributionContext, endableConflicts } from './load.ts';

/** The viewer says not to be the author for whom the paper takes them. @throws Refused, Invalid without a reason */
export function objectToNaming(ctx: Ctx, publicId: string, reason: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'objectToNaming', version }, async (c) => {
    requireValid(reasonProblems(reason, { key: 'problems.objection_missing' }));
    const objectionId = await insertObjection(
      c.write(),
      { contributionId: c.before.contribution.id, personId: c.actor.id, reason },
      ctx.now,
    );
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
    if (!c.before.toSettle.includes(objection)) throw new Refused('not_found');
    requireValid(reasonProblems(reason, { key: 'problems.settlement_missing' }));
    await settleObjection(c.write(), objection, { by: c.actor.id, isUpheld: !isAuthor, reason }, ctx.now);
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
 * Ends a conflict of somebody else that is recorded. What the paper itself says goes on binding. Where an author has said
 * it and says it no longer, it is settled with that: otherwise the author could say it again, and again.
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
    const tx = c.write();
    const ending = { by: c.actor.id, reason: ended.reason };
    const isNoAuthor = isWordOfAuthors(kind) && !(await isNamedNow(tx, c.before, person));
    if (!(await endConflict(tx, conflict, ending, ctx.now))) throw new Refused('not_found');
    if (isNoAuthor) await settleAsNoAuthor(tx, conflict, ending, ctx.now);
    c.record({ name: 'conflict_ended', personId: person.id, kind, isNoAuthor, reason: ended.reason });
  });
}

/** Whether the paper names somebody as it stands, whatever is recorded. */
async function isNamedNow(db: Readable, loaded: ContributionContext, person: PersonRow): Promise<boolean> {
  const bindings = await bindingsOf(db, loaded.meeting.id, [person.id]);
  return isNamed(conflictsAsDecider(person, bindings, { ...loaded, recorded: [] }));
}
