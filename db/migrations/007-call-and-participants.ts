import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/** What a call for papers says and hands out, and people who take part without having a task. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'meetings', { guidance: 'text null', grace_changed_at: 'text null' });
  await addColumns(db, kind, 'agenda_items', { guidance: 'text null' });
  await createTable(db, kind, 'paper_templates', {
    meeting_id: 'text pk -> meetings',
    public_id: 'text unique',
    sha256: 'text of blobs sha256',
    media_type: 'text',
    original_name: 'text',
    uploaded_by: 'text -> persons',
    uploaded_at: 'text',
  });
  await db.insertInto('roles').values({ code: 'participant' }).execute();
}
