/** Conflicts of interest that are written down, and what was decided in spite of one. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { type ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import { type Readable, type Tx } from '#db/core/transaction.ts';

/** Those that bind now. */
export function recordedConflicts(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('conflicts')
    .select(['person_id as personId', 'kind', 'created_at as since'])
    .where('contribution_id', '=', contributionId)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function recordedConflictsOfPerson(db: Readable, personId: PersonId) {
  return db
    .selectFrom('conflicts')
    .select(['contribution_id as contributionId', 'person_id as personId', 'kind'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}

/**
 * Writes a conflict down, unless it is known.
 * @param values.staysEnded one that has been ended does not bind again
 */
export async function recordConflict(
  tx: Tx,
  values: {
    personId: PersonId;
    contributionId: ContributionId;
    kind: ConflictKind;
    setBy: PersonId;
    staysEnded?: boolean;
  },
  now: string,
): Promise<void> {
  const again = { ended_at: null, ended_by: null, end_reason: null };
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
      ...again,
    })
    .onConflict((conflict) => {
      const known = conflict.columns(['person_id', 'contribution_id', 'kind']);
      return values.staysEnded ? known.doNothing() : known.doUpdateSet(again);
    })
    .execute();
}

/** @returns false when the conflict does not bind any more */
export async function endConflict(
  tx: Tx,
  conflict: { personId: PersonId; contributionId: ContributionId; kind: ConflictKind },
  ended: { by: PersonId; reason: string },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conflicts')
    .set({ ended_at: now, ended_by: ended.by, end_reason: ended.reason })
    .where('person_id', '=', conflict.personId)
    .where('contribution_id', '=', conflict.contributionId)
    .where('kind', '=', conflict.kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export function overridesOfPerson(db: Readable, personId: PersonId) {
  return db
    .selectFrom('conflict_overrides')
    .select('contribution_id as contributionId')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Who took this paper over although in conflict, and why. */
export function overridesOf(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('conflict_overrides')
    .select(['person_id as personId', 'reason'])
    .where('contribution_id', '=', contributionId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Writes down who takes the paper over; one that had ended holds again. @returns its id */
export async function insertOverride(
  tx: Tx,
  values: { personId: PersonId; contributionId: ContributionId; reason: string },
  now: string,
): Promise<string> {
  const again = { reason: values.reason, created_at: now, ended_at: null };
  const { id } = await tx
    .insertInto('conflict_overrides')
    .values({ id: newId(), person_id: values.personId, contribution_id: values.contributionId, ...again })
    .onConflict((conflict) => conflict.columns(['person_id', 'contribution_id']).doUpdateSet(again))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The person has come into a conflict for which it was not meant. */
export async function endOverride(
  tx: Tx,
  override: { personId: PersonId; contributionId: ContributionId },
  now: string,
): Promise<void> {
  await tx
    .updateTable('conflict_overrides')
    .set({ ended_at: now })
    .where('person_id', '=', override.personId)
    .where('contribution_id', '=', override.contributionId)
    .where('ended_at', 'is', null)
    .execute();
}
