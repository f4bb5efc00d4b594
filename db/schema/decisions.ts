/** Decisions on contributions. */
import type { ContributionId, PersonId, SubmissionId } from '#app/domain/shared/ids.ts';
import type { DecisionOutcome } from '#app/domain/shared/vocabulary.ts';

import type { Instant } from './columns.ts';

export interface Decisions {
  id: string;
  contribution_id: ContributionId;
  outcome: DecisionOutcome;
  letter: string;
  decided_by: PersonId;
  /** What it was decided on. */
  submission_id: SubmissionId | null;
  decided_at: Instant;
  released_by: PersonId | null;
  released_at: Instant | null;
  cancelled_at: Instant | null;
  override_reason: string | null;
}
