/** A person who has shown who they are is signed in: in this browser, for as long as their roles allow. */
import { randomBytes } from 'node:crypto';

import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { sessionLength } from '#app/domain/sign-in/session-length.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { insertSession, rolesOf } from '#db/people/persons.ts';
import { isBrowserOfAnybody, rememberBrowser } from '#db/sign-in/known-browsers.ts';
import type { Ctx } from '#app/services/context.ts';

import type { Asking } from './asking.ts';

/** A browser is known for as long as browsers keep a cookie. */
export const BROWSER_SECONDS = 400 * 24 * 3600;
const MAX_USER_AGENT = 300;

/** Who of the secretariat of which meeting has read a code out. */
export interface ReadOut {
  by: PersonId;
  in: MeetingId;
}

/** What goes into the cookies, and for how long. */
export interface OpenedSession {
  token: string;
  seconds: number;
  /** Stays with the browser when the session is over. */
  browser: string;
}

/** Signs a person in, after a code that was read out for no longer than the team. The token of the session is new; the browser keeps its own if it is one of ours. */
export async function openSession(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  personId: PersonId,
  asking: Asking,
  { readOut = null }: { readOut?: ReadOut | null } = {},
): Promise<OpenedSession> {
  const token = newToken();
  const isOurs = asking.browser !== null && (await isBrowserOfAnybody(tx, sha256(asking.browser)));
  const browser = isOurs && asking.browser !== null ? asking.browser : newToken();
  const roles = await rolesOf(tx, personId);
  const { seconds, idleSeconds } = sessionLength(
    roles.map((role) => role.role),
    readOut !== null,
  );
  await insertSession(
    tx,
    {
      tokenHash: sha256(token),
      personId,
      idleSeconds,
      expiresAt: plusSeconds(ctx.now, seconds),
      browserHash: sha256(browser),
      userAgent: asking.userAgent.slice(0, MAX_USER_AGENT),
      readOut,
    },
    ctx.now,
  );
  const known = { browserHash: sha256(browser), personId };
  await rememberBrowser(tx, known, ctx.now, plusSeconds(ctx.now, -BROWSER_SECONDS));
  return { token, seconds, browser };
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
