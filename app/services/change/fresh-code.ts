/**
 * What changes a role, an address or an account, and therefore needs a code by which the person has shown within the
 * last hour that they are still there. An event that is not listed does not compile, whichever command records it.
 */
import { isFresh } from '#app/domain/sign-in/fresh-code.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

import type { MeetingEvent } from './meeting-events.ts';
import type { PersonEvent } from './person-events.ts';

type EventName = MeetingEvent['name'] | PersonEvent['name'];

const NEEDS_FRESH_CODE: Readonly<Record<EventName, boolean>> = {
  // Who sees what is confidential, and who lets somebody in.
  organizer_named: true,
  focal_point_named: true,
  focal_point_ended: true,
  code_read_out: true,
  address_offered: true,
  address_added: true,
  address_preferred: true,
  address_removed: true,
  accounts_joined: true,
  join_undone: true,

  // What a meeting is, and whom it asks. Who makes a meeting has its secretariat: nothing is in it yet.
  agenda_imported: false,
  meeting_limits_set: false,
  meeting_changed: false,
  sessions_changed: false,
  session_changed: false,
  call_changed: false,
  template_replaced: false,
  template_removed: false,
  affiliation_said: false,
  participant_entered: false,
  participant_removed: false,
  invited: false,
  invited_again: false,
  invitation_ended: false,

  // Who somebody says to be, and where they are signed in.
  // Whoever has the mailbox of an offered address, or the link of a former one, is not signed in.
  address_taken: false,
  addresses_reverted: false,
  code_requested: false,
  own_code_requested: false,
  join_codes_requested: false,
  presence_confirmed: false,
  signed_in: false,
  signed_out: false,
  sessions_ended: false,
  profile_completed: false,
  affiliation_confirmed: false,
  affiliation_ended: false,
  hand_over_offered: false,
  hand_over_withdrawn: false,
  hand_over_answered: false,
};

/** @throws Refused confirm_first when this needs a fresh code, and the last one is older than an hour */
export function requireFreshCode(
  { confirmedAt, now }: Pick<Ctx, 'confirmedAt' | 'now'>,
  event: EventName,
): void {
  if (NEEDS_FRESH_CODE[event] && !isFresh(confirmedAt, now)) throw new Refused('confirm_first');
}
