/** How many bytes one person may keep here, and what they have sent already. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { limitsOfMeeting, MEGABYTE, roomLeft, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { bytesOf, recordSent } from '#db/files/sent-files.ts';
import { meetingLimitsOfTeam } from '#db/meetings/meeting-limits.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

/** An upload that is not whole is forgotten after a day. */
const ANNOUNCED_SECONDS = 24 * 3600;

/** Bytes that a person may keep: for the secretariat what the largest of its meetings grants. */
async function limitOf(db: Readable, personId: PersonId): Promise<number> {
  const granted = (await meetingLimitsOfTeam(db, personId)).map((own) => limitsOfMeeting(own).megabytes);
  return Math.max(USAGE_LIMITS.megabytes, ...granted) * MEGABYTE;
}

/** @returns what is wrong with sending so many bytes more, or null */
export async function fileRoomProblem(ctx: Ctx, db: Readable, size: number): Promise<Phrase | null> {
  const { id } = requireActor(ctx);
  const limit = await limitOf(db, id);
  const used = await bytesOf(db, id, plusSeconds(ctx.now, -ANNOUNCED_SECONDS));
  if (used + size <= limit) return null;
  return { key: 'file_problems.no_room_left', values: { limit: Math.floor(limit / MEGABYTE) } };
}

/** How many megabytes are left to a person, when that is little. */
export async function fileRoomLeft(ctx: Ctx): Promise<ReturnType<typeof roomLeft>> {
  const { id } = requireActor(ctx);
  const db = ctx.database.reader;
  const limit = Math.floor((await limitOf(db, id)) / MEGABYTE);
  const used = (await bytesOf(db, id, plusSeconds(ctx.now, -ANNOUNCED_SECONDS))) / MEGABYTE;
  return roomLeft(Math.ceil(used), limit);
}

/** Counts files that have come with a form, also when the form itself is refused afterwards. */
export async function countSent(ctx: Ctx, files: readonly { sha256: string; size: number }[]): Promise<void> {
  if (files.length === 0) return;
  const { id } = requireActor(ctx);
  await inTransaction(ctx.database, (tx) => recordSent(tx, id, files, ctx.now));
}
