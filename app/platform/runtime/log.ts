import type { IncomingMessage, ServerResponse } from 'node:http';

import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';

import type { LogLevel } from './config.ts';

/** Names under which a secret could reach a log line, at the top level or one level down. */
const secretKeys = [
  'authorization',
  'cookie',
  'set-cookie',
  'code',
  'token',
  'password',
  'secret',
  'appSecret',
];

/** JSON lines on standard error: standard output stays free for the answers of operator commands. */
export function createLog(options: { level: LogLevel; destination?: NodeJS.WritableStream }): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: secretKeys.flatMap((key) => [`["${key}"]`, `*["${key}"]`]),
        censor: '[redacted]',
      },
    },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

/**
 * The part of an address that may be logged: no query (it may hold a sign-in code or a search) and no segment
 * that could itself be a key to something.
 */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0]!.slice(0, 300);
  return path
    .split('/')
    .map((segment) => (isKey(segment) ? '[key]' : segment))
    .join('/');
}

/** Words of an address are in small letters; a token of random letters is hardly ever. */
function isKey(segment: string): boolean {
  // A letter may be written with an escape, and a sign may follow where somebody has pasted the address.
  return /^[A-Za-z0-9_%-]{24,}[^A-Za-z0-9]*$/.test(segment) && /[\dA-Z%]/.test(segment);
}

/** Writes one line when the answer has left or the client has gone. @param facts is asked at that moment */
export function logWhenDone(
  log: Logger,
  req: IncomingMessage,
  res: ServerResponse,
  facts: () => { requestId: string; cache?: string | undefined },
): void {
  const url = req.url ?? '';
  const start = process.hrtime.bigint();
  res.on('close', () => {
    const { requestId, cache } = facts();
    const line = {
      requestId,
      method: req.method,
      route: loggablePath(url),
      status: res.statusCode,
      ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
      ...(cache ? { cache } : {}),
      ...(res.writableFinished ? {} : { aborted: true }),
    };
    if (res.statusCode >= 500) log.error(line, 'request');
    else log.info(line, 'request');
  });
}

export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    logWhenDone(log, req, res, () => ({
      requestId: res.locals.requestId as string,
      cache: res.locals.cacheResult as string | undefined,
    }));
    next();
  };
}
