/**
 * What may be used up: every limit on what one person keeps or sends, in one table. A limit that is near is told on the
 * page; one that is reached is refused with what to do.
 */
export const USAGE_LIMITS = {
  /** Drafts of one person that have not been submitted, over all meetings. */
  openDrafts: 20,
  /** Forms of one person that were sent after their session had run out; the oldest go. */
  unsentForms: 10,
} as const;

/** From this share of a limit on the page tells of it. */
const NEAR = 0.8;

/** How much of a limit is left, for a page; null as long as the limit is far away and nobody need know of it. */
export function roomLeft(used: number, limit: number): { left: number; limit: number } | null {
  return used >= Math.floor(limit * NEAR) ? { left: Math.max(0, limit - used), limit } : null;
}
