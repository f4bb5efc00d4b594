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

/** The steps of the timeline, in order. */
export const STEPS = ['submitted', 'review', 'decision', 'published'] as const;
export type Step = (typeof STEPS)[number];

/** At which step a contribution stands, and whether it will go on. */
const STANDS_AT: Record<ContributionState, Step | 'before' | 'end'> = {
  draft: 'before',
  submitted: 'review',
  in_review: 'review',
  changes_requested: 'submitted',
  accepted: 'published',
  awaiting_paper: 'published',
  paper_submitted: 'published',
  paper_in_review: 'published',
  paper_changes_requested: 'published',
  cleared: 'published',
  declined: 'end',
  withdrawn: 'end',
  published: 'end',
};

/** The timeline of a contribution: what is done, where it stands, what is to come. */
export function stepsOf(state: ContributionState): { step: Step; is: 'done' | 'here' | 'next' }[] {
  const at = STANDS_AT[state];
  const here = at === 'before' ? -1 : at === 'end' ? STEPS.length : STEPS.indexOf(at);
  // What was turned down or taken back is never published.
  const steps = state === 'declined' || state === 'withdrawn' ? STEPS.slice(0, -1) : STEPS;
  return steps.map((step, index) => ({
    step,
    is: index < here ? 'done' : index === here ? 'here' : 'next',
  }));
}
