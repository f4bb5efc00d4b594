/** Turns what a browser sends into a draft, with the file that came along. */
import { AUTHOR_ROWS } from '#app/domain/contribution-limits.ts';
import { FILE_LIMIT, FILE_PROBLEMS, pdfProblem, type FileProblem } from '#app/domain/file-kinds.ts';
import type { FileStore } from '#app/platform/file-store.server.ts';
import { FormError, readForm, type FormProblem } from '#app/platform/multipart.server.ts';

import type { FieldErrors } from './context.ts';
import { textOf } from './request-context.server.ts';
import { EMPTY_DRAFT, type ContributionDraft } from './submit-contribution.server.ts';

const FORM_PROBLEMS: Record<FormProblem, { status: number; text: string }> = {
  not_a_form: { status: 400, text: 'This was not the form of this page. Open the page again.' },
  too_many_parts: { status: 400, text: 'The form had more parts than this page sends. Open the page again.' },
  cut_off: {
    status: 400,
    text: 'The connection broke before everything had arrived. Nothing was stored; send it again.',
  },
  too_slow: {
    status: 408,
    text: 'The upload stood still for half a minute. Nothing was stored; send it again.',
  },
  too_large: {
    status: 413,
    text: 'What you sent is larger than 25 MB. Reduce the pictures in the paper and send it again.',
  },
};

/**
 * @param earlier the draft so far: its file stays unless a new one has arrived whole
 * @returns the draft as it stands now, with what is wrong with the file
 */
export async function readContributionForm(
  request: Request,
  store: FileStore,
  earlier: ContributionDraft,
): Promise<{ draft: ContributionDraft; errors: FieldErrors } | { status: number; text: string }> {
  const latin = (bytes: Buffer) => bytes.toString('latin1');
  let form;
  try {
    form = await readForm(
      request,
      store,
      FILE_LIMIT,
      (file) => pdfProblem(file.name, file.size, latin(file.head), latin(file.tail)) === null,
    );
  } catch (error) {
    if (error instanceof FormError) return FORM_PROBLEMS[error.problem];
    throw error;
  }
  const { fields, files, tooLarge } = form;
  const errors: FieldErrors = {};
  const file = files.get('file');
  let problem: FileProblem | null = tooLarge.has('file') ? 'too_large' : null;
  if (file && !file.kept) problem = pdfProblem(file.name, file.size, latin(file.head), latin(file.tail));
  if (problem) errors.file = FILE_PROBLEMS[problem];
  const draft: ContributionDraft = {
    ...EMPTY_DRAFT,
    item: textOf(fields, 'item'),
    kind: textOf(fields, 'kind'),
    title: textOf(fields, 'title').replace(/\s+/g, ' '),
    abstract: textOf(fields, 'abstract'),
    body: textOf(fields, 'body'),
    authors: Array.from({ length: AUTHOR_ROWS }, (_, index) => ({
      name: textOf(fields, `authors.${index}.name`).replace(/\s+/g, ' '),
      affiliation: textOf(fields, `authors.${index}.affiliation`),
      email: textOf(fields, `authors.${index}.email`),
      isPresenter: textOf(fields, `authors.${index}.isPresenter`) === 'yes',
    })),
    declared: textOf(fields, 'declared') === 'yes',
    file: file?.kept
      ? { sha256: file.sha256, size: file.size, name: file.name, mediaType: 'application/pdf' }
      : earlier.file,
  };
  return { draft, errors };
}
