/**
 * A change of authors, bodies or submitter changes who is in conflict with a contribution. A conflict that such a change
 * would end is recorded, so that it goes on, for those who have seen something meanwhile: otherwise an author could bar
 * anybody for good by naming them and taking the name out again. Reviews that were written before a conflict began stay.
 */
import { isWordOnBodies } from '#app/domain/contributions/bodies-in-question.ts';
import { kindsToRecord } from '#app/domain/contributions/conflicts.ts';
import { recordConflict } from '#db/contributions/conflicts.ts';
import { seenBy } from '#db/contributions/naming.ts';
import type { Tx } from '#db/core/transaction.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { personsById } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { conflictsAsDecider, peopleNamed } from './conflicts.ts';
import { type ContributionContext, teamOf } from './load.ts';

/** @param before as it stood before the change, @param after as it stands now, in the same transaction */
export async function recordChangedConflicts(
  tx: Tx,
  ctx: Ctx,
  before: ContributionContext,
  after: ContributionContext,
): Promise<void> {
  const actor = requireActor(ctx);
  const wrote = new Set([
    ...before.assignments.map((assignment) => assignment.reviewer_id),
    ...before.decisions.map((decision) => decision.decided_by),
  ]);
  const ids = new Set([
    ...wrote,
    before.contribution.submitter_id,
    ...peopleNamed(before.authors),
    ...(await teamOf(tx, before)).map((entry) => entry.id),
  ]);
  const seen = await seenBy(tx, before.contribution.id);
  const people = await personsById(tx, [...ids]);
  const bindings = await bindingsOf(tx, after.meeting.id, [...ids]);
  for (const person of people) {
    const kindsIn = (contributionContext: ContributionContext) =>
      conflictsAsDecider(person, bindings, contributionContext).map((foundConflict) => foundConflict.kind);
    const hasWritten = wrote.has(person.id);
    const hasSeen = seen.has(person.id);
    for (const kind of kindsToRecord(kindsIn(before), kindsIn(after), { hasSeen, hasWritten })) {
      await recordConflict(
        tx,
        {
          personId: person.id,
          contributionId: after.contribution.id,
          kind,
          setBy: actor.id,
          // What an author says of bodies binds while it stands; once the secretariat has ended what is left of it, no
          // saying it again and taking it back begins that anew.
          staysEnded: isWordOnBodies(kind),
        },
        ctx.now,
      );
    }
  }
}
