/** Requests for reviews, and the reviews. */
import type { AssignmentState, Recommendation } from '#app/domain/shared/vocabulary.ts';

import type { Flag, Instant, Json } from './columns.ts';

export interface Assignments {
  id: string;
  public_id: string;
  contribution_id: string;
  reviewer_id: string;
  state: AssignmentState;
  asked_by: string;
  asked_at: Instant;
  answered_at: Instant | null;
  decline_reason: string | null;
  due_at: Instant;
  override_reason: string | null;
  /** The round of reviews of its contribution that it belongs to. */
  round: number;
  version: number;
}

/** The affiliations a reviewer had on the day of the assignment. */
export interface AssignmentBodies {
  assignment_id: string;
  body_id: string;
  was_confirmed: Flag;
}

export interface Reviews {
  id: string;
  assignment_id: string;
  file_version_id: string | null;
  submission_id: string | null;
  form: Json;
  answers: Json;
  recommendation: Recommendation;
  comments_to_authors: string;
  comments_to_organizers: string;
  submitted_at: Instant;
  version: number;
}
