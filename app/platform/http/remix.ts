/** From a request of Node to Remix, and back. */
import type { AppLoadContext } from '@remix-run/node';
import type { Request as Req, Response as Res } from 'express';
import type { Logger } from 'pino';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import type { Config } from '#app/platform/runtime/config.ts';

import { arrivedAt } from './arrival-time.ts';
import type { RequestFacts } from './load-context.ts';
import { sendDiskFull, sendRefusal } from './plain-page.ts';
import { pacedBody } from './request-body.ts';
import { newRequestId } from './request-id.ts';
import { sendWebResponse } from './web-response.ts';

/** What Remix is called with. */
export interface RemixOptions {
  config: Config;
  log: Logger;
  now(): Instant;
  /** Adds what the application knows to what is known about the request. */
  getLoadContext(facts: RequestFacts): AppLoadContext;
}

export type RenderRequest = (request: Request, context: AppLoadContext) => Promise<Response>;

/** Remix's part of a request that nobody is signed in to, on behalf of everybody who will get the page. */
export function anonymousRenderer(render: RenderRequest, options: RemixOptions) {
  return (href: string): Promise<Response> => {
    const requestId = newRequestId();
    const request = new Request(options.config.publicUrl.origin + href, { headers: { accept: 'text/html' } });
    const facts = {
      cspNonce: '',
      requestId,
      clientAddress: '',
      isForwarded: true,
      log: options.log.child({ requestId }),
      began: options.now(),
      // A page that cannot be read from a full disk is broken.
      reportDiskFull: () => {},
    };
    return render(request, options.getLoadContext(facts));
  };
}

export async function answerWithRemix(
  req: Req,
  res: Res,
  render: RenderRequest,
  options: RemixOptions,
): Promise<void> {
  const { requestId, cspNonce } = res.locals as { requestId: string; cspNonce: string };
  let isOutOfRoom = false;
  const context = options.getLoadContext({
    cspNonce,
    requestId,
    clientAddress: req.ip ?? '',
    isForwarded: res.locals.isForwarded !== false,
    log: options.log.child({ requestId }),
    began: arrivedAt(req) ?? options.now(),
    reportDiskFull: () => (isOutOfRoom = true),
  });
  const response = await render(toWebRequest(req, res, options), context);
  if (isOutOfRoom) {
    await response.body?.cancel();
    return sendDiskFull(res);
  }
  if (isBareRefusal(req, response)) {
    const { why } = (await response.json().catch(() => ({}))) as { why?: RefusalCode };
    return sendRefusal(res, response.status, why ?? null);
  }
  await sendWebResponse(req, res, response);
}

/** A browser asked for a file or a list and was refused: what came back is meant for programs. */
function isBareRefusal(req: Req, response: Response): boolean {
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  const wantsPage = (req.get('accept') ?? '').includes('text/html') && req.query._data === undefined;
  return response.status >= 400 && response.status < 500 && wantsPage && !isPage;
}

/** The address is built from PUBLIC_URL and the path alone, so no header can change it. */
function toWebRequest(req: Req, res: Res, { config: { publicUrl }, now }: RemixOptions): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== undefined) headers.append(name, entry);
    }
  }
  const abort = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) abort.abort();
  });
  const init: RequestInit & { duplex?: 'half' } = { method: req.method, headers, signal: abort.signal };
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    init.body = pacedBody(req, now);
    init.duplex = 'half';
  }
  return new Request(publicUrl.origin + req.originalUrl, init);
}
