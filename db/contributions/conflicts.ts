/** Conflicts of interest that are written down, and what was decided in spite of one. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { type ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import { type Readable, type Tx } from '#db/core/transaction.ts';

export function recordedConflicts(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('conflicts')
    .select(['person_id as personId', 'kind'])
    .where('contribution_id', '=', contributionId)
    .execute();
}

export function recordedConflictsOfPerson(db: Readable, personId: PersonId) {
  return db
    .selectFrom('conflicts')
    .select(['contribution_id as contributionId', 'person_id as personId', 'kind'])
    .where('person_id', '=', personId)
    .execute();
}

/** Writes a conflict down, unless it is known. */
export async function recordConflict(
  tx: Tx,
  values: { personId: PersonId; contributionId: ContributionId; kind: ConflictKind; setBy: PersonId },
  now: string,
): Promise<void> {
  await tx
    .insertInto('conflicts')
    .values({
      id: newId(),
      person_id: values.personId,
      contribution_id: values.contributionId,
      kind: values.kind,
      note: '',
      set_by: values.setBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'contribution_id', 'kind']).doNothing())
    .execute();
}

export function overridesOfPerson(db: Readable, personId: PersonId) {
  return db
    .selectFrom('conflict_overrides')
    .select('contribution_id as contributionId')
    .where('person_id', '=', personId)
    .execute();
}

/** Who took this paper over although in conflict, and why. */
export function overridesOf(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('conflict_overrides')
    .select(['person_id as personId', 'reason'])
    .where('contribution_id', '=', contributionId)
    .execute();
}

/** @returns the new id */
export async function insertOverride(
  tx: Tx,
  values: { personId: PersonId; contributionId: ContributionId; reason: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('conflict_overrides')
    .values({
      id,
      person_id: values.personId,
      contribution_id: values.contributionId,
      reason: values.reason,
      created_at: now,
    })
    .execute();
  return id;
}
