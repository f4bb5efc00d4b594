/** Whoever names somebody says where they belong. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { addAffiliation, affiliationsOf, type Confirmation } from '#db/people/affiliations.ts';
import { focalPointsOf } from '#db/people/focal-points.ts';
import { sayInMeeting } from '#db/people/meeting-affiliations.ts';
import { rolesOf } from '#db/people/persons.ts';
import { meetingsWithTies, meetingsWorkedFor } from '#db/people/ties.ts';

/**
 * The secretariat of a meeting, an administrator or the operator says it. It is the affiliation of whoever has none; it
 * confirms the same one; beside another one it binds in this meeting, so that no secretariat can bind or confirm people
 * for other meetings. What holds for all meetings is an affiliation in any case.
 */
export async function sayAffiliation(
  tx: Tx,
  said: { personId: PersonId; bodyId: string } & Confirmation,
  now: string,
): Promise<void> {
  const { personId, bodyId, by, meetingId } = said;
  // Nobody confirms themselves.
  if (by === personId) return addAffiliation(tx, personId, bodyId, null, now);
  const known = await affiliationsOf(tx, [personId]);
  const isSame = known.some((entry) => entry.id === bodyId);
  const isAffiliation =
    meetingId === null || isSame || (known.length === 0 && (await isOfMeeting(tx, personId, meetingId)));
  await (isAffiliation
    ? addAffiliation(tx, personId, bodyId, { by, meetingId }, now)
    : sayInMeeting(tx, { personId, bodyId, meetingId, by }, now));
}

/**
 * An organizer says it of whom they invite: a claim, and only of somebody who belongs nowhere and works for no meeting,
 * since it binds.
 */
export async function claimFor(tx: Tx, personId: PersonId, bodyId: string, now: string): Promise<void> {
  if ((await affiliationsOf(tx, [personId])).length > 0) return;
  if ((await rolesOf(tx, personId)).length > 0 || (await meetingsWorkedFor(tx, personId)).length > 0) return;
  await addAffiliation(tx, personId, bodyId, null, now);
}

/** Somebody who has nothing to do outside this meeting. */
async function isOfMeeting(db: Readable, personId: PersonId, meetingId: MeetingId): Promise<boolean> {
  const roles = await rolesOf(db, personId);
  const focal = await focalPointsOf(db, personId);
  const isForAll = roles.some((role) => role.meetingId === null) || focal.some((f) => f.meetingId === null);
  const meetings = [
    ...(await meetingsWithTies(db, { id: personId })),
    ...(await meetingsWorkedFor(db, personId)),
  ];
  return !isForAll && meetings.every((id) => id === meetingId);
}
