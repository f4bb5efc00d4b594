/** Decisions: made, then released. A decision that was called back stays as a row and counts no more. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type DecisionRow = Schema['decisions'];

export function decisionsOf(
  db: Readable,
  contributionIds: readonly ContributionId[],
): Promise<DecisionRow[]> {
  return db
    .selectFrom('decisions')
    .selectAll()
    .where('contribution_id', 'in', contributionIds)
    .where('cancelled_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @returns the new id */
export async function insertDecision(
  tx: Tx,
  decision: Pick<
    DecisionRow,
    'contribution_id' | 'outcome' | 'letter' | 'decided_by' | 'submission_id' | 'override_reason'
  >,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions')
    .values({ ...decision, id, decided_at: now, released_by: null, released_at: null, cancelled_at: null })
    .execute();
  return id;
}

export async function markReleased(tx: Tx, id: string, by: PersonId, now: string): Promise<void> {
  await tx.updateTable('decisions').set({ released_by: by, released_at: now }).where('id', '=', id).execute();
}

export async function markCancelled(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('decisions').set({ cancelled_at: now }).where('id', '=', id).execute();
}
