/** Requests for reviews, and the reviews. */
import type {
  AssignmentId,
  ContributionId,
  FileVersionId,
  PersonId,
  SubmissionId,
} from '#app/domain/shared/ids.ts';
import type { AssignmentState, Recommendation } from '#app/domain/shared/vocabulary.ts';

import type { Flag, Instant, Json } from './columns.ts';

export interface Assignments {
  id: AssignmentId;
  public_id: string;
  contribution_id: ContributionId;
  reviewer_id: PersonId;
  state: AssignmentState;
  asked_by: PersonId;
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
  assignment_id: AssignmentId;
  body_id: string;
  was_confirmed: Flag;
}

export interface Reviews {
  id: string;
  assignment_id: AssignmentId;
  file_version_id: FileVersionId | null;
  submission_id: SubmissionId | null;
  form: Json;
  answers: Json;
  recommendation: Recommendation;
  comments_to_authors: string;
  comments_to_organizers: string;
  submitted_at: Instant;
  version: number;
}
