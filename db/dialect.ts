/**
 * The only file that knows which database it talks to. Everything above it sees one Kysely instance,
 * text and integer columns, and numbers where SQL counts.
 */
import Sqlite from 'better-sqlite3';
import {
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type SqliteDialectConfig,
  CompiledQuery,
} from 'kysely';
import pg from 'pg';

import type { Schema } from './schema.ts';
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

/** SQLite returns 1/0 for counts as numbers already; PostgreSQL sends int8 and numeric as text. */
const INT8 = 20;
const NUMERIC = 1700;

/** Deferred `begin` fails with SQLITE_BUSY_SNAPSHOT when another connection wrote between read and write. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Kysely says that SQLite cannot roll DDL back. It can; a failed migration must leave nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class AppSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
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
    dialect: new AppSqliteDialect({ database: withStatementCache(writing) }),
    plugins: [new OuterGuard()],
  });
  const reader = new Kysely<Schema>({
    dialect: new AppSqliteDialect({ database: withStatementCache(reading) }),
    plugins: [new OuterGuard()],
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
        : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    options: `-c search_path=${schema} -c statement_timeout=30000`,
  });
  // Without a listener an idle connection that is cut ends the whole process.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }) as Dialect,
    plugins: [new OuterGuard()],
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
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}

/** Takes the lock of one row until the transaction ends. SQLite's writer already holds the whole file. */
export async function lockRow(
  kind: DatabaseKind,
  tx: Db,
  table: 'meetings' | 'contributions' | 'drafts',
  id: string,
): Promise<void> {
  if (kind !== 'postgres') return;
  await sql`select id from ${sql.table(table)} where id = ${id} for update`.execute(tx);
}

/** One transaction at a time seals the audit, the others wait. SQLite's writer already holds the whole file. */
export async function lockAudit(kind: DatabaseKind, tx: Db): Promise<void> {
  if (kind === 'postgres') await sql`lock table audit_blocks in share row exclusive mode`.execute(tx);
}

/** Copies the database, page by page, while it is in use. SQLite only. */
export async function copySqliteFile(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new Sqlite(to, { readonly: true });
  try {
    const integrity = copy.pragma('integrity_check', { simple: true });
    const orphans = copy.pragma('foreign_key_check') as unknown[];
    if (integrity !== 'ok' || orphans.length > 0)
      throw new Error(`The copy ${to} failed its check: ${String(integrity)}`);
  } finally {
    copy.close();
  }
}
