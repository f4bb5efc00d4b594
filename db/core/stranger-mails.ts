/** Mail to people who have not agreed to any: who has caused how much of it in the last day. */
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';

import { newId } from './ids.ts';
import type { Readable, Tx } from './transaction.ts';

/** Those of these addresses whose bearer has signed in with them, or holds a role that somebody has given. */
export async function agreedAmong(db: Readable, emailKeys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('person_emails')
    .select('email_key')
    .where('email_key', 'in', emailKeys)
    .where((of) =>
      of.or([
        of('confirmed_at', 'is not', null),
        of.exists(
          of
            .selectFrom('role_grants')
            .select('role_grants.id')
            .whereRef('role_grants.person_id', '=', 'person_emails.person_id')
            .where('role_grants.ended_at', 'is', null),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.email_key));
}

/** How many of those mails went out since an instant: by one sender for themselves, to one address, for one meeting. */
export async function countStrangerMails(
  db: Readable,
  of: { senderId: PersonId; toKey: string; meetingId: MeetingId | null },
  since: string,
): Promise<{ bySender: number; toAddress: number; forMeeting: number }> {
  const rows = await db
    .selectFrom('stranger_mails')
    .select(['sender_id', 'to_key', 'meeting_id'])
    .where('sent_at', '>', since)
    .where((eb) =>
      eb.or([
        eb('sender_id', '=', of.senderId),
        eb('to_key', '=', of.toKey),
        ...(of.meetingId === null ? [] : [eb('meeting_id', '=', of.meetingId)]),
      ]),
    )
    .execute();
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  return {
    bySender: count((row) => row.sender_id === of.senderId && row.meeting_id === null),
    toAddress: count((row) => row.to_key === of.toKey && row.meeting_id === null),
    forMeeting: count((row) => row.meeting_id !== null && row.meeting_id === of.meetingId),
  };
}

/** @param mail.meetingId of the team that has sent it; null for a sender who is no member of it */
export async function recordStrangerMail(
  tx: Tx,
  mail: { senderId: PersonId; toKey: string; meetingId: MeetingId | null },
  now: string,
  since: string,
): Promise<void> {
  await tx.deleteFrom('stranger_mails').where('sent_at', '<=', since).execute();
  await tx
    .insertInto('stranger_mails')
    .values({
      id: newId(),
      sender_id: mail.senderId,
      to_key: mail.toKey,
      meeting_id: mail.meetingId,
      sent_at: now,
    })
    .execute();
}

/**
 * The same notice about the same contribution to the same address, where it is sent again and again: what still waits
 * is called back, because the newer one says how things stand.
 * @returns when the first of them was written since an instant; null when there was none
 */
export async function callBackEarlier(
  tx: Tx,
  of: { notice: string; contributionId: ContributionId; address: string; keyPrefix: string },
  since: string,
): Promise<string | null> {
  const earlier = await tx
    .selectFrom('outbox')
    .select(['id', 'state', 'created_at'])
    .where('contribution_id', '=', of.contributionId)
    .where('notice', '=', of.notice)
    .where('to_address', '=', of.address)
    .where('dedupe_key', 'like', `${of.keyPrefix}%`)
    .where('created_at', '>', since)
    .orderBy('created_at')
    .execute();
  const waiting = earlier.filter((row) => row.state === 'pending' || row.state === 'deferred');
  await tx
    .updateTable('outbox')
    .set({ state: 'cancelled' })
    .where(
      'id',
      'in',
      waiting.map((row) => row.id),
    )
    .where('state', 'in', ['pending', 'deferred'])
    .execute();
  return earlier[0]?.created_at ?? null;
}
