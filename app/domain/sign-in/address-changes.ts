/**
 * Changes of the addresses of an account, and how they are undone. Whoever is told of one at an address that was on the
 * account before all changes that can still be undone gets a link that undoes it; whoever came later does not, so that
 * an address that a thief has added undoes nothing.
 */
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';

const HOUR = 3600;
/** So long a change can be undone, and an address that was taken off is nobody else's. */
export const UNDO_HOURS = 72;
/** So long an address that a secretariat has entered waits for a code. */
export const OFFER_DAYS = 14;
/** Addresses that one account may have. */
export const MAX_ADDRESSES = 10;

export const undoneUntil = (now: Instant): Instant => plusSeconds(now, UNDO_HOURS * HOUR);
/** Addresses that were taken off before are free. */
export const freeBefore = (now: Instant): Instant => plusSeconds(now, -UNDO_HOURS * HOUR);
export const offeredUntil = (now: Instant): Instant => plusSeconds(now, OFFER_DAYS * 24 * HOUR);

/** A change that can still be undone. Addresses are told by the ids of their rows. */
export interface Undoable {
  /** The address that has the link. */
  email_id: string;
  /** Those of the account before the change, and which of them was preferred. */
  members: readonly string[];
  preferred_id: string;
  /** The one that goes although it was there before. */
  takes_off: string | null;
}

/**
 * @param current ids of the addresses before this change
 * @param open what can still be undone, the oldest first
 */
export function mayUndo(id: string, current: readonly string[], open: readonly Undoable[]): boolean {
  return (open[0]?.members ?? current).includes(id);
}

/**
 * What the link of an address leads back to: the state before the oldest change of which that address was told, since
 * whoever has taken an account over has made all of them.
 * @param open what can still be undone, the oldest first; the change of the link is among them
 * @param addresses ids of all addresses of the account, those that were taken off lately as well
 */
export function afterUndoing(link: Undoable, open: readonly Undoable[], addresses: readonly string[]) {
  const same = open.filter((entry) => entry.email_id === link.email_id);
  const { members, preferred_id: preferred } = same[0] ?? link;
  const off = new Set(same.map((entry) => entry.takes_off));
  off.delete(preferred);
  const stays = (id: string) => members.includes(id) && !off.has(id);
  return {
    preferred,
    on: addresses.filter((id) => stays(id)),
    off: addresses.filter((id) => !stays(id)),
  };
}
