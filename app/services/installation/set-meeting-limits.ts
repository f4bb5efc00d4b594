/** The operator or an administrator says how much the secretariat of a meeting may use up; what is not said stays. */
import { isLimit, limitsOfMeeting, limitTyped, MAX_LIMIT } from '#app/domain/shared/usage-limits.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setMeetingLimits } from '#db/meetings/meeting-limits.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { recordByAdministrator } from '#app/services/change/meeting.ts';
import { recordOperator } from '#app/services/change/operator.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FieldErrors, Refused, requireAllowed, requireValid } from '#app/services/outcome.ts';

import { NotPossible, type OperatorCtx } from './operator.ts';
import { installationRights } from './rights.ts';

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
    if (!isLimit(value)) throw new NotPossible('limit_malformed', String(value));
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

/**
 * The same by an administrator, in a form.
 * @param typed whole numbers of at least 1
 * @throws Invalid at the field of each that is none. @throws Refused not_found
 */
export function setLimitsAsAdministrator(
  ctx: Ctx,
  slug: string,
  typed: Record<'papers' | 'megabytes' | 'notices', string>,
): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx }) => {
    requireAllowed((await installationRights(tx, actor)).setLimits);
    const meeting = await meetingBySlug(tx, slug);
    if (!meeting || meeting.status === 'draft') throw new Refused('not_found');
    const errors: FieldErrors = {};
    const read = (field: keyof typeof typed): number => {
      const limit = limitTyped(typed[field]);
      if (limit === null) errors[field] = { key: 'problems.limit_malformed', values: { limit: MAX_LIMIT } };
      return limit ?? 0;
    };
    const own = {
      limit_papers: read('papers'),
      limit_megabytes: read('megabytes'),
      limit_notices: read('notices'),
    };
    requireValid(errors);
    await setMeetingLimits(tx, meeting.id, own);
    await recordByAdministrator(tx, ctx, meeting.id, actor.id, { name: 'meeting_limits_set', facts: own });
  });
}
