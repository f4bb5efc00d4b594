/** Published documents: their numbers, their files, and the names as printed. */
import type { ContributionId, DocumentId, FileVersionId, ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import type { Visibility } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { reindex } from '#db/search/search-index.ts';

/** Takes the next number of a meeting, whose row the caller has locked. Numbers are never used again. */
export async function takeNextNumber(tx: Tx, meetingId: MeetingId): Promise<number> {
  const { next_number: issued } = await tx
    .selectFrom('meetings')
    .select('next_number')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('meetings')
    .set({ next_number: issued + 1 })
    .where('id', '=', meetingId)
    .execute();
  return issued;
}

/**
 * Publishes files of a contribution under a number, and freezes the names of its submitting bodies.
 * @returns the id of the document
 */
export async function insertDocument(
  tx: Tx,
  values: {
    contributionId: ContributionId;
    meetingId: MeetingId;
    number: number;
    /** `base`, or what comes after it, with its running number. */
    designation?: { kind: 'rev' | 'add' | 'corr'; no: number };
    fileVersionIds: readonly FileVersionId[];
    printedNames: readonly { bodyId: string; name: string }[];
  },
  now: string,
): Promise<DocumentId> {
  const id = newId<DocumentId>();
  await tx
    .insertInto('documents')
    .values({
      id,
      contribution_id: values.contributionId,
      meeting_id: values.meetingId,
      number: values.number,
      designation: values.designation?.kind ?? 'base',
      designation_no: values.designation?.no ?? 0,
      symbol: null,
      // It is mailed to the authors in the same transaction, and from then on it never changes.
      provisional: 0,
      published_at: now,
      cancelled_at: null,
    })
    .execute();
  for (const printed of values.printedNames) {
    await tx
      .updateTable('contribution_bodies')
      .set({ printed_name: printed.name })
      .where('contribution_id', '=', values.contributionId)
      .where('body_id', '=', printed.bodyId)
      .execute();
  }
  // Last, because it indexes the contribution, with the printed names among its words.
  await addDocumentFiles(tx, { id, contributionId: values.contributionId }, values.fileVersionIds);
  return id;
}

/** Adds files to a document: slides come after the paper. */
export async function addDocumentFiles(
  tx: Tx,
  document: { id: DocumentId; contributionId: ContributionId },
  fileVersionIds: readonly FileVersionId[],
): Promise<void> {
  await tx
    .insertInto('document_files')
    .values(fileVersionIds.map((fileId) => ({ document_id: document.id, file_version_id: fileId })))
    .execute();
  await reindex(tx, document.contributionId);
}

/** The documents of a contribution: the first publication, then what came after it. */
export function documentsOf(db: Readable, contributionId: ContributionId) {
  return db
    .selectFrom('documents')
    .select([
      'id',
      'number',
      'designation',
      'designation_no as designationNo',
      'published_at as publishedAt',
      'cancelled_at as cancelledAt',
    ])
    .where('contribution_id', '=', contributionId)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
}

/** What the public list of a meeting, or of one of its sessions, is made of. */
export function publicDocuments(db: Readable, meetingId: MeetingId, itemId: ItemId | null) {
  return db
    .selectFrom('documents')
    .innerJoin('contributions', 'contributions.id', 'documents.contribution_id')
    .innerJoin('agenda_items', 'agenda_items.id', 'contributions.item_id')
    .where('documents.meeting_id', '=', meetingId)
    .$call((query) => (itemId === null ? query : query.where('contributions.item_id', '=', itemId)))
    .select([
      'documents.id as documentId',
      'documents.number as number',
      'documents.designation as designation',
      'documents.designation_no as designationNo',
      'documents.published_at as publishedAt',
      'documents.cancelled_at as cancelledAt',
      'contributions.id as id',
      'contributions.public_id as publicId',
      'contributions.kind as kind',
      'contributions.visibility as visibility',
      'contributions.position as position',
      'contributions.title as title',
      'contributions.language as language',
      'agenda_items.public_id as itemPublicId',
      'agenda_items.position as itemPosition',
      'agenda_items.full_number as itemNumber',
      'agenda_items.title as itemTitle',
    ])
    .orderBy('agenda_items.position')
    .orderBy('documents.number')
    .execute();
}

/** Which file versions each document consists of. */
export function filesOfDocuments(db: Readable, documentIds: readonly DocumentId[]) {
  return db
    .selectFrom('document_files')
    .select(['document_id as documentId', 'file_version_id as fileId'])
    .where('document_id', 'in', documentIds)
    .execute();
}

/**
 * A file by its public id, only while it stands in a document that has not been cancelled.
 * @param visibilities of the contributions to which it may belong
 */
export async function publishedDocumentFile(
  db: Readable,
  slug: string,
  filePublicId: string,
  visibilities: readonly Visibility[],
) {
  return (
    (await db
      .selectFrom('file_versions')
      .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
      .innerJoin('document_files', 'document_files.file_version_id', 'file_versions.id')
      .innerJoin('documents', 'documents.id', 'document_files.document_id')
      .innerJoin('contributions', 'contributions.id', 'documents.contribution_id')
      .innerJoin('meetings', 'meetings.id', 'documents.meeting_id')
      .where('file_versions.public_id', '=', filePublicId)
      .where('meetings.slug', '=', slug)
      .where('meetings.status', '!=', 'draft')
      .where('contributions.visibility', 'in', [...visibilities])
      .where('documents.cancelled_at', 'is', null)
      .select([
        'file_versions.id',
        'file_versions.sha256',
        'blobs.size',
        'file_versions.media_type as mediaType',
      ])
      .executeTakeFirst()) ?? null
  );
}

/** Strikes out every document of a contribution; rows and numbers stay. */
export async function cancelDocuments(tx: Tx, contributionId: ContributionId, now: string): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ cancelled_at: now })
    .where('contribution_id', '=', contributionId)
    .where('cancelled_at', 'is', null)
    .execute();
  await reindex(tx, contributionId);
}
