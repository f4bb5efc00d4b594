import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { record, sealAudit, verifyAudit } from '#db/core/audit.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = '2026-09-07T12:00:00.000Z';

async function write(database: Database, ...objects: string[]): Promise<void> {
  await inTransaction(database, async (tx) => {
    for (const objectId of objects) {
      await record(tx, {
        actorId: null,
        action: 'contribution.submitted',
        meetingId: null,
        objectType: 'contribution',
        objectId,
        requestId: 'r1',
        facts: { late: false, version: 2, from: null },
        personal: { name: `Kari of ${objectId}` },
        now: NOW,
      });
    }
  });
}

/** Changes rows without our triggers, as a person with access to the database file could. */
async function withoutTriggers(database: Database, change: () => Promise<unknown>): Promise<void> {
  const db = database.writer;
  if (database.kind === 'sqlite') {
    await sql`drop trigger audit_events_no_update`.execute(db);
    await sql`drop trigger audit_events_no_delete`.execute(db);
  } else {
    await sql`alter table audit_events disable trigger all`.execute(db);
  }
  await change();
}

test('events are sealed in blocks, each from the one before', async () => {
  const database = await testDatabase();
  expect(await sealAudit(database, NOW)).toBe(0);
  await write(database, 'a', 'b');
  expect(await sealAudit(database, NOW)).toBe(2);
  await write(database, 'c');
  expect(await sealAudit(database, NOW)).toBe(1);
  expect(await sealAudit(database, NOW)).toBe(0);
  const blocks = await database.reader.selectFrom('audit_blocks').selectAll().orderBy('block_no').execute();
  expect(blocks.map((block) => [block.block_no, block.events])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(blocks[0]!.previous_hash).toBe('0'.repeat(64));
  expect(blocks[1]!.previous_hash).toBe(blocks[0]!.hash);
  expect(await verifyAudit(database.reader)).toEqual([]);
});

test('personal values can be erased without breaking the seal', async () => {
  const database = await testDatabase();
  await write(database, 'a');
  await sealAudit(database, NOW);
  await database.writer.deleteFrom('audit_personal').execute();
  expect(await verifyAudit(database.reader)).toEqual([]);
  const rows = await database.reader.selectFrom('audit_events').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('Kari');
});

test('the database refuses to change or delete an event', async () => {
  const database = await testDatabase();
  await write(database, 'a', 'b');
  const db = database.writer;
  const refusal = /append-only/;
  await expect(db.deleteFrom('audit_events').execute()).rejects.toThrow(refusal);
  await expect(db.updateTable('audit_events').set({ action: 'other' }).execute()).rejects.toThrow(refusal);
  await sealAudit(database, NOW);
  await expect(db.updateTable('audit_events').set({ block_no: null }).execute()).rejects.toThrow(refusal);
  expect(await verifyAudit(database.reader)).toEqual([]);
});

test('an edit, a missing row and a missing block show', async () => {
  const database = await testDatabase('broken');
  for (const objects of [['a', 'b'], ['c', 'd'], ['e'], ['f']]) {
    await write(database, ...objects);
    await sealAudit(database, NOW);
  }
  const db = database.writer;
  await withoutTriggers(database, async () => {
    await db.updateTable('audit_events').set({ facts: '{}' }).where('object_id', '=', 'b').execute();
    await db.deleteFrom('audit_personal').execute();
    await db.deleteFrom('audit_events').where('object_id', '=', 'c').execute();
    await db.deleteFrom('audit_blocks').where('block_no', '=', 3).execute();
  });
  expect(await verifyAudit(database.reader)).toEqual([
    'block 1 has been edited',
    'block 2 holds 1 rows instead of 2',
    'block 3 is missing',
    'block 4 does not follow the one before',
  ]);
  await db.deleteFrom('audit_blocks').where('block_no', '=', 4).execute();
  expect(await verifyAudit(database.reader)).toEqual([
    'block 1 has been edited',
    'block 2 holds 1 rows instead of 2',
    'block 3 is missing',
    'block 4 is missing',
  ]);
});

test('sealing while others write and seal loses nothing', async () => {
  const database = await testDatabase();
  const objects = Array.from({ length: 30 }, (_, n) => `o${n}`);
  await Promise.all([
    ...objects.map((object) => write(database, object)),
    ...Array.from({ length: 5 }, () => sealAudit(database, NOW)),
  ]);
  await sealAudit(database, NOW);
  expect(await verifyAudit(database.reader)).toEqual([]);
  const unsealed = await database.reader
    .selectFrom('audit_events')
    .where('block_no', 'is', null)
    .selectAll()
    .execute();
  expect(unsealed).toEqual([]);
  const { sealed } = await database.reader
    .selectFrom('audit_blocks')
    .select(sql<number>`sum(events)`.as('sealed'))
    .executeTakeFirstOrThrow();
  expect(sealed).toBe(30);
});
