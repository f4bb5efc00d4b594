/** Which sessions take a contribution now, and why the others do not. */
import { ALLOWED, deny, type Verdict } from '#app/domain/shared/refusals.ts';
import type { ContributionKind, ItemPolicy, MeetingStatus } from '#app/domain/shared/vocabulary.ts';

/** @param isInvited the person holds an invitation to this session */
export function mayContribute(status: MeetingStatus, policy: ItemPolicy, isInvited = false): Verdict {
  if (status !== 'open' && status !== 'programme') return deny('meeting_not_open');
  switch (policy) {
    case 'open':
    case 'proposals':
      return ALLOWED;
    case 'invitation':
      return isInvited ? ALLOWED : deny('item_by_invitation');
    case 'closed':
      return deny('item_closed');
    default: {
      const never: never = policy;
      return never;
    }
  }
}

/** What a session takes when nobody has said it: for one that is opened by hand. */
export function usualKinds(policy: ItemPolicy): ContributionKind[] {
  switch (policy) {
    case 'closed':
      return [];
    case 'proposals':
      return ['proposal'];
    case 'open':
    case 'invitation':
      return ['country_paper', 'organisation_paper'];
    default: {
      const never: never = policy;
      return never;
    }
  }
}
