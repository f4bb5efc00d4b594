/**
 * Every reason why the product says no. One closed list: services refuse with a code, pages explain it from
 * the words in the catalogue (`refusals.*`).
 */
export const REFUSAL_CODES = [
  'sign_in_first',
  /** A code has to show first that the person is still there. */
  'confirm_first',
  'not_found',
  'not_allowed',
  'meeting_not_open',
  'item_closed',
  'item_by_invitation',
  'kind_not_taken',
  'wrong_state',
  'stale_version',
  'no_paper',
  'deadline_passed',
  'not_before',
  'already_assigned',
  'already_decided',
  'already_objected',
  'conflict_own_paper',
  'conflict_co_author',
  'conflict_namesake',
  'conflict_same_organisation',
  'conflict_same_country',
  'conflict_declared',
  'conflict_set',
  'conflict_unknown_affiliation',
  'override_needs_reason',
  'others_can_decide',
  'not_alike',
  'too_many_people',
  'already_proposed',
  'too_many_submissions',
  'already_answered',
  'review_closed',
  'file_infected',
  'file_not_checked_yet',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Verdict = { allowed: true } | { allowed: false; why: RefusalCode };

export const ALLOWED: Verdict = { allowed: true };

/** A verdict that says no, and why. */
export function deny(why: RefusalCode): Verdict {
  return { allowed: false, why };
}
