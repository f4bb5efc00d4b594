/** Which browsers have signed in to which account before. Only the hash of a browser's cookie is kept. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/** Has this browser signed in to this account before? @param personId null, where there is no account: never */
export async function isKnownBrowser(
  db: Readable,
  browserHash: string,
  personId: PersonId | null,
): Promise<boolean> {
  // Asked for an account that is not there too, so that the answer takes as long.
  const found = await db
    .selectFrom('known_browsers')
    .select('person_id')
    .where('browser_hash', '=', browserHash)
    .where('person_id', '=', personId ?? ('' as PersonId))
    .executeTakeFirst();
  return found !== undefined;
}

/** Has anybody signed in with this browser before? */
export async function isBrowserOfAnybody(db: Readable, browserHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('known_browsers')
    .select('person_id')
    .where('browser_hash', '=', browserHash)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** @param forgetBefore browsers of this person that have not signed in since are forgotten */
export async function rememberBrowser(
  tx: Tx,
  known: { browserHash: string; personId: PersonId },
  now: string,
  forgetBefore: string,
): Promise<void> {
  await tx
    .deleteFrom('known_browsers')
    .where('person_id', '=', known.personId)
    .where('last_at', '<', forgetBefore)
    .execute();
  await tx
    .insertInto('known_browsers')
    .values({ browser_hash: known.browserHash, person_id: known.personId, last_at: now })
    .onConflict((conflict) => conflict.columns(['browser_hash', 'person_id']).doUpdateSet({ last_at: now }))
    .execute();
}
