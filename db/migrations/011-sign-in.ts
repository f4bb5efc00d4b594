import { sql } from 'kysely';

import { addressKey } from '#app/domain/shared/addresses.ts';
import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb } from './define.ts';

/** One spelling per mailbox; secrets stand in no message. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await compareAddressesAnew(db, kind);
  await hideSecrets(db, kind);
}

/** What was sent before keeps neither its code nor its link; an invitation that still waits goes out as it is. */
async function hideSecrets(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'outbox', { sealed: 'text null' });
  await sql`update outbox set state = 'expired', lease_until = null where notice = 'sign-in-code'
    and state in ('pending', 'held', 'sending', 'deferred')`.execute(db);
  await sql`update outbox set subject = '(code)', body_text = '(code)', body_html = '(code)'
    where notice in ('sign-in-code', 'invitation')
    and state not in ('pending', 'held', 'sending', 'deferred')`.execute(db);
}

/** Tables in which an address belongs to one row only. */
const ONCE = ['persons', 'person_emails'];

/**
 * Every key of an address is that of today. Where two accounts turn out to share a mailbox, the second keeps its key:
 * which of them goes on is for people to say, and the invariants name them.
 */
export async function compareAddressesAnew(db: AnyDb, kind: DatabaseKind): Promise<void> {
  for (const table of await tablesWithKeys(db, kind)) {
    const rows = await db.selectFrom(table).select(['id', 'email', 'email_key']).execute();
    for (const { id, email, email_key: old } of rows) {
      const key = email === null ? null : addressKey(String(email));
      if (key === null || key === old) continue;
      const same = await db.selectFrom(table).select('id').where('email_key', '=', key).execute();
      if (ONCE.includes(table) && same.length > 0) continue;
      await db.updateTable(table).set({ email_key: key }).where('id', '=', id).execute();
    }
  }
}

async function tablesWithKeys(db: AnyDb, kind: DatabaseKind): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const { rows } =
    kind === 'postgres'
      ? await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
      : { rows: [] };
  return tables
    .filter(({ schema }) => kind === 'sqlite' || schema === rows[0]?.schema)
    .filter(({ columns }) =>
      ['id', 'email', 'email_key'].every((key) => columns.some(({ name }) => name === key)),
    )
    .map(({ name }) => name);
}
