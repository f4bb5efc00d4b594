/** How many codes for signing in a mailbox gets, so that nobody can guess one and nobody can shut anybody else out. */
import { epochOf, type Instant, plusSeconds } from '#app/domain/shared/time.ts';

/** Minutes that a code holds: long enough to fetch it, too short to try all of its 8 digits. */
export const CODE_MINUTES = 10;
/** Wrong codes that a browser may type; those of all its codes count together. */
export const CODE_TRIES = 5;

const WINDOW_SECONDS = 3600;
/** In an hour, for one mailbox. */
export const CODE_LIMITS = {
  /** To all who ask from one network. */
  perNetwork: 5,
  /** To all networks together. */
  perMailbox: 20,
  /** On top, to networks that have asked for none yet: a few that ask again and again leave a code to all others. */
  perNewNetworks: 20,
  /** On top, to a browser that has signed in to this mailbox before. */
  perKnownBrowser: 3,
} as const;

/** A code that was asked for. */
export interface AskedCode {
  at: Instant;
  /** Told apart, not known. */
  network: string | null;
  /** The browser that got it on top of what everybody gets; null for all other codes. */
  onTopOf: string | null;
}

/** Codes before this instant count no more. */
export function codesCountSince(now: Instant): Instant {
  return plusSeconds(now, -WINDOW_SECONDS);
}

export type CodeVerdict =
  | { isAllowed: true; onTopOf: string | null }
  /** Minutes until the next code can be asked for from here. */
  | { isAllowed: false; minutes: number };

/**
 * @param codes those of the mailbox since `codesCountSince`
 * @param from `knownBrowser`: the browser that asks, if it has signed in to this mailbox before
 */
export function mayGetCode(
  codes: readonly AskedCode[],
  from: { network: string; knownBrowser: string | null },
  now: Instant,
): CodeVerdict {
  const general = codes.filter((code) => code.onTopOf === null);
  const own = codes.filter((code) => code.onTopOf !== null && code.onTopOf === from.knownBrowser);
  const here = general.filter((code) => code.network === from.network);
  const forNew = here.length === 0 ? CODE_LIMITS.perNewNetworks : 0;
  const waits = [
    untilBelow(here, CODE_LIMITS.perNetwork, now),
    untilBelow(general, CODE_LIMITS.perMailbox + forNew, now),
  ];
  const seconds = Math.max(...waits);
  if (seconds === 0) return { isAllowed: true, onTopOf: null };
  if (from.knownBrowser === null) return { isAllowed: false, minutes: Math.ceil(seconds / 60) };
  const ownSeconds = untilBelow(own, CODE_LIMITS.perKnownBrowser, now);
  if (ownSeconds === 0) return { isAllowed: true, onTopOf: from.knownBrowser };
  return { isAllowed: false, minutes: Math.ceil(Math.min(seconds, ownSeconds) / 60) };
}

/** Seconds until fewer than `limit` of the codes count; 0 when that is so. */
function untilBelow(codes: readonly AskedCode[], limit: number, now: Instant): number {
  const times = codes.map((code) => code.at).sort();
  const decisive = times[times.length - limit];
  if (decisive === undefined) return 0;
  return Math.max(1, WINDOW_SECONDS - (epochOf(now) - epochOf(decisive)) / 1000);
}
