/** The files of contributions: versions that are never overwritten, and the bytes behind them. */
import type { ContributionId, FileVersionId, PersonId } from '#app/domain/shared/ids.ts';
import { type FileSlot, type PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { mayReach } from '#db/contributions/known.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import { type Readable, type Tx } from '#db/core/transaction.ts';
import { expectExamination } from '#db/files/file-facts.ts';
import { reindex } from '#db/search/search-index.ts';

export type FileRow = Awaited<ReturnType<typeof filesOf>>[number];

export function filesOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('file_versions')
    .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
    .where('contribution_id', 'in', contributionIds)
    .selectAll('file_versions')
    .select('blobs.size as size')
    .orderBy('slot')
    .orderBy('version_no', 'desc')
    .execute();
}

/** A file of a contribution, if its address may lead this person further; null for what is hidden and for what is not there. */
export async function fileByPublicId(
  db: Readable,
  publicId: string,
  viewer: { id: PersonId },
): Promise<FileRow | null> {
  return (
    (await db
      .selectFrom('file_versions')
      .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
      .innerJoin('contributions', 'contributions.id', 'file_versions.contribution_id')
      .where('file_versions.public_id', '=', publicId)
      .where(mayReach(viewer))
      .selectAll('file_versions')
      .select('blobs.size as size')
      .executeTakeFirst()) ?? null
  );
}

/** Every file that a row names. */
export function allBlobs(db: Readable) {
  return db.selectFrom('blobs').select(['sha256', 'size']).orderBy('sha256').execute();
}

export interface NewBlob {
  sha256: string;
  /** In bytes. */
  size: number;
  mediaType?: string;
  /** Whoever brought it, since people take turns in having their files looked into; null where nobody did. */
  personId: PersonId | null;
}

/** The bytes of a file are known from now on, and wait for being looked into. */
export async function recordBlob(
  tx: Tx,
  { sha256, size, mediaType, personId }: NewBlob,
  now: string,
): Promise<void> {
  await tx
    .insertInto('blobs')
    .values({ sha256, size, created_at: now })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await expectExamination(tx, { sha256, mediaType: mediaType ?? null, personId }, now);
}

export async function insertFileVersion(
  tx: Tx,
  file: {
    contributionId: ContributionId;
    slot: FileSlot;
    sha256: string;
    mediaType: string;
    originalName: string;
    language: PaperLanguage;
    uploadedBy: PersonId;
  },
  now: string,
): Promise<void> {
  const last = await tx
    .selectFrom('file_versions')
    .where('contribution_id', '=', file.contributionId)
    .where('slot', '=', file.slot)
    .where('language', '=', file.language)
    .select((eb) => eb.fn.max('version_no').as('version_no'))
    .executeTakeFirst();
  await tx
    .insertInto('file_versions')
    .values({
      id: newId<FileVersionId>(),
      public_id: newPublicId(),
      contribution_id: file.contributionId,
      slot: file.slot,
      version_no: Number(last?.version_no ?? 0) + 1,
      sha256: file.sha256,
      media_type: file.mediaType,
      original_name: file.originalName,
      language: file.language,
      uploaded_by: file.uploadedBy,
      uploaded_at: now,
    })
    .execute();
  await reindex(tx, file.contributionId);
}
