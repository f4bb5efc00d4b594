/** Who says that a contribution is not one of a body, and what the secretariat has settled about it. */
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { bodiesByIds } from '#db/people/bodies.ts';
import { focalBodiesIn } from '#db/people/focal-points.ts';
import { meetingAffiliationsOf } from '#db/people/meeting-affiliations.ts';
import type { Schema } from '#db/schema/index.ts';

export type BodyObjectionRow = Schema['body_objections'];

/** The oldest first. */
export function bodyObjectionsOf(db: Readable, contributionId: ContributionId): Promise<BodyObjectionRow[]> {
  return db
    .selectFrom('body_objections')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Bodies that bind nobody, with the contribution on which they do not. @param ids of contributions; null for all */
export function bodiesSetAside(db: Readable, ids: readonly ContributionId[] | null) {
  return db
    .selectFrom('body_objections')
    .select(['contribution_id as contributionId', 'body_id as bodyId'])
    .where('is_upheld', '=', 1)
    .$if(ids !== null, (query) => query.where('contribution_id', 'in', ids ?? []))
    .execute();
}

/** Where others than themselves say that a person belongs, in a meeting: for these bodies the person speaks. */
export async function confirmedBodiesOf(db: Readable, personId: PersonId, meetingId: MeetingId) {
  const affiliations = await affiliationsOf(db, [personId]);
  const said = await meetingAffiliationsOf(db, meetingId, [personId]);
  const focal = await bodiesByIds(db, await focalBodiesIn(db, personId, meetingId));
  return [
    ...affiliations.filter(
      ({ state, confirmedIn }) =>
        state === 'confirmed' && (confirmedIn === null || confirmedIn === meetingId),
    ),
    ...said.filter(({ why }) => why === 'said'),
    ...focal,
  ];
}

/** @returns the new id */
export async function insertBodyObjection(
  tx: Tx,
  objection: { contributionId: ContributionId; bodyId: string; personId: PersonId; reason: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('body_objections')
    .values({
      id,
      public_id: newPublicId(),
      contribution_id: objection.contributionId,
      body_id: objection.bodyId,
      person_id: objection.personId,
      reason: objection.reason,
      made_at: now,
      settled_at: null,
      settled_by: null,
      is_upheld: null,
      settled_reason: null,
    })
    .execute();
  return id;
}

/** Writes down what the secretariat has settled about these objections. */
export async function settleBodyObjections(
  tx: Tx,
  ids: readonly string[],
  settled: { by: PersonId; isUpheld: boolean; reason: string },
  now: string,
): Promise<void> {
  await tx
    .updateTable('body_objections')
    .set({
      settled_at: now,
      settled_by: settled.by,
      is_upheld: settled.isUpheld ? 1 : 0,
      settled_reason: settled.reason,
    })
    .where('id', 'in', ids)
    .execute();
}
