import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/** Two accounts of one person are put together, and each row that was moved by it is written down to go back. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'account_joins',
    {
      id: 'text pk',
      public_id: 'text unique',
      kept_id: 'text -> persons',
      joined_id: 'text -> persons',
      reason: 'text',
      joined_at: 'text',
      joined_by: 'text null -> persons',
      was_disabled_at: 'text null',
      preferred_email_key: 'text',
      undone_at: 'text null',
      undone_by: 'text null -> persons',
      undone_reason: 'text null',
    },
    { index: [['kept_id'], ['joined_id']] },
  );
  await sql`create unique index account_joins_once on account_joins (joined_id)
    where undone_at is null`.execute(db);
  await createTable(
    db,
    kind,
    'account_join_rows',
    {
      id: 'text pk',
      join_id: 'text -> account_joins',
      table_name: 'text',
      column_name: 'text',
      row_key: 'text',
      fate: 'text',
      gone_back: 'int null',
    },
    { index: [['join_id'], ['row_key']] },
  );
  await createTable(
    db,
    kind,
    'account_join_names',
    { join_id: 'text -> account_joins', name: 'text' },
    { primaryKey: ['join_id', 'name'] },
  );
  await addColumns(db, kind, 'conflict_overrides', { ended_at: 'text null' });
  await db.insertInto('code_purposes').values({ code: 'join' }).execute();
}
