/** Which deadline holds: that of the contribution, else of its session, else of the meeting. */
import type { Instant } from './time.ts';

export interface DeadlineFacts {
  itemId: string | null;
  contributionId: string | null;
  stage: string;
  instant: Instant;
}

/** @returns null when nobody has set one */
export function deadlineFor<T extends DeadlineFacts>(
  deadlines: readonly T[],
  stage: string,
  of: { itemId: string; contributionId?: string },
): T | null {
  const ofStage = deadlines.filter((one) => one.stage === stage);
  return (
    ofStage.find((one) => one.contributionId !== null && one.contributionId === of.contributionId) ??
    ofStage.find((one) => one.contributionId === null && one.itemId === of.itemId) ??
    meetingDeadline(ofStage, stage)
  );
}

/** The deadline that holds where no session and no contribution has its own. */
export function meetingDeadline<T extends DeadlineFacts>(deadlines: readonly T[], stage: string): T | null {
  return (
    deadlines.find((one) => one.stage === stage && one.contributionId === null && one.itemId === null) ?? null
  );
}
