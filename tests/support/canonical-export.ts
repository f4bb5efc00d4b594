import type { Database } from '#db/core/dialect.ts';
import type { AnyDb } from '#db/migrations/define.ts';

/** What is written beside requests about who read what, at a moment of its own. */
const READINGS = ['file_read', 'list_exported', 'access_refused'];

/**
 * Every row of every table, in an order that does not depend on how they came there; without what was read.
 */
export async function canonicalExport(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.reader.introspection.getTables();
  const names = tables
    .filter((table) => database.schema === null || table.schema === database.schema)
    .map((table) => table.name);
  const everything: Record<string, string[]> = {};
  const readings = await (database.reader as AnyDb)
    .selectFrom('audit_events')
    .select('id')
    .where('action', 'in', READINGS)
    .execute();
  const ofReadings = new Set(readings.map((row) => String(row.id)));
  for (const name of names.toSorted().filter((table) => table !== 'public_downloads')) {
    const rows = await (database.reader as AnyDb).selectFrom(name).selectAll().execute();
    const key = name === 'audit_events' ? 'id' : name === 'audit_personal' ? 'event_id' : null;
    everything[name] = rows
      .filter((row) => key === null || !ofReadings.has(String(row[key])))
      .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .toSorted();
  }
  return everything;
}
