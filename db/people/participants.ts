/** Who takes part in a meeting, beyond the readers of what is public. */
import { sql } from 'kysely';

import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/**
 * Holders of any role in the meeting, those asked to review, submitters and authors of what has been accepted, and
 * the focal points of those who submit it. That somebody has submitted something opens nothing yet: anybody may.
 */
export async function takesPart(db: Readable, meetingId: MeetingId, personId: PersonId): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`select 1 as found where
    exists (select 1 from role_grants g
      where g.person_id = ${personId} and g.meeting_id = ${meetingId} and g.ended_at is null)
    or exists (select 1 from assignments t join contributions c on c.id = t.contribution_id
      where c.meeting_id = ${meetingId} and t.reviewer_id = ${personId}
        and (t.state in ('accepted', 'reviewed') or t.state = 'asked' and t.round = c.round))
    or exists (select 1 from contributions c
      where c.meeting_id = ${meetingId} and c.state not in ('draft', 'submitted', 'in_review', 'changes_requested', 'declined', 'withdrawn') and (
        c.submitter_id = ${personId}
        or exists (select 1 from contribution_authors au
          where au.contribution_id = c.id and au.person_id = ${personId})
        or exists (select 1 from focal_points f
          join contribution_bodies cb on cb.contribution_id = c.id
          join bodies b on b.id = cb.body_id
          where f.person_id = ${personId} and f.ended_at is null and f.body_id in (b.id, b.parent_id)
            and (f.meeting_id is null or f.meeting_id = c.meeting_id))))`.execute(db);
  return rows.length > 0;
}
