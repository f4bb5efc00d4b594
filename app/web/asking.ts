/** From where a request to be signed in comes, and the cookies that it leaves behind. */
import { networkOf, siteOf } from '#app/platform/http/client-network.ts';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { Invalid } from '#app/services/outcome.ts';
import type { Asking } from '#app/services/sign-in/asking.ts';
import { BROWSER_SECONDS, type OpenedSession } from '#app/services/sign-in/open-session.ts';

import type { RouteArgs } from './run.ts';

/** Who sends the request, as far as it can be told. */
export function askingOf({ request, context }: RouteArgs): Asking {
  const { cookies } = context.portal.config;
  const header = request.headers.get('cookie');
  return {
    network: siteOf(context.clientAddress),
    waiting: readCookie(header, cookies.signIn),
    browser: readCookie(header, cookies.browser),
    userAgent: request.headers.get('user-agent') ?? '',
  };
}

/** The cookies of somebody who has just been signed in; what was waited for is over. */
export function cookiesOfSession(
  { context }: Pick<RouteArgs, 'context'>,
  { token, seconds, browser }: OpenedSession,
): Headers {
  const { cookies } = context.portal.config;
  const headers = new Headers();
  headers.append('Set-Cookie', writeCookie(cookies, 'session', token, seconds));
  headers.append('Set-Cookie', writeCookie(cookies, 'browser', browser, BROWSER_SECONDS));
  headers.append('Set-Cookie', writeCookie(cookies, 'signIn', '', 0));
  return headers;
}

/** Counts one more code for the network. @param field at which a form shows the problem @throws Invalid with status 429 */
export async function requireCodeLeft({ context }: RouteArgs, field: string): Promise<void> {
  const { clientAddress, portal } = context;
  if ((await portal.codeLimit.take(networkOf(clientAddress))).isAllowed) return;
  throw new Invalid({ [field]: { key: 'problems.too_many_codes' } }, 429);
}
