/** The team gives one contribution more time; the author is told. */
import { deadlineStageAt } from '#app/domain/contributions/life.ts';
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import { formatDeadline, instantFromLocal } from '#app/domain/shared/time.ts';
import type { MeetingFlow } from '#app/domain/shared/vocabulary.ts';
import { record } from '#db/core/audit.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setDeadline } from '#db/meetings/meetings.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';

import { loadForUpdate,requireAllowed } from './load.ts';
import { sharedFacts } from './notify.ts';
import { recipientsOf } from './recipients.ts';

/**
 * Sets the deadline of what this contribution has to hand in next.
 * @param day `2027-10-24`: the end of that day in the meeting's zone; never earlier than what holds now
 */
export async function extendDeadline(
  ctx: Ctx,
  publicId: string,
  day: string,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const result = await inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForUpdate(ctx, tx, publicId);
    requireAllowed(loaded.rights.see);
    requireAllowed(loaded.rights.extend);
    const { contribution, meeting } = loaded;
    // Without a deadline there is no time to give: one would be taken away.
    if (!loaded.deadline) throw new Refused('wrong_state');
    const resolved = isDate(day) ? instantFromLocal(day, meeting.time_zone) : null;
    if (!resolved || 'problem' in resolved)
      return { errors: { day: { key: 'problems.deadline_malformed' } } as const };
    const earliest = loaded.deadline.instant > ctx.now ? loaded.deadline.instant : ctx.now;
    if (resolved.instant <= earliest)
      return { errors: { day: { key: 'problems.deadline_not_later' } } as const };
    const stage = deadlineStageAt(loaded.life.state, meeting.flow as MeetingFlow);
    await setDeadline(tx, {
      meetingId: meeting.id,
      itemId: null,
      contributionId: contribution.id,
      stage,
      timeZone: meeting.time_zone,
      ...resolved,
    });
    await record(tx, {
      actorId: actor.id,
      action: 'deadline_extended',
      meetingId: meeting.id,
      objectType: 'contribution',
      objectId: contribution.id,
      requestId: ctx.requestId,
      facts: { stage, from: loaded.deadline.instant, to: resolved.instant },
      now: ctx.now,
    });
    await announce(
      tx,
      ctx,
      'deadline-extended',
      newId(),
      await recipientsOf(tx, loaded),
      {
        ...sharedFacts(ctx, loaded),
        deadline: formatDeadline(resolved.instant, meeting.time_zone, ctx.language),
      },
      { meetingId: meeting.id, contributionId: contribution.id },
    );
    return { done: true as const };
  });
  if ('done' in result) ctx.wakeOutbox();
  return result;
}
