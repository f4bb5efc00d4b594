/** Where people belong, as it looks from one meeting. */
import { type Place, placesOf } from '#app/domain/people/places.ts';
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { meetingAffiliationsOf } from '#db/people/meeting-affiliations.ts';

/** @returns for each person what binds them in the meeting; nothing for whom nobody has said anything of */
export async function placesIn(
  db: Readable,
  meetingId: MeetingId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Place[]>> {
  const affiliations = await affiliationsOf(db, personIds);
  const ties = await meetingAffiliationsOf(db, meetingId, personIds);
  const of = <T extends { personId: PersonId }>(entries: readonly T[], id: PersonId) =>
    entries.filter((entry) => entry.personId === id);
  return new Map(personIds.map((id) => [id, placesOf(of(affiliations, id), of(ties, id), meetingId)]));
}
