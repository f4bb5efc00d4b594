/**
 * The life of a contribution: every transition in one table. Who may do it is decided by the rights
 * (rights.ts); this table says what leads where, and what must be there first.
 */
import type { ContributionState, DecisionOutcome } from './vocabulary.ts';

export type LifeAction =
  | 'submit'
  | 'begin_review'
  | 'release_accept'
  | 'release_changes'
  | 'release_decline'
  | 'resubmit'
  | 'publish'
  | 'withdraw';

interface Transition {
  action: LifeAction;
  from: readonly ContributionState[];
  to: ContributionState;
  /** What the contribution must have. */
  needs?: 'paper';
  /** True when a public page shows the difference. */
  isPublic: boolean;
}

export const TRANSITIONS: readonly Transition[] = [
  { action: 'submit', from: ['draft'], to: 'submitted', isPublic: false },
  { action: 'begin_review', from: ['submitted'], to: 'in_review', isPublic: false },
  { action: 'release_accept', from: ['submitted', 'in_review'], to: 'accepted', isPublic: true },
  { action: 'release_changes', from: ['submitted', 'in_review'], to: 'changes_requested', isPublic: false },
  { action: 'release_decline', from: ['submitted', 'in_review'], to: 'declined', isPublic: false },
  { action: 'resubmit', from: ['changes_requested'], to: 'submitted', isPublic: false },
  { action: 'publish', from: ['accepted', 'cleared'], to: 'published', needs: 'paper', isPublic: true },
  {
    action: 'withdraw',
    from: ['submitted', 'in_review', 'changes_requested', 'accepted', 'cleared', 'published'],
    to: 'withdrawn',
    isPublic: true,
  },
];

/** The transition of an action from a state, or null when the table has none. */
export function transitionFor(action: LifeAction, state: ContributionState): Transition | null {
  return TRANSITIONS.find((t) => t.action === action && t.from.includes(state)) ?? null;
}

/** What releasing a decision does. */
export function releaseAction(outcome: DecisionOutcome): LifeAction {
  switch (outcome) {
    case 'accept':
      return 'release_accept';
    case 'changes':
      return 'release_changes';
    case 'decline':
      return 'release_decline';
    default: {
      const never: never = outcome;
      return never;
    }
  }
}

/** States in which a decision can be prepared. */
export function canBeDecided(state: ContributionState): boolean {
  return transitionFor('release_accept', state) !== null;
}

/** The steps of the timeline, in order, each with the states in which it is behind the contribution. */
export const STEPS = ['submitted', 'review', 'decision', 'published'] as const;

/** How many of the steps are done: the next one is where the contribution stands. */
export function stepsDone(state: ContributionState): number {
  if (state === 'draft') return 0;
  if (state === 'published') return 4;
  if (['accepted', 'declined', 'changes_requested', 'cleared', 'awaiting_paper', 'withdrawn'].includes(state))
    return 3;
  if (state === 'in_review') return 1;
  return 1;
}
