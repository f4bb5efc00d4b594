/** Builds the context of a use case from a request, and turns refusals into answers. */
import { sha256 } from '#db/ids.ts';
import { personOfSession } from '#db/persons.ts';
import { REFUSALS, type RefusalCode } from '#app/domain/refusals.ts';
import { cookieNames, readCookie } from '#app/platform/cookies.server.ts';
import type { RequestContext } from '#app/platform/load-context.ts';

import { Refused, type Ctx } from './context.ts';

/** Reads who is asking; one query when there is a session cookie, none when there is not. */
export async function contextOf(
  request: Request,
  { portal, requestId, began }: RequestContext,
): Promise<Ctx> {
  const names = cookieNames(portal.config.publicUrl.origin);
  const token = readCookie(request.headers.get('cookie'), names.session);
  const actor = token ? await personOfSession(portal.database.reader, sha256(token), began) : null;
  return {
    database: portal.database,
    actor,
    now: began,
    requestId,
    publicUrl: portal.config.publicUrl.origin,
    secret: portal.config.appSecret,
    wakeOutbox: () => portal.worker.wake(),
  };
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  not_found: 404,
  stale_version: 409,
  wrong_state: 409,
  already_assigned: 409,
  already_answered: 409,
  already_decided: 409,
  review_closed: 409,
};

/**
 * Waits for a use case; a refusal becomes a thrown Response with the right status and its one text.
 * Somebody who is not signed in is sent to the sign-in page and comes back.
 */
export async function orRefuse<T>(request: Request, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.why === 'sign_in_first') {
      const url = new URL(request.url);
      const target = request.method === 'GET' ? url.pathname + url.search : '/me';
      throw new Response(null, {
        status: 302,
        headers: { Location: `/sign-in?to=${encodeURIComponent(target)}` },
      });
    }
    throw new Response(JSON.stringify({ why: error.why, text: REFUSALS[error.why] }), {
      status: STATUS[error.why] ?? 403,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    });
  }
}

/** The texts of a form, trimmed, with line ends of one kind. */
export function textOf(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}
