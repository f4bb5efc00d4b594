/** Nobody adds a column that names a person and forgets what becomes of it when two accounts are put together. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { comparedColumns, MOVING_COLUMNS, ROWS_OF_A_PERSON } from '#app/domain/people/rows-of-a-person.ts';
import type { Database } from '#db/core/dialect.ts';
import { testDatabase } from '#tests/support/database.ts';

/** Every column that references `persons`, as the database itself says. */
async function personColumns(database: Database): Promise<string[]> {
  const tables = (await database.reader.introspection.getTables())
    .filter(({ schema }) => database.schema === null || schema === database.schema)
    .map(({ name }) => name);
  const found: string[] = [];
  for (const table of tables) {
    const { rows } =
      database.kind === 'sqlite'
        ? await sql<{ col: string }>`select "from" as col from pragma_foreign_key_list(${table})
            where "table" = 'persons'`.execute(database.reader)
        : await sql<{ col: string }>`select a.attname as col from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
            where c.contype = 'f' and c.confrelid = 'persons'::regclass and c.conrelid = ${table}::regclass`.execute(
            database.reader,
          );
    found.push(...rows.map(({ col }) => `${table}.${col}`));
  }
  return found.toSorted();
}

test('every column that references a person says what becomes of its rows', async () => {
  const database = await testDatabase();
  expect(await personColumns(database)).toEqual(Object.keys(ROWS_OF_A_PERSON).toSorted());
});

test('what the rules compare are columns, and a moving row is named by one of them', async () => {
  const database = await testDatabase();
  for (const { table, rule } of MOVING_COLUMNS) {
    const columns = sql.join(comparedColumns(rule).map((name) => sql.ref(name)));
    await sql`select ${columns} from ${sql.table(table)}`.execute(database.reader);
  }
});

test('a person stands once in what is unique for each person: such rows unite, or refuse', async () => {
  const database = await testDatabase();
  const unique = await uniqueWith(database);
  const fates = unique.map((name) => [name, ROWS_OF_A_PERSON[name]?.fate]);
  expect(fates.filter(([, fate]) => fate === 'moves')).toEqual([]);
});

/** Columns that reference a person and stand in a key or a unique index with others. */
async function uniqueWith(database: Database): Promise<string[]> {
  if (database.kind === 'sqlite') {
    const { rows } = await sql<{ name: string }>`select m.name || '.' || i.name as name
      from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
      where m.type = 'table' and l."unique" = 1 and l.partial = 0
      and (select count(*) from pragma_index_info(l.name)) > 1`.execute(database.reader);
    return rows.map(({ name }) => name).filter((name) => name in ROWS_OF_A_PERSON);
  }
  const { rows } = await sql<{ name: string }>`select t.relname || '.' || a.attname as name
    from pg_index x join pg_class t on t.oid = x.indrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
    where x.indisunique and x.indpred is null and x.indnatts > 1
    and t.relnamespace = current_schema()::regnamespace`.execute(database.reader);
  return rows.map(({ name }) => name).filter((name) => name in ROWS_OF_A_PERSON);
}
