/** Who was told what: all of it, so that a notice too many is seen as well as one that is missing. */
import type { Database } from '#db/core/dialect.ts';

/** Every notice that some work has put into the outbox, whatever it is about: its name and whose address it goes to. */
export async function toldBy(database: Database, work: () => Promise<unknown>): Promise<[string, string][]> {
  const read = () => database.reader.selectFrom('outbox').select(['id', 'notice', 'to_address']).execute();
  const before = new Set((await read()).map((row) => row.id));
  await work();
  const told = (await read()).filter((row) => !before.has(row.id));
  // Ids of one millisecond have no order.
  return told.map((row): [string, string] => [row.notice, row.to_address]).sort();
}
