/** The addresses of people. One of a person is preferred: what is sent to the person goes there. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type PersonEmailRow = Schema['person_emails'];

/** People with their preferred address, to which the other tables of a query are joined. */
export function personsWithEmail(db: Readable) {
  return db
    .selectFrom('persons')
    .innerJoin('person_emails as preferred', (join) =>
      join.onRef('preferred.person_id', '=', 'persons.id').on('preferred.is_preferred', '=', 1),
    );
}

/** Whose an address is, confirmed or not, and how it is written; null when it is nobody's. */
export async function emailByKey(db: Readable, emailKey: string): Promise<PersonEmailRow | null> {
  return (
    (await db.selectFrom('person_emails').selectAll().where('email_key', '=', emailKey).executeTakeFirst()) ??
    null
  );
}

/** Every address of a person, the preferred first; those that have been taken off lately as well. */
export function emailsOf(db: Readable, personId: PersonId): Promise<PersonEmailRow[]> {
  return db
    .selectFrom('person_emails')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('is_preferred', 'desc')
    .orderBy('email_key')
    .execute();
}

/** What is sent to the person goes there from now on; it is on the account again, if it had been taken off. */
export async function preferEmail(tx: Tx, personId: PersonId, id: string): Promise<void> {
  await preferNone(tx, personId);
  await tx
    .updateTable('person_emails')
    .set({ is_preferred: 1, removed_at: null })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .execute();
}

/** No address of this person is written to first, so that they can become those of somebody who has one. */
export async function preferNone(tx: Tx, personId: PersonId): Promise<void> {
  await tx.updateTable('person_emails').set({ is_preferred: 0 }).where('person_id', '=', personId).execute();
}

/** Takes an address off an account, and keeps it from everybody else for a while; `now` null: puts it back. */
export async function setRemoved(tx: Tx, id: string, now: string | null): Promise<void> {
  await tx.updateTable('person_emails').set({ removed_at: now }).where('id', '=', id).execute();
}

/** An address that was never its bearer's to add: it is nobody's, and what was linked by it is no longer linked. */
export async function disownEmail(tx: Tx, address: PersonEmailRow): Promise<void> {
  await tx
    .updateTable('contribution_authors')
    .set({ person_id: null })
    .where('email_key', '=', address.email_key)
    .where('person_id', '=', address.person_id)
    .execute();
  await tx.deleteFrom('person_emails').where('id', '=', address.id).execute();
}

/** Addresses that were taken off an account before this instant are free for everybody. */
export async function freeEmails(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('person_emails').where('removed_at', '<=', before).execute();
}

/** Adds an address of which nobody has proven yet that mail to it arrives. @returns false when it is somebody's already */
export async function insertEmail(
  tx: Tx,
  address: {
    personId: PersonId;
    email: string;
    emailKey: string;
    isPreferred: boolean;
  },
  now: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person_emails')
    .values({
      id: newId(),
      person_id: address.personId,
      email: address.email,
      email_key: address.emailKey,
      is_preferred: address.isPreferred ? 1 : 0,
      added_at: now,
      confirmed_at: null,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/**
 * Notes that mail to an address reaches its bearer. From then on they are known as the author of whatever names the
 * address, until now by the address alone.
 */
export async function confirmEmail(tx: Tx, emailKey: string, now: string): Promise<void> {
  await tx
    .updateTable('person_emails')
    .set({ confirmed_at: now })
    .where('email_key', '=', emailKey)
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .execute();
  await authorsToLink(tx).where('email_key', '=', emailKey).execute();
}

/** Links the authors of a contribution to the people who have confirmed the addresses by which they are named. */
export async function linkAuthorsOf(tx: Tx, contributionId: ContributionId): Promise<void> {
  await authorsToLink(tx).where('contribution_id', '=', contributionId).execute();
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

function authorsToLink(tx: Tx) {
  return (
    tx
      .updateTable('contribution_authors')
      .set((eb) => ({
        person_id: eb
          .selectFrom('person_emails')
          .select('person_emails.person_id')
          .whereRef('person_emails.email_key', '=', 'contribution_authors.email_key')
          .where('person_emails.confirmed_at', 'is not', null)
          .where('person_emails.removed_at', 'is', null),
      }))
      .where('person_id', 'is', null)
      // Who is settled to be no author stays none, whatever the paper goes on saying.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('naming_objections')
              .innerJoin('person_emails', 'person_emails.person_id', 'naming_objections.person_id')
              .select('naming_objections.id')
              .whereRef('naming_objections.contribution_id', '=', 'contribution_authors.contribution_id')
              .whereRef('person_emails.email_key', '=', 'contribution_authors.email_key')
              .where('naming_objections.is_upheld', '=', 1),
          ),
        ),
      )
  );
}
