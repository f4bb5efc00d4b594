/** How much one person may still submit to a meeting: contributions, and how often they are submitted again. */
import { limitsOfMeeting, roomLeft, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import type { Readable } from '#db/core/transaction.ts';
import { submittedBy } from '#db/meetings/meeting-limits.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { membershipIn } from '#app/services/meetings/membership.ts';
import { Refused } from '#app/services/outcome.ts';

type Counted = 'papers' | 'handIns';

/** How much is left to the person, when that is little. */
export async function submissionsLeft(db: Readable, meeting: MeetingRow, actor: PersonRow, counted: Counted) {
  const { used, limit } = await usage(db, meeting, actor, counted);
  const left = roomLeft(used, limit);
  return left && { ...left, meeting: meeting.title };
}

/** @throws Refused too_many_submissions when the person has submitted as much to the meeting as one may */
export async function requireSubmissionsLeft(
  db: Readable,
  meeting: MeetingRow,
  actor: PersonRow,
  counted: Counted,
): Promise<void> {
  const { used, limit } = await usage(db, meeting, actor, counted);
  if (used >= limit) throw new Refused('too_many_submissions');
}

async function usage(db: Readable, meeting: MeetingRow, actor: PersonRow, counted: Counted) {
  const { isSecretariat } = await membershipIn(db, meeting.id, actor);
  const limits = isSecretariat ? limitsOfMeeting(meeting) : USAGE_LIMITS;
  return { used: (await submittedBy(db, meeting.id, actor.id))[counted], limit: limits[counted] };
}
