/** The mark "late" of submissions against the deadlines that held on their day. */
import { firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { deadlineState } from '#app/domain/shared/time.ts';
import { millisecondsOfId } from '#db/core/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

/**
 * Submissions whose mark "late" is not what their deadline says. A deadline that was set after the submission
 * says nothing about it: its row is younger, and ids sort by time.
 */
export async function wrongLateMarks(db: Readable): Promise<string[]> {
  const handedIn = await db
    .selectFrom('submissions')
    .innerJoin('contributions', 'contributions.id', 'submissions.contribution_id')
    .innerJoin('meetings', 'meetings.id', 'contributions.meeting_id')
    .where('submissions.action', 'in', ['submit', 'hand_in_paper'])
    .select([
      'submissions.id as id',
      'submissions.action as action',
      'submissions.submitted_at as submittedAt',
      'submissions.late as late',
      'contributions.id as contributionId',
      'contributions.item_id as itemId',
      'meetings.id as meetingId',
      'meetings.flow as flow',
      'meetings.grace_seconds as grace',
      'meetings.grace_changed_at as graceChangedAt',
    ])
    .execute();
  const deadlines = await db
    .selectFrom('deadlines')
    .select([
      'id',
      'meeting_id as meetingId',
      'item_id as itemId',
      'contribution_id as contributionId',
      'stage',
      'instant',
    ])
    .execute();
  const moved = new Set(
    (await db.selectFrom('item_moves').select('contribution_id').where('accepted', '=', 1).execute()).map(
      (entry) => entry.contribution_id,
    ),
  );
  return handedIn
    .filter((submission) => {
      // In another session by now: the deadline of the day was that of the old one.
      if (moved.has(submission.contributionId)) return false;
      // Judged by the grace of its day.
      if (submission.graceChangedAt !== null && submission.submittedAt <= submission.graceChangedAt)
        return false;
      const stage = submission.action === 'submit' ? firstDeadline(submission.flow) : 'paper';
      const own = deadlines.filter((deadline) => deadline.meetingId === submission.meetingId);
      const deadline = deadlineFor(own, stage, submission);
      if (!deadline || millisecondsOfId(deadline.id) >= millisecondsOfId(submission.id)) return false;
      const isLate = deadlineState(submission.submittedAt, deadline.instant, submission.grace) === 'passed';
      return isLate !== (submission.late === 1);
    })
    .map((submission) => submission.id);
}
