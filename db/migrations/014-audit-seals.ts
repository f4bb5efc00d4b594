import { type RawBuilder, sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/** Seals with a key, public downloads by day, and an audit that only grows, whatever statement somebody writes. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'audit_blocks', { key_id: 'text null', seal: 'text null' });
  await createTable(
    db,
    kind,
    'public_downloads',
    { file_version_id: 'text -> file_versions', day: 'text', times: 'int' },
    { primaryKey: ['file_version_id', 'day'] },
  );
  await (kind === 'sqlite' ? protectOnSqlite(db) : protectOnPostgres(db));
}

/** All columns of an event but the number of its block, which is filled in once. */
const COLUMNS = [
  'id',
  'at',
  'actor_id',
  'action',
  'meeting_id',
  'object_type',
  'object_id',
  'request_id',
  'facts',
];
const changed = (distinct: RawBuilder<unknown>) =>
  sql.join(
    COLUMNS.map((name) => sql`new.${sql.id(name)} ${distinct} old.${sql.id(name)}`),
    sql` or `,
  );
const BLOCK_ONCE = sql`old.block_no is not null or new.block_no is null`;

/** `insert or replace` and `update or replace` remove rows without a trigger for that: what they would hit is looked for. */
async function protectOnSqlite(db: AnyDb): Promise<void> {
  const refuse = sql`begin select raise(abort, 'the audit is append-only'); end`;
  await sql`drop trigger audit_events_no_update`.execute(db);
  await sql`create trigger audit_events_no_update before update on audit_events
    when ${BLOCK_ONCE} or new.rowid <> old.rowid or ${changed(sql`is not`)} ${refuse}`.execute(db);
  await sql`create trigger audit_events_no_replace before insert on audit_events
    when exists (select 1 from audit_events where id = new.id or rowid = new.rowid) ${refuse}`.execute(db);
  await sql`create trigger audit_blocks_no_update before update on audit_blocks ${refuse}`.execute(db);
  await sql`create trigger audit_blocks_no_delete before delete on audit_blocks ${refuse}`.execute(db);
  await sql`create trigger audit_blocks_no_replace before insert on audit_blocks
    when exists (select 1 from audit_blocks where block_no = new.block_no) ${refuse}`.execute(db);
  // Personal values may be erased, and nothing else; none come to an event that is sealed.
  await sql`create trigger audit_personal_no_update before update on audit_personal ${refuse}`.execute(db);
  await sql`create trigger audit_personal_no_replace before insert on audit_personal
    when exists (select 1 from audit_personal where event_id = new.event_id or rowid = new.rowid)
      or exists (select 1 from audit_events where id = new.event_id and block_no is not null) ${refuse}`.execute(
    db,
  );
}

async function protectOnPostgres(db: AnyDb): Promise<void> {
  const refuse = sql`execute function refuse_audit_change()`;
  await sql`drop trigger audit_events_no_update on audit_events`.execute(db);
  await sql`create trigger audit_events_no_update before update on audit_events for each row
    when (${BLOCK_ONCE} or ${changed(sql`is distinct from`)}) ${refuse}`.execute(db);
  await sql`create trigger audit_events_no_truncate before truncate on audit_events ${refuse}`.execute(db);
  await sql`create trigger audit_blocks_no_change before update or delete on audit_blocks
    for each row ${refuse}`.execute(db);
  await sql`create trigger audit_blocks_no_truncate before truncate on audit_blocks ${refuse}`.execute(db);
  await sql`create trigger audit_personal_no_update before update on audit_personal
    for each row ${refuse}`.execute(db);
  await sql`create function refuse_late_personal() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from audit_events where id = new.event_id and block_no is not null) then
        raise exception 'the audit is append-only';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger audit_personal_no_late before insert on audit_personal
    for each row execute function refuse_late_personal()`.execute(db);
}
