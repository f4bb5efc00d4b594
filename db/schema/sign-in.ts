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
}

export interface SignInCodes {
  id: string;
  email: string;
  email_key: string;
  code_hash: string;
  browser_hash: string;
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
