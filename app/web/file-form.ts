/** Reads a form that carries one file beside its fields. Who may send it is decided before. */
import { ENCRYPTED, FILE_LIMIT, type FilePlace } from '#app/domain/files/file-kinds.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';
import type { FileRoom } from '#app/services/files/file-room.ts';
import { problemOf, receivedFile, type SentFile, type Uploaded } from '#app/services/files/received-file.ts';

import { textField } from './form-values.ts';
import { readMultipart } from './multipart.ts';

/**
 * @param personId who sends the form
 * @param form its command, the field that holds the file, and where the file is to go
 * @param room what the person may still keep
 * @param uploaded what has been uploaded before the form, by its public id; without it the form brings its file itself
 * @returns fields hold nothing but the command when the body could not be read at all
 */
export async function readFileForm(
  request: Request,
  { files: store, diskSpace, fileReader }: Pick<Portal, 'files' | 'diskSpace' | 'fileReader'>,
  personId: PersonId,
  { command, field, place }: { command: string; field: string; place: FilePlace },
  { room, uploaded }: { room: FileRoom; uploaded?: (publicId: string) => Promise<Uploaded> },
): Promise<{ fields: URLSearchParams; sent: SentFile }> {
  let wrong: Phrase | null = null;
  const form = await readMultipart(request, store, {
    fileLimit: FILE_LIMIT,
    async judge(file, path) {
      if (file.field !== field) return false;
      wrong = await problemOf({ fileReader, personId }, place, file, path);
      return wrong === null;
    },
    mark: ENCRYPTED,
    dropsFiles: await diskSpace.isLow(),
    room,
  });
  if ('unreadable' in form) {
    const fields = new URLSearchParams({ do: command });
    return { fields, sent: { wrong: form.unreadable, status: form.status } };
  }
  const { fields, files, dropped, tooLarge, noRoom } = form;
  const refused = (phrase: Phrase, status = 422) => ({ fields, sent: { wrong: phrase, status } });
  if (noRoom) return refused(noRoom);
  if (dropped.has(field)) return refused({ key: 'trouble.disk_full_for_file' }, 507);
  if (tooLarge.has(field)) return refused({ key: 'file_problems.too_large' });
  if (wrong) return refused(wrong);
  const file = files.get(field);
  if (file?.kept) return { fields, sent: { file: receivedFile(file) } };
  const publicId = textField(fields, `upload.${field}`);
  const upload = uploaded && publicId !== '' ? await uploaded(publicId) : null;
  if (upload && 'wrong' in upload) return refused(upload.wrong);
  return { fields, sent: { file: upload?.file ?? null } };
}
