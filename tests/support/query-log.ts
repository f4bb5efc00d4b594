/** Notes every query that a portal asks its database, in order. */
import { type Kysely, type KyselyPlugin, SqliteQueryCompiler } from 'kysely';

import type { Database } from '#db/core/dialect.ts';

/**
 * The queries, without their values, that are asked while some work is done. Nothing else may ask meanwhile.
 * @returns SQL as SQLite writes it, whatever the database
 */
export async function queriesOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const queries: string[] = [];
  const compiler = new SqliteQueryCompiler();
  const log: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(compiler.compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const { reader, writer } = database;
  const noted = <T>(db: Kysely<T>): Kysely<T> => db.withPlugin(log);
  Object.assign(database, { reader: noted(reader), writer: noted(writer) });
  try {
    await work();
  } finally {
    Object.assign(database, { reader, writer });
  }
  // What has been read is noted in batches, beside the requests.
  return queries.filter((query) => !/"audit_/.test(query));
}
