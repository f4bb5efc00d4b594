/** Puts notices into the outbox, in the transaction of the change that they tell about. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import { enqueue, type OutboxRow } from '#db/core/outbox.ts';
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

import { type Repeating, repetitionOf, withholderOf } from './mail-limits.ts';

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
  repeats?: Repeating;
  /** It tells what was done to an account: it goes to its mailboxes whatever else was sent. */
  isOwed?: boolean;
}

type Sending = Pick<Ctx, 'now' | 'publicUrl' | 'actor' | 'database' | 'secret'>;

/**
 * One message per recipient and address; the same notice about the same event is never written twice.
 * What would be too much mail is written as not sent, with the reason.
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
  const withhold = about.isOwed
    ? () => Promise.resolve(null)
    : await withholderOf(tx, ctx, recipients, meeting, about.lane);
  for (const recipient of recipients) {
    const key = addressKey(recipient.email);
    // A person who is locked out gets no mail: the mail would say what they may not read.
    if (seen.has(key) || lockedOut.has(key)) continue;
    seen.add(key);
    const repeated = await repetitionOf(tx, ctx, name, recipient.email, about.repeats);
    // What takes the place of a message that has not left is no further one.
    const withheld = repeated.replacesAny ? null : await withhold(key);
    const id = newId();
    const input = { ...facts, to: { name: recipient.name } } as NoticeInput<Name>;
    await enqueue(tx, [
      {
        id,
        notice: name,
        dedupe_key: `${repeated.keyPrefix}${event}:${name}:${key}`,
        sender_id: about.lane === 'code' ? null : (ctx.actor?.id ?? null),
        person_id: recipient.id,
        meeting_id: about.meetingId ?? null,
        contribution_id: about.contributionId ?? null,
        to_name: recipient.name,
        to_address: recipient.email,
        // Answers go to people, not to the portal.
        reply_to: meeting?.contact ?? null,
        language: recipient.language,
        ...contentOf(ctx, id, name, input, recipient.language, withheld !== null),
        message_id: `<${id}@${host}>`,
        state: withheld === null ? 'pending' : 'suppressed',
        lane: about.lane ?? 'normal',
        attempts: 0,
        due_at: repeated.dueAt,
        lease_until: null,
        expires_at: about.expiresAt ?? null,
        last_reply: withheld,
        created_at: ctx.now,
        sent_at: null,
      },
    ]);
  }
}

/** What stands in the row. What opens something stands nowhere in clear, from here to the mail server. */
function contentOf<Name extends NoticeName>(
  ctx: Sending,
  id: string,
  name: Name,
  input: NoticeInput<Name>,
  language: string,
  isWithheld: boolean,
): Pick<OutboxRow, 'subject' | 'body_text' | 'body_html' | 'sealed'> {
  const message = renderNotice(name, input, language);
  const shown = renderWithoutSecrets(name, input, language);
  const { subject, text, html } = shown ?? message;
  const sealed = shown && !isWithheld ? sealContent(ctx.secret, id, message) : null;
  return { subject, body_text: text, body_html: html, sealed };
}
