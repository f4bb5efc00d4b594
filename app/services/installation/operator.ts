/** What the use cases of the operator share: the operator on the machine needs no role, and the audit says that it was the operator. */
import type { Instant } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';

export interface OperatorCtx {
  database: Database;
  now: Instant;
}

/** Why something that the operator asked for cannot be done; the commands have the words for it. */
export type OperatorProblem =
  | 'person_unknown'
  | 'person_disabled'
  | 'body_missing'
  | 'body_unknown'
  | 'body_taken'
  | 'body_kind_unknown'
  | 'body_code_malformed'
  | 'body_name_malformed'
  | 'english_name_missing'
  | 'iso3_malformed'
  | 'parent_missing'
  | 'parent_not_a_country'
  | 'parent_not_taken'
  | 'members_not_taken'
  | 'reason_missing'
  | 'role_unknown'
  | 'role_needs_meeting'
  | 'role_takes_no_meeting'
  | 'role_takes_no_item'
  | 'meeting_unknown'
  | 'limit_malformed'
  | 'item_unknown'
  | 'item_ambiguous'
  | 'backup_exists'
  | 'backup_missing'
  | 'backup_damaged'
  | 'backup_newer'
  | 'backup_of_postgres'
  | 'backup_of_sqlite'
  | 'program_missing'
  | 'program_failed'
  | 'data_in_use'
  | 'database_in_use'
  | 'data_not_empty';

export class NotPossible extends Error {
  readonly problem: OperatorProblem;
  /** What it is about, as the operator wrote it. */
  readonly subject: string;
  constructor(problem: OperatorProblem, subject = '') {
    super(`${problem} ${subject}`);
    this.problem = problem;
    this.subject = subject;
  }
}
