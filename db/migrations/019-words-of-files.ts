import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/**
 * Of the text of a file its words are kept, folded and each once, so that nothing is folded again when a paper changes;
 * what they take counts for whoever has sent the file. Every file is looked into once more.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'file_facts', { text_bytes: 'int null' });
  await db
    .updateTable('file_facts')
    .set({ text: null, state: 'pending', attempts: 0, lease_until: null, examined_at: null })
    .where('text', 'is not', null)
    .execute();
  await db.deleteFrom('search_texts').execute();
}
