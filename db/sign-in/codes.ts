/** Codes for signing in: hashed, short-lived, bound to the browser that asked. */
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/** How many codes an address has asked for since an instant. */
export async function codesSince(db: Readable, emailKey: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_codes')
    .where('email_key', '=', emailKey)
    .where('created_at', '>', since)
    .select((eb) => eb.fn.countAll<number>().as('codes'))
    .executeTakeFirstOrThrow();
  return row.codes;
}

export async function insertCode(
  tx: Tx,
  code: { email: string; emailKey: string; codeHash: string; browserHash: string; expiresAt: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('sign_in_codes')
    .values({
      id,
      email: code.email,
      email_key: code.emailKey,
      code_hash: code.codeHash,
      browser_hash: code.browserHash,
      created_at: now,
      expires_at: code.expiresAt,
      tries: 0,
      used_at: null,
    })
    .execute();
  return id;
}

/** The newest code that this browser has asked for, used or not. */
export async function latestCode(db: Readable, browserHash: string) {
  return (
    (await db
      .selectFrom('sign_in_codes')
      .selectAll()
      .where('browser_hash', '=', browserHash)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  );
}

/** Counts a try. @returns false when there were as many already, however many come at once */
export async function countTry(tx: Tx, id: string, limit: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_codes')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', limit)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** @returns false when somebody else has used it first */
export async function markCodeUsed(tx: Tx, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
