import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import type { Config } from '#app/platform/runtime/config.ts';
import { logWhenDone } from '#app/platform/runtime/log.ts';

import { hasCookie } from './cookies.ts';
import { namesOneHost } from './host-check.ts';
import type { PageAnswer, PageCache } from './page-cache.ts';
import { newRequestId } from './request-id.ts';
import { headersOfEveryResponse, newNonce } from './security-headers.ts';

/**
 * Serves pages from the cache before the application runs. Its guards would refuse nothing: only a GET or HEAD without
 * a session cookie, for the portal's own host, is served here. Every other request passes the guards.
 */
export function serveCachedPages(
  next: RequestListener,
  parts: { pageCache: PageCache; config: Config; log: Logger },
): RequestListener {
  const { pageCache, config, log } = parts;
  // In development nothing is ever ready: there is no page cache.
  const headers = { publicUrl: config.publicUrl, isDev: false };

  function send(req: IncomingMessage, res: ServerResponse, answer: PageAnswer): void {
    const requestId = newRequestId();
    logWhenDone(log, req, res, () => ({ requestId, cache: answer.result }));
    res.writeHead(answer.status, {
      ...headersOfEveryResponse(newNonce(), headers),
      'X-Request-Id': requestId,
      'X-Cache': answer.result,
      ...answer.headers,
    });
    res.end(req.method === 'HEAD' ? undefined : answer.body);
  }

  return (req, res) => {
    const { url = '', method = '' } = req;
    const isPlain =
      req.headers.host === config.publicUrl.host && namesOneHost(req) && /^\/(?!\/)[^#]*$/.test(url);
    if (!isPlain) return next(req, res);
    const query = url.indexOf('?');
    pageCache
      .hit({
        method,
        path: query === -1 ? url : url.slice(0, query),
        search: query === -1 ? '' : url.slice(query),
        hasSession: hasCookie(req.headers.cookie, config.cookies.session),
        acceptEncoding: headerText(req.headers['accept-encoding']),
        ifNoneMatch: req.headers['if-none-match'],
      })
      .then((answer) => (answer ? send(req, res, answer) : next(req, res)))
      .catch(() => next(req, res));
  };
}

function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
