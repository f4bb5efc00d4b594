import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createSet, createTable } from './define.ts';

/**
 * Focal points of one meeting, what is confirmed in one meeting only, bodies that bind somebody in one meeting, and the
 * names that people have borne before.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await addColumns(db, kind, 'focal_points', { meeting_id: 'text null -> meetings' });
  await addColumns(db, kind, 'affiliations', { confirmed_in: 'text null -> meetings' });
  await createSet(db, kind, 'meeting_tie_reasons', ['former', 'said']);
  await createTable(
    db,
    kind,
    'meeting_affiliations',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      meeting_id: 'text -> meetings',
      body_id: 'text -> bodies',
      why: 'text in meeting_tie_reasons',
      since: 'text',
      said_by: 'text null -> persons',
      ended_at: 'text null',
      ended_by: 'text null -> persons',
    },
    { unique: [['person_id', 'meeting_id', 'body_id', 'why']], index: [['body_id']] },
  );
  await createTable(
    db,
    kind,
    'former_names',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      name: 'text',
      changed_at: 'text',
      changed_by: 'text null -> persons',
      reason: 'text null',
    },
    { index: [['person_id']] },
  );
  await db.insertInto('conflict_kinds').values({ code: 'unknown_affiliation' }).execute();
  await limitToMeetings(db);
  await keepWhatHasEnded(db);
}

/** What the secretariat of a meeting has named or confirmed holds for that meeting from now on. */
async function limitToMeetings(db: AnyDb): Promise<void> {
  await sql`update focal_points set meeting_id = (
    select min(e.meeting_id) from audit_events e
    where e.action = 'focal_point_named' and e.object_type = 'person' and e.object_id = focal_points.person_id
      and e.actor_id = focal_points.granted_by and e.facts like '%' || focal_points.body_id || '%')`.execute(
    db,
  );
  await sql`update affiliations set confirmed_in = (
    select min(g.meeting_id) from role_grants g
    where g.person_id = affiliations.confirmed_by and g.role = 'secretariat')
    where state = 'confirmed' and confirmed_by is not null and not exists (
      select 1 from role_grants g where g.person_id = affiliations.confirmed_by and g.role = 'admin')`.execute(
    db,
  );
}

/** An affiliation that has ended goes on binding in each meeting for which the person has worked. */
async function keepWhatHasEnded(db: AnyDb): Promise<void> {
  const workedFor = sql`
    select g.person_id, g.meeting_id from role_grants g
      where g.role in ('secretariat', 'organizer') and g.meeting_id is not null
    union select t.reviewer_id, c.meeting_id from assignments t join contributions c on c.id = t.contribution_id
    union select d.decided_by, c.meeting_id from decisions d join contributions c on c.id = d.contribution_id`;
  await sql`insert into meeting_affiliations (id, person_id, meeting_id, body_id, why, since)
      select a.person_id || ':' || w.meeting_id || ':' || a.body_id, a.person_id, w.meeting_id, a.body_id, 'former', coalesce(min(a.valid_to), '')
      from affiliations a join (${workedFor}) w on w.person_id = a.person_id
      where a.state = 'ended'
      group by a.person_id, w.meeting_id, a.body_id`.execute(db);
}
