/** In which meetings somebody has anything to do. */
import { sql } from 'kysely';

import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/** Ids of the meetings in which a person has a role, a task, a contribution or an invitation; drafts aside. */
export async function meetingsWithTies(db: Readable, person: { id: PersonId }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.meeting_id as id from role_grants g
      where g.person_id = ${person.id} and g.ended_at is null and g.meeting_id is not null
    union select c.meeting_id from contributions c where c.submitter_id = ${person.id}
    union select c.meeting_id from contributions c join contribution_authors au on au.contribution_id = c.id
      where au.person_id = ${person.id}
        or au.email_key in (select e.email_key from person_emails e where e.person_id = ${person.id})
    union select c.meeting_id from contributions c join assignments t on t.contribution_id = c.id
      where t.reviewer_id = ${person.id}
    union select i.meeting_id from invitations i where i.ended_at is null
      and i.email_key in (select e.email_key from person_emails e where e.person_id = ${person.id})`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Ids of the contributions that some people have written, judged, seen while bound, or are written down to be bound on. */
export async function contributionsWithTies(
  db: Readable,
  personIds: readonly PersonId[],
): Promise<ContributionId[]> {
  const any = sql.join([...personIds]);
  const { rows } = await sql<{ id: ContributionId }>`
    select id from contributions where submitter_id in (${any})
    union select contribution_id from contribution_authors where person_id in (${any})
      or email_key in (select e.email_key from person_emails e where e.person_id in (${any}))
    union select contribution_id from assignments where reviewer_id in (${any})
    union select contribution_id from decisions where decided_by in (${any})
    union select contribution_id from contribution_sights where person_id in (${any})
    union select contribution_id from conflicts where person_id in (${any})
    union select contribution_id from conflict_overrides where person_id in (${any})
    union select contribution_id from naming_objections where person_id in (${any})
    order by 1`.execute(db);
  return rows.map((row) => row.id);
}
