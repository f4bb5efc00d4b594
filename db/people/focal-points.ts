/** National focal points: who confirms colleagues of a body, and sees what it submits. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import { personsWithEmail } from './person-emails.ts';

/** The focal points of some bodies, by name. */
function focalPointsOf(db: Readable, bodyIds: readonly string[]) {
  return personsWithEmail(db)
    .innerJoin('focal_points', 'focal_points.person_id', 'persons.id')
    .where('body_id', 'in', bodyIds)
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
    .execute();
}

/** All focal points, by name. */
export async function allFocalPoints(db: Readable) {
  const bodies = await db.selectFrom('focal_points').select('body_id').distinct().execute();
  return focalPointsOf(
    db,
    bodies.map((body) => body.body_id),
  );
}

/** @returns false when the person is the focal point of that body already */
export async function insertFocalPoint(
  tx: Tx,
  values: { personId: PersonId; bodyId: string; grantedBy: PersonId | null },
  now: string,
): Promise<boolean> {
  const existing = await focalPointsOf(tx, [values.bodyId]);
  if (existing.some((entry) => entry.personId === values.personId)) return false;
  await tx
    .insertInto('focal_points')
    .values({
      id: newId(),
      person_id: values.personId,
      body_id: values.bodyId,
      granted_by: values.grantedBy,
      granted_at: now,
      ended_at: null,
    })
    .execute();
  return true;
}

/** @returns false when it has ended already */
export async function endFocalPoint(tx: Tx, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('focal_points')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
