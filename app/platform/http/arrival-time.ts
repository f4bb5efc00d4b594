/**
 * Where requests come in. When one has come is noted before any work is done for it: what a deadline asks is when
 * somebody has sent, not how many others were served before. The work of one takes milliseconds in a row, and the event
 * loop takes in one new connection a turn; so nobody is let in while others are still coming.
 */
import type { IncomingMessage, RequestListener } from 'node:http';

import type { Instant } from '#app/domain/shared/time.ts';

const came = new WeakMap<IncomingMessage, Instant>();

/** When a request came in by the door. */
export function cameAt(req: IncomingMessage): Instant | undefined {
  return came.get(req);
}

/** A turn without work takes some ten microseconds; after so many somebody is let in, whoever else may be coming. */
const MOST_TURNS = 200;

/** @param now the clock that says when a request came */
export function door(inside: RequestListener, now: () => Instant): RequestListener {
  const waiting: (() => void)[] = [];
  let somebodyCame = false;
  let turns = 0;
  function look(): void {
    turns += 1;
    if (!somebodyCame || turns >= MOST_TURNS) {
      turns = 0;
      waiting.shift()?.();
    }
    somebodyCame = false;
    if (waiting.length > 0) setImmediate(look);
  }
  return (req, res) => {
    came.set(req, now());
    somebodyCame = true;
    waiting.push(() => {
      // Whoever has left meanwhile is not waited for.
      if (!req.socket.destroyed) inside(req, res);
    });
    if (waiting.length === 1) setImmediate(look);
  };
}
