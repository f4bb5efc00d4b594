import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/** For which meeting a code was read out, and by whom a session was opened that way: both are judged again and again. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'sign_in_codes', { read_out_in: 'text null -> meetings' });
  await addColumns(db, kind, 'auth_sessions', {
    read_out_by: 'text null -> persons',
    read_out_in: 'text null -> meetings',
  });
}
