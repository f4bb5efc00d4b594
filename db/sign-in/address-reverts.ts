/** Links by which a change of addresses is undone. Only the hash of a token is kept. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type RevertRow = Schema['address_reverts'];
/** With the addresses that the account had before the change, rows of `person_emails`. */
export type Revert = RevertRow & { members: string[] };

export async function insertRevert(
  tx: Tx,
  revert: Omit<RevertRow, 'id' | 'created_at' | 'used_at' | 'ended_at'>,
  members: readonly string[],
  now: string,
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('address_reverts')
    .values({ id, ...revert, created_at: now, used_at: null, ended_at: null })
    .execute();
  await tx
    .insertInto('address_revert_members')
    .values(members.map((email) => ({ revert_id: id, email_id: email })))
    .execute();
}

export async function revertByToken(db: Readable, tokenHash: string): Promise<RevertRow | null> {
  return (
    (await db
      .selectFrom('address_reverts')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()) ?? null
  );
}

/** What can still be undone of a person's addresses, the oldest change first. */
export async function openReverts(db: Readable, personId: PersonId, now: string): Promise<Revert[]> {
  const rows = await db
    .selectFrom('address_reverts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const members = await db
    .selectFrom('address_revert_members')
    .selectAll()
    .where(
      'revert_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  return rows.map((row) => ({
    ...row,
    members: members.filter((member) => member.revert_id === row.id).map((member) => member.email_id),
  }));
}

/** A change is undone by one link: all others of the person end. */
export async function spendRevert(
  tx: Tx,
  { id, person_id: personId }: RevertRow,
  now: string,
): Promise<void> {
  await tx.updateTable('address_reverts').set({ used_at: now }).where('id', '=', id).execute();
  await endReverts(tx, personId, now);
}

/** No change of the addresses of a person is undone by a link any more. */
export async function endReverts(tx: Tx, personId: PersonId, now: string): Promise<void> {
  await tx
    .updateTable('address_reverts')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** The links of an offered address hold until so long; at once for one that has ended. */
export async function setEndOfOffer(tx: Tx, offerId: string, expiresAt: string): Promise<void> {
  await tx
    .updateTable('address_reverts')
    .set({ expires_at: expiresAt })
    .where('offer_id', '=', offerId)
    .execute();
}
