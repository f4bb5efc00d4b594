/** Every notice that goes out, one row per recipient, written with the change that it tells about. */
import { sql } from 'kysely';

import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Schema } from '#db/schema/index.ts';

import type { Database, Db } from './dialect.ts';
import { newId } from './ids.ts';
import type { Readable, Tx } from './transaction.ts';

export type OutboxRow = Schema['outbox'];
/** One attempt at one message: the number of the attempt tells it from a later one by another worker. */
export type Attempt = Pick<OutboxRow, 'id' | 'attempts'>;

const MAX_REPLY = 500;

/** A row whose dedupe key is there already is left alone: the notice has been written before. */
export async function enqueue(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('outbox')
    .values([...rows])
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}

/**
 * Takes what is due, so that no other worker sends it: also rows whose lease has run out, because
 * their worker died. Codes for signing in go first. Each claim counts as an attempt.
 */
export async function claimDue(
  database: Database,
  options: { now: string; leaseUntil: string; limit: number },
): Promise<OutboxRow[]> {
  const claimed = await database.writer
    // Materialized, because PostgreSQL might otherwise run it again and lock more rows than asked for.
    .with(
      (cte) => cte('due').materialized(),
      (db) =>
        db
          .selectFrom('outbox')
          .select('id')
          .where((eb) =>
            eb.or([
              eb.and([eb('state', 'in', ['pending', 'deferred']), eb('due_at', '<=', options.now)]),
              eb.and([eb('state', '=', 'sending'), eb('lease_until', '<', options.now)]),
            ]),
          )
          .orderBy('lane')
          .orderBy('due_at')
          .orderBy('id')
          .limit(options.limit)
          .$if(database.kind === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', lease_until: options.leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', (eb) => eb.selectFrom('due').select('due.id'))
    .returningAll()
    .execute();
  // RETURNING promises no order.
  const key = (row: OutboxRow) => `${row.lane} ${row.due_at} ${row.id}`;
  return claimed.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The server has taken the message. True whatever happened to the row meanwhile, so it is not guarded. */
export async function markSent(db: Db, id: string, reply: string, now: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      state: 'sent',
      sent_at: now,
      last_reply: reply.slice(0, MAX_REPLY),
      lease_until: null,
      sealed: null,
    })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .execute();
}

/** To be tried again at `dueAt`. */
export async function markDeferred(db: Db, attempt: Attempt, reply: string, dueAt: string): Promise<void> {
  await endAttempt(db, attempt, { state: 'deferred', last_reply: reply, due_at: dueAt });
}

/** Will not be tried again: the recipient was refused, or there were too many tries. */
export async function markDead(db: Db, attempt: Attempt, reply: string): Promise<void> {
  await endAttempt(db, attempt, { state: 'dead', last_reply: reply, sealed: null });
}

/** Worth nothing any more. */
export async function markExpired(db: Db, attempt: Attempt, reply: string): Promise<void> {
  await endAttempt(db, attempt, {
    state: 'expired',
    sealed: null,
    ...(reply === '' ? {} : { last_reply: reply }),
  });
}

/** Ends what has waited until it was worth nothing any more, also while the queue stands still. */
export async function expireOverdue(db: Db, now: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'expired', sealed: null })
    .where('state', 'in', ['pending', 'deferred'])
    .where('expires_at', '<=', now)
    .execute();
}

/** Gives a claimed row back as if it had not been tried: what went wrong was not about this message. */
export async function release(db: Db, attempt: Attempt, dueAt: string): Promise<void> {
  await endAttempt(db, attempt, { state: 'deferred', attempts: attempt.attempts - 1, due_at: dueAt });
}

/** A worker whose lease ran out must not overwrite what another one has found out since. */
async function endAttempt(db: Db, attempt: Attempt, change: Partial<OutboxRow>): Promise<void> {
  const reply = change.last_reply?.slice(0, MAX_REPLY);
  await db
    .updateTable('outbox')
    .set({ ...change, ...(reply === undefined ? {} : { last_reply: reply }), lease_until: null })
    .where('id', '=', attempt.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempt.attempts)
    .execute();
}

/** Calls a message back. @returns false when it is too late: it is on its way, or at its end */
export async function cancel(tx: Tx, id: string): Promise<boolean> {
  const result = await tx
    .updateTable('outbox')
    .set({ state: 'cancelled', sealed: null })
    .where('id', '=', id)
    .where('state', 'in', ['pending', 'held', 'deferred'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Stops the whole queue: the fault is ours, not the recipient's. A queue that stands still keeps its reason. */
export async function pauseOutbox(db: Db, reason: string, now: string): Promise<void> {
  if ((await pauseReason(db)) !== null) return;
  await db
    .insertInto('outbox_pauses')
    .values({ id: newId(), reason: reason.slice(0, MAX_REPLY), started_at: now, ended_at: null })
    .execute();
}

/** Lets the queue go on. Its messages stand as they stood: a pause has cost none of them a try. */
export async function resumeOutbox(db: Db, now: string): Promise<void> {
  await db.updateTable('outbox_pauses').set({ ended_at: now }).where('ended_at', 'is', null).execute();
}

/** Why the queue stands still, or null. */
export async function pauseReason(db: Readable): Promise<string | null> {
  const row = await db
    .selectFrom('outbox_pauses')
    .select('reason')
    .where('ended_at', 'is', null)
    .orderBy('started_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.reason ?? null;
}

/** How many messages are in each state. */
export function outboxCounts(db: Readable) {
  return db
    .selectFrom('outbox')
    .select(['state', sql<number>`count(*)`.as('messages')])
    .groupBy('state')
    .orderBy('state')
    .execute();
}

const SHOWN = [
  'id',
  'notice',
  'to_name',
  'to_address',
  'person_id',
  'contribution_id',
  'subject',
  'state',
  'attempts',
  'last_reply',
  'created_at',
  'sent_at',
] as const;

/** The notices about a contribution, oldest first. */
export function noticesAbout(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('outbox')
    .select(SHOWN)
    .where('contribution_id', '=', contributionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The messages that have left, the newest first, with their text. */
export function sentMessages(db: Readable, limit: number) {
  return db
    .selectFrom('outbox')
    .select(['id', 'to_name', 'to_address', 'subject', 'body_text'])
    .where('state', '=', 'sent')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The notices to a person, oldest first. */
export function noticesTo(db: Readable, personId: PersonId) {
  return db
    .selectFrom('outbox')
    .select(SHOWN)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
