/** In which meetings somebody has anything to do. */
import { sql } from 'kysely';

import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/** Each person with each meeting in which they have a role, a task, a contribution, an offer or an invitation. */
const TIES = sql`(
    select g.person_id, g.meeting_id from role_grants g where g.ended_at is null and g.meeting_id is not null
    union select f.person_id, f.meeting_id from focal_points f where f.ended_at is null and f.meeting_id is not null
    union select c.submitter_id, c.meeting_id from contributions c
    union select au.person_id, c.meeting_id from contributions c
      join contribution_authors au on au.contribution_id = c.id where au.person_id is not null
    union select e.person_id, c.meeting_id from contributions c
      join contribution_authors au on au.contribution_id = c.id
      join person_emails e on e.email_key = au.email_key
    union select t.reviewer_id, c.meeting_id from contributions c join assignments t on t.contribution_id = c.id
    union select c.offered_to, c.meeting_id from contributions c where c.offered_to is not null
    union select d.offered_to, m.id from drafts d join meetings m on m.slug = d.meeting_slug
      where d.offered_to is not null
    union select e.person_id, i.meeting_id from invitations i
      join person_emails e on e.email_key = i.email_key where i.ended_at is null
  )`;

export async function meetingsWithTies(db: Readable, person: { id: PersonId }): Promise<MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select t.meeting_id as id from ${TIES} t where t.person_id = ${person.id}`.execute(db);
  return rows.map((row) => row.id);
}

/** Who has anything to do in any meeting. */
export async function peopleWithAnyTie(db: Readable): Promise<Set<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`select distinct t.person_id as id from ${TIES} t`.execute(db);
  return new Set(rows.map((row) => row.id));
}

/** Who has anything to do in at least one of some meetings. */
export async function peopleWithTies(db: Readable, meetingIds: readonly MeetingId[]): Promise<Set<PersonId>> {
  if (meetingIds.length === 0) return new Set();
  const { rows } = await sql<{ id: PersonId }>`
    select distinct t.person_id as id from ${TIES} t where t.meeting_id in (${sql.join([...meetingIds])})`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}

/** Ids of the meetings for which somebody works or has worked: in the team, as a reviewer, or by a decision. */
export async function meetingsWorkedFor(db: Readable, personId: PersonId): Promise<MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select g.meeting_id as id from role_grants g where g.person_id = ${personId}
      and g.role in ('secretariat', 'organizer') and g.meeting_id is not null
    union select c.meeting_id from assignments t join contributions c on c.id = t.contribution_id
      where t.reviewer_id = ${personId}
    union select c.meeting_id from decisions d join contributions c on c.id = d.contribution_id
      where d.decided_by = ${personId}`.execute(db);
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
    union select contribution_id from body_objections where person_id in (${any})
    order by 1`.execute(db);
  return rows.map((row) => row.id);
}
