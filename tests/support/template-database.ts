/**
 * Global setup of the integration tests. Migrating takes longer than most tests, so it runs once for all of them: each
 * test gets a copy of a migrated SQLite file, or a database that PostgreSQL copies from a migrated one.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { copySqliteFile, openPostgresDatabase, openSqliteDatabase } from '#db/core/dialect.ts';
import { migrate } from '#db/core/migrate.ts';

import { databaseAddress, onServer, testServer } from './postgres-database.ts';

export default function setup(): Promise<() => Promise<void>> {
  return process.env.TEST_DATABASE === 'postgres' ? migratedPostgres() : migratedFile();
}

async function migratedFile(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sessional-template-'));
  const file = path.join(folder, 'template.sqlite');
  const database = openSqliteDatabase(path.join(folder, 'first.sqlite'));
  await migrate(database);
  // The first file alone is not the whole database: part of it still stands in the write-ahead log.
  await copySqliteFile(path.join(folder, 'first.sqlite'), file);
  await database.close();
  process.env.TEST_TEMPLATE = file;
  return () => rm(folder, { recursive: true, force: true });
}

async function migratedPostgres(): Promise<() => Promise<void>> {
  const name = `template_${randomBytes(8).toString('hex')}`;
  await onServer(testServer(), `create database ${name}`);
  const database = openPostgresDatabase(databaseAddress(name));
  await migrate(database);
  await database.close();
  const [server] = await onServer(
    testServer(),
    `select current_setting('server_version_num')::int as version`,
  );
  // Older versions know no other way than this one, which is the quicker where nothing waits for the disk.
  const strategy = Number(server!.version) >= 150_000 ? 'strategy file_copy' : '';
  process.env.TEST_TEMPLATE = `template ${name} ${strategy}`;
  return async () => void (await onServer(testServer(), `drop database ${name} with (force)`));
}
