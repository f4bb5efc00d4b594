/** Which deadline holds: that of the session, else of the meeting; later when a contribution was given more time. */
import type { ContributionId, ItemId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import type { ContributionState, DeadlineStage } from '#app/domain/shared/vocabulary.ts';

export interface DeadlineFacts {
  itemId: ItemId | null;
  contributionId: ContributionId | null;
  stage: DeadlineStage;
  instant: Instant;
}

/** @returns null when nobody has set one; more time for one contribution never is less than what else holds */
export function deadlineFor<T extends DeadlineFacts>(
  deadlines: readonly T[],
  stage: DeadlineStage,
  of: { itemId: ItemId | null; contributionId?: ContributionId },
): T | null {
  const ofStage = deadlines.filter((deadline) => deadline.stage === stage);
  const common =
    ofStage.find((entry) => entry.contributionId === null && entry.itemId === of.itemId) ??
    meetingDeadline(ofStage, stage);
  const own = ofStage.find(
    (entry) => entry.contributionId !== null && entry.contributionId === of.contributionId,
  );
  if (!own || !common) return own ?? common;
  return own.instant > common.instant ? own : common;
}

/** The deadline that holds where no session and no contribution has its own. */
export function meetingDeadline<T extends DeadlineFacts>(
  deadlines: readonly T[],
  stage: DeadlineStage,
): T | null {
  return (
    deadlines.find(
      (deadline) => deadline.stage === stage && deadline.contributionId === null && deadline.itemId === null,
    ) ?? null
  );
}

const ABSTRACT_COUNTS: readonly ContributionState[] = ['submitted', 'in_review', 'changes_requested'];
const PAPER_IS_SETTLED: readonly ContributionState[] = [
  'accepted',
  'cleared',
  'published',
  'declined',
  'withdrawn',
];

/** True while a contribution in this state may still bring what the stage asks for. */
export function isStillAsked(stage: DeadlineStage, state: ContributionState): boolean {
  if (stage === 'abstract') return ABSTRACT_COUNTS.includes(state);
  return stage !== 'paper' || !PAPER_IS_SETTLED.includes(state);
}
