/** Puts notices into the outbox, in the transaction of the change that they tell about. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import { enqueue } from '#db/core/outbox.ts';
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
}

/**
 * One message per recipient and address; the same notice about the same event is never written twice.
 * @param event id of what happened, the first part of the key against repetition
 */
export async function announce<Name extends NoticeName>(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'publicUrl' | 'secret'>,
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
  for (const recipient of recipients) {
    const key = addressKey(recipient.email);
    // A person who is locked out gets no mail: the mail would say what they may not read.
    if (seen.has(key) || lockedOut.has(key)) continue;
    seen.add(key);
    const id = newId();
    const input = { ...facts, to: { name: recipient.name } } as NoticeInput<Name>;
    const message = renderNotice(name, input, recipient.language);
    const shown = renderWithoutSecrets(name, input, recipient.language);
    await enqueue(tx, [
      {
        id,
        notice: name,
        dedupe_key: `${event}:${name}:${key}`,
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
        sealed: shown ? sealContent(ctx.secret, id, message) : null,
        message_id: `<${id}@${host}>`,
        state: 'pending',
        lane: about.lane ?? 'normal',
        attempts: 0,
        due_at: ctx.now,
        lease_until: null,
        expires_at: about.expiresAt ?? null,
        last_reply: null,
        created_at: ctx.now,
        sent_at: null,
      },
    ]);
  }
}
