import { newId } from '#db/core/ids.ts';
import type { OutboxRow } from '#db/core/outbox.ts';

/** What a state brings along. */
const OF_STATE: Partial<Record<string, Partial<OutboxRow>>> = {
  sending: { lease_until: '2026-09-07T12:05:00.000Z' },
  sent: { sent_at: '2026-09-07T12:00:00.000Z', last_reply: '250 ok' },
  dead: { last_reply: '550 no such user' },
};

/** A message that is due at once. */
export function outboxRow(change: Partial<OutboxRow> = {}): OutboxRow {
  const id = change.id ?? newId();
  return {
    id,
    notice: 'review-asked',
    dedupe_key: id,
    sender_id: null,
    person_id: null,
    meeting_id: null,
    contribution_id: null,
    to_name: 'Luc Example',
    to_address: 'luc@office.example',
    reply_to: null,
    language: 'en',
    subject: 'Please review',
    body_text: 'Review by Monday.',
    body_html: '<p>Review by Monday.</p>',
    sealed: null,
    message_id: `<${id}@papers.example>`,
    state: 'pending',
    lane: 'normal',
    attempts: 0,
    due_at: '2026-09-07T12:00:00.000Z',
    lease_until: null,
    expires_at: null,
    last_reply: null,
    created_at: '2026-09-07T12:00:00.000Z',
    sent_at: null,
    ...OF_STATE[change.state ?? ''],
    ...change,
  };
}
