/** Takes a translation out of the form with which it was sent. */
import type { DraftFile } from '#app/domain/contribution-draft.ts';
import { ENCRYPTED, FILE_LIMIT } from '#app/domain/file-kinds.ts';
import type { Phrase } from '#app/domain/texts/texts.ts';
import type { Portal } from '#app/platform/portal.server.ts';
import { FORM_STATUS, FormError, readForm } from '#app/platform/multipart.server.ts';

import { problemOf, receivedFile } from './contribution-form.server.ts';
import { textOf } from './request-context.server.ts';

/** @returns what was sent, or what is wrong with the file and the status that says so */
export async function readTranslationForm(
  request: Request,
  { files: store, room }: Pick<Portal, 'files' | 'room'>,
): Promise<
  { language: string; file: DraftFile | null } | { language: string; wrong: Phrase; status: number }
> {
  let wrong: Phrase | null = null;
  try {
    const form = await readForm(request, store, {
      fileLimit: FILE_LIMIT,
      async judge(file, path) {
        if (file.field !== 'file') return false;
        wrong = await problemOf('file', file, path);
        return wrong === null;
      },
      mark: ENCRYPTED,
      dropsFiles: await room.isLow(),
    });
    const language = textOf(form.fields, 'language');
    if (form.dropped.has('file')) {
      return { language, wrong: { key: 'trouble.no_room_for_file' }, status: 507 };
    }
    if (form.tooLarge.has('file'))
      return { language, wrong: { key: 'file_problems.too_large' }, status: 422 };
    if (wrong) return { language, wrong, status: 422 };
    const file = form.files.get('file');
    return { language, file: file?.kept ? receivedFile(file) : null };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return {
      language: '',
      wrong: { key: `form_problems.${error.problem}` },
      status: FORM_STATUS[error.problem],
    };
  }
}
