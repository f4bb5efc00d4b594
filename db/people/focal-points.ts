/**
 * National focal points: who confirms colleagues of a body, and sees what it submits, in one meeting or in all of them.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import { personsWithEmail } from './person-emails.ts';

/** @param meetingId only those who were named for this meeting alone; null: those for all meetings. Sorted by name */
export function focalPointsFor(db: Readable, meetingId: MeetingId | null) {
  return personsWithEmail(db)
    .innerJoin('focal_points', 'focal_points.person_id', 'persons.id')
    .where('focal_points.meeting_id', meetingId === null ? 'is' : '=', meetingId)
    .where('focal_points.ended_at', 'is', null)
    .select([
      'focal_points.id as id',
      'focal_points.body_id as bodyId',
      'persons.id as personId',
      'persons.public_id as personPublicId',
      'persons.name as name',
      'preferred.email as email',
    ])
    .orderBy('persons.name_key')
    .orderBy('focal_points.id')
    .execute();
}

/** For which bodies a person is the focal point, and in which meeting; `meetingId` is null for all meetings. */
export function focalPointsOf(db: Readable, personId: PersonId) {
  return db
    .selectFrom('focal_points')
    .select(['body_id as bodyId', 'meeting_id as meetingId'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ids of the bodies for which a person is the focal point in a meeting. */
export async function focalBodiesIn(
  db: Readable,
  personId: PersonId,
  meetingId: MeetingId,
): Promise<string[]> {
  const found = await focalPointsOf(db, personId);
  return found
    .filter((entry) => entry.meetingId === null || entry.meetingId === meetingId)
    .map((entry) => entry.bodyId);
}

/** @returns false when the person is the focal point of that body for that meeting, or for all, already */
export async function insertFocalPoint(
  tx: Tx,
  values: { personId: PersonId; bodyId: string; meetingId: MeetingId | null; grantedBy: PersonId | null },
  now: string,
): Promise<boolean> {
  const existing = await focalPointsOf(tx, values.personId);
  const isKnown = existing.some(
    (entry) =>
      entry.bodyId === values.bodyId && (entry.meetingId === null || entry.meetingId === values.meetingId),
  );
  if (isKnown) return false;
  await tx
    .insertInto('focal_points')
    .values({
      id: newId(),
      person_id: values.personId,
      body_id: values.bodyId,
      meeting_id: values.meetingId,
      granted_by: values.grantedBy,
      granted_at: now,
      ended_at: null,
    })
    .execute();
  return true;
}

/**
 * @param meetingId for which it was named; null: for all
 * @returns whose it was; null when there is none, or it has ended already
 */
export async function endFocalPoint(
  tx: Tx,
  id: string,
  meetingId: MeetingId | null,
  now: string,
): Promise<PersonId | null> {
  const ended = await tx
    .updateTable('focal_points')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('meeting_id', meetingId === null ? 'is' : '=', meetingId)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return ended?.person_id ?? null;
}
