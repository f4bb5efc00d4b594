/**
 * Where requests come in. When one has come is noted before any work is done for it: what a deadline asks is when
 * somebody has sent, not how many others were served before. The work of one takes milliseconds in a row, and the event
 * loop takes in one new connection a turn; so nobody is let in while others are still coming.
 */
import type { IncomingMessage, RequestListener } from 'node:http';

import type { Instant } from '#app/domain/shared/time.ts';

const came = new WeakMap<IncomingMessage, Instant>();

/** When the server noted a request; undefined for one that it has not admitted yet. */
export function arrivedAt(req: IncomingMessage): Instant | undefined {
  return came.get(req);
}

/** A turn without work takes some ten microseconds; after so many turns a request is served, even if more requests are arriving. */
const MAX_TURNS = 200;

/** @param now the clock that says when a request came */
export function admitInTurn(inside: RequestListener, now: () => Instant): RequestListener {
  const waiting: (() => void)[] = [];
  let sawArrival = false;
  let turns = 0;
  function drainOne(): void {
    turns += 1;
    if (!sawArrival || turns >= MAX_TURNS) {
      turns = 0;
      waiting.shift()?.();
    }
    sawArrival = false;
    if (waiting.length > 0) setImmediate(drainOne);
  }
  return (req, res) => {
    came.set(req, now());
    sawArrival = true;
    waiting.push(() => {
      // A client that has disconnected is skipped.
      if (!req.socket.destroyed) inside(req, res);
    });
    if (waiting.length === 1) setImmediate(drainOne);
  };
}
