/** What people were called before: it goes on binding them, and is shown where they have reviewed or decided. */
import { sql } from 'kysely';

import { fold } from '#app/domain/shared/fold.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/** The newest first, with what accounts were called that have been put together with these. */
export async function formerNamesOf(
  db: Readable,
  personIds: readonly PersonId[],
): Promise<{ personId: PersonId; name: string; changedBy: PersonId | null }[]> {
  return db
    .selectFrom('former_names')
    .select(['person_id as personId', 'name', 'changed_by as changedBy', 'changed_at as at', 'id'])
    .where('person_id', 'in', personIds)
    .unionAll(
      db
        .selectFrom('account_join_names as n')
        .innerJoin('account_joins as j', 'j.id', 'n.join_id')
        .select(['j.kept_id as personId', 'n.name as name'])
        .select(sql<PersonId | null>`null`.as('changedBy'))
        .select(['j.joined_at as at', 'j.id as id'])
        .where('j.undone_at', 'is', null)
        .where('j.kept_id', 'in', personIds),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .orderBy('name')
    .execute();
}

/** Everything that somebody is or was called. */
export async function namesOf(db: Readable, person: { id: PersonId; name: string }): Promise<string[]> {
  return [person.name, ...(await formerNamesOf(db, [person.id])).map(({ name }) => name)];
}

/**
 * A name is given to somebody, and the one before is kept.
 * @param change.by null for the operator, who says why
 */
export async function renamePerson(
  tx: Tx,
  person: { id: PersonId; name: string },
  name: string,
  change: { by: PersonId | null; reason: string | null },
  now: string,
): Promise<void> {
  if (person.name !== '') {
    await tx
      .insertInto('former_names')
      .values({
        id: newId(),
        person_id: person.id,
        name: person.name,
        changed_at: now,
        changed_by: change.by,
        reason: change.reason,
      })
      .execute();
  }
  await tx
    .updateTable('persons')
    .set({ name, name_key: fold(name) })
    .where('id', '=', person.id)
    .execute();
}
