/** The operator or an administrator says how much the secretariat of a meeting may use up; what is not said stays. */
import { limitsOfMeeting } from '#app/domain/shared/usage-limits.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setMeetingLimits } from '#db/meetings/meeting-limits.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { recordByAdministrator } from '#app/services/change/meeting.ts';
import { recordOperator } from '#app/services/change/operator.ts';
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

const MAX_LIMIT = 10_000_000;

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
  return inTransaction(ctx.database, async (tx) => {
    const actor = requireActor(ctx);
    requireAllowed((await installationRights(tx, actor)).setLimits);
    const meeting = await meetingBySlug(tx, slug);
    if (!meeting || meeting.status === 'draft') throw new Refused('not_found');
    const errors: FieldErrors = {};
    const numbers = Object.fromEntries(
      Object.entries(typed).map(([name, text]) => {
        const digits = text.replace(/[\s,.’']/g, '');
        const value = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
        if (value < 1 || value > MAX_LIMIT) {
          errors[name] = { key: 'problems.limit_malformed', values: { limit: MAX_LIMIT } };
        }
        return [name, value];
      }),
    ) as Record<keyof typeof typed, number>;
    requireValid(errors);
    const own = {
      limit_papers: numbers.papers,
      limit_megabytes: numbers.megabytes,
      limit_notices: numbers.notices,
    };
    await setMeetingLimits(tx, meeting.id, own);
    await recordByAdministrator(tx, ctx, meeting.id, actor.id, { name: 'limits_set', facts: own });
  });
}
