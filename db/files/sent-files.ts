/** Who has sent which bytes: counted until the bytes are gone, whatever became of the form that they were sent for. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

/** Writes down that a person has sent these files; what they had sent before is counted once. */
export async function recordSent(
  tx: Tx,
  personId: PersonId,
  files: readonly { sha256: string; size: number }[],
  now: string,
): Promise<void> {
  for (const { sha256, size } of files) {
    await tx
      .insertInto('sent_files')
      .values({ person_id: personId, sha256, size, sent_at: now })
      .onConflict((conflict) => conflict.columns(['person_id', 'sha256']).doNothing())
      .execute();
  }
}

/**
 * Bytes that a person has sent and that are still kept, with what the search keeps of them, and those that have been
 * announced and are arriving.
 */
export async function bytesOf(db: Readable, personId: PersonId, announcedAfter: string): Promise<number> {
  const sent = await db
    .selectFrom('sent_files')
    .leftJoin('file_facts', 'file_facts.sha256', 'sent_files.sha256')
    .select((of) => [
      of.fn.sum('sent_files.size').as('bytes'),
      of.fn.sum('file_facts.text_bytes').as('words'),
    ])
    .where('sent_files.person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const announced = await db
    .selectFrom('uploads')
    .select((of) => of.fn.sum('size').as('bytes'))
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .where('created_at', '>', announcedAfter)
    .executeTakeFirstOrThrow();
  return Number(sent.bytes ?? 0) + Number(sent.words ?? 0) + Number(announced.bytes ?? 0);
}
