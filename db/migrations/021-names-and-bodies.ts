import { fullNameKey } from '#app/domain/people/full-names.ts';
import type { DatabaseKind } from '#db/core/dialect.ts';

import { type AnyDb, createTable } from './define.ts';

/** Names of authors are compared by another rule, and whoever a body binds may object to that body. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await compareNamesAnew(db);
  await createTable(
    db,
    kind,
    'body_objections',
    {
      id: 'text pk',
      public_id: 'text unique',
      contribution_id: 'text -> contributions',
      body_id: 'text -> bodies',
      person_id: 'text -> persons',
      reason: 'text',
      made_at: 'text',
      settled_at: 'text null',
      settled_by: 'text null -> persons',
      is_upheld: 'int null',
      settled_reason: 'text null',
    },
    { unique: [['contribution_id', 'body_id', 'person_id']] },
  );
}

/** The names of authors are kept by all spellings of their words, so that either of two names may say more. */
export async function compareNamesAnew(db: AnyDb): Promise<void> {
  const authors: { id: string; name: string }[] = await db
    .selectFrom('contribution_authors')
    .select(['id', 'name'])
    .execute();
  for (const { id, name } of authors) {
    await db
      .updateTable('contribution_authors')
      .set({ full_name_key: fullNameKey(name) })
      .where('id', '=', id)
      .execute();
  }
}
