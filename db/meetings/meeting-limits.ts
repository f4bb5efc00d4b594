/** What a meeting may use up, where the administrator has said so; null stands for the usual. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export interface OwnLimits {
  limit_papers: number | null;
  limit_megabytes: number | null;
  limit_notices: number | null;
}
const COLUMNS = ['meetings.limit_papers', 'meetings.limit_megabytes', 'meetings.limit_notices'] as const;

/** The limits of every meeting in whose secretariat a person is. */
export function meetingLimitsOfTeam(db: Readable, personId: PersonId): Promise<OwnLimits[]> {
  return db
    .selectFrom('role_grants')
    .innerJoin('meetings', 'meetings.id', 'role_grants.meeting_id')
    .select(COLUMNS)
    .where('role_grants.person_id', '=', personId)
    .where('role_grants.role', '=', 'secretariat')
    .where('role_grants.ended_at', 'is', null)
    .execute();
}

/** Sets those that are given; the others stay. */
export async function setMeetingLimits(
  tx: Tx,
  meetingId: MeetingId,
  limits: Partial<OwnLimits>,
): Promise<void> {
  await tx.updateTable('meetings').set(limits).where('id', '=', meetingId).execute();
}

/** How much one person has submitted to a meeting: contributions, and how often something was handed in. */
export async function submittedBy(
  db: Readable,
  meetingId: MeetingId,
  personId: PersonId,
): Promise<{ papers: number; handIns: number }> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('contributions', 'contributions.id', 'submissions.contribution_id')
    .select((of) => [
      of.fn.count('submissions.id').as('handIns'),
      of.fn.count('submissions.contribution_id').distinct().as('papers'),
    ])
    .where('contributions.meeting_id', '=', meetingId)
    .where('submissions.submitted_by', '=', personId)
    .executeTakeFirstOrThrow();
  return { papers: Number(rows.papers), handIns: Number(rows.handIns) };
}
