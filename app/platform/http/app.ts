import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';

import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request as Req,
  type Response as Res,
} from 'express';
import { z } from 'zod';

import type { Config } from '#app/platform/runtime/config.ts';
import { loggablePath, requestLog } from '#app/platform/runtime/log.ts';

import { admitInTurn } from './arrival-time.ts';
import { serveCachedPages } from './cached-pages.ts';
import { hasCookie } from './cookies.ts';
import { hostCheck } from './host-check.ts';
import { originGuard } from './origin-guard.ts';
import { PageCache, type PageCacheRules } from './page-cache.ts';
import { sendDiskFull, sendPlainPage } from './plain-page.ts';
import { generalRateLimit } from './rate-limit.ts';
import { anonymousRenderer, answerWithRemix, type RemixOptions } from './remix.ts';
import { droppingTheRest, shortBody } from './request-body.ts';
import { newRequestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';
import { SECURITY_TXT, securityText } from './security-txt.ts';

export interface HttpAppOptions extends RemixOptions {
  /** A function in development, where each request may see newer code. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Answers /readyz: can this process reach what it needs, and does it take files? */
  readiness(): Promise<'ready' | 'low on disk space' | 'not ready'>;
  /** The id of whoever is signed in by these cookies; null for nobody. */
  personOf(cookies: string | undefined): Promise<string | null>;
  /** Was it the disk that had no room? */
  isDiskFull(error: unknown): boolean;
  /** Left out: every page is rendered anew. */
  pageCache?: PageCacheRules;
  /** Holds `assets/` with hashed names and the files of `public/`. */
  clientDir?: string;
  /** In development: the file server of the build tool. */
  devAssets?: express.RequestHandler;
}

export interface HttpApp {
  /** For `http.createServer`. */
  listener: RequestListener;
  pageCache: PageCache | null;
}

/**
 * Everything between the socket and the routes, in the order in which it has to happen: each step may rely
 * on the ones above it.
 */
export function createHttpApp(options: HttpAppOptions): HttpApp {
  const { config, log } = options;
  const isDev = options.devAssets !== undefined;
  const render = createRequestHandler(options.build, isDev ? 'development' : 'production');
  const pageCache = options.pageCache
    ? new PageCache(options.pageCache, anonymousRenderer(render, options))
    : null;

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', config.trustedProxies);

  app.use((_req, res, next) => {
    res.locals.requestId = newRequestId();
    res.setHeader('X-Request-Id', res.locals.requestId as string);
    next();
  });
  app.use(requestLog(log));
  app.use(securityHeaders({ publicUrl: config.publicUrl, isDev }));
  app.use(hostCheck({ publicUrl: config.publicUrl, movesLoopback: config.mode !== 'production' }));
  app.use(refuseMalformedPath);
  app.use(dropForwardedHeaders(app));

  app.get('/healthz', (_req, res) => sendText(res, 200, 'ok'));
  app.get('/readyz', (_req, res, next) => {
    options.readiness().then((word) => sendText(res, word === 'not ready' ? 503 : 200, word), next);
  });

  app.get(SECURITY_TXT, (_req, res) => {
    const text = securityText(config, options.now());
    if (text === null) return sendText(res, 404, 'not found');
    res
      .set('Content-Type', 'text/plain; charset=utf-8')
      .set('Cache-Control', 'public, max-age=86400')
      .end(text);
  });
  app.use(staticFiles(options));

  app.use(originGuard({ publicUrl: config.publicUrl, cookies: config.cookies }));
  app.use(refuseOtherMethods);
  // What was ready has left already (serveCachedPages) and is not counted; whatever has to be rendered is.
  const { requestsPerMinute } = config;
  app.use(generalRateLimit({ requestsPerMinute, personOf: options.personOf }));
  const reportLimit = { requestsPerMinute: REPORTS_PER_MINUTE, personOf: () => Promise.resolve(null) };
  app.post('/csp-report', generalRateLimit(reportLimit), cspReports(options));
  if (pageCache) app.use(fromPageCache(pageCache, config));
  app.use((req, res, next) => {
    answerWithRemix(req, res, render, options).catch(next);
  });
  app.use(lastResort(options));
  const admitted = admitInTurn(app, options.now);
  const listener = pageCache ? serveCachedPages(admitted, { pageCache, config, log }) : admitted;
  return { listener: droppingTheRest(listener), pageCache };
}

/**
 * A path with a broken escape fits no route; the router would only complain about it on the console. A NUL is part
 * of no address of ours, and PostgreSQL refuses it.
 */
function refuseMalformedPath(req: Req, res: Res, next: express.NextFunction): void {
  try {
    decodeURIComponent(req.path);
  } catch {
    return sendPlainPage(res, 400, 'bad_path');
  }
  if (req.originalUrl.includes('%00')) return sendPlainPage(res, 400, 'bad_path');
  next();
}

/** The one address that knows other methods, see app/routes/files/upload.ts. */
const UPLOADS = /^\/uploads(\/[A-Za-z0-9]+)?$/;

/** Forms know GET and POST. Remix would run an action for PUT, PATCH and DELETE too. */
function refuseOtherMethods(req: Req, res: Res, next: express.NextFunction): void {
  if (['GET', 'HEAD', 'POST'].includes(req.method)) return next();
  if (['PATCH', 'DELETE', 'OPTIONS'].includes(req.method) && UPLOADS.test(req.path)) return next();
  res.set('Allow', 'GET, HEAD, POST');
  sendPlainPage(res, 405, 'not_understood');
}

/**
 * What a proxy says about the client is believed only from a configured proxy. The forwarded host and port
 * never are: addresses come from PUBLIC_URL, and Remix would compare the host with Origin.
 */
function dropForwardedHeaders(app: Express): express.RequestHandler {
  const isTrusted = app.get('trust proxy fn') as (address: string, hops: number) => boolean;
  return (req, res, next) => {
    const peer = req.socket.remoteAddress ?? '';
    const fromTrusted = isTrusted(peer, 0);
    res.locals.isForwarded = !/^(127\.|::1$|::ffff:127\.)/.test(peer);
    for (const name of Object.keys(req.headers)) {
      const isForwarded = name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip';
      if (isForwarded) res.locals.isForwarded = true;
      if (isForwarded && !(fromTrusted && name === 'x-forwarded-for')) delete req.headers[name];
    }
    next();
  };
}

function staticFiles({
  clientDir = path.resolve('build/client'),
  devAssets,
}: HttpAppOptions): express.Router {
  const router = express.Router();
  if (devAssets) {
    router.use(devAssets);
    return router;
  }
  // Names carry a hash of the content. A miss is final: an HTML page in place of a style sheet helps nobody.
  router.use(
    '/assets',
    express.static(path.join(clientDir, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      redirect: false,
    }),
    (_req, res) => sendText(res, 404, 'not found'),
  );
  // Only what is there: asking the disk about every page would cost a tenth of rendering one.
  const files = readdirSync(clientDir, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => `/${entry.name}`);
  router.get(names, express.static(clientDir, { maxAge: '1h', index: false, redirect: false }));
  return router;
}

/** Enough to learn what is wrong with a page; whatever one network sends besides fills the log and nothing else. */
const REPORTS_PER_MINUTE = 30;

/** What is read of a report, if it is one: `{"csp-report":{"document-uri":"…"}}`. Anybody can send anything. */
const cspReport = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ 'csp-report': z.record(z.string(), z.unknown()) }));
const REPORT_BYTES = 16 * 1024;

/** Browsers report what the policy stopped; of the page is left out what may be private or a key. */
function cspReports({ log, now }: HttpAppOptions): express.RequestHandler {
  return (req, res, next) => {
    shortBody(req, REPORT_BYTES, now)
      .then((body) => {
        if (body === null) return sendPlainPage(res, 413, 'not_understood');
        const report = reportIn(body);
        if (!report) return sendPlainPage(res, 400, 'not_understood');
        log.warn({ requestId: res.locals.requestId as string, ...report }, 'content security policy');
        res.status(204).end();
      })
      .catch(next);
  };
}

/** @returns null when it is no report */
function reportIn(body: string): { page: string; directive: string; blocked: string } | null {
  const read = cspReport.safeParse(body);
  if (!read.success) return null;
  const report = read.data['csp-report'];
  const text = (key: string) => {
    const value = report[key];
    return typeof value === 'string' ? loggablePath(value.split('#', 1)[0]!).slice(0, 200) : '';
  };
  return {
    page: text('document-uri'),
    directive: text('violated-directive'),
    blocked: text('blocked-uri'),
  };
}

function fromPageCache(pageCache: PageCache, config: Config): express.RequestHandler {
  return (req, res, next) => {
    const query = req.originalUrl.indexOf('?');
    pageCache
      .answer({
        method: req.method,
        path: req.path,
        search: query === -1 ? '' : req.originalUrl.slice(query),
        hasSession: hasCookie(req.headers.cookie, config.cookies.session),
        acceptEncoding: req.get('accept-encoding'),
        ifNoneMatch: req.get('if-none-match'),
      })
      .then((answer) => {
        if (!answer) return next();
        res.locals.cacheResult = answer.result;
        res.status(answer.status).set(answer.headers).set('X-Cache', answer.result);
        res.end(req.method === 'HEAD' ? undefined : answer.body);
      })
      .catch(next);
  };
}

function sendText(res: Res, status: number, text: string): void {
  res
    .status(status)
    .set('Content-Type', 'text/plain; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .end(`${text}\n`);
}

/** Routes have error pages of their own; this is for what breaks outside them. */
function lastResort({ log, isDiskFull }: HttpAppOptions): ErrorRequestHandler {
  // Express recognises an error handler by four parameters.
  return (error: unknown, req, res, _next) => {
    if (req.destroyed && !res.headersSent) return void res.destroy();
    const statusOfError = (error as { status?: unknown } | null)?.status;
    const status =
      typeof statusOfError === 'number' && statusOfError >= 400 && statusOfError < 500 ? statusOfError : 500;
    if (status === 500)
      log.error({ requestId: res.locals.requestId as string, err: error }, 'request failed');
    if (res.headersSent) return void res.destroy();
    if (isDiskFull(error)) return sendDiskFull(res);
    sendPlainPage(res, status, status === 500 ? 'broken' : 'not_understood');
  };
}
