import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/** Who has caused a mail, so that nobody causes mail to another without end. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'outbox', { sender_id: 'text null -> persons' });
  await db.schema
    .createIndex('outbox_sender_id_created_at')
    .on('outbox')
    .columns(['sender_id', 'created_at'])
    .execute();
}
