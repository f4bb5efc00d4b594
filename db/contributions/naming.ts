/** Who says not to be an author, what the secretariat has settled about it, and what people in conflict have seen. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type ObjectionRow = Schema['naming_objections'];

/** Objections to being taken for an author of a contribution, the oldest first. */
export function objectionsOf(db: Readable, contributionId: ContributionId): Promise<ObjectionRow[]> {
  return db
    .selectFrom('naming_objections')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Ids of the contributions of which it is settled that a person is no author. */
export async function notAuthoredBy(db: Readable, personId: PersonId): Promise<Set<ContributionId>> {
  const rows = await db
    .selectFrom('naming_objections')
    .select('contribution_id')
    .where('person_id', '=', personId)
    .where('is_upheld', '=', 1)
    .execute();
  return new Set(rows.map((row) => row.contribution_id));
}

/** @returns the new id */
export async function insertObjection(
  tx: Tx,
  objection: { contributionId: ContributionId; personId: PersonId; reason: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('naming_objections')
    .values({
      id,
      public_id: newPublicId(),
      contribution_id: objection.contributionId,
      person_id: objection.personId,
      reason: objection.reason,
      made_at: now,
      settled_at: null,
      settled_by: null,
      is_upheld: null,
      settled_reason: null,
    })
    .execute();
  return id;
}

/** Writes down what the secretariat has settled. An author who is none is not linked to the person any more. */
export async function settleObjection(
  tx: Tx,
  objection: ObjectionRow,
  settled: { by: PersonId; isUpheld: boolean; reason: string },
  now: string,
): Promise<void> {
  await tx
    .updateTable('naming_objections')
    .set({
      settled_at: now,
      settled_by: settled.by,
      is_upheld: settled.isUpheld ? 1 : 0,
      settled_reason: settled.reason,
    })
    .where('id', '=', objection.id)
    .execute();
  if (!settled.isUpheld) return;
  await tx
    .updateTable('contribution_authors')
    .set({ person_id: null })
    .where('contribution_id', '=', objection.contribution_id)
    .where('person_id', '=', objection.person_id)
    .execute();
}

/** The secretariat settles of its own accord that somebody is no author, or takes back that they are one. */
export async function settleAsNoAuthor(
  tx: Tx,
  { contributionId, personId }: { contributionId: ContributionId; personId: PersonId },
  settled: { by: PersonId; reason: string },
  now: string,
): Promise<void> {
  const settlement = {
    settled_at: now,
    settled_by: settled.by,
    is_upheld: 1 as const,
    settled_reason: settled.reason,
  };
  await tx
    .insertInto('naming_objections')
    .values({
      id: newId(),
      public_id: newPublicId(),
      contribution_id: contributionId,
      person_id: personId,
      reason: '',
      made_at: now,
      ...settlement,
    })
    .onConflict((conflict) => conflict.columns(['contribution_id', 'person_id']).doUpdateSet(settlement))
    .execute();
}

/** Notes that somebody in conflict has opened the contribution. */
export async function insertSight(
  tx: Tx,
  personId: PersonId,
  contributionId: ContributionId,
  now: string,
): Promise<void> {
  await tx
    .insertInto('contribution_sights')
    .values({ person_id: personId, contribution_id: contributionId, seen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those who have opened a contribution while they were in conflict with it. */
export async function seenBy(db: Readable, contributionId: ContributionId): Promise<Set<PersonId>> {
  const rows = await db
    .selectFrom('contribution_sights')
    .select('person_id')
    .where('contribution_id', '=', contributionId)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
