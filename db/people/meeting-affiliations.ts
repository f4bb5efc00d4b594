/**
 * Bodies that bind somebody in one meeting, beside their affiliations: a former one of who works for the meeting, and
 * what its secretariat says of somebody who says something else.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import { shortName } from './bodies.ts';
import { meetingsWorkedFor } from './ties.ts';

/** What binds some people in a meeting. */
export function meetingAffiliationsOf(db: Readable, meetingId: MeetingId, personIds: readonly PersonId[]) {
  return db
    .selectFrom('meeting_affiliations as tie')
    .innerJoin('bodies', 'bodies.id', 'tie.body_id')
    .innerJoin('body_names', shortName())
    .where('tie.meeting_id', '=', meetingId)
    .where('tie.person_id', 'in', personIds)
    .where('tie.ended_at', 'is', null)
    .select([
      'tie.person_id as personId',
      'tie.why as why',
      'bodies.id as id',
      'bodies.kind as kind',
      'bodies.code as code',
      'bodies.parent_id as parentId',
      'body_names.name as name',
    ])
    .orderBy('bodies.sort_key')
    .execute();
}

/**
 * The secretariat of a meeting says where somebody belongs; it holds in this meeting.
 * @returns false when it has been said already
 */
export async function sayInMeeting(
  tx: Tx,
  said: { personId: PersonId; bodyId: string; meetingId: MeetingId; by: PersonId | null },
  now: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('meeting_affiliations')
    .values({
      id: newId(),
      person_id: said.personId,
      meeting_id: said.meetingId,
      body_id: said.bodyId,
      why: 'said',
      since: now.slice(0, 10),
      said_by: said.by,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'meeting_id', 'body_id', 'why'])
        .doUpdateSet({ said_by: said.by, since: now.slice(0, 10), ended_at: null, ended_by: null })
        .where('meeting_affiliations.ended_at', 'is not', null),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** An affiliation that ends goes on binding in each meeting for which the person works or has worked. */
export async function keepTies(tx: Tx, personId: PersonId, bodyId: string, now: string): Promise<void> {
  for (const meetingId of await meetingsWorkedFor(tx, personId)) {
    await tx
      .insertInto('meeting_affiliations')
      .values({
        id: newId(),
        person_id: personId,
        meeting_id: meetingId,
        body_id: bodyId,
        why: 'former',
        since: now.slice(0, 10),
        said_by: null,
        ended_at: null,
        ended_by: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Ids of the meetings in which something of this kind binds a person. */
export async function meetingsWithTieOf(db: Readable, personId: PersonId): Promise<MeetingId[]> {
  const rows = await db
    .selectFrom('meeting_affiliations')
    .select('meeting_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.meeting_id);
}
