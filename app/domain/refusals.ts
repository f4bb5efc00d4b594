/** Every reason why the product says no. One closed list: pages explain from it, services refuse with it. */
export const REFUSALS = {
  sign_in_first: 'Sign in first.',
  not_found: 'There is no such page, or it is not open to you.',
  not_allowed: 'Your role in this meeting does not include this.',
  meeting_not_open: 'This meeting does not take contributions now.',
  item_closed: 'This session takes no contributions.',
  item_by_invitation: 'This session takes contributions by invitation only.',
  kind_not_taken: 'This session does not take contributions of that kind.',
  wrong_state:
    'This is not possible any more: the contribution has moved on. Reload the page to see where it stands.',
  stale_version:
    'Somebody else has changed this in the meantime. Reload the page; what you typed is shown below.',
  no_paper: 'There is no paper to publish yet.',
  not_released: 'The decision has not been sent to the authors yet.',
  already_assigned: 'This person has been asked already.',
  already_decided: 'There is a decision already that has not been sent. Send it or cancel it first.',
  conflict_own_paper: 'This is the person’s own paper.',
  conflict_co_author: 'The person is an author of this paper.',
  conflict_same_organisation: 'The person belongs to an office that submits this paper.',
  conflict_same_country: 'The person is from a country that submits this paper.',
  conflict_declared: 'The person has declared a conflict of interest.',
  conflict_set: 'The secretariat has recorded a conflict of interest.',
  override_needs_reason: 'Say why the rule is set aside. The reason is recorded.',
  already_answered: 'You have answered this request already.',
  review_closed: 'This review can no longer be changed.',
  list_frozen: 'The list is frozen: numbers do not change any more.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export type Verdict = { allowed: true } | { allowed: false; why: RefusalCode };

export const YES: Verdict = { allowed: true };

/** A verdict that says no, and why. */
export function no(why: RefusalCode): Verdict {
  return { allowed: false, why };
}
