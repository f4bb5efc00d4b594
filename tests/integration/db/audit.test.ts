import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import { record } from '#db/core/audit.ts';
import {
  EditedAuditError,
  sealAudit as sealWith,
  type SealKey,
  sealKeyOf,
  verifyAudit,
} from '#db/core/audit-seals.ts';
import type { Database } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = '2026-09-07T12:00:00.000Z';
const KEY = sealKeyOf('a-secret-of-more-than-thirty-two-characters');
const sealAudit = (database: Database, now: string, key: SealKey = KEY) => sealWith(database, key, now);
/** What a portal finds that knows its own secret. */
const problemsOf = async (database: Database) => (await verifyAudit(database.reader, [KEY])).problems;

async function write(database: Database, ...objects: string[]): Promise<void> {
  await inTransaction(database, async (tx) => {
    for (const objectId of objects) {
      await record(tx, {
        actorId: null,
        action: 'contribution.submitted',
        meetingId: null,
        objectType: 'contribution',
        objectId,
        network: '192.0.2.0/24',
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
  const { rows } = await (
    database.kind === 'sqlite'
      ? sql<{ name: string; on: string }>`select name, tbl_name as "on" from sqlite_schema
          where type = 'trigger' and tbl_name like 'audit%'`
      : sql<{ name: string; on: string }>`select distinct trigger_name as name, event_object_table as "on"
          from information_schema.triggers where event_object_table like 'audit%'`
  ).execute(db);
  for (const trigger of rows) {
    const where = database.kind === 'sqlite' ? sql`` : sql` on ${sql.id(trigger.on)}`;
    await sql`drop trigger ${sql.id(trigger.name)}${where}`.execute(db);
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
  expect(await problemsOf(database)).toEqual([]);
});

test('personal values can be erased without breaking the seal', async () => {
  const database = await testDatabase();
  await write(database, 'a');
  await sealAudit(database, NOW);
  await database.writer.deleteFrom('audit_personal').execute();
  expect(await problemsOf(database)).toEqual([]);
  const rows = await database.reader.selectFrom('audit_events').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('Kari');
});

describe('the database refuses', () => {
  const refusal = /append-only/;

  test('to change or remove an event, a block or a personal value', async () => {
    const database = await testDatabase();
    await write(database, 'a', 'b');
    const db = database.writer;
    const columns = ['id', 'at', 'action', 'object_type', 'object_id', 'request_id', 'facts'] as const;
    for (const column of columns) {
      const update = db.updateTable('audit_events').set({ [column]: 'other' });
      await expect(update.execute()).rejects.toThrow(refusal);
    }
    await expect(db.deleteFrom('audit_events').execute()).rejects.toThrow(refusal);
    await expect(db.updateTable('audit_personal').set({ body: '{}' }).execute()).rejects.toThrow(refusal);
    await sealAudit(database, NOW);
    await expect(db.updateTable('audit_events').set({ block_no: null }).execute()).rejects.toThrow(refusal);
    await expect(db.updateTable('audit_events').set({ block_no: 7 }).execute()).rejects.toThrow(refusal);
    await expect(db.updateTable('audit_blocks').set({ hash: 'x' }).execute()).rejects.toThrow(refusal);
    await expect(db.deleteFrom('audit_blocks').execute()).rejects.toThrow(refusal);
    expect(await problemsOf(database)).toEqual([]);
  });

  test('to put another row into the place of one', async () => {
    const database = await testDatabase();
    await write(database, 'a', 'b');
    await sealAudit(database, NOW);
    const db = database.writer;
    const tables = ['audit_events', 'audit_blocks', 'audit_personal'] as const;
    const first = async (table: (typeof tables)[number]) =>
      (await db.selectFrom(table).selectAll().limit(1).execute())[0]!;
    const before = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    for (const table of tables) {
      const row = await first(table);
      if (database.kind === 'sqlite') {
        const names = sql.join(Object.keys(row).map((name) => sql.id(name)));
        const values = sql.join(Object.values(row).map((value) => sql`${value}`));
        await expect(
          sql`insert or replace into ${sql.id(table)} (${names}) values (${values})`.execute(db),
        ).rejects.toThrow(refusal);
        if (table === 'audit_blocks') continue;
        // The number that SQLite gives to a row is a way to it too.
        const [key] = Object.keys(row);
        const others = sql.join(
          Object.entries(row).map(([name, value]) => sql`${name === key ? 'new' : value}`),
        );
        await expect(
          sql`insert or replace into ${sql.id(table)} (rowid, ${names}) values (1, ${others})`.execute(db),
        ).rejects.toThrow(refusal);
        await expect(
          sql`update or replace ${sql.id(table)} set rowid = 1 where rowid = 2`.execute(db),
        ).rejects.toThrow(refusal);
      } else {
        const [key] = Object.keys(row);
        const insert = db.insertInto(table).values(row);
        await expect(
          insert.onConflict((conflict) => conflict.column(key as never).doUpdateSet(row as never)).execute(),
        ).rejects.toThrow(refusal);
        if (table === 'audit_personal') continue;
        await expect(sql`truncate ${sql.id(table)} cascade`.execute(db)).rejects.toThrow(refusal);
      }
    }
    expect(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))).toEqual(
      before,
    );
  });

  test('personal values for an event that is sealed', async () => {
    const database = await testDatabase();
    await write(database, 'a');
    await sealAudit(database, NOW);
    const db = database.writer;
    const [row] = await db.selectFrom('audit_personal').selectAll().execute();
    await db.deleteFrom('audit_personal').execute();
    await expect(db.insertInto('audit_personal').values(row!).execute()).rejects.toThrow(refusal);
  });
});

/** Makes hashes anew after an edit, as a person could who has the program but not the secret. */
async function rechain(database: Database): Promise<void> {
  const db = database.writer;
  let previous = '0'.repeat(64);
  for (const block of await db.selectFrom('audit_blocks').selectAll().orderBy('block_no').execute()) {
    const rows = await db
      .selectFrom('audit_events')
      .select([
        'id',
        'at',
        'actor_id',
        'action',
        'meeting_id',
        'object_type',
        'object_id',
        'request_id',
        'facts',
      ])
      .where('block_no', '=', block.block_no)
      .orderBy('id')
      .execute();
    const hash = sha256(previous + JSON.stringify(rows.map((row) => Object.values(row))));
    await db
      .updateTable('audit_blocks')
      .set({ previous_hash: previous, hash, events: rows.length })
      .where('block_no', '=', block.block_no)
      .execute();
    previous = hash;
  }
}

async function sealedTwice(): Promise<Database> {
  const database = await testDatabase('broken');
  await write(database, 'a', 'b');
  await sealAudit(database, NOW);
  await write(database, 'c');
  await sealAudit(database, NOW);
  return database;
}

describe('a chain that was edited and made anew', () => {
  const edit = (database: Database, more: () => Promise<unknown> = () => Promise.resolve()) =>
    withoutTriggers(database, async () => {
      const db = database.writer;
      await db.updateTable('audit_events').set({ facts: '{}' }).where('object_id', '=', 'b').execute();
      await rechain(database);
      await more();
    });

  test('shows by its seals, and is not sealed any further', async () => {
    const database = await sealedTwice();
    await edit(database);
    expect((await verifyAudit(database.reader, [])).problems).toEqual([]);
    expect(await problemsOf(database)).toEqual(['block 1 has another seal', 'block 2 has another seal']);
    await write(database, 'd');
    await expect(sealAudit(database, NOW)).rejects.toThrow(EditedAuditError);
  });

  test('is not whole either when its seals are said to be of another secret, or there are none', async () => {
    for (const seals of [
      { key_id: 'another', seal: 'x' },
      { key_id: null, seal: null },
    ]) {
      const database = await sealedTwice();
      await edit(database, async () => {
        await database.writer.updateTable('audit_blocks').set(seals).execute();
        await database.writer.deleteFrom('installation').where('key', '=', 'audit_newest_block').execute();
      });
      await write(database, 'd');
      await sealAudit(database, NOW).catch(() => {});
      const { problems, unchecked } = await verifyAudit(database.reader, [KEY]);
      expect(problems.length + unchecked).toBeGreaterThan(0);
    }
  });

  test('shows when its end was cut off', async () => {
    const database = await sealedTwice();
    await withoutTriggers(database, async () => {
      await database.writer.deleteFrom('audit_personal').execute();
      await database.writer.deleteFrom('audit_events').where('block_no', '=', 2).execute();
      await database.writer.deleteFrom('audit_blocks').where('block_no', '=', 2).execute();
    });
    expect(await problemsOf(database)).toEqual(['block 2 is missing']);
    await write(database, 'd');
    await expect(sealAudit(database, NOW)).rejects.toThrow(EditedAuditError);
    await database.writer
      .updateTable('installation')
      .set((eb) => ({ value: sql`replace(${eb.ref('value')}, '2 ', '1 ')` }))
      .where('key', '=', 'audit_newest_block')
      .execute();
    expect(await problemsOf(database)).toEqual(['which block is the newest has been edited']);
  });
});

test('with another secret the chain goes on, and the former one is needed to check what was sealed with it', async () => {
  const database = await sealedTwice();
  const next = sealKeyOf('another-secret-of-more-than-thirty-two-characters');
  await write(database, 'd');
  expect(await sealAudit(database, NOW, next)).toBe(1);
  expect(await verifyAudit(database.reader, [next])).toEqual({ problems: [], unchecked: 2 });
  expect(await verifyAudit(database.reader, [next, KEY])).toEqual({ problems: [], unchecked: 0 });
  expect(await verifyAudit(database.reader, [])).toEqual({ problems: [], unchecked: 3 });
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
  expect(await problemsOf(database)).toEqual([
    'block 1 has been edited',
    'block 2 holds 1 rows instead of 2',
    'block 3 is missing',
    'block 4 does not follow the one before',
  ]);
  await db.deleteFrom('audit_blocks').where('block_no', '=', 4).execute();
  expect(await problemsOf(database)).toEqual([
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
  expect(await problemsOf(database)).toEqual([]);
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
