/** The team gives one contribution more time; the author is told. */
import { deadlineStageAt } from '#app/domain/contributions/life.ts';
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import { instantFromLocal } from '#app/domain/shared/time.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import { changeContribution } from '#app/services/change/contribution.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

/**
 * Sets the deadline of what this contribution has to hand in next.
 * @param day `2027-10-24`: the end of that day in the meeting's zone; never earlier than what holds now
 * @param version of the contribution that the page showed
 */
export function extendDeadline(ctx: Ctx, publicId: string, day: string, version: number): Promise<void> {
  return changeContribution(ctx, publicId, { right: 'extend', version }, async (c) => {
    const { contribution, meeting, deadline, life } = c.before;
    // Without a deadline there is no time to give: one would be taken away.
    if (!deadline) throw new Refused('wrong_state');
    const resolved = isDate(day) ? instantFromLocal(day, meeting.time_zone) : null;
    if (!resolved || 'problem' in resolved) {
      throw new Invalid({ day: { key: 'problems.deadline_malformed' } });
    }
    const earliest = deadline.instant > ctx.now ? deadline.instant : ctx.now;
    if (resolved.instant <= earliest) throw new Invalid({ day: { key: 'problems.deadline_not_later' } });
    const stage = deadlineStageAt(life.state, meeting.flow);
    await setDeadline(c.write(), {
      meetingId: meeting.id,
      itemId: null,
      contributionId: contribution.id,
      stage,
      timeZone: meeting.time_zone,
      ...resolved,
    });
    c.record({ name: 'deadline_extended', stage, from: deadline.instant, to: resolved.instant });
  });
}
