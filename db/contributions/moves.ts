/** Proposals to move a contribution to another session, and what became of them. */
import type { ContributionId, ItemId, PersonId } from '#app/domain/shared/ids.ts';
import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type MoveRow = Schema['item_moves'];

/** All moves of a contribution, the first one first. */
export function movesOf(db: Readable, contributionId: ContributionId): Promise<MoveRow[]> {
  return db
    .selectFrom('item_moves')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
}

/**
 * Contributions that are proposed to move to some sessions, the oldest proposal first.
 * @param states in which they can still be moved
 */
export function openMovesTo(db: Readable, itemIds: readonly ItemId[], states: readonly ContributionState[]) {
  return db
    .selectFrom('item_moves')
    .innerJoin('contributions', 'contributions.id', 'item_moves.contribution_id')
    .where('item_moves.to_item_id', 'in', itemIds)
    .where('item_moves.answered_at', 'is', null)
    .where('contributions.state', 'in', [...states])
    .select([
      'contributions.public_id as publicId',
      'contributions.title as title',
      'contributions.language as language',
    ])
    .orderBy('item_moves.proposed_at')
    .orderBy('item_moves.id')
    .execute();
}

/** @returns the new id */
export async function insertMove(
  tx: Tx,
  move: Pick<MoveRow, 'contribution_id' | 'from_item_id' | 'to_item_id' | 'reason' | 'proposed_by'>,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('item_moves')
    .values({ ...move, id, proposed_at: now, answered_by: null, answered_at: null, accepted: null })
    .execute();
  return id;
}

/** @returns false when it has been answered meanwhile */
export async function answerMove(
  tx: Tx,
  id: string,
  answer: { by: PersonId; accepted: boolean },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('item_moves')
    .set({ answered_by: answer.by, answered_at: now, accepted: answer.accepted ? 1 : 0 })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
