/** Deadlines as somebody types them into a form, and how they are written down. */
import { isDate } from '#app/domain/meetings/meeting-limits.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import { instantFromLocal } from '#app/domain/shared/time.ts';
import { type DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import type { Tx } from '#db/core/transaction.ts';
import { removeDeadline, setDeadline } from '#db/meetings/deadlines.ts';
import { type MeetingRow } from '#db/meetings/meetings.ts';
import { type FieldErrors, Refused } from '#app/services/outcome.ts';

/** The stages whose deadlines are set on the page of a meeting, in their order. */
export const SET_STAGES = [
  'abstract',
  'paper',
  'translation',
  'slides',
] as const satisfies readonly DeadlineStage[];

/** @param day the end of that day in the meeting's zone; empty takes the deadline away */
export async function writeDeadline(
  tx: Tx,
  meeting: MeetingRow,
  itemId: ItemId | null,
  stage: DeadlineStage,
  day: string,
): Promise<void> {
  const deadline = { meetingId: meeting.id, itemId, stage };
  if (day === '') return removeDeadline(tx, deadline);
  const resolved = instantFromLocal(day, meeting.time_zone);
  // The last second of a day can be skipped by a change of the clocks; no zone does so now.
  if ('problem' in resolved) throw new Refused('wrong_state');
  await setDeadline(tx, { ...deadline, timeZone: meeting.time_zone, ...resolved });
}

/** @param itemId of the session whose deadlines they are; null for those of the meeting */
export async function writeDeadlines(
  tx: Tx,
  meeting: MeetingRow,
  itemId: ItemId | null,
  days: TypedDeadlines,
): Promise<void> {
  for (const stage of SET_STAGES) {
    const day = days[stage];
    if (day !== undefined) await writeDeadline(tx, meeting, itemId, stage, day);
  }
}

/** Days of deadlines by stage, `2027-10-24` each; what is not named stays, empty takes it away. */
export type TypedDeadlines = Partial<Record<DeadlineStage, string>>;

/** The days of a command, by the stage in the name of the field: `deadline.paper`. What is no stage is left out. */
export function typedDeadlines(typed: Readonly<Record<string, string>>): TypedDeadlines {
  return Object.fromEntries(
    SET_STAGES.flatMap((stage) => {
      const day = typed[stage];
      return day === undefined ? [] : [[stage, day]];
    }),
  );
}

/** What is wrong with days that were typed, by the name of the field. */
export function deadlineProblems(typed: TypedDeadlines): FieldErrors {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, day]) => day !== '' && !isDate(day))
      .map(([stage]) => [`deadline.${stage}`, { key: 'problems.deadline_malformed' }] as const),
  );
}
