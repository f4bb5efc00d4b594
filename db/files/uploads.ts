/** Files that arrive in pieces: a row from the first word about one until some days after the last byte. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { FileField } from '#app/domain/submissions/contribution-draft.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export interface UploadRow {
  public_id: string;
  person_id: string;
  field: string;
  name: string;
  /** In bytes, as announced. */
  size: number;
  created_at: string;
  finished_at: string | null;
  sha256: string | null;
  problem: string | null;
}

const COLUMNS = [
  'public_id',
  'person_id',
  'field',
  'name',
  'size',
  'created_at',
  'finished_at',
  'sha256',
  'problem',
] as const;

/** @returns the public id */
export async function insertUpload(
  tx: Tx,
  upload: { personId: PersonId; field: FileField; name: string; size: number },
  now: string,
): Promise<string> {
  const publicId = newPublicId();
  await tx
    .insertInto('uploads')
    .values({
      id: newId(),
      public_id: publicId,
      person_id: upload.personId,
      field: upload.field,
      name: upload.name,
      size: upload.size,
      created_at: now,
      finished_at: null,
      sha256: null,
      problem: null,
    })
    .execute();
  return publicId;
}

/** An upload of this person; those of others are not found. */
export async function uploadOf(
  db: Readable,
  personId: PersonId,
  publicId: string,
): Promise<UploadRow | null> {
  return (
    (await db
      .selectFrom('uploads')
      .select(COLUMNS)
      .where('public_id', '=', publicId)
      .where('person_id', '=', personId)
      .executeTakeFirst()) ?? null
  );
}

/** How many uploads of a person have begun after an instant and are not whole. */
export async function countUnfinished(db: Readable, personId: PersonId, after: string): Promise<number> {
  const { count } = await db
    .selectFrom('uploads')
    .select((of) => of.fn.countAll().as('count'))
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .where('created_at', '>', after)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Writes what became of the bytes. @returns false when somebody else has finished or dropped it meanwhile */
export async function markFinished(
  tx: Tx,
  publicId: string,
  result: { sha256: string; problem: null } | { sha256: null; problem: string },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('uploads')
    .set({ ...result, finished_at: now })
    .where('public_id', '=', publicId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function dropUpload(tx: Tx, publicId: string): Promise<void> {
  await tx.deleteFrom('uploads').where('public_id', '=', publicId).execute();
}

/** Removes rows that began before one instant and are not whole, and those that were whole before the other. */
export async function dropOldUploads(
  tx: Tx,
  unfinishedBefore: string,
  finishedBefore: string,
): Promise<void> {
  await tx
    .deleteFrom('uploads')
    .where('finished_at', 'is', null)
    .where('created_at', '<=', unfinishedBefore)
    .execute();
  await tx.deleteFrom('uploads').where('finished_at', '<=', finishedBefore).execute();
}

/** Which of these are known and not whole. */
export async function unfinishedAmong(db: Readable, publicIds: readonly string[]): Promise<Set<string>> {
  if (publicIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('uploads')
    .select('public_id')
    .where('public_id', 'in', publicIds)
    .where('finished_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.public_id));
}
