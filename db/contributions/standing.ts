/** What people are to contributions, for many contributions at once: what binds them, and what they have done there. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

import { bodiesSetAside } from './body-objections.ts';

/** Facts from which conflicts are found, by contribution. */
export async function conflictRows(db: Readable, ids: readonly ContributionId[]) {
  const contributions = await db
    .selectFrom('contributions')
    .innerJoin('persons', 'persons.id', 'contributions.submitter_id')
    .select(['contributions.id as id', 'meeting_id', 'submitter_id', 'persons.name as submitterName'])
    .where('contributions.id', 'in', ids)
    .orderBy('contributions.id')
    .execute();
  const recorded = await db
    .selectFrom('conflicts')
    .select(['contribution_id as contributionId', 'person_id as personId', 'kind'])
    .where('contribution_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
  const upheld = await db
    .selectFrom('naming_objections')
    .select(['contribution_id as contributionId', 'person_id as personId'])
    .where('contribution_id', 'in', ids)
    .where('is_upheld', '=', 1)
    .execute();
  return { contributions, recorded, upheld, setAside: await bodiesSetAside(db, ids) };
}

/** Whether a person has been asked to review a contribution or has decided on it; has seen it while bound. */
export async function doings(
  db: Readable,
  ids: readonly ContributionId[],
  personIds: readonly PersonId[],
): Promise<{ contributionId: ContributionId; personId: PersonId; what: 'wrote' | 'saw' }[]> {
  const tasks = await db
    .selectFrom('assignments')
    .select(['contribution_id as contributionId', 'reviewer_id as personId'])
    .where('contribution_id', 'in', ids)
    .where('reviewer_id', 'in', personIds)
    .execute();
  const decided = await db
    .selectFrom('decisions')
    .select(['contribution_id as contributionId', 'decided_by as personId'])
    .where('contribution_id', 'in', ids)
    .where('decided_by', 'in', personIds)
    .execute();
  const seen = await db
    .selectFrom('contribution_sights')
    .select(['contribution_id as contributionId', 'person_id as personId'])
    .where('contribution_id', 'in', ids)
    .where('person_id', 'in', personIds)
    .execute();
  return [
    ...[...tasks, ...decided].map((row) => ({ ...row, what: 'wrote' as const })),
    ...seen.map((row) => ({ ...row, what: 'saw' as const })),
  ];
}

/** Two accounts of one person are one of a contribution: neither offers it to the other. */
export async function isOfferBetween(db: Readable, a: PersonId, b: PersonId): Promise<boolean> {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const contribution = await db
      .selectFrom('contributions')
      .select('id')
      .where('submitter_id', '=', from)
      .where('offered_to', '=', to)
      .limit(1)
      .executeTakeFirst();
    const draft = await db
      .selectFrom('drafts')
      .select('id')
      .where('person_id', '=', from)
      .where('offered_to', '=', to)
      .limit(1)
      .executeTakeFirst();
    if (contribution || draft) return true;
  }
  return false;
}

/** References of contributions, for people. */
export async function referencesOf(db: Readable, ids: readonly ContributionId[]): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions')
    .select('reference')
    .where('id', 'in', ids)
    .orderBy('reference')
    .execute();
  return rows.map((row) => row.reference);
}
