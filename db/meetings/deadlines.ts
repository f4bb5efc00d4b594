/** Deadlines of a meeting, of a session, and of one contribution alone. */
import type { ContributionId, ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export function deadlinesOf(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('deadlines')
    .where('meeting_id', '=', meetingId)
    .select([
      'item_id as itemId',
      'contribution_id as contributionId',
      'stage',
      'local_time as local',
      'instant',
    ])
    .execute();
}

/** Of a meeting; of one of its sessions; or of one contribution alone. */
interface Whose {
  meetingId: MeetingId;
  itemId: ItemId | null;
  contributionId?: ContributionId;
  stage: DeadlineStage;
}

export async function setDeadline(
  tx: Tx,
  deadline: Whose & { local: string; timeZone: string; instant: string },
): Promise<void> {
  await removeDeadline(tx, deadline);
  await tx
    .insertInto('deadlines')
    .values({
      id: newId(),
      meeting_id: deadline.meetingId,
      item_id: deadline.itemId,
      contribution_id: deadline.contributionId ?? null,
      stage: deadline.stage,
      local_time: deadline.local,
      time_zone: deadline.timeZone,
      instant: deadline.instant,
    })
    .execute();
}

/** A deadline that is left out: the meeting's own holds again. */
export async function removeDeadline(tx: Tx, deadline: Whose): Promise<void> {
  const { contributionId = null } = deadline;
  await tx
    .deleteFrom('deadlines')
    .where('meeting_id', '=', deadline.meetingId)
    .where('item_id', deadline.itemId === null ? 'is' : '=', deadline.itemId)
    .where('contribution_id', contributionId === null ? 'is' : '=', contributionId)
    .where('stage', '=', deadline.stage)
    .execute();
}
