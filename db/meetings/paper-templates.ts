/** The paper template of a meeting: one file, which authors begin from. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export type TemplateRow = NonNullable<Awaited<ReturnType<typeof templateOf>>>;

function templates(db: Readable) {
  return db
    .selectFrom('paper_templates')
    .innerJoin('blobs', 'blobs.sha256', 'paper_templates.sha256')
    .select([
      'paper_templates.meeting_id as meetingId',
      'paper_templates.public_id as publicId',
      'paper_templates.sha256 as sha256',
      'paper_templates.media_type as mediaType',
      'paper_templates.original_name as name',
      'blobs.size as size',
    ]);
}

/** The template of a meeting, or null. */
export async function templateOf(db: Readable, meetingId: MeetingId) {
  return (await templates(db).where('meeting_id', '=', meetingId).executeTakeFirst()) ?? null;
}

/** Makes this file the template; the one before goes, and with it its address. */
export async function replaceTemplate(
  tx: Tx,
  file: { meetingId: MeetingId; sha256: string; mediaType: string; name: string; uploadedBy: PersonId },
  now: string,
): Promise<void> {
  await removeTemplate(tx, file.meetingId);
  await tx
    .insertInto('paper_templates')
    .values({
      meeting_id: file.meetingId,
      public_id: newPublicId(),
      sha256: file.sha256,
      media_type: file.mediaType,
      original_name: file.name,
      uploaded_by: file.uploadedBy,
      uploaded_at: now,
    })
    .execute();
}

/** @returns false when there is none */
export async function removeTemplate(tx: Tx, meetingId: MeetingId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('paper_templates')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return Number(numDeletedRows) === 1;
}
