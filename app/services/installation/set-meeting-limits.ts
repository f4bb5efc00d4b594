/** The operator says how much the secretariat of a meeting may use up; what is not said stays. */
import { limitsOfMeeting } from '#app/domain/shared/usage-limits.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setMeetingLimits } from '#db/meetings/meeting-limits.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { recordOperator } from '#app/services/change/operator.ts';

import { NotPossible, type OperatorCtx } from './operator.ts';

/**
 * @param given numbers of contributions, of megabytes and of mails in a day; at least 1 each
 * @returns what holds from now on
 * @throws NotPossible meeting_unknown, limit_malformed
 */
export async function setLimitsOfMeeting(
  ctx: OperatorCtx,
  slug: string,
  given: { papers?: number; megabytes?: number; notices?: number },
): Promise<ReturnType<typeof limitsOfMeeting>> {
  for (const value of Object.values(given)) {
    if (!Number.isSafeInteger(value) || value < 1) throw new NotPossible('limit_malformed', String(value));
  }
  const { papers, megabytes, notices } = given;
  const own = {
    ...(papers === undefined ? {} : { limit_papers: papers }),
    ...(megabytes === undefined ? {} : { limit_megabytes: megabytes }),
    ...(notices === undefined ? {} : { limit_notices: notices }),
  };
  return inTransaction(ctx.database, async (tx) => {
    const meeting = await meetingBySlug(tx, slug);
    if (!meeting) throw new NotPossible('meeting_unknown', slug);
    if (Object.keys(own).length > 0) {
      await setMeetingLimits(tx, meeting.id, own);
      await recordOperator(tx, ctx, {
        action: 'meeting_limits_set',
        objectType: 'meeting',
        objectId: meeting.id,
        meetingId: meeting.id,
        facts: own,
      });
    }
    return limitsOfMeeting({ ...meeting, ...own });
  });
}
