/** Whether a person has shown lately, by a code or a link, that it is they who use their session. */
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';

/** So often, at most, a person is asked for a code before a role, an address or an account changes. */
const FRESH_SECONDS = 3600;

/** @param confirmedAt when they have last shown it; null for never */
export function isFresh(confirmedAt: Instant | null, now: Instant): boolean {
  return confirmedAt !== null && now < plusSeconds(confirmedAt, FRESH_SECONDS);
}

/**
 * Whether a request comes from the browser in which its session was opened; sessions of before that was kept come from
 * any.
 * @param from hash of the cookie that stays with the browser which sends the request
 */
export function isBrowserOf(session: { browserHash: string | null }, from: string | null): boolean {
  return session.browserHash === null || session.browserHash === from;
}
