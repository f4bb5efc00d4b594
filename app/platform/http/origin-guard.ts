import type { RequestHandler } from 'express';

import { type Cookies, hasCookie } from './cookies.ts';
import { sendPlainPage } from './plain-page.ts';

export interface OriginFacts {
  method: string;
  secFetchSite: string | undefined;
  origin: string | undefined;
  /** Does the request carry a cookie of ours? */
  hasOurCookie: boolean;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Was this request made by a page of the portal itself?
 *
 * `Sec-Fetch-Site` decides when the browser sends it: pages cannot forge it. `same-site` is refused, since a
 * neighbour on the same domain is not us. Older browsers send `Origin`. A client that sends neither is not a
 * browser, which is harmless as long as it has no cookie that could be abused.
 */
export function isFromPortal(facts: OriginFacts, publicOrigin: string): boolean {
  if (safeMethods.has(facts.method)) return true;
  if (facts.secFetchSite !== undefined) {
    return facts.secFetchSite === 'same-origin' || facts.secFetchSite === 'none';
  }
  if (facts.origin !== undefined) return facts.origin === publicOrigin;
  return !facts.hasOurCookie;
}

/**
 * Stands in front of the framework for every address: Remix itself would run the action for a foreign
 * `POST …?_data=…` and for every resource route.
 */
export function originGuard(options: { publicUrl: URL; cookies: Cookies }): RequestHandler {
  const { origin } = options.publicUrl;
  const { session, signIn, browser, link } = options.cookies;
  return (req, res, next) => {
    const facts = {
      method: req.method,
      secFetchSite: req.get('sec-fetch-site'),
      origin: req.get('origin'),
      hasOurCookie: hasCookie(req.headers.cookie, session, signIn, browser, link),
    };
    if (!isFromPortal(facts, origin)) {
      sendPlainPage(res, 403, 'foreign');
      return;
    }
    // Remix compares Origin with Host and answers 500 when they differ, also for the `null` that some privacy
    // settings send. The decision has been made above, so the framework is told the one origin there is.
    if (!safeMethods.has(req.method) && facts.origin !== undefined) req.headers.origin = origin;
    next();
  };
}
