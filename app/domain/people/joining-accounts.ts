/** When two accounts may be put together, and when that may be undone. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';

/** By codes that arrived in both mailboxes, else by the word of an administrator. Nobody else can do it. */
export type JoinWay = 'codes' | 'administrator';

export interface JoinFacts {
  way: JoinWay;
  actorId: PersonId;
  kept: { id: PersonId; isDisabled: boolean };
  joined: { id: PersonId; isDisabled: boolean };
  /** References of the contributions that both are asked to review in the same round. */
  bothReview: readonly string[];
  /** One of them offers something to the other, who has not answered. */
  isOfferBetween: boolean;
  /** Addresses of one of them have changed, and whoever had the former one can still undo that. */
  canAddressesBeUndone: boolean;
}

/** @returns what stands in the way, or null */
export function whyNotJoined(facts: JoinFacts): Phrase | null {
  const { way, actorId, kept, joined, bothReview } = facts;
  if (kept.id === joined.id) return { key: 'join.problems.same' };
  // By a word alone an administrator would become whoever they like.
  const isOwn = actorId === kept.id || actorId === joined.id;
  if (way === 'administrator' && isOwn) return { key: 'join.problems.own' };
  if (way === 'codes' && actorId !== kept.id) return { key: 'join.problems.not_own' };
  if (kept.isDisabled) return { key: 'join.problems.kept_disabled' };
  if (way === 'codes' && joined.isDisabled) return { key: 'join.problems.joined_disabled' };
  if (bothReview.length > 0) {
    return { key: 'join.problems.both_review', values: { which: bothReview.join(', ') } };
  }
  if (facts.isOfferBetween) return { key: 'join.problems.offer_between' };
  return facts.canAddressesBeUndone ? { key: 'join.problems.addresses_changed' } : null;
}

export interface UndoFacts {
  isUndone: boolean;
  /** The account that was kept has been put together with another one since. */
  isKeptJoined: boolean;
  /** Addresses that come back to the account that was closed. */
  comingBack: number;
  /** Addresses that the account that was kept goes on with. */
  remaining: number;
  actorIsEither: boolean;
}

/** @returns what stands in the way, or null */
export function whyNotUndone(facts: UndoFacts): Phrase | null {
  if (facts.isUndone) return { key: 'join.problems.undone' };
  if (facts.actorIsEither) return { key: 'join.problems.own' };
  if (facts.isKeptJoined) return { key: 'join.problems.later_first' };
  // Nobody could sign in any more, and what belongs to the account would be lost.
  if (facts.comingBack === 0) return { key: 'join.problems.address_gone' };
  return facts.remaining === 0 ? { key: 'join.problems.kept_without_address' } : null;
}
