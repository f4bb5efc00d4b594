/** What binds people when the papers of a meeting are judged: where they belong, and what they were called before. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import type { Readable } from '#db/core/transaction.ts';

import { affiliationsOf } from './affiliations.ts';
import { formerNamesOf } from './former-names.ts';
import { meetingAffiliationsOf } from './meeting-affiliations.ts';

export interface Binding {
  /** Claimed and confirmed affiliations alike, and what binds in this meeting alone. */
  bodies: readonly { id: string; kind: BodyKind; parentId: string | null }[];
  formerNames: readonly string[];
}

/** @returns for each person, also for those whom nothing binds */
export async function bindingsOf(
  db: Readable,
  meetingId: MeetingId,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Binding>> {
  const affiliations = await affiliationsOf(db, personIds);
  const ties = await meetingAffiliationsOf(db, meetingId, personIds);
  const names = await formerNamesOf(db, personIds);
  return new Map(
    personIds.map((id) => [
      id,
      {
        bodies: [...affiliations, ...ties].filter(({ personId }) => personId === id),
        formerNames: names.filter(({ personId }) => personId === id).map(({ name }) => name),
      },
    ]),
  );
}
