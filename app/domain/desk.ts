/** What needs an organizer or the secretariat now: each count on the desk, and the rows that it counts. */
import { canBeDecided } from './life.ts';
import type { ContributionState } from './vocabulary.ts';

export interface DeskFacts {
  state: ContributionState;
  /** The viewer is in conflict: nothing of the reviews may show, not even in a count. */
  isBound: boolean;
  reviewsAsked: number;
  reviewsDone: number;
  hasOpenDecision: boolean;
}

export const NEEDS = ['unassigned', 'decide', 'send', 'publish'] as const;
export type Need = (typeof NEEDS)[number];

export function isNeed(text: string | null): text is Need {
  return (NEEDS as readonly (string | null)[]).includes(text);
}

/** @returns what this row needs of the viewer, or null */
export function needOf(row: DeskFacts, isSecretariat: boolean): Need | null {
  if (row.state === 'accepted' || row.state === 'cleared') return isSecretariat ? 'publish' : null;
  if (row.isBound || !canBeDecided(row.state)) return null;
  if (row.hasOpenDecision) return 'send';
  if (row.reviewsAsked === 0) return 'unassigned';
  return row.reviewsDone === row.reviewsAsked ? 'decide' : null;
}
