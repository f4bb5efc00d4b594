/** Codes and links for signing in, and sessions. */

import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { CodePurpose } from '#app/domain/shared/vocabulary.ts';

import type { Flag, Instant } from './columns.ts';

export interface AuthSessions {
  id: string;
  token_hash: string;
  person_id: PersonId;
  created_at: Instant;
  seen_at: Instant;
  /** Signed out when nothing was asked for this long. */
  idle_seconds: number;
  expires_at: Instant;
  ended_at: Instant | null;
  /** When the person has last shown by a code or a link who they are; null when only somebody on the phone has said so. */
  confirmed_at: Instant | null;
  /** The browser that it was opened in; null for sessions of before that was kept. */
  browser_hash: string | null;
  user_agent: string | null;
  /** Opened by a code that was read out on the phone; null for sessions of before that was kept. */
  is_read_out: Flag | null;
  /** Who of the secretariat of which meeting has read the code out; null for any other session. */
  read_out_by: PersonId | null;
  read_out_in: MeetingId | null;
}

/** Browsers in which a person has signed in. */
export interface KnownBrowsers {
  browser_hash: string;
  person_id: PersonId;
  last_at: Instant;
}

export interface SignInCodes {
  id: string;
  purpose: CodePurpose;
  email: string;
  email_key: string;
  code_hash: string;
  /** What waits for it: a browser, by the cookie that it got for that, or a session. */
  browser_hash: string;
  /** From which network; told apart, not known. */
  network_hash: string | null;
  /** The same browser by the cookie that it keeps for ever; null where nobody has signed in before. */
  asked_from: string | null;
  /** That browser, when the code came on top of what everybody gets. */
  on_top_of: string | null;
  /** Who of a secretariat has read it out; null for codes that went out by mail. */
  read_out_by: PersonId | null;
  /** The meeting for whose secretariat it was read out. */
  read_out_in: MeetingId | null;
  created_at: Instant;
  expires_at: Instant;
  tries: number;
  used_at: Instant | null;
}

/** One person, one sign-in; only the hash of the token is kept. */
export interface SignInLinks {
  id: string;
  token_hash: string;
  person_id: PersonId;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

/** An address that a secretariat has entered for somebody: theirs when a code that was sent to it is typed. */
export interface AddressOffers {
  id: string;
  person_id: PersonId;
  email: string;
  email_key: string;
  meeting_id: MeetingId;
  offered_by: PersonId;
  offered_at: Instant;
  expires_at: Instant;
  taken_at: Instant | null;
  /** Taken back, replaced by another one, or no longer allowed. */
  ended_at: Instant | null;
}

/** A link in a mail by which a change of addresses is undone; only the hash of its token is kept. */
export interface AddressReverts {
  id: string;
  person_id: PersonId;
  /** The address that was told, a row of `person_emails`. */
  email_id: string;
  /** The address that was preferred before the change. */
  preferred_id: string;
  /** The address that goes when the change is undone although it was there before. */
  takes_off: string | null;
  offer_id: string | null;
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  /** Another link has undone more. */
  ended_at: Instant | null;
}

/** The addresses of an account before a change. */
export interface AddressRevertMembers {
  revert_id: string;
  email_id: string;
}
