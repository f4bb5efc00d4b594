/** Turns what a browser sends into a draft, with the file that came along. */
import { AUTHOR_ROWS, EMPTY_DRAFT, type ContributionDraft } from '#app/domain/contribution-draft.ts';
import { ENCRYPTED, FILE_LIMIT, pdfProblem, type FileProblem } from '#app/domain/file-kinds.ts';
import type { Phrase } from '#app/domain/texts/texts.ts';
import type { FileStore } from '#app/platform/file-store.server.ts';
import { FORM_STATUS, FormError, readForm, type ReceivedFile } from '#app/platform/multipart.server.ts';

import type { FieldErrors } from './context.ts';
import { textOf } from './request-context.server.ts';

interface ReadForm {
  draft: ContributionDraft;
  /** What is wrong with the file. */
  errors: FieldErrors;
  /** The person wants to go on another day. */
  isForLater: boolean;
}

/** What has become of a file that was sent before its form. */
export type Uploaded = { file: NonNullable<ContributionDraft['file']> } | { wrong: Phrase };

/**
 * @param earlier the draft so far: its file stays unless a new one has arrived whole
 * @param uploaded what has been uploaded before the form, by its public id
 * @returns the draft as it stands now, or why the body could not be read at all
 */
export async function readContributionForm(
  request: Request,
  store: FileStore,
  earlier: ContributionDraft,
  uploaded: (publicId: string) => Promise<Uploaded>,
): Promise<ReadForm | { refused: Phrase; status: number }> {
  let form;
  try {
    form = await readForm(request, store, {
      fileLimit: FILE_LIMIT,
      judge: (file) => problemOf(file) === null,
      mark: ENCRYPTED,
    });
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { refused: { key: `form_problems.${error.problem}` }, status: FORM_STATUS[error.problem] };
  }
  const { fields, files, tooLarge } = form;
  const file = files.get('file');
  const problem: FileProblem | null = tooLarge.has('file')
    ? 'too_large'
    : file && !file.kept
      ? problemOf(file)
      : null;
  // A file in the form itself is the newer one: the script takes it out when it has sent it.
  const publicId = file || tooLarge.has('file') ? '' : textOf(fields, 'upload.file');
  const upload = publicId === '' ? null : await uploaded(publicId);
  const errors: FieldErrors = problem ? { file: { key: `file_problems.${problem}` } } : {};
  if (upload && 'wrong' in upload) errors.file = upload.wrong;
  const draft: ContributionDraft = {
    ...EMPTY_DRAFT,
    meeting: earlier.meeting,
    item: textOf(fields, 'item'),
    kind: textOf(fields, 'kind'),
    title: textOf(fields, 'title').replace(/\s+/g, ' '),
    abstract: textOf(fields, 'abstract'),
    language: textOf(fields, 'language'),
    body: textOf(fields, 'body'),
    authors: Array.from({ length: AUTHOR_ROWS }, (_, index) => ({
      name: textOf(fields, `authors.${index}.name`).replace(/\s+/g, ' '),
      affiliation: textOf(fields, `authors.${index}.affiliation`).replace(/\s+/g, ' '),
      email: textOf(fields, `authors.${index}.email`),
      isPresenter: textOf(fields, `authors.${index}.isPresenter`) === 'yes',
    })),
    declared: textOf(fields, 'declared') === 'yes',
    file: file?.kept
      ? { sha256: file.sha256, size: file.size, name: file.name, mediaType: 'application/pdf' }
      : upload && 'file' in upload
        ? upload.file
        : earlier.file,
  };
  return {
    draft,
    errors,
    isForLater: textOf(fields, 'do') === 'later',
  };
}

/** What is wrong with a file that has arrived, told from its name and a sample of it. */
export function problemOf(file: Omit<ReceivedFile, 'kept'>): FileProblem | null {
  return pdfProblem({
    name: file.name,
    size: file.size,
    head: file.head.toString('latin1'),
    tail: file.tail.toString('latin1'),
    isEncrypted: file.hasMark,
  });
}
