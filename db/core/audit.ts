/**
 * Who did what, when. Rows hold ids only; personal values stand in a side table that can be emptied.
 * A background job seals rows in blocks, each with the hash of the one before, so that an edit or a gap
 * shows, and writers never queue behind a chain.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';

import { type Database, lockAudit } from './dialect.ts';
import { newId, sha256 } from './ids.ts';
import { inTransaction, type Readable, type Tx } from './transaction.ts';

/** Ids, codes, numbers and yes/no only. */
export type Facts = Record<string, string | number | boolean | null>;

export interface AuditEvent {
  actorId: PersonId | null;
  action: string;
  meetingId: MeetingId | null;
  objectType: string;
  objectId: string;
  requestId: string | null;
  facts: Facts;
  /** Personal values, erasable without breaking the seal. */
  personal?: Record<string, string>;
  now: string;
}

/** Writes one event, in the transaction of the change that it tells about. */
export async function record(tx: Tx, event: AuditEvent): Promise<void> {
  const id = newId();
  await tx
    .insertInto('audit_events')
    .values({
      id,
      at: event.now,
      actor_id: event.actorId,
      action: event.action,
      meeting_id: event.meetingId,
      object_type: event.objectType,
      object_id: event.objectId,
      request_id: event.requestId,
      facts: JSON.stringify(event.facts),
      block_no: null,
    })
    .execute();
  if (event.personal) {
    await tx
      .insertInto('audit_personal')
      .values({ event_id: id, body: JSON.stringify(event.personal) })
      .execute();
  }
}

/**
 * True when something was done for this form, and nothing has happened since to what it was done to.
 * @param form the part of the request id before the dot
 */
export async function wasDoneBefore(db: Readable, form: string): Promise<boolean> {
  const done = await db
    .selectFrom('audit_events')
    .select(['id', 'object_type', 'object_id'])
    .where('request_id', '>=', `${form}.`)
    .where('request_id', '<', `${form}/`)
    .execute();
  if (done.length === 0) return false;
  for (const { id, object_type: type, object_id: object } of done) {
    const since = await db
      .selectFrom('audit_events')
      .select('id')
      .where('object_type', '=', type)
      .where('object_id', '=', object)
      .where('id', '>', id)
      .where('request_id', 'not like', `${form}.%`)
      .limit(1)
      .executeTakeFirst();
    if (since) return false;
  }
  return true;
}

/** What has been done to one object, of the kinds that are asked for, the first one first. */
export async function eventsAbout<Action extends string>(
  db: Readable,
  type: string,
  object: string,
  actions: readonly Action[],
): Promise<{ at: string; action: Action; facts: Facts }[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['at', 'action', 'facts'])
    .where('object_type', '=', type)
    .where('object_id', '=', object)
    .where('action', 'in', actions)
    .orderBy('id')
    .execute();
  // The query has found no others.
  return rows.map(({ at, action, facts }) => ({
    at,
    action: action as Action,
    facts: JSON.parse(facts) as Facts,
  }));
}

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
] as const;
const BEFORE_THE_FIRST = '0'.repeat(64);

function hashOf(previous: string, rows: readonly Record<(typeof COLUMNS)[number], string | null>[]): string {
  return sha256(previous + JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column]))));
}

/** PostgreSQL takes 65,535 values per statement, SQLite 32,766. */
const ROWS_AT_A_TIME = 1000;
/** Keeps the transaction short on SQLite, where nobody else writes meanwhile. */
const ROWS_PER_BLOCK = 10_000;

/**
 * Seals what is not sealed yet as the next block, the oldest rows first.
 * @returns how many rows; 0 when there is nothing to do
 */
export function sealAudit(database: Database, now: string): Promise<number> {
  return inTransaction(database, async (tx) => {
    // Before the first read: of two that seal, the second must see what the first has sealed.
    await lockAudit(database.kind, tx);
    return sealBlock(tx, now);
  });
}

async function sealBlock(tx: Tx, now: string): Promise<number> {
  const rows = await tx
    .selectFrom('audit_events')
    .select(COLUMNS)
    .where('block_no', 'is', null)
    .orderBy('id')
    .limit(ROWS_PER_BLOCK)
    .execute();
  if (rows.length === 0) return 0;
  const last = await tx
    .selectFrom('audit_blocks')
    .select(['block_no', 'hash'])
    .orderBy('block_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const blockNo = (last?.block_no ?? 0) + 1;
  const previous = last?.hash ?? BEFORE_THE_FIRST;
  await tx
    .insertInto('audit_blocks')
    .values({
      block_no: blockNo,
      previous_hash: previous,
      hash: hashOf(previous, rows),
      events: rows.length,
      sealed_at: now,
    })
    .execute();
  // By id, not "all without a block": others may have been committed since they were read.
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const ids = rows.slice(from, from + ROWS_AT_A_TIME).map((row) => row.id);
    await tx.updateTable('audit_events').set({ block_no: blockNo }).where('id', 'in', ids).execute();
  }
  return rows.length;
}

/** @returns what is wrong with the sealed blocks, one line each; empty when nothing is */
export async function verifyAudit(db: Readable): Promise<string[]> {
  const problems: string[] = [];
  let previous = BEFORE_THE_FIRST;
  let expected = 1;
  for (const block of await db.selectFrom('audit_blocks').selectAll().orderBy('block_no').execute()) {
    const name = `block ${block.block_no}`;
    for (; expected < block.block_no; expected += 1) problems.push(`block ${expected} is missing`);
    if (block.previous_hash !== previous) problems.push(`${name} does not follow the one before`);
    const rows = await db
      .selectFrom('audit_events')
      .select(COLUMNS)
      .where('block_no', '=', block.block_no)
      .orderBy('id')
      .execute();
    if (rows.length !== block.events) {
      problems.push(`${name} holds ${rows.length} rows instead of ${block.events}`);
    } else if (hashOf(block.previous_hash, rows) !== block.hash) {
      problems.push(`${name} has been edited`);
    }
    previous = block.hash;
    expected = block.block_no + 1;
  }
  const beyond = await db
    .selectFrom('audit_events')
    .select('block_no')
    .distinct()
    .where('block_no', '>=', expected)
    .orderBy('block_no')
    .execute();
  for (const { block_no } of beyond) problems.push(`block ${block_no} is missing`);
  return problems;
}
