import { isIPv6 } from 'node:net';

import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { sendPlainPage } from './plain-page.ts';

export interface RateVerdict {
  isAllowed: boolean;
  /** Seconds until the next try can succeed; 0 when allowed. */
  retryAfter: number;
}

export interface RateLimit {
  /** Counts one event for a key, such as a network or an account. */
  take(key: string): Promise<RateVerdict>;
}

/** At most `points` events per key in any window of `seconds`, counted in this process. */
export function createRateLimit(options: { points: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: options.points, duration: options.seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return { isAllowed: true, retryAfter: 0 };
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        return { isAllowed: false, retryAfter: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) };
      }
    },
  };
}

/** The network of an address: one IPv4 address, or the /64 that one household or office gets in IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]!.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

/**
 * The general limit per network. A whole meeting room shares one address, so it only stops what no room of
 * 300 people does; forms that can be abused have their own, narrower limits.
 */
export function generalRateLimit(options: { requestsPerMinute: number }): RequestHandler {
  if (options.requestsPerMinute === 0) return (_req, _res, next) => next();
  const limit = createRateLimit({ points: options.requestsPerMinute, seconds: 60 });
  return (req, res, next) => {
    limit.take(networkOf(req.ip ?? '')).then((verdict) => {
      if (verdict.isAllowed) return next();
      res.set('Retry-After', String(verdict.retryAfter));
      sendPlainPage(res, 429, 'too_many', { seconds: verdict.retryAfter });
    }, next);
  };
}
