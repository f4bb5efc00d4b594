/** The audit, mail that goes out, and facts about the installation. */
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { OutboxState } from '#app/domain/shared/vocabulary.ts';

import type { Instant, Json } from './columns.ts';

export interface AuditEvents {
  id: string;
  at: Instant;
  actor_id: PersonId | null;
  action: string;
  meeting_id: MeetingId | null;
  object_type: string;
  object_id: string;
  request_id: string | null;
  /** Ids, codes and numbers only; never a personal value. */
  facts: Json;
  block_no: number | null;
}

export interface AuditPersonal {
  event_id: string;
  body: Json;
}

export interface AuditBlocks {
  block_no: number;
  previous_hash: string;
  hash: string;
  events: number;
  sealed_at: Instant;
  /** Of the key of the seal; null for what was sealed without one. */
  key_id: string | null;
  seal: string | null;
}

export interface Outbox {
  id: string;
  notice: string;
  dedupe_key: string;
  /** Who has caused it; null for codes, and for what the operator does. */
  sender_id: PersonId | null;
  person_id: PersonId | null;
  meeting_id: MeetingId | null;
  contribution_id: ContributionId | null;
  to_name: string;
  to_address: string;
  reply_to: string | null;
  language: string;
  subject: string;
  body_text: string;
  body_html: string;
  /** Subject and texts with their secrets, sealed with APP_SECRET; null where there are none, and when it is over. */
  sealed: string | null;
  message_id: string;
  state: OutboxState;
  lane: 'code' | 'normal';
  attempts: number;
  due_at: Instant;
  lease_until: Instant | null;
  expires_at: Instant | null;
  last_reply: string | null;
  created_at: Instant;
  sent_at: Instant | null;
}

export interface OutboxPauses {
  id: string;
  reason: string;
  started_at: Instant;
  ended_at: Instant | null;
}

export interface Installation {
  key: string;
  value: string;
}

/** Mail of the last day to people who have not agreed to any. */
export interface StrangerMails {
  id: string;
  sender_id: PersonId;
  to_key: string;
  /** Set where the sender is of the team of the meeting: then the meeting's limit counts. */
  meeting_id: MeetingId | null;
  sent_at: Instant;
}
