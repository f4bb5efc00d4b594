/** How long somebody stays signed in: long for an expert, short for who sees what is confidential. */
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';

const HOUR = 3600;

const EXPERT = { seconds: 14 * 24 * HOUR, idleSeconds: 12 * HOUR };
const TEAM = { seconds: 12 * HOUR, idleSeconds: HOUR };

const TEAM_ROLES = ['admin', 'secretariat', 'organizer'];

/** How long after a session has run out what was typed in it is still kept: overnight. */
const UNSENT_SECONDS = 24 * HOUR;

/** When a session runs out, or has run out, unless it is used before. */
export function runsOutAt(session: { seenAt: Instant; idleSeconds: number; expiresAt: Instant }): Instant {
  const idle = plusSeconds(session.seenAt, session.idleSeconds);
  return idle < session.expiresAt ? idle : session.expiresAt;
}

/**
 * Whether a form that was sent with a session that has run out is kept for its owner. A cookie that somebody has copied
 * keeps nothing: it comes from another browser, or too late.
 * @param from hash of the cookie that stays with the browser which sends the form
 */
export function keepsUnsentForms(
  session: { seenAt: Instant; idleSeconds: number; expiresAt: Instant; browserHash: string | null },
  from: string | null,
  now: Instant,
): boolean {
  const isSameBrowser = session.browserHash !== null && session.browserHash === from;
  return isSameBrowser && now <= plusSeconds(runsOutAt(session), UNSENT_SECONDS);
}

/**
 * A session as it goes on when its person has other roles: shorter if they ask for it, never longer.
 * @param roles all that the person holds from now on
 */
export function shortenedSession(
  session: { createdAt: Instant; idleSeconds: number; expiresAt: Instant },
  roles: readonly string[],
): { idleSeconds: number; expiresAt: Instant } {
  const { seconds, idleSeconds } = sessionLength(roles);
  const end = plusSeconds(session.createdAt, seconds);
  return {
    idleSeconds: Math.min(session.idleSeconds, idleSeconds),
    expiresAt: end < session.expiresAt ? end : session.expiresAt,
  };
}

/**
 * @param roles that the person holds in any meeting
 * @param isReadOut by a code that was read out, which shows less than one that came by mail
 */
export function sessionLength(
  roles: readonly string[],
  isReadOut = false,
): { seconds: number; idleSeconds: number } {
  return isReadOut || roles.some((role) => TEAM_ROLES.includes(role)) ? TEAM : EXPERT;
}
