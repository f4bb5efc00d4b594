/** Links that sign one person in, once. Only the hash of a token is kept. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { personsWithEmail } from '#db/people/person-emails.ts';

/** Writes a link; earlier ones of the person end, so that one at a time can be used. */
export async function insertLink(
  tx: Tx,
  link: { tokenHash: string; personId: PersonId; expiresAt: string },
  now: string,
): Promise<void> {
  await endLinks(tx, link.personId, now);
  await tx
    .insertInto('sign_in_links')
    .values({
      id: newId(),
      token_hash: link.tokenHash,
      person_id: link.personId,
      created_at: now,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

export async function endLinks(tx: Tx, personId: PersonId, now: string): Promise<void> {
  await tx
    .updateTable('sign_in_links')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}

/** The link of a token with its person; null also when that person has been disabled. */
export async function linkByToken(db: Readable, tokenHash: string) {
  return (
    (await personsWithEmail(db)
      .innerJoin('sign_in_links', 'sign_in_links.person_id', 'persons.id')
      .where('sign_in_links.token_hash', '=', tokenHash)
      .where('persons.disabled_at', 'is', null)
      .select([
        'sign_in_links.id as id',
        'sign_in_links.person_id as personId',
        'sign_in_links.expires_at as expiresAt',
        'sign_in_links.used_at as usedAt',
        'preferred.email as email',
        'persons.name as name',
      ])
      .executeTakeFirst()) ?? null
  );
}

/** @returns false when it was used in the meantime */
export async function markLinkUsed(tx: Tx, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
