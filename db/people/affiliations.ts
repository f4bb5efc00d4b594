/**
 * Where people belong: what they or others have said of them. A claim binds as much as what is confirmed, and gives
 * nothing.
 */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

import { shortName } from './bodies.ts';
import { keepTies, sayInMeeting } from './meeting-affiliations.ts';
import { personsWithEmail } from './person-emails.ts';

/** The current affiliations of some people, claimed and confirmed. */
export function affiliationsOf(db: Readable, personIds: readonly PersonId[]) {
  return db
    .selectFrom('affiliations')
    .innerJoin('bodies', 'bodies.id', 'affiliations.body_id')
    .innerJoin('body_names', shortName())
    .where('affiliations.person_id', 'in', personIds)
    .where('affiliations.state', '!=', 'ended')
    .select([
      'affiliations.person_id as personId',
      'affiliations.state as state',
      'affiliations.confirmed_in as confirmedIn',
      'bodies.id as id',
      'bodies.kind as kind',
      'bodies.code as code',
      'bodies.parent_id as parentId',
      'body_names.name as name',
    ])
    .orderBy('bodies.sort_key')
    .execute();
}

/** Who says it, and for which meeting; null for all. Without it, it is a claim. */
export interface Confirmation {
  /** Null: the operator. */
  by: PersonId | null;
  meetingId: MeetingId | null;
}

/** Adds an affiliation unless the person has it already; a confirmed one replaces a claim. */
export async function addAffiliation(
  tx: Tx,
  personId: PersonId,
  bodyId: string,
  confirmation: Confirmation | null,
  now: string,
): Promise<void> {
  const state = confirmation ? 'confirmed' : 'claimed';
  const said = {
    confirmed_by: confirmation?.by ?? null,
    confirmed_at: confirmation ? now : null,
    confirmed_in: confirmation?.meetingId ?? null,
  };
  await tx
    .insertInto('affiliations')
    .values({
      id: newId(),
      person_id: personId,
      body_id: bodyId,
      state,
      valid_from: now.slice(0, 10),
      valid_to: null,
      ...said,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (confirmation) await confirmAffiliation(tx, personId, bodyId, confirmation, now);
}

/** Where an affiliation counts as confirmed, it stays so. @returns false when there is nothing to confirm */
async function confirmAffiliation(
  tx: Tx,
  personId: PersonId,
  bodyId: string,
  { by, meetingId }: Confirmation,
  now: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('affiliations')
    .select(['id', 'state', 'confirmed_in'])
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('state', '!=', 'ended')
    .executeTakeFirst();
  if (!row) return false;
  const isConfirmed = row.state === 'confirmed';
  if (isConfirmed && (row.confirmed_in === null || row.confirmed_in === meetingId)) return false;
  if (isConfirmed && meetingId !== null) {
    return sayInMeeting(tx, { personId, bodyId, meetingId, by }, now);
  }
  await tx
    .updateTable('affiliations')
    .set({ state: 'confirmed', confirmed_by: by, confirmed_at: now, confirmed_in: meetingId })
    .where('id', '=', row.id)
    .execute();
  return true;
}

/** What people have claimed and nobody has confirmed, by name. @param bodyIds only of these bodies; null for all */
export function claimsOf(db: Readable, bodyIds: readonly string[] | null) {
  return withNames(db)
    .where('affiliations.state', '=', 'claimed')
    .$if(bodyIds !== null, (query) => query.where('bodies.id', 'in', bodyIds ?? []))
    .execute();
}

/** What counts as confirmed for another meeting only, by name. */
export function confirmedElsewhere(db: Readable, meetingId: MeetingId) {
  return withNames(db)
    .where('affiliations.state', '=', 'confirmed')
    .where('affiliations.confirmed_in', '!=', meetingId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_affiliations as tie')
            .select('tie.body_id')
            .whereRef('tie.person_id', '=', 'affiliations.person_id')
            .whereRef('tie.body_id', '=', 'affiliations.body_id')
            .where('tie.meeting_id', '=', meetingId)
            .where('tie.why', '=', 'said')
            .where('tie.ended_at', 'is', null),
        ),
      ),
    )
    .execute();
}

/** Affiliations with people and bodies, by name. */
function withNames(db: Readable) {
  return personsWithEmail(db)
    .innerJoin('affiliations', 'affiliations.person_id', 'persons.id')
    .innerJoin('bodies', 'bodies.id', 'affiliations.body_id')
    .innerJoin('body_names', shortName())
    .where('persons.disabled_at', 'is', null)
    .select([
      'persons.id as personId',
      'persons.public_id as personPublicId',
      'persons.name as personName',
      'preferred.email as email',
      'bodies.code as code',
      'body_names.name as bodyName',
    ])
    .orderBy('persons.name_key')
    .orderBy('bodies.sort_key');
}

/**
 * Confirms a claim, or ends it: it goes on binding in each meeting for which the person works or has worked.
 * @param answer.places the meetings for which it is confirmed; null for all
 * @returns false when there is none that waits
 */
export async function answerClaim(
  tx: Tx,
  personId: PersonId,
  bodyId: string,
  answer: { confirms: boolean; by: PersonId; places: readonly MeetingId[] | null },
  now: string,
): Promise<boolean> {
  if (answer.confirms) {
    const places = answer.places ?? [null];
    const done: boolean[] = [];
    for (const meetingId of places) {
      done.push(await confirmAffiliation(tx, personId, bodyId, { by: answer.by, meetingId }, now));
    }
    return done.includes(true);
  }
  const { numUpdatedRows } = await tx
    .updateTable('affiliations')
    .set({ state: 'ended', valid_to: now.slice(0, 10) })
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('state', '=', 'claimed')
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) return false;
  await keepTies(tx, personId, bodyId, now);
  return true;
}
