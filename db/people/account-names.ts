/** What accounts are called in lists, closed ones too. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/** @returns name and preferred address by id, empty where there is none */
export async function namesById(
  db: Readable,
  ids: readonly PersonId[],
): Promise<Map<string, { name: string; email: string }>> {
  const rows = await db
    .selectFrom('persons')
    .leftJoin('person_emails', (join) =>
      join.onRef('person_emails.person_id', '=', 'persons.id').on('is_preferred', '=', 1),
    )
    .select(['persons.id as id', 'persons.name as name', 'person_emails.email as email'])
    .where('persons.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, { name, email: email ?? '' }]));
}
