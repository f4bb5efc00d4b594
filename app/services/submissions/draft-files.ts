/** Files of a draft: looked into before they are handed in, so that the page that checks the answers can advise. */
import {
  type ContributionDraft,
  type DraftFile,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  type FileField,
} from '#app/domain/submissions/contribution-draft.ts';
import type { Ctx } from '#app/services/context.ts';
import { type FileView, viewsOfFiles } from '#app/services/files/file.view.ts';

/** Files that stand in one draft and not in the earlier one. */
export function newFiles(draft: ContributionDraft, earlier: ContributionDraft | null): DraftFile[] {
  const known = new Set(Object.values(earlier?.files ?? {}).map((file) => file.sha256));
  return Object.values(draft.files).filter((file) => !known.has(file.sha256));
}

/** What has been found out about the files of a draft, by field. */
export async function adviceOnDraft(
  ctx: Ctx,
  draft: Pick<ContributionDraft, 'files'>,
  pageLimit: number | null,
): Promise<Partial<Record<FileField, FileView>>> {
  const files = FILE_FIELD_NAMES.flatMap((field) => {
    const file = draft.files[field];
    if (!file) return [];
    return [{ field, slot: FILE_FIELDS[field].slot, sha256: file.sha256, media_type: file.mediaType }];
  });
  const { areFilesScanned } = ctx;
  const about = await viewsOfFiles(ctx.database.reader, files, { pageLimit, areFilesScanned });
  return Object.fromEntries(files.map((file) => [file.field, { ...about(file), hasPreview: false }]));
}
