import { matchRoutes } from '@remix-run/router';
import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { networkOf } from './client-network.ts';
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

/**
 * Pages that take the server several times as long as others: searches, lists that are made anew for each viewer, and
 * the same lists as files; written as in `app/routes.ts`. What stands in the cache of public pages is not counted at all.
 */
export const EXPENSIVE = [
  'search',
  'm/:slug/desk',
  'm/:slug/people',
  'm/:slug/papers',
  'm/:slug/papers.json',
  'm/:slug/papers.csv',
  'm/:slug/s/:session/papers.json',
  'm/:slug/s/:session/papers.csv',
  'c/:id/reviewers',
  'b/:code',
].map((path) => ({ path }));

/**
 * Whether an address leads to one of them. The router that finds the page is the one that is asked, because it takes
 * `/SEARCH/`, `/%73earch` and `/x/../search` for the same page.
 * @param address path and query as they came
 */
function isExpensivePage(address: string): boolean {
  const url = `http://portal${address}`;
  return URL.canParse(url) && matchRoutes(EXPENSIVE, new URL(url).pathname) !== null;
}

/** Parts of the limit of a network, so that one setting scales all of them. */
const SHARES = { expensive: 1 / 5, person: 1 / 10, expensiveOfPerson: 1 / 100 } as const;

/** How many requests may come in a minute: of a network and of a person, and how many of them to expensive pages. */
export function limitsPerMinute(requestsPerMinute: number) {
  const share = (part: number) => Math.max(1, Math.floor(requestsPerMinute * part));
  return {
    network: requestsPerMinute,
    expensiveOfNetwork: share(SHARES.expensive),
    person: share(SHARES.person),
    expensiveOfPerson: share(SHARES.expensiveOfPerson),
  };
}

/**
 * The general limits. A whole meeting room shares one address, so that of a network only stops what no room of 300
 * people does, and nobody in the room can use up what the others need: each person who is signed in has an own limit.
 * Forms that can be abused have their own, narrower limits.
 * @param options.personOf who is signed in by this request; null for nobody
 */
export function generalRateLimit(options: {
  requestsPerMinute: number;
  personOf(cookies: string | undefined): Promise<string | null>;
}): RequestHandler {
  if (options.requestsPerMinute === 0) return (_req, _res, next) => next();
  const points = limitsPerMinute(options.requestsPerMinute);
  const limitOf = (name: keyof typeof points) => createRateLimit({ points: points[name], seconds: 60 });
  const network = limitOf('network');
  const expensiveOfNetwork = limitOf('expensiveOfNetwork');
  const person = limitOf('person');
  const expensiveOfPerson = limitOf('expensiveOfPerson');

  /** The narrowest first: who has used up their own counts no more against their network. */
  async function judge(from: string, url: string, cookies: string | undefined): Promise<RateVerdict> {
    const isExpensive = isExpensivePage(url);
    // Asked before anybody is looked up, so that a flood does not reach the database.
    const general = await network.take(from);
    if (!general.isAllowed) return general;
    const who = await options.personOf(cookies);
    const limits: [RateLimit, string][] = [];
    if (who !== null && isExpensive) limits.push([expensiveOfPerson, who]);
    if (who !== null) limits.push([person, who]);
    if (isExpensive) limits.push([expensiveOfNetwork, from]);
    for (const [limit, key] of limits) {
      const verdict = await limit.take(key);
      if (!verdict.isAllowed) return verdict;
    }
    return general;
  }

  return (req, res, next) => {
    judge(networkOf(req.ip ?? ''), req.originalUrl, req.headers.cookie).then((verdict) => {
      if (verdict.isAllowed) return next();
      res.set('Retry-After', String(verdict.retryAfter));
      sendPlainPage(res, 429, 'too_many', { seconds: verdict.retryAfter });
    }, next);
  };
}
