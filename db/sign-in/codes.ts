/** Codes that are sent by mail: hashed, short-lived, for one purpose, bound to what asked for them. */
import type { CodePurpose } from '#app/domain/shared/vocabulary.ts';
import type { AskedCode } from '#app/domain/sign-in/code-limits.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type CodeRow = Schema['sign_in_codes'];

/** The codes that were sent to an address since an instant, whatever they are for. */
export async function codesSince(db: Readable, emailKey: string, since: string): Promise<AskedCode[]> {
  const rows = await db
    .selectFrom('sign_in_codes')
    .where('email_key', '=', emailKey)
    .where('created_at', '>', since)
    .select(['created_at as at', 'network_hash as network', 'on_top_of as onTopOf'])
    .execute();
  return rows;
}

export async function insertCode(
  tx: Tx,
  code: Omit<CodeRow, 'id' | 'created_at' | 'tries' | 'used_at'>,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('sign_in_codes')
    .values({ id, ...code, created_at: now, tries: 0, used_at: null })
    .execute();
  return id;
}

/** Every code for this purpose that this browser or session has asked for, used or not, the newest first. */
export function codesOfBrowser(
  db: Readable,
  browserHash: string,
  purpose: CodePurpose = 'sign_in',
): Promise<CodeRow[]> {
  return db
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('purpose', '=', purpose)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Every code for signing in that was asked for with this address, the newest first. */
export function codesOfMailbox(db: Readable, emailKey: string): Promise<CodeRow[]> {
  return db
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('purpose', '=', 'sign_in')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
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

/** One of its codes has been typed: none of them does anything again. @returns false when one has done so before */
export async function markCodesUsed(
  tx: Tx,
  browserHash: string,
  now: string,
  purpose: CodePurpose = 'sign_in',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('browser_hash', '=', browserHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** None of these codes is worth anything from this instant on, typed or not. */
export async function letExpire(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  await tx.updateTable('sign_in_codes').set({ expires_at: at }).where('id', 'in', ids).execute();
}

/** Codes that wait for one of these mailboxes open nothing any more: they were asked for before it was somebody's. */
export async function endCodes(tx: Tx, emailKeys: readonly string[], now: string): Promise<void> {
  await tx
    .updateTable('sign_in_codes')
    .set({ expires_at: now })
    .where('email_key', 'in', emailKeys)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}
