/** What people would hand over to each other, and what has not been answered yet: only counted, never read. */
import { sql } from 'kysely';

import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/** How much stands between one person and another. */
export interface Offer {
  /** The other person. */
  personId: PersonId;
  contributions: number;
  drafts: number;
}

/**
 * Open offers of a person, at most `limit` people.
 * @param side `to` for what others offer to the person, `from` for what the person offers
 */
export async function offersOf(
  db: Readable,
  personId: PersonId,
  side: 'to' | 'from',
  limit: number,
): Promise<Offer[]> {
  const isAsked = side === 'to';
  const ofContributions = isAsked
    ? sql`select submitter_id as other from contributions where offered_to = ${personId}`
    : sql`select offered_to as other from contributions
        where submitter_id = ${personId} and offered_to is not null`;
  const ofDrafts = isAsked
    ? sql`select person_id as other from drafts where offered_to = ${personId}`
    : sql`select offered_to as other from drafts where person_id = ${personId} and offered_to is not null`;
  const { rows } = await sql<{ other: PersonId; contributions: number; drafts: number }>`
    select other, sum(contributions) as contributions, sum(drafts) as drafts from (
      select other, 1 as contributions, 0 as drafts from (${ofContributions}) c
      union all
      select other, 0 as contributions, 1 as drafts from (${ofDrafts}) d
    ) offers
    group by other order by other limit ${limit}`.execute(db);
  return rows.map(({ other, contributions, drafts }) => ({
    personId: other,
    contributions: Number(contributions),
    drafts: Number(drafts),
  }));
}
