import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/** Whose a file is that waits for being looked into, and since when: people take turns. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'file_facts', { person_id: 'text null -> persons', brought_at: 'text null' });
  await sql`update file_facts set
    person_id = (select v.uploaded_by from file_versions v where v.sha256 = file_facts.sha256
      order by v.uploaded_at, v.id limit 1),
    brought_at = (select b.created_at from blobs b where b.sha256 = file_facts.sha256)`.execute(db);
  await db.schema
    .createIndex('file_facts_person_id')
    .on('file_facts')
    .columns(['person_id', 'lease_until', 'examined_at'])
    .execute();
  // The text of files that the virus scanner has not judged was searched; who may find what is written down anew.
  await db.deleteFrom('search_texts').execute();
}
