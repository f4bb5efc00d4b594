/** Holds accounts that were put together against what that means; see the invariants. */
import { type RawBuilder, sql } from 'kysely';

import { MOVING_COLUMNS } from '#app/domain/people/rows-of-a-person.ts';
import type { Readable } from '#db/core/transaction.ts';

type Id = RawBuilder<{ id: string }>;
const CLOSED = sql`account_joins j where j.undone_at is null`;

/** @returns ids of joinings that are half done: a closed account that is open, an account that goes on and has no address */
export async function halfJoined(db: Readable): Promise<string[]> {
  const query: Id = sql`select j.id as id from ${CLOSED} and (
      j.kept_id = j.joined_id
      or exists (select 1 from persons p where p.id = j.joined_id and p.disabled_at is null)
      or exists (select 1 from auth_sessions s where s.person_id = j.joined_id and s.ended_at is null
        and s.expires_at > j.joined_at))
    union select j.id from account_joins j where j.kept_id not in (
      select e.person_id from person_emails e where e.is_preferred = 1)
      and j.kept_id not in (select o.joined_id from account_joins o where o.undone_at is null)`;
  return (await query.execute(db)).rows.map((row) => row.id);
}

/** @returns keys of rows that name a closed account although they should have moved, or have been added since */
export async function namingClosed(db: Readable): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column, rule } of MOVING_COLUMNS) {
    const name = sql.ref(`t.${column}`);
    const key = sql.ref(`t.${rule.key}`);
    const query: Id = sql`select ${key} as id from ${sql.table(table)} t
      where ${name} in (select j.joined_id from ${CLOSED})
      and not exists (select 1 from account_join_rows r join account_joins j on j.id = r.join_id
        where j.undone_at is null and j.joined_id = ${name} and r.fate = 'stayed'
        and r.table_name = ${table} and r.column_name = ${column} and r.row_key = ${key})`;
    for (const { id } of (await query.execute(db)).rows) found.push(`${table}:${id}`);
  }
  return found;
}
