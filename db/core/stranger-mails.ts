/** How much mail one person causes: to people who have not agreed to any, and again and again to one who has. */
import { addressKey } from '#app/domain/shared/addresses.ts';
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

/** How many mails to one mailbox a person has caused since an instant, without those that were not or will not be sent. */
export async function countMailsTo(
  db: Readable,
  of: { senderId: PersonId; toKey: string },
  since: string,
): Promise<number> {
  const rows = await db
    .selectFrom('outbox')
    .select(['to_address', (eb) => eb.fn.countAll().as('mails')])
    .where('sender_id', '=', of.senderId)
    .where('created_at', '>', since)
    .where('state', 'not in', ['suppressed', 'cancelled'])
    .groupBy('to_address')
    .execute();
  return rows
    .filter((row) => addressKey(row.to_address) === of.toKey)
    .reduce((sum, row) => sum + Number(row.mails), 0);
}

/** Mails of which a newer one takes the place: what the notice is, to whom, and how their keys begin. */
export interface Repeated {
  notice: string;
  address: string;
  /** What they are about: a contribution, else nothing but the person who gets them. */
  about: { contribution_id: ContributionId } | { person_id: PersonId };
  keyPrefix: string;
}

/**
 * The same notice about the same thing to the same address, where it is sent again and again: what still waits is
 * called back, because the newer one says how things stand.
 * @returns when the first of them was written since an instant, null when there was none; and how many were called back
 */
export async function callBackEarlier(
  tx: Tx,
  { notice, address, about, keyPrefix }: Repeated,
  since: string,
): Promise<{ first: string | null; calledBack: number }> {
  const earlier = await tx
    .selectFrom('outbox')
    .select(['id', 'state', 'created_at'])
    .where((eb) => eb.and(about))
    .where('notice', '=', notice)
    .where('to_address', '=', address)
    .where('dedupe_key', 'like', `${keyPrefix}%`)
    .where('created_at', '>', since)
    .orderBy('created_at')
    .execute();
  const waiting = earlier.filter((row) => row.state === 'pending' || row.state === 'deferred');
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ state: 'cancelled', sealed: null })
    .where(
      'id',
      'in',
      waiting.map((row) => row.id),
    )
    .where('state', 'in', ['pending', 'deferred'])
    .executeTakeFirst();
  return { first: earlier[0]?.created_at ?? null, calledBack: Number(numUpdatedRows) };
}
