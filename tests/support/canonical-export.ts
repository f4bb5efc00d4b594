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
  /** Events that are exported: what belongs to others, which may come at any moment, is left out with them. */
  const events = new Set<string>();
  for (const name of names.toSorted().filter((table) => table !== 'public_downloads')) {
    const rows = await (database.reader as AnyDb).selectFrom(name).selectAll().execute();
    const shown = rows.filter((row) => {
      if (name === 'audit_personal') return events.has(String(row.event_id));
      return name !== 'audit_events' || !READINGS.includes(String(row.action));
    });
    // They come before their personal values, by name.
    if (name === 'audit_events') for (const row of shown) events.add(String(row.id));
    everything[name] = shown
      .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .toSorted();
  }
  return everything;
}
