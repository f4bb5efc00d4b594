/**
 * The one way in which migrations write down tables, so that each looks the same on both databases:
 * SQLite tables are STRICT, PostgreSQL text compares byte by byte (collation "C"), nothing cascades.
 */
import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

// Migrations are frozen in time and must not follow the schema types of today.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDb = Kysely<any>;

/**
 * `text` | `int` | `flag` (0 or 1), then any of: `null` (may be missing), `pk`, `unique`,
 * `-> table` (foreign key to `table.id`), `in table` (foreign key to a closed set, `table.code`),
 * `of table column` (foreign key to another unique column).
 */
export type ColumnText = string;

/** Creates one table. @param unique lists of columns that are unique together. */
export async function createTable(
  db: AnyDb,
  kind: DatabaseKind,
  name: string,
  columns: Record<string, ColumnText>,
  options: { primaryKey?: string[]; unique?: string[][]; index?: string[][] } = {},
): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  let table: CreateTableBuilder<any, any> = db.schema.createTable(name);
  for (const [column, spec] of Object.entries(columns)) {
    table = table.addColumn(column, columnType(kind, spec), (c) => constrained(c, column, spec));
  }
  if (options.primaryKey) table = table.addPrimaryKeyConstraint(`${name}_pk`, options.primaryKey);
  for (const columnsTogether of options.unique ?? []) {
    table = table.addUniqueConstraint(`${name}_${columnsTogether.join('_')}_unique`, columnsTogether);
  }
  if (kind === 'sqlite') table = table.modifyEnd(sql`strict`);
  await table.execute();
  for (const indexed of options.index ?? []) {
    await db.schema
      .createIndex(`${name}_${indexed.join('_')}`)
      .on(name)
      .columns(indexed)
      .execute();
  }
}

/** Adds columns to a table that has rows: each of them may be missing. */
export async function addColumns(
  db: AnyDb,
  kind: DatabaseKind,
  name: string,
  columns: Record<string, ColumnText>,
): Promise<void> {
  for (const [column, spec] of Object.entries(columns)) {
    await db.schema
      .alterTable(name)
      .addColumn(column, columnType(kind, spec), (c) => constrained(c, column, spec))
      .execute();
  }
}

function columnType(kind: DatabaseKind, spec: ColumnText) {
  if (spec.startsWith('text')) return kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  return kind === 'postgres' ? sql`bigint` : sql`integer`;
}

function constrained(
  column: ColumnDefinitionBuilder,
  name: string,
  spec: ColumnText,
): ColumnDefinitionBuilder {
  const words = spec.split(' ');
  let col = column;
  if (!words.includes('null')) col = col.notNull();
  if (words.includes('pk')) col = col.primaryKey();
  if (words.includes('unique')) col = col.unique();
  if (words[0] === 'flag') col = col.check(sql`${sql.ref(name)} in (0, 1)`);
  const target = words[words.indexOf('->') + 1];
  if (words.includes('->') && target) col = col.references(`${target}.id`);
  const set = words[words.indexOf('in') + 1];
  if (words.includes('in') && set) col = col.references(`${set}.code`);
  const other = words[words.indexOf('of') + 1];
  const key = words[words.indexOf('of') + 2];
  if (words.includes('of') && other && key) col = col.references(`${other}.${key}`);
  return col;
}

/** Creates a closed set and fills it. A new member later is one INSERT. */
export async function createSet(db: AnyDb, kind: DatabaseKind, name: string, codes: string[]): Promise<void> {
  await createTable(db, kind, name, { code: 'text pk' });
  await db
    .insertInto(name)
    .values(codes.map((code) => ({ code })))
    .execute();
}
