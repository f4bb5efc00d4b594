/** What binds people when papers are judged: where they belong, and what they are called. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import type { Readable } from '#db/core/transaction.ts';

import { affiliationsOf } from './affiliations.ts';

/** Claimed and confirmed affiliations alike. */
export interface Binding {
  bodies: readonly { id: string; kind: BodyKind; parentId: string | null }[];
}

/** @returns for each person, also for those whom nothing binds */
export async function bindingsOf(
  db: Readable,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Binding>> {
  const affiliations = await affiliationsOf(db, personIds);
  return new Map(
    personIds.map((id) => [id, { bodies: affiliations.filter(({ personId }) => personId === id) }]),
  );
}
