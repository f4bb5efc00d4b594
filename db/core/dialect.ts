/**
 * The only file that knows which database it talks to. Everything above it sees one Kysely instance,
 * text and integer columns, and numbers where SQL counts.
 */
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  PostgresDialect,
  type RawBuilder,
  sql,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import pg from 'pg';

import { errorCode } from '#app/domain/shared/error-code.ts';
import type { Schema } from '#db/schema/index.ts';

import { emptyLists } from './empty-lists.ts';
import { OuterGuard } from './transaction-guards.ts';

export type DatabaseKind = 'sqlite' | 'postgres';
export type Db = Kysely<Schema>;

export interface Database {
  kind: DatabaseKind;
  /** The PostgreSQL schema that holds the tables; others in the same database are not ours. Null on SQLite. */
  schema: string | null;
  /** The one writing instance of this process. */
  writer: Db;
  /** Read-only instance: loaders read here, so that a running transaction never delays a page. */
  reader: Db;
  /**
   * A value that changes whenever any connection has committed something. Null where the database
   * cannot tell cheaply (PostgreSQL); callers then compare versions themselves.
   */
  dataVersion(): number | null;
  close(): Promise<void>;
}

/** The name under which PostgreSQL knows our connections. */
const APPLICATION = 'sessional';
/** What it counts and adds up in comes as text; SQLite gives numbers. */
const INT8 = 20;
const NUMERIC = 1700;

/** Deferred `begin` fails with SQLITE_BUSY_SNAPSHOT when another connection wrote between read and write. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #file: Sqlite.Database;
  constructor(file: Sqlite.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite rolls back by itself; to complain about that would hide what had happened.
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely says that SQLite cannot roll DDL back. It can; a failed migration must leave nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class AppSqliteDialect extends SqliteDialect {
  readonly #file: Sqlite.Database;
  constructor(file: Sqlite.Database) {
    super({ database: file });
    this.#file = file;
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#file);
  }
  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Prepared statements are kept per connection: compiling SQL is half the cost of a one-row query. */
function withStatementCache(file: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = file.prepare.bind(file);
  file.prepare = ((source: string) => {
    let statement = kept.get(source);
    if (!statement) {
      statement = prepare(source);
      if (kept.size >= 500) kept.clear();
      kept.set(source, statement);
    }
    return statement;
  }) as typeof file.prepare;
  return file;
}

/** Opens a SQLite file with the settings that our promises rest on, and refuses to run without them. */
function openSqlite(path: string, readonly: boolean): Sqlite.Database {
  const file = new Sqlite(path, { readonly, timeout: 5000 });
  if (!readonly) file.pragma('journal_mode = WAL');
  // Every connection after the first would open with NORMAL, where a power cut may undo a commit.
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('trusted_schema = OFF');
  file.pragma('cell_size_check = ON');
  const settings = {
    journal_mode: file.pragma('journal_mode', { simple: true }),
    synchronous: file.pragma('synchronous', { simple: true }),
    foreign_keys: file.pragma('foreign_keys', { simple: true }),
  };
  if (settings.journal_mode !== 'wal' || settings.synchronous !== 2 || settings.foreign_keys !== 1) {
    file.close();
    throw new Error(
      `The database file ${path} did not take its safety settings: ${JSON.stringify(settings)}`,
    );
  }
  return file;
}

/** @param path of the SQLite file; its folder must exist. */
export function openSqliteDatabase(path: string): Database {
  const writing = openSqlite(path, false);
  const reading = openSqlite(path, true);
  const writer = new Kysely<Schema>({
    dialect: new AppSqliteDialect(withStatementCache(writing)),
    plugins: [new OuterGuard(), emptyLists],
  });
  const reader = new Kysely<Schema>({
    dialect: new AppSqliteDialect(withStatementCache(reading)),
    plugins: [new OuterGuard(), emptyLists],
  });
  // A connection of its own: `data_version` counts the commits of *other* connections.
  const watching = openSqlite(path, true);
  const version = watching.prepare('pragma data_version').pluck();
  return {
    kind: 'sqlite',
    schema: null,
    writer,
    reader,
    dataVersion: () => version.get() as number,
    async close() {
      // The writer goes last: only a closing connection that may write moves the log into the file.
      watching.close();
      await reader.destroy();
      // Kysely does not close what was never asked for anything.
      reading.close();
      await writer.destroy();
      writing.close();
    },
  };
}

/**
 * @param url postgres://…
 * @param schema PostgreSQL schema to work in; tests give each file its own.
 */
export function openPostgresDatabase(url: string, schema = 'public'): Database {
  const types = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === INT8 || oid === NUMERIC
        ? (value: string) => Number(value)
        : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
  const pool = new pg.Pool({
    connectionString: url,
    application_name: APPLICATION,
    max: 10,
    types,
    options: `-c search_path=${schema} -c statement_timeout=30000`,
  });
  // Without a listener an idle connection that is cut ends the whole process.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new OuterGuard(), emptyLists],
  });
  return {
    kind: 'postgres',
    schema,
    writer: db,
    reader: db,
    dataVersion: () => null,
    close: () => db.destroy(),
  };
}

/** True when the error says that a unique constraint was broken, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}

/** True when PostgreSQL has ended a transaction so that another one could go on: nothing of it has been written. */
export function isSerializationFailure(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40P01' || code === '40001';
}

/** True when the database says that its disk is full. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_FULL' || code === '53100';
}

/** True when SQLite could not open, write or sync a file and does not say why. */
export function isDiskTrouble(error: unknown): boolean {
  const code = errorCode(error);
  return (
    typeof code === 'string' && /^SQLITE_(CANTOPEN|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHM))/.test(code)
  );
}

/** Takes the lock of one row until the transaction ends. SQLite's writer already holds the whole file. */
export async function lockRow(
  kind: DatabaseKind,
  tx: Db,
  table: 'meetings' | 'contributions' | 'drafts' | 'persons',
  id: string,
): Promise<void> {
  if (kind !== 'postgres') return;
  await sql`select id from ${sql.table(table)} where id = ${id} for update`.execute(tx);
}

/** Lets nobody change a row until the transaction ends; others may hold it the same way. */
export async function holdRow(kind: DatabaseKind, tx: Db, table: 'persons', id: string): Promise<void> {
  if (kind !== 'postgres') return;
  await sql`select id from ${sql.table(table)} where id = ${id} for share`.execute(tx);
}

/** One transaction at a time for a key that may have no row yet. SQLite's writer already holds the whole file. */
export async function lockKey(kind: DatabaseKind, tx: Db, key: string): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(tx);
}

/** One transaction at a time seals the audit, the others wait. SQLite's writer already holds the whole file. */
export async function lockAudit(kind: DatabaseKind, tx: Db): Promise<void> {
  if (kind === 'postgres') await sql`lock table audit_blocks in share row exclusive mode`.execute(tx);
}

/**
 * Copies the database, page by page, while it is in use, and checks the copy. SQLite only.
 * The copy is one file without a log beside it.
 */
export async function copySqliteFile(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new Sqlite(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const problem = problemOfSqliteFile(to);
  if (problem) throw new Error(`The copy ${to} failed its check: ${problem}`);
}

/** @returns what is wrong with a database file, or null */
export function problemOfSqliteFile(path: string): string | null {
  let file: Sqlite.Database | undefined;
  try {
    file = new Sqlite(path, { readonly: true, fileMustExist: true });
    const integrity = file.pragma('integrity_check(1)', { simple: true });
    if (integrity !== 'ok') return String(integrity);
    const orphans = file.pragma('foreign_key_check') as unknown[];
    return orphans.length > 0 ? `${orphans.length} rows point at rows that are not there` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    file?.close();
  }
}

/** How many connections of other processes of ours a PostgreSQL database has; 0 on SQLite, which has a lock file. */
export async function connectionsOfOthers(database: Database): Promise<number> {
  if (database.kind === 'sqlite') return 0;
  const { rows } = await sql<{ others: number }>`select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = ${APPLICATION} and pid <> pg_backend_pid()`.execute(
    database.writer,
  );
  return rows[0]!.others;
}

/** Moves everything of an installation on PostgreSQL into a schema of another name, and leaves an empty one. */
export async function setSchemaAside(database: Database, aside: string): Promise<void> {
  const own = sql.id(database.schema ?? '');
  await database.writer.transaction().execute(async (tx) => {
    await sql`alter schema ${own} rename to ${sql.id(aside)}`.execute(tx);
    await sql`create schema ${own}`.execute(tx);
  });
}

/** Undoes `setSchemaAside`; what has been written since is lost. */
export async function restoreSchema(database: Database, aside: string): Promise<void> {
  const own = sql.id(database.schema ?? '');
  await database.writer.transaction().execute(async (tx) => {
    await sql`drop schema ${own} cascade`.execute(tx);
    await sql`alter schema ${sql.id(aside)} rename to ${own}`.execute(tx);
  });
}

/** Makes an empty database beside the one of the address. @returns its address, and how to remove it */
export async function scratchPostgres(url: string, name: string) {
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  const run = async (statement: RawBuilder<unknown>) => {
    const server = openPostgresDatabase(url);
    try {
      await statement.execute(server.writer);
    } finally {
      await server.close();
    }
  };
  await run(sql`create database ${sql.id(name)}`);
  return { url: beside.href, remove: () => run(sql`drop database ${sql.id(name)}`) };
}
