/** Forms that were sent when their sign-in session had run out: kept for the same person for a short while. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/**
 * Keeps the fields of a form; the one before from the same page goes. Those of before `since` go as well, and the
 * oldest of a person that are more than the limit.
 */
export async function saveUnsentFields(
  tx: Tx,
  form: { personId: PersonId; path: string; fields: string },
  now: string,
  { since, limit }: { since: string; limit: number },
): Promise<void> {
  await tx.deleteFrom('unsent_forms').where('saved_at', '<', since).execute();
  await dropUnsentFields(tx, form.personId, form.path);
  const surplus = await tx
    .selectFrom('unsent_forms')
    .select('id')
    .where('person_id', '=', form.personId)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .offset(limit - 1)
    // SQLite takes no offset without a limit.
    .limit(1_000)
    .execute();
  const ids = surplus.map((row) => row.id);
  await tx.deleteFrom('unsent_forms').where('id', 'in', ids).execute();
  await tx
    .insertInto('unsent_forms')
    .values({ id: newId(), person_id: form.personId, path: form.path, fields: form.fields, saved_at: now })
    .execute();
}

/** @param since forms that were saved before do not count any more */
export async function unsentFieldsOf(
  db: Readable,
  personId: PersonId,
  path: string,
  since: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('unsent_forms')
    .select('fields')
    .where('person_id', '=', personId)
    .where('path', '=', path)
    .where('saved_at', '>=', since)
    .executeTakeFirst();
  return row?.fields ?? null;
}

export async function dropUnsentFields(tx: Tx, personId: PersonId, path: string): Promise<void> {
  await tx.deleteFrom('unsent_forms').where('person_id', '=', personId).where('path', '=', path).execute();
}
