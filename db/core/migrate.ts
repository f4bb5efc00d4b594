/**
 * Brings a database to the schema of this program. Forward only; the list is static because a bundled
 * server cannot read a folder of migrations. The only file that imports Kysely's Migrator.
 */
import { type Migration, Migrator } from 'kysely';

import * as foundation from '#db/migrations/001-foundation.ts';
import * as signInLinks from '#db/migrations/002-sign-in-links.ts';
import * as uploads from '#db/migrations/003-uploads.ts';
import * as contributionsInFull from '#db/migrations/004-contributions-in-full.ts';
import * as fileFacts from '#db/migrations/005-file-facts.ts';
import * as search from '#db/migrations/006-search.ts';
import * as callAndParticipants from '#db/migrations/007-call-and-participants.ts';
import * as languagesAndPresenters from '#db/migrations/008-languages-and-presenters.ts';
import * as doneOnce from '#db/migrations/009-done-once.ts';
import * as naming from '#db/migrations/010-naming.ts';
import * as signIn from '#db/migrations/011-sign-in.ts';
import * as whatMayBeUsedUp from '#db/migrations/012-what-may-be-used-up.ts';
import * as turnsOfFiles from '#db/migrations/013-turns-of-files.ts';
import * as auditSeals from '#db/migrations/014-audit-seals.ts';
import * as whoBelongsWhere from '#db/migrations/015-who-belongs-where.ts';
import * as ownAddresses from '#db/migrations/016-own-addresses.ts';
import * as joinedAccounts from '#db/migrations/017-joined-accounts.ts';
import * as wordsOfFiles from '#db/migrations/019-words-of-files.ts';
import * as whatOnePersonCauses from '#db/migrations/020-what-one-person-causes.ts';
import * as namesAndBodies from '#db/migrations/021-names-and-bodies.ts';
import * as whoReadsOut from '#db/migrations/022-who-reads-out.ts';
import type { AnyDb } from '#db/migrations/define.ts';
import { fillSearch } from '#db/search/search-index.ts';

import type { Database, DatabaseKind } from './dialect.ts';

const MIGRATIONS: Record<string, { up(db: AnyDb, kind: DatabaseKind): Promise<void> }> = {
  '001-foundation': foundation,
  '002-sign-in-links': signInLinks,
  '003-uploads': uploads,
  '004-contributions-in-full': contributionsInFull,
  '005-file-facts': fileFacts,
  '006-search': search,
  '007-call-and-participants': callAndParticipants,
  '008-languages-and-presenters': languagesAndPresenters,
  '009-done-once': doneOnce,
  '010-naming': naming,
  '011-sign-in': signIn,
  '012-what-may-be-used-up': whatMayBeUsedUp,
  '013-turns-of-files': turnsOfFiles,
  '014-audit-seals': auditSeals,
  '015-who-belongs-where': whoBelongsWhere,
  '016-own-addresses': ownAddresses,
  '017-joined-accounts': joinedAccounts,
  '019-words-of-files': wordsOfFiles,
  '020-what-one-person-causes': whatOnePersonCauses,
  '021-names-and-bodies': namesAndBodies,
  '022-who-reads-out': whoReadsOut,
};

/** The database was written by a newer program than this one. */
export class NewerSchemaError extends Error {
  constructor(unknown: string[]) {
    super(
      `The database has been changed by a newer version of Sessional (${unknown.join(', ')}). ` +
        'Start that version, or restore the backup that it took before the change.',
    );
  }
}

function migratorFor(database: Database): Migrator {
  const migrations: Record<string, Migration> = {};
  for (const [name, migration] of Object.entries(MIGRATIONS)) {
    migrations[name] = { up: (db) => migration.up(db, database.kind) };
  }
  return new Migrator({
    db: database.writer,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // Otherwise the tables of the migrator are looked for in every schema, and those of others are found.
    ...(database.schema === null ? {} : { migrationTableSchema: database.schema }),
  });
}

async function ownTables(database: Database): Promise<string[]> {
  const tables = await database.writer.introspection.getTables({ withInternalKyselyTables: true });
  return tables
    .filter(({ schema }) => database.schema === null || schema === database.schema)
    .map((table) => table.name);
}

/** True when nothing has been written here yet, not even a table. */
export async function isEmpty(database: Database): Promise<boolean> {
  return (await ownTables(database)).every((name) => name.startsWith('kysely_migration'));
}

/** Names of migrations that have run, in order. */
export async function doneMigrations(database: Database): Promise<string[]> {
  if (!(await ownTables(database)).includes('kysely_migration')) return [];
  const done = await (database.writer as AnyDb)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return done.map((row) => String(row.name));
}

/** @throws NewerSchemaError when a database with these migrations was written by a newer program */
export function refuseNewer(done: readonly string[]): void {
  const unknown = done.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
}

/** Names of migrations that have not run yet, in order. @throws NewerSchemaError */
export async function pendingMigrations(database: Database): Promise<string[]> {
  refuseNewer(await doneMigrations(database));
  const all = await migratorFor(database).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

/** Runs what is pending, all or nothing, and indexes what is not indexed yet. @returns the names of what ran. */
export async function migrate(database: Database): Promise<string[]> {
  const pending = await pendingMigrations(database);
  if (pending.length > 0) {
    const { error } = await migratorFor(database).migrateToLatest();
    if (error) throw error;
  }
  await fillSearch(database);
  return pending;
}
