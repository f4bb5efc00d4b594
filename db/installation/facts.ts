/** Facts about the installation itself, by key. */
import type { Readable, Tx } from '#db/core/transaction.ts';

export async function factOf(db: Readable, key: string): Promise<string | null> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function setFact(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Whether the database answers, and has our tables. */
export async function canConnect(db: Readable): Promise<boolean> {
  try {
    await db.selectFrom('installation').select('key').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}
