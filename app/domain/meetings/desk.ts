/** What needs an organizer or the secretariat now: each count on the desk, and the rows that it counts. */
import { canBeDecided } from '#app/domain/contributions/life.ts';
import { type ContributionState, memberOf } from '#app/domain/shared/vocabulary.ts';

export interface DeskFacts {
  state: ContributionState;
  /** The viewer is in conflict: nothing of the reviews may show, not even in a count. */
  isBound: boolean;
  reviewsRequested: number;
  reviewsDone: number;
  hasOpenDecision: boolean;
  /** The secretariat has been asked for a translation, and has not answered. */
  asksTranslation: boolean;
  /** Something has been added after the publication, and stands in no document yet. */
  hasAdditions: boolean;
}

export const PENDING_STEPS = ['unassigned', 'decide', 'send', 'publish', 'issue', 'translate'] as const;
export type PendingStep = (typeof PENDING_STEPS)[number];
/** What only the secretariat does. */
export const SECRETARIAT_STEPS: readonly PendingStep[] = ['publish', 'issue', 'translate'];

export function isPendingStep(text: string | null): text is PendingStep {
  return memberOf(PENDING_STEPS, text) !== undefined;
}

/** @returns what this row needs of the viewer: one step of its life at most, and beside it the answer to a request */
export function pendingStepsOf(row: DeskFacts, isSecretariat: boolean): PendingStep[] {
  const step = stepNeeded(row, isSecretariat);
  return [...(step ? [step] : []), ...(isSecretariat && row.asksTranslation ? (['translate'] as const) : [])];
}

function stepNeeded(row: DeskFacts, isSecretariat: boolean): PendingStep | null {
  if (row.state === 'accepted' || row.state === 'cleared') return isSecretariat ? 'publish' : null;
  if (row.state === 'published') return isSecretariat && row.hasAdditions ? 'issue' : null;
  if (row.isBound || !canBeDecided(row.state)) return null;
  if (row.hasOpenDecision) return 'send';
  if (row.reviewsRequested === 0) return 'unassigned';
  return row.reviewsDone === row.reviewsRequested ? 'decide' : null;
}
