import type { DatabaseKind } from '#db/core/dialect.ts';

import { type AnyDb, createTable } from './define.ts';

/** Links that sign one person in, once: how the first administrator gets in. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'sign_in_links',
    {
      id: 'text pk',
      token_hash: 'text unique',
      person_id: 'text -> persons',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text null',
    },
    { index: [['person_id']] },
  );
}
