/** Who has been invited to contribute to a session. Only the hash of the token in the link is kept. */
import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type InvitationRow = Schema['invitations'];

/** Those of a meeting that still hold, the newest first. */
export function invitationsOf(db: Readable, meetingId: MeetingId): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Ids of the sessions of a meeting that a person is invited to, by an address that they have confirmed. */
export async function invitedItems(
  db: Readable,
  meetingId: MeetingId,
  personId: PersonId,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('invitations')
    .select('item_id')
    .where('meeting_id', '=', meetingId)
    .where('email_key', 'in', (eb) =>
      eb
        .selectFrom('person_emails')
        .select('person_emails.email_key')
        .where('person_id', '=', personId)
        .where('confirmed_at', 'is not', null),
    )
    .where('ended_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.item_id));
}

export async function invitationByToken(db: Readable, tokenHash: string): Promise<InvitationRow | null> {
  return (
    (await db
      .selectFrom('invitations')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .where('ended_at', 'is', null)
      .executeTakeFirst()) ?? null
  );
}

/** @returns the new row */
export async function insertInvitation(
  tx: Tx,
  invitation: Omit<InvitationRow, 'id' | 'public_id' | 'invited_at' | 'ended_at'>,
  now: string,
): Promise<InvitationRow> {
  const row = { ...invitation, id: newId(), public_id: newPublicId(), invited_at: now, ended_at: null };
  await tx.insertInto('invitations').values(row).execute();
  return row;
}

/** Gives an invitation another link; the one before leads nowhere any more. @returns null when none holds */
export async function renewInvitation(
  tx: Tx,
  itemId: ItemId,
  publicId: string,
  tokenHash: string,
): Promise<InvitationRow | null> {
  return (
    (await tx
      .updateTable('invitations')
      .set({ token_hash: tokenHash })
      .where('item_id', '=', itemId)
      .where('public_id', '=', publicId)
      .where('ended_at', 'is', null)
      .returningAll()
      .executeTakeFirst()) ?? null
  );
}

/** @returns false when there was none that still held */
export async function endInvitation(tx: Tx, itemId: ItemId, publicId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ ended_at: now })
    .where('item_id', '=', itemId)
    .where('public_id', '=', publicId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
