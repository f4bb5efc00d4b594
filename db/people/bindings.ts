/** What binds people when papers are judged: where they belong, and what they are called. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import type { Readable } from '#db/core/transaction.ts';

import { namesOfJoined } from './account-joins.ts';
import { affiliationsOf } from './bodies.ts';

/** Claimed and confirmed affiliations alike, and the names of accounts that were put together with this one. */
export interface Binding {
  otherNames: readonly string[];
  bodies: readonly { id: string; kind: BodyKind; parentId: string | null }[];
}

/** @returns for each person, also for those whom nothing binds */
export async function bindingsOf(
  db: Readable,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Binding>> {
  const affiliations = await affiliationsOf(db, personIds);
  const names = await namesOfJoined(db, personIds);
  return new Map(
    personIds.map((id) => [
      id,
      {
        bodies: affiliations.filter(({ personId }) => personId === id),
        otherNames: names.filter(({ personId }) => personId === id).map(({ name }) => name),
      },
    ]),
  );
}
