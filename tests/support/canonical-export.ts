import type { Database } from '#db/core/dialect.ts';
import type { AnyDb } from '#db/migrations/define.ts';

/** Every row of every table, in an order that does not depend on how they came there. */
export async function canonicalExport(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.reader.introspection.getTables();
  const names = tables
    .filter((table) => database.schema === null || table.schema === database.schema)
    .map((table) => table.name);
  const everything: Record<string, string[]> = {};
  for (const name of names.toSorted()) {
    const rows = await (database.reader as AnyDb).selectFrom(name).selectAll().execute();
    everything[name] = rows
      .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .toSorted();
  }
  return everything;
}
