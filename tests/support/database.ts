/** A fresh, migrated database for one test: a real SQLite file, or a schema of its own in a real PostgreSQL. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { onTestFinished } from 'vitest';

import { copySqliteFile, type Database, openPostgresDatabase, openSqliteDatabase } from '#db/core/dialect.ts';
import { findViolations } from '#db/core/invariants.ts';
import { isEmpty, migrate } from '#db/core/migrate.ts';

/**
 * Call it inside a test; when that test has finished, all invariants must hold, and everything is cleaned up.
 * `TEST_DATABASE=postgres` with `TEST_DATABASE_URL` takes PostgreSQL, otherwise SQLite.
 * @param leaves `broken`: the test breaks things on purpose
 */
export async function testDatabase(leaves: 'sound' | 'broken' = 'sound'): Promise<Database> {
  const { database, remove } = await freshDatabase();
  onTestFinished(async () => {
    try {
      if (leaves === 'sound') await expectSound(database);
    } finally {
      await database.close();
      await remove();
    }
  });
  return database;
}

/** @throws with the names of the invariants that do not hold, and with the rows that break them */
export async function expectSound(database: Database): Promise<void> {
  if (await isEmpty(database)) return;
  const broken = (await findViolations(database.reader)).map(({ name, ids }) => `${name}: ${ids.join(' ')}`);
  if (broken.length > 0) throw new Error(['Invariants that do not hold:', ...broken].join('\n'));
}

export interface Fresh {
  database: Database;
  /** Call it after `database.close()`. */
  remove(): Promise<void>;
}

/** The same for a whole file of tests, which closes and removes it by itself. */
export function freshDatabase(): Promise<Fresh> {
  return process.env.TEST_DATABASE === 'postgres' ? freshSchema() : freshFile();
}

let template: Promise<Buffer> | undefined;

/** Migrating takes longer than most tests, so it is done once per process; the bytes are kept. */
async function migratedBytes(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'sessional-template-'));
  try {
    const path = join(folder, 'template.sqlite');
    const database = openSqliteDatabase(path);
    await migrate(database);
    // The file alone is not the whole database: part of it still stands in the write-ahead log.
    await copySqliteFile(path, join(folder, 'copy.sqlite'));
    await database.close();
    return await readFile(join(folder, 'copy.sqlite'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function freshFile(): Promise<Fresh> {
  const bytes = await (template ??= migratedBytes());
  const folder = await mkdtemp(join(tmpdir(), 'sessional-test-'));
  const path = join(folder, 'test.sqlite');
  await writeFile(path, bytes);
  return {
    database: openSqliteDatabase(path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freshSchema(): Promise<Fresh> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await onServer(url, `create schema ${schema}`);
  const database = openPostgresDatabase(url, schema);
  await migrate(database);
  return { database, remove: () => onServer(url, `drop schema ${schema} cascade`) };
}

/** A whole database of its own on the PostgreSQL of the tests, for what is named by its address only. */
export async function freshPostgres(): Promise<{ url: string; remove(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) };
}
