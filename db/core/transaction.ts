/**
 * The one door to a write. Inside, only `tx` may be awaited, and pure code: mail, files, hashes and
 * fetches wait until the transaction is over, because on SQLite nobody else writes meanwhile.
 */
import type { Transaction } from 'kysely';

import type { Schema } from '#db/schema/index.ts';

import { type Database, type Db, isSerializationFailure } from './dialect.ts';
import { emptyLists } from './empty-lists.ts';
import { FinishedGuard, OuterQueryError, running } from './transaction-guards.ts';

/** A running transaction. Repositories that write take this type, never the outer handle. */
export type Tx = Transaction<Schema>;
/** Anything that can read: the reader, the writer, or a transaction. */
export type Readable = Db | Tx;

/**
 * Runs `work` in one transaction of the writer; it commits when `work` resolves and rolls back when it throws.
 * @param work is run again, from its beginning, when PostgreSQL has ended it in favour of another transaction
 * @throws OuterQueryError when called inside another transaction.
 */
export async function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (running.getStore()?.active) throw new OuterQueryError();
  for (let times = 1; ; times += 1) {
    try {
      return await runOnce(database, work);
    } catch (error) {
      if (times === MAX_TIMES || !isSerializationFailure(error)) throw error;
    }
  }
}

const MAX_TIMES = 4;

async function runOnce<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const guard = new FinishedGuard();
  return database.writer.transaction().execute((tx) => {
    const state = { active: true };
    return running.run(state, async () => {
      try {
        // The outer guard was inherited from the writer and must not judge the transaction's own queries.
        return await work(tx.withoutPlugins().withPlugin(guard).withPlugin(emptyLists));
      } finally {
        guard.finished = true;
        state.active = false;
      }
    });
  });
}
