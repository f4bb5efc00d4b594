/** The body of a request on its way in: how long it may take, and what becomes of the rest of one that nobody reads. */
import type { IncomingMessage, RequestListener } from 'node:http';

import { createReadableStreamFromReadable } from '@remix-run/node';

import { epochOf, type Instant } from '#app/domain/shared/time.ts';
import { TooSlowError } from '#app/platform/files/incoming-uploads.ts';

/** As long as a body may take that is next to nothing. */
const GRACE_MS = 30_000;
/** Without a byte: a little longer than the readers of forms and uploads wait, which have an answer for it. */
const SILENT_MS = 40_000;
/** Bytes in a second, on average from the first: an eighth of a line of 400 kbit/s. */
const SLOWEST = 6_250;

/**
 * The body as a stream whose time is limited by its size: who sends a byte now and then keeps no connection for long.
 * The readers of forms and uploads end a body besides of which nothing at all arrives, and do so earlier.
 * @param now the clock; it counts from the moment at which somebody begins to read
 * @param silentMs milliseconds without a byte after which the body breaks, whoever reads it
 * @returns a stream that breaks with a TooSlowError
 */
export function pacedBody(
  req: IncomingMessage,
  now: () => Instant,
  silentMs: number = SILENT_MS,
): ReadableStream<Uint8Array> {
  const reader = createReadableStreamFromReadable(req).getReader();
  let began: number | null = null;
  let received = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        began ??= epochOf(now());
        const { done, value } = await readWithin(reader, silentMs);
        if (done) return controller.close();
        received += value.length;
        const allowed = GRACE_MS + (received / SLOWEST) * 1000;
        if (epochOf(now()) - began > allowed) return controller.error(new TooSlowError());
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** @throws TooSlowError when nothing arrives for so long */
async function readWithin(reader: ReadableStreamDefaultReader<Uint8Array>, silentMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlowError()), silentMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a body that has to be short. @returns null when it is longer. @throws TooSlowError, or when it is cut off */
export async function shortBody(
  req: IncomingMessage,
  limit: number,
  now: () => Instant,
  silentMs: number = SILENT_MS,
): Promise<string | null> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return null;
  const reader = pacedBody(req, now, silentMs).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(pieces).toString('utf8');
    size += value.length;
    if (size > limit) return null;
    pieces.push(value);
  }
}

const DROPPED_BYTES = 64 * 1024 * 1024;
const DROPPING_MS = 10_000;

/**
 * Browsers look at an answer that comes before they have sent everything only when they may send the rest: it is
 * taken and dropped, within reason, whoever has answered.
 */
export function droppingTheRest(inside: RequestListener): RequestListener {
  return (req, res) => {
    res.on('finish', () => dropRestOf(req));
    inside(req, res);
  };
}

function dropRestOf(req: IncomingMessage): void {
  if (req.complete || req.destroyed) return;
  let left = DROPPED_BYTES;
  const timer = setTimeout(() => req.destroy(), DROPPING_MS);
  req.on('close', () => clearTimeout(timer));
  // Nobody reads what these would keep.
  req.removeAllListeners('data');
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) req.destroy();
  });
  req.resume();
}
