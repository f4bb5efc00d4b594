/** Addresses that go over with an account that is put together with another one, and come back. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import type { PersonEmailRow } from './person-emails.ts';

/** Every address of a person, the preferred one first. */
export function emailsOf(db: Readable, personId: PersonId): Promise<PersonEmailRow[]> {
  return db
    .selectFrom('person_emails')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('is_preferred', 'desc')
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** No address of this person is written to first, so that they can become those of somebody who has one. */
export async function preferNone(tx: Tx, personId: PersonId): Promise<void> {
  await tx.updateTable('person_emails').set({ is_preferred: 0 }).where('person_id', '=', personId).execute();
}

/** @param emailId of the address that is written to from now on */
export async function prefer(tx: Tx, personId: PersonId, emailId: string): Promise<void> {
  await preferNone(tx, personId);
  await tx.updateTable('person_emails').set({ is_preferred: 1 }).where('id', '=', emailId).execute();
}

/**
 * Authors who were recognised by these addresses while they were another's belong to whose addresses they are.
 * @returns the contributions in which such an author stands
 */
export async function authorsFollow(
  tx: Tx,
  emailKeys: readonly string[],
  { from, to }: { from: PersonId; to: PersonId },
): Promise<ContributionId[]> {
  const rows = await tx
    .updateTable('contribution_authors')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .where('email_key', 'in', emailKeys)
    .returning('contribution_id')
    .execute();
  return rows.map((row) => row.contribution_id);
}

/** Codes that wait for one of these mailboxes open nothing any more: they were asked for before it was somebody's. */
export async function endCodes(tx: Tx, emailKeys: readonly string[], now: string): Promise<void> {
  await tx
    .updateTable('sign_in_codes')
    .set({ expires_at: now })
    .where('email_key', 'in', emailKeys)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}
