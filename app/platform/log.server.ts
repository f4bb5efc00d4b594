import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';

import type { LogLevel } from './config.server.ts';

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
    .map((segment) => (/^[A-Za-z0-9_-]{24,}$/.test(segment) && /\d/.test(segment) ? '[key]' : segment))
    .join('/');
}

/** One line per request, written when the answer has left or the client has gone. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    res.on('close', () => {
      const line = {
        requestId: res.locals.requestId as string,
        method: req.method,
        route: loggablePath(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
        ...(res.locals.cacheResult ? { cache: res.locals.cacheResult as string } : {}),
        ...(res.writableFinished ? {} : { aborted: true }),
      };
      if (res.statusCode >= 500) log.error(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}
