/** Accounts that were put together, and the rows that were moved by it. */
import { type RawBuilder, sql } from 'kysely';

import { comparedColumns, type ComparedRow, type MovingColumn } from '#app/domain/people/rows-of-a-person.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type JoinRow = Schema['account_joins'];
export type JoinedRow = Schema['account_join_rows'];

/** So many rows are named in one statement; a database takes no more than some ten thousand values. */
const CHUNK = 500;

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** What the accounts that were put together with each of these were called. */
export function namesOfJoined(db: Readable, personIds: readonly PersonId[]) {
  return joinedNames(db).where('account_joins.kept_id', 'in', personIds).execute();
}

function joinedNames(db: Readable) {
  return db
    .selectFrom('account_join_names')
    .innerJoin('account_joins', 'account_joins.id', 'account_join_names.join_id')
    .where('account_joins.undone_at', 'is', null)
    .select(['account_joins.kept_id as personId', 'account_join_names.name as name'])
    .orderBy('account_join_names.name');
}

/** What accounts were called that were put together with others, by who goes on. */
export function allJoinedNames(db: Readable) {
  return joinedNames(db).execute();
}

/** The rows of one column that name a person, with what the rules compare. */
export async function rowsNaming(
  db: Readable,
  { table, column, rule }: MovingColumn,
  personId: PersonId,
): Promise<ComparedRow[]> {
  const columns = sql.join(comparedColumns(rule).map((name) => sql.ref(name)));
  const query: RawBuilder<ComparedRow> = sql`select ${columns} from ${sql.table(table)}
    where ${sql.ref(column)} = ${personId} order by ${sql.ref(rule.key)}`;
  return (await query.execute(db)).rows;
}

/** Lets rows name another person, as far as they still name the one. @returns the keys of those that did */
export async function renameRows(
  tx: Tx,
  { table, column, rule }: MovingColumn,
  keys: readonly string[],
  { from, to }: { from: PersonId; to: PersonId },
): Promise<Set<string>> {
  const done = new Set<string>();
  for (const some of chunks(keys)) {
    const query: RawBuilder<{ key: string }> = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
      where ${sql.ref(column)} = ${from} and ${sql.ref(rule.key)} in (${sql.join(some)})
      returning ${sql.ref(rule.key)} as key`;
    for (const { key } of (await query.execute(tx)).rows) done.add(key);
  }
  return done;
}

/** @param names that go on binding @returns the new id */
export async function insertJoin(
  tx: Tx,
  join: Pick<
    JoinRow,
    'kept_id' | 'joined_id' | 'reason' | 'joined_by' | 'was_disabled_at' | 'preferred_email_key'
  >,
  names: readonly string[],
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('account_joins')
    .values({
      id,
      public_id: newPublicId(),
      ...join,
      joined_at: now,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    .execute();
  for (const name of new Set(names)) {
    await tx.insertInto('account_join_names').values({ join_id: id, name }).execute();
  }
  return id;
}

export async function insertJoinedRows(
  tx: Tx,
  joinId: string,
  { table, column }: MovingColumn,
  rows: readonly { key: string; fate: JoinedRow['fate'] }[],
): Promise<void> {
  for (const some of chunks(rows)) {
    await tx
      .insertInto('account_join_rows')
      .values(
        some.map(({ key, fate }) => ({
          id: newId(),
          join_id: joinId,
          table_name: table,
          column_name: column,
          row_key: key,
          fate,
          gone_back: null,
        })),
      )
      .execute();
  }
}

export async function joinByPublicId(db: Readable, publicId: string): Promise<JoinRow | null> {
  return (
    (await db.selectFrom('account_joins').selectAll().where('public_id', '=', publicId).executeTakeFirst()) ??
    null
  );
}

/** Every joining, the newest first. */
export function allJoins(db: Readable): Promise<JoinRow[]> {
  return db
    .selectFrom('account_joins')
    .selectAll()
    .orderBy('joined_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whether an account is closed because it was put together with another one. */
export async function isJoined(db: Readable, personId: PersonId): Promise<boolean> {
  const found = await db
    .selectFrom('account_joins')
    .select('id')
    .where('joined_id', '=', personId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

export function rowsOfJoin(db: Readable, joinId: string): Promise<JoinedRow[]> {
  return db.selectFrom('account_join_rows').selectAll().where('join_id', '=', joinId).orderBy('id').execute();
}

/** Writes down which of the rows that were moved name the closed account again, and which could not go back. */
export async function markGoneBack(tx: Tx, ids: readonly string[], goneBack: boolean): Promise<void> {
  for (const some of chunks(ids)) {
    await tx
      .updateTable('account_join_rows')
      .set({ gone_back: goneBack ? 1 : 0 })
      .where('id', 'in', some)
      .execute();
  }
}

/** @returns false when it was undone in the meantime */
export async function markUndone(
  tx: Tx,
  id: string,
  undone: { by: PersonId; reason: string },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account_joins')
    .set({ undone_at: now, undone_by: undone.by, undone_reason: undone.reason })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Closes an account, or opens it again as it was. @param disabledAt null for open */
export async function closeAccount(tx: Tx, personId: PersonId, disabledAt: string | null): Promise<void> {
  await tx.updateTable('persons').set({ disabled_at: disabledAt }).where('id', '=', personId).execute();
}

/** Ends a role that the kept account had as well and lost meanwhile: it was meant to be taken from the person. */
export async function endTwinsOfEnded(
  tx: Tx,
  { keptId, joinedId }: { keptId: PersonId; joinedId: PersonId },
  since: string,
  now: string,
): Promise<number> {
  const roles =
    await sql`update role_grants set ended_at = ${now} where person_id = ${joinedId} and ended_at is null
    and exists (select 1 from role_grants k where k.person_id = ${keptId} and k.ended_at >= ${since}
      and k.role = role_grants.role and coalesce(k.meeting_id, '') = coalesce(role_grants.meeting_id, '')
      and coalesce(k.item_id, '') = coalesce(role_grants.item_id, ''))`.execute(tx);
  const focal =
    await sql`update focal_points set ended_at = ${now} where person_id = ${joinedId} and ended_at is null
    and exists (select 1 from focal_points k where k.person_id = ${keptId} and k.ended_at >= ${since}
      and k.body_id = focal_points.body_id
      and coalesce(k.meeting_id, '') = coalesce(focal_points.meeting_id, ''))`.execute(tx);
  return Number(roles.numAffectedRows ?? 0) + Number(focal.numAffectedRows ?? 0);
}
