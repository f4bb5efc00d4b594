/** The author says whether and how the presenter takes part: decided, told and confirmed are three things. */
import { record } from '#db/audit.ts';
import { noteAttendance } from '#db/contributions.ts';
import { inTransaction } from '#db/transaction.ts';
import { ATTENDANCES } from '#app/domain/vocabulary.ts';

import { requireActor, type Ctx, type FieldErrors } from './context.ts';
import { insist, loadForChange } from './viewer.server.ts';

export async function confirmAttendance(
  ctx: Ctx,
  publicId: string,
  how: string,
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const attendance = ATTENDANCES.find((one) => one === how);
  return inTransaction(ctx.database, async (tx) => {
    const loaded = await loadForChange(ctx, tx, publicId);
    insist(loaded.rights.see);
    insist(loaded.rights.confirm);
    if (!attendance) return { errors: { attendance: { key: 'problems.attendance_missing' } } as const };
    await noteAttendance(tx, loaded.it.id, attendance, ctx.now);
    await record(tx, {
      actorId: actor.id,
      action: 'attendance_confirmed',
      meetingId: loaded.meeting.id,
      objectType: 'contribution',
      objectId: loaded.it.id,
      requestId: ctx.requestId,
      facts: { attendance },
      now: ctx.now,
    });
    return { done: true as const };
  });
}
