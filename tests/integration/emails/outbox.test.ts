import { expect, test } from 'vitest';

import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/core/dialect.ts';
import {
  cancel,
  claimDue,
  enqueue,
  markDead,
  markDeferred,
  markExpired,
  markSent,
  noticesTo,
  outboxCounts,
  type OutboxRow,
  pauseOutbox,
  pauseReason,
  release,
  resumeOutbox,
} from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { idNamed } from '#tests/factories/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';

const NOW = '2026-09-07T12:00:00.000Z';
const LEASE = '2026-09-07T12:05:00.000Z';
const AFTER_THE_LEASE = '2026-09-07T12:05:00.001Z';

const put = (database: Database, ...rows: OutboxRow[]) => inTransaction(database, (tx) => enqueue(tx, rows));
const claim = (database: Database, change: { now?: string; limit?: number } = {}) =>
  claimDue(database, { now: NOW, leaseUntil: LEASE, limit: 100, ...change });
const rowOf = (database: Database, id: string) =>
  database.writer.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('the same notice is written once, however often the action is repeated', async () => {
  const database = await testDatabase();
  await put(database, outboxRow({ dedupe_key: 'a' }));
  await put(database, outboxRow({ dedupe_key: 'a' }), outboxRow({ dedupe_key: 'b' }));
  expect(await outboxCounts(database.reader)).toEqual([{ state: 'pending', messages: 2 }]);
});

test('a notice is not written when its change is rolled back', async () => {
  const database = await testDatabase();
  const failing = inTransaction(database, async (tx) => {
    await enqueue(tx, [outboxRow()]);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await outboxCounts(database.reader)).toEqual([]);
});

test('claims what is due, codes first, then by due time, and counts the attempt', async () => {
  const database = await testDatabase();
  const late = outboxRow({ due_at: '2026-09-07T11:59:59.999Z' });
  const early = outboxRow({ due_at: '2026-09-07T11:00:00.000Z', state: 'deferred', attempts: 3 });
  const code = outboxRow({ lane: 'code', due_at: NOW });
  const future = outboxRow({ due_at: '2026-09-07T12:00:00.001Z' });
  const others = (['held', 'sent', 'dead', 'suppressed', 'cancelled', 'expired'] as const).map((state) =>
    outboxRow({ state }),
  );
  await put(database, late, early, code, future, ...others);
  const claimed = await claim(database);
  expect(claimed.map((row) => row.id)).toEqual([code.id, early.id, late.id]);
  expect(claimed.map((row) => row.attempts)).toEqual([1, 4, 1]);
  expect(new Set(claimed.map((row) => `${row.state} ${row.lease_until}`))).toEqual(
    new Set([`sending ${LEASE}`]),
  );
  expect(await claim(database)).toEqual([]);
});

test('a limit takes the most urgent', async () => {
  const database = await testDatabase();
  const rows = Array.from({ length: 6 }, (_, n) => outboxRow({ due_at: `2026-09-07T11:00:0${n}.000Z` }));
  await put(database, ...rows.toReversed());
  expect((await claim(database, { limit: 2 })).map((row) => row.id)).toEqual([rows[0]!.id, rows[1]!.id]);
});

test('workers that claim at the same time never get the same row', async () => {
  const database = await testDatabase();
  const rows = Array.from({ length: 60 }, () => outboxRow());
  await put(database, ...rows);
  const taken: string[] = [];
  const worker = async () => {
    for (;;) {
      const claimed = await claim(database, { limit: 4 });
      if (claimed.length === 0) return;
      expect(claimed.length).toBeLessThanOrEqual(4);
      taken.push(...claimed.map((row) => row.id));
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  // A worker of PostgreSQL may have left early, when the others held all that was due.
  await worker();
  expect(taken.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
});

test('a row whose worker died comes back when its lease has run out, with its Message-ID', async () => {
  const database = await testDatabase();
  const row = outboxRow();
  await put(database, row);
  await claim(database);
  expect(await claim(database, { now: LEASE })).toEqual([]);
  const [again] = await claim(database, { now: AFTER_THE_LEASE });
  expect(again).toMatchObject({ id: row.id, attempts: 2, message_id: row.message_id });
});

test('each end of an attempt', async () => {
  const database = await testDatabase();
  const rows = ['sent', 'deferred', 'dead', 'expired', 'given back'].map((subject) => outboxRow({ subject }));
  await put(database, ...rows);
  const claimed = await claim(database);
  const [sent, deferred, dead, expired, back] = rows.map((row) =>
    claimed.find((mail) => mail.id === row.id)!,
  );
  const db = database.writer;
  await markSent(db, sent!.id, '250 ok', NOW);
  await markDeferred(db, deferred!, `451 ${'x'.repeat(600)}`, LEASE);
  await markDead(db, dead!, '550 unknown');
  await markExpired(db, expired!, '');
  await release(db, back!, NOW);
  const none = { lease_until: null };
  expect(await rowOf(database, sent!.id)).toMatchObject({
    ...none,
    state: 'sent',
    sent_at: NOW,
    last_reply: '250 ok',
  });
  const again = await rowOf(database, deferred!.id);
  expect(again).toMatchObject({ ...none, state: 'deferred', due_at: LEASE, attempts: 1 });
  expect(again.last_reply).toHaveLength(500);
  expect(await rowOf(database, dead!.id)).toMatchObject({
    ...none,
    state: 'dead',
    last_reply: '550 unknown',
  });
  expect(await rowOf(database, expired!.id)).toMatchObject({ ...none, state: 'expired', last_reply: null });
  expect(await rowOf(database, back!.id)).toMatchObject({ ...none, state: 'deferred', attempts: 0 });
});

test('a worker that lost its lease does not overwrite what another one found out', async () => {
  const database = await testDatabase();
  await put(database, outboxRow());
  const [first] = await claim(database);
  const [second] = await claim(database, { now: AFTER_THE_LEASE });
  await markDead(database.writer, first!, 'too late');
  expect(await rowOf(database, first!.id)).toMatchObject({ state: 'sending', attempts: 2 });
  await markSent(database.writer, second!.id, '250 ok', AFTER_THE_LEASE);
  await markDeferred(database.writer, first!, 'too late', LEASE);
  expect(await rowOf(database, first!.id)).toMatchObject({ state: 'sent', last_reply: '250 ok' });
});

test('a message can be called back until it is on its way', async () => {
  const database = await testDatabase();
  const states = ['pending', 'held', 'deferred', 'sending', 'sent', 'dead'] as const;
  const rows = states.map((state) => outboxRow({ state, lease_until: LEASE }));
  await put(database, ...rows);
  const answers = await inTransaction(database, async (tx) => {
    const given: boolean[] = [];
    for (const row of rows) given.push(await cancel(tx, row.id));
    return given;
  });
  expect(answers).toEqual([true, true, true, false, false, false]);
});

test('a pause keeps its first reason until it is lifted', async () => {
  const database = await testDatabase();
  expect(await pauseReason(database.reader)).toBeNull();
  await pauseOutbox(database.writer, '535 wrong password', NOW);
  await pauseOutbox(database.writer, '550 go away', LEASE);
  expect(await pauseReason(database.reader)).toBe('535 wrong password');
  await resumeOutbox(database.writer, LEASE);
  expect(await pauseReason(database.reader)).toBeNull();
  const pauses = await database.reader.selectFrom('outbox_pauses').select(['reason', 'ended_at']).execute();
  expect(pauses).toEqual([{ reason: '535 wrong password', ended_at: LEASE }]);
});

test('lists the notices to one person only, oldest first', async () => {
  const database = await testDatabase();
  const person = (name: string) => ({
    id: idNamed<PersonId>(name),
    public_id: name,
    name,
    name_key: name,
    language: 'en',
    time_zone: null,
    created_at: NOW,
    disabled_at: null,
    version: 1,
  });
  await database.writer
    .insertInto('persons')
    .values([person('kari'), person('luc')])
    .execute();
  const to = (name: string, subject: string, created_at: string) =>
    outboxRow({ person_id: idNamed<PersonId>(name), subject, created_at });
  await put(database, to('kari', 'second', LEASE), to('luc', 'not hers', NOW), to('kari', 'first', NOW));
  const subjects = (await noticesTo(database.reader, idNamed('kari'))).map((row) => row.subject);
  expect(subjects).toEqual(['first', 'second']);
});
