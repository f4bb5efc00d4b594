import type { DatabaseKind } from '#db/core/dialect.ts';

import { type AnyDb, createTable } from './define.ts';

/** Files that arrive in pieces. What has been received of one is told by its file, not by its row. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'uploads',
    {
      id: 'text pk',
      public_id: 'text unique',
      person_id: 'text -> persons',
      field: 'text',
      name: 'text',
      size: 'int',
      created_at: 'text',
      finished_at: 'text null',
      sha256: 'text null',
      problem: 'text null',
    },
    { index: [['person_id']] },
  );
}
