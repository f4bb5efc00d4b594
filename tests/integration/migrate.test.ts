import { expect, test } from 'vitest';

import { isEmpty, migrate, NewerSchemaError, pendingMigrations } from '#db/migrate.ts';
import type { AnyDb } from '#db/migrations/define.ts';
import { testDatabase } from '#tests/support/database.ts';

test('a migrated database has nothing to come', async () => {
  const database = await testDatabase();
  expect(await pendingMigrations(database)).toEqual([]);
  expect(await migrate(database)).toEqual([]);
  expect(await isEmpty(database)).toBe(false);
});

test('two installations in one database do not see each other', async () => {
  // On PostgreSQL each is a schema of its own in the same database, and the second is made while the first is there.
  const [first, second] = [await testDatabase(), await testDatabase()];
  await first.writer.insertInto('installation').values({ key: 'name', value: 'first' }).execute();
  expect(await second.reader.selectFrom('installation').selectAll().execute()).toEqual([]);
});

test('a database of a newer program is refused by name', async () => {
  const database = await testDatabase();
  await (database.writer as AnyDb)
    .insertInto('kysely_migration')
    .values({ name: '999-later', timestamp: '2030-01-01' })
    .execute();
  const refusal = pendingMigrations(database);
  await expect(refusal).rejects.toThrow(NewerSchemaError);
  await expect(refusal).rejects.toThrow('999-later');
});
