/** A fresh, migrated database for one test: a real SQLite file, or a database of its own in a real PostgreSQL. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { type Database, openPostgresDatabase, openSqliteDatabase } from '#db/core/dialect.ts';
import { findViolations } from '#db/core/invariants.ts';
import { isEmpty } from '#db/core/migrate.ts';

import { freshPostgres } from './postgres-database.ts';

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
  return process.env.TEST_DATABASE === 'postgres' ? freshOnServer() : freshFile();
}

async function freshFile(): Promise<Fresh> {
  const folder = await mkdtemp(join(tmpdir(), 'sessional-test-'));
  const path = join(folder, 'test.sqlite');
  await copyMigratedFile(path);
  return {
    database: openSqliteDatabase(path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A SQLite file with the schema and no rows. */
export async function copyMigratedFile(path: string): Promise<void> {
  const template = process.env.TEST_TEMPLATE;
  if (!template) throw new Error('only the global setup makes the template database');
  await copyFile(template, path);
}

async function freshOnServer(): Promise<Fresh> {
  const { url, remove } = await freshPostgres('schema');
  return { database: openPostgresDatabase(url), remove };
}
