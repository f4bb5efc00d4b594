/** Codes and links for signing in, and sessions. */

import type { PersonId } from '#app/domain/shared/ids.ts';

import type { Instant } from './columns.ts';

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
  /** When the person has last shown by a code or a link who they are. */
  confirmed_at: Instant | null;
  /** The browser that it was opened in; null for sessions of before that was kept. */
  browser_hash: string | null;
  user_agent: string | null;
}

/** Browsers in which a person has signed in. */
export interface KnownBrowsers {
  browser_hash: string;
  person_id: PersonId;
  last_at: Instant;
}

export interface SignInCodes {
  id: string;
  email: string;
  email_key: string;
  code_hash: string;
  /** The browser that waits for it, by the cookie that it got for that. */
  browser_hash: string;
  /** From which network; told apart, not known. */
  network_hash: string | null;
  /** The same browser by the cookie that it keeps for ever; null where nobody has signed in before. */
  asked_from: string | null;
  /** That browser, when the code came on top of what everybody gets. */
  on_top_of: string | null;
  /** Who of a secretariat has read it out; null for codes that went out by mail. */
  read_out_by: PersonId | null;
  /** Who is signed in and would put accounts together: such a code signs nobody in. Null for codes for signing in. */
  join_for: PersonId | null;
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
