/** Decisions on contributions. */
import type { DecisionOutcome } from '#app/domain/shared/vocabulary.ts';

import type { Instant } from './columns.ts';

export interface Decisions {
  id: string;
  contribution_id: string;
  outcome: DecisionOutcome;
  letter: string;
  decided_by: string;
  /** What it was decided on. */
  submission_id: string | null;
  decided_at: Instant;
  released_by: string | null;
  released_at: Instant | null;
  cancelled_at: Instant | null;
  override_reason: string | null;
}
