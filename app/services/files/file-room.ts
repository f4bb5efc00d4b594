/** How many bytes one person may keep here, and what they have sent already. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { limitsOfMeeting, MEGABYTE, roomLeft, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { type Database, lockKey } from '#db/core/dialect.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
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
  if (used + arrivingOf(ctx, id) + size <= limit) return null;
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

/** What a form that is being read may keep. */
export interface FileRoom {
  /**
   * Asked when the first file begins.
   * @param bytes that the whole form announces
   * @returns why none of its files is kept, or null: then nobody else gets this room
   */
  problem(bytes: number): Promise<Phrase | null>;
  /** A file is kept, also when the rest of the form breaks. */
  keeps(file: { sha256: string; size: number }): void;
}

/** Of one person, files are announced one after the other, so that each finds the others counted. */
export function lockFileRoom(ctx: Ctx, tx: Tx): Promise<void> {
  return lockKey(ctx.database.kind, tx, `files ${requireActor(ctx).id}`);
}

/** Bytes that forms have announced which this server is reading, by whoever sends them. A crash ends them as well. */
const arriving = new WeakMap<Database, Map<PersonId, number>>();

const arrivingOf = ({ database }: Ctx, personId: PersonId) => arriving.get(database)?.get(personId) ?? 0;

function addArriving({ database }: Ctx, personId: PersonId, bytes: number): void {
  const all = arriving.get(database) ?? new Map<PersonId, number>();
  arriving.set(database, all);
  const left = (all.get(personId) ?? 0) + bytes;
  if (left === 0) all.delete(personId);
  else all.set(personId, left);
}

/**
 * Counts the files of a form for whoever sends it: what it announces while it arrives, and what is kept of it
 * afterwards, whatever becomes of the form.
 */
export async function withFileRoom<T>(ctx: Ctx, receive: (room: FileRoom) => Promise<T>): Promise<T> {
  const { id: personId } = requireActor(ctx);
  const kept: { sha256: string; size: number }[] = [];
  let announced: Promise<Phrase | null> | undefined;
  let bytes = 0;
  const announce = (size: number) =>
    inTransaction(ctx.database, async (tx) => {
      await lockFileRoom(ctx, tx);
      const problem = await fileRoomProblem(ctx, tx, size);
      if (problem === null) {
        addArriving(ctx, personId, size);
        bytes = size;
      }
      return problem;
    });
  const count = async () => {
    if (kept.length > 0) await inTransaction(ctx.database, (tx) => recordSent(tx, personId, kept, ctx.now));
  };
  try {
    const received = await receive({
      problem: (size) => (announced ??= announce(size)),
      keeps: (file) => void kept.push(file),
    });
    await count();
    return received;
  } catch (error) {
    // What went wrong first says more, such as that the disk is full.
    await count().catch(() => undefined);
    throw error;
  } finally {
    addArriving(ctx, personId, -bytes);
  }
}
