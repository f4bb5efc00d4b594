import { sql } from 'kysely';

import { addressKey } from '#app/domain/shared/addresses.ts';
import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/**
 * One spelling per mailbox; secrets stand in no message; codes are counted by network and by browser, and sessions know
 * their browser.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await compareAddressesAnew(db, kind);
  await hideSecrets(db, kind);
  await knowBrowsers(db, kind);
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

async function knowBrowsers(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'known_browsers',
    { browser_hash: 'text', person_id: 'text -> persons', last_at: 'text' },
    { primaryKey: ['browser_hash', 'person_id'], index: [['person_id']] },
  );
  await addColumns(db, kind, 'sign_in_codes', {
    network_hash: 'text null',
    asked_from: 'text null',
    on_top_of: 'text null',
    read_out_by: 'text null -> persons',
  });
  await db.schema.createIndex('sign_in_codes_browser').on('sign_in_codes').column('browser_hash').execute();
  await addColumns(db, kind, 'auth_sessions', {
    confirmed_at: 'text null',
    browser_hash: 'text null',
    user_agent: 'text null',
  });
}

/** The table in which an address belongs to one row only. */
const ONCE = 'person_emails';

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
      if (table === ONCE && same.length > 0) continue;
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
