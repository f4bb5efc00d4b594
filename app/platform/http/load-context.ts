/** What every loader and action gets as `context`. */
import type { Logger } from 'pino';

import type { Instant } from '#app/domain/shared/time.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';

/** What is known about one request before any route runs. */
export interface RequestFacts {
  /** Allows one `<script>` or `<style>` of this response. Empty for pages kept in the page cache. */
  cspNonce: string;
  /** The reference number that error pages show and every log line of the request carries. */
  requestId: string;
  /** The person's address as far as trusted proxies vouch for it. */
  clientAddress: string;
  /** A proxy stood between, or the other end is not this machine. */
  isForwarded: boolean;
  log: Logger;
  /** One instant for the whole request: when it came, and nothing had been done for it yet. */
  began: Instant;
  /** Called when the answer has failed for want of room on the disk: the person is told so. */
  reportDiskFull(): void;
}

export interface RequestContext extends RequestFacts {
  portal: Portal;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends RequestContext {}
}
