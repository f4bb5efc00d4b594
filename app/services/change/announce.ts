/** Puts notices into the outbox, in the transaction of the change that they tell about. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { limitsOfMeeting, mailToStranger, type Withheld } from '#app/domain/shared/usage-limits.ts';
import { lockKey } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { enqueue } from '#db/core/outbox.ts';
import {
  agreedAmong,
  callBackEarlier,
  countStrangerMails,
  recordStrangerMail,
} from '#db/core/stranger-mails.ts';
import type { Tx } from '#db/core/transaction.ts';
import { meetingById } from '#db/meetings/meetings.ts';
import { disabledAmong } from '#db/people/persons.ts';
import {
  type NoticeFacts,
  type NoticeInput,
  type NoticeName,
  renderNotice,
  renderWithoutSecrets,
} from '#emails/index.ts';
import { sealContent } from '#app/platform/mail/sealed-content.ts';
import type { Ctx } from '#app/services/context.ts';
import { membershipIn } from '#app/services/meetings/membership.ts';

export interface Recipient {
  id: PersonId | null;
  name: string;
  email: string;
  language: string;
}

/** What a notice belongs to, and how it is sent. */
interface About {
  meetingId?: MeetingId;
  contributionId?: ContributionId;
  lane?: 'code' | 'normal';
  expiresAt?: string;
  /** It may happen again and again: one message goes at once, and one an hour that says how things stand by then. */
  collapses?: boolean;
  /** It tells what was done to an account: it goes to its mailboxes whatever else was sent. */
  isOwed?: boolean;
}

const DAY_SECONDS = 24 * 3600;
const COLLAPSE_SECONDS = 3600;
/** Marks the keys of what is collapsed. */
const COLLAPSED = 'collapsed:';

type Sending = Pick<Ctx, 'now' | 'publicUrl' | 'actor' | 'database' | 'secret'>;

/**
 * One message per recipient and address; the same notice about the same event is never written twice.
 * What would be too much mail to people who have not agreed to any is written as not sent, with the reason.
 * @param event id of what happened, the first part of the key against repetition
 */
export async function announce<Name extends NoticeName>(
  tx: Tx,
  ctx: Sending,
  name: Name,
  event: string,
  recipients: readonly Recipient[],
  facts: NoticeFacts<Name>,
  about: About = {},
): Promise<void> {
  const seen = new Set<string>();
  const host = new URL(ctx.publicUrl).hostname;
  const meeting = about.meetingId ? await meetingById(tx, about.meetingId) : null;
  const lockedOut = await disabledAmong(
    tx,
    recipients.map((recipient) => addressKey(recipient.email)),
  );
  const withhold = await withholderOf(tx, ctx, recipients, about);
  for (const recipient of recipients) {
    const key = addressKey(recipient.email);
    // A person who is locked out gets no mail: the mail would say what they may not read.
    if (seen.has(key) || lockedOut.has(key)) continue;
    seen.add(key);
    const withheld = await withhold(key);
    const dueAt = about.collapses ? await collapsed(tx, ctx, name, recipient.email, about) : ctx.now;
    const id = newId();
    const input = { ...facts, to: { name: recipient.name } } as NoticeInput<Name>;
    const message = renderNotice(name, input, recipient.language);
    const shown = renderWithoutSecrets(name, input, recipient.language);
    await enqueue(tx, [
      {
        id,
        notice: name,
        dedupe_key: `${about.collapses ? COLLAPSED : ''}${event}:${name}:${key}`,
        person_id: recipient.id,
        meeting_id: about.meetingId ?? null,
        contribution_id: about.contributionId ?? null,
        to_name: recipient.name,
        to_address: recipient.email,
        // Answers go to people, not to the portal.
        reply_to: meeting?.contact ?? null,
        language: recipient.language,
        subject: (shown ?? message).subject,
        body_text: (shown ?? message).text,
        body_html: (shown ?? message).html,
        // What opens something stands nowhere in clear, from here to the mail server.
        sealed: shown && withheld === null ? sealContent(ctx.secret, id, message) : null,
        message_id: `<${id}@${host}>`,
        state: withheld === null ? 'pending' : 'suppressed',
        lane: about.lane ?? 'normal',
        attempts: 0,
        due_at: dueAt,
        lease_until: null,
        expires_at: about.expiresAt ?? null,
        last_reply: withheld,
        created_at: ctx.now,
        sent_at: null,
      },
    ]);
  }
}

/** Judges for each address, in turn, whether one more mail may go there; what goes is counted. */
async function withholderOf(
  tx: Tx,
  ctx: Sending,
  recipients: readonly Recipient[],
  { meetingId, lane, isOwed }: About,
): Promise<(key: string) => Promise<Withheld | null>> {
  const { actor, now } = ctx;
  // Codes have limits of their own, and the operator's commands none.
  if (!actor || lane === 'code' || isOwed) return () => Promise.resolve(null);
  const keys = recipients.map((recipient) => addressKey(recipient.email));
  const agreed = (await agreedAmong(tx, keys)).add(actor.email_key);
  if (keys.every((key) => agreed.has(key))) return () => Promise.resolve(null);
  await lockKey(ctx.database.kind, tx, `mails ${actor.id}`);
  const meeting = meetingId ? await meetingById(tx, meetingId) : null;
  const isTeam = meeting !== null && (await membershipIn(tx, meeting.id, actor)).isTeam;
  const limit = isTeam ? limitsOfMeeting(meeting).notices : null;
  const since = plusSeconds(now, -DAY_SECONDS);
  return async (key) => {
    if (agreed.has(key)) return null;
    const mail = { senderId: actor.id, toKey: key, meetingId: isTeam ? meeting.id : null };
    const withheld = mailToStranger(await countStrangerMails(tx, mail, since), limit);
    if (withheld === null) await recordStrangerMail(tx, mail, now, since);
    return withheld;
  };
}

/** @returns when the message is due: at once, or an hour after the first of those that it takes the place of */
async function collapsed(
  tx: Tx,
  { now }: Sending,
  notice: NoticeName,
  address: string,
  { contributionId }: About,
): Promise<Instant> {
  if (!contributionId) return now;
  const of = { notice, contributionId, address, keyPrefix: COLLAPSED };
  const first = await callBackEarlier(tx, of, plusSeconds(now, -COLLAPSE_SECONDS));
  return first === null ? now : plusSeconds(first, COLLAPSE_SECONDS);
}
