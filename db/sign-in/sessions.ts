/** The sign-in sessions of one person: how long they last, and which of them go on. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { shortenedSession } from '#app/domain/sign-in/session-length.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/** Sessions that have neither ended nor expired, the newest first. */
export function sessionsOf(db: Readable, personId: PersonId, now: Instant) {
  return db
    .selectFrom('auth_sessions')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .select([
      'id',
      'created_at as createdAt',
      'seen_at as seenAt',
      'idle_seconds as idleSeconds',
      'expires_at as expiresAt',
      'user_agent as userAgent',
    ])
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What a session can show of who uses it; null for none. */
export async function sessionById(db: Readable, id: string) {
  return (
    (await db
      .selectFrom('auth_sessions')
      .where('id', '=', id)
      .select(['confirmed_at as confirmedAt', 'browser_hash as browserHash', 'is_read_out as isReadOut'])
      .executeTakeFirst()) ?? null
  );
}

/** Notes that the person of a session has shown by a code that they are still there. */
export async function confirmSession(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('auth_sessions').set({ confirmed_at: now }).where('id', '=', id).execute();
}

/** Gives the open sessions of a person the length of the roles that they hold from now on. */
export async function shortenSessions(
  tx: Tx,
  personId: PersonId,
  roles: readonly string[],
  now: Instant,
): Promise<void> {
  for (const session of await sessionsOf(tx, personId, now)) {
    const { idleSeconds, expiresAt } = shortenedSession(session, roles);
    await tx
      .updateTable('auth_sessions')
      .set({ idle_seconds: idleSeconds, expires_at: expiresAt })
      .where('id', '=', session.id)
      .execute();
  }
}

/**
 * Ends sessions of a person on the server, whatever their browsers keep.
 * @param which one of them by its id, or all but one; null: all
 * @returns how many were open
 */
export async function endSessionsOf(
  tx: Tx,
  personId: PersonId,
  which: { only: string } | { allBut: string | null },
  now: Instant,
): Promise<number> {
  let query = tx
    .updateTable('auth_sessions')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);
  if ('only' in which) query = query.where('id', '=', which.only);
  else if (which.allBut !== null) query = query.where('id', '!=', which.allBut);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}
