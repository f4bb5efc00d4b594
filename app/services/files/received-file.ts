/** A file that has arrived, with a form or before it: what it is, or what is wrong with it. */
import { FILE_KINDS, type FilePlace, fileProblem, kindOfName } from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { DraftFile } from '#app/domain/submissions/contribution-draft.ts';
import { readArchive } from '#app/platform/documents/archive-directory.ts';
import type { StoredFile } from '#app/platform/files/file-store.ts';

/** What has become of a file that was sent before its form. */
export type Uploaded = { file: DraftFile } | { wrong: Phrase };

/** A file that has arrived whole and is what its name says, none, or what is wrong with it. */
export type SentFile = { file: DraftFile | null } | { wrong: Phrase; status: number };

/** Turns a stored file into a file of a draft. Its kind follows from its name: `problemOf` has judged it before. */
export function receivedFile({
  sha256,
  size,
  name,
}: Pick<StoredFile, 'sha256' | 'size'> & { name: string }): DraftFile {
  return { sha256, size, name, mediaType: FILE_KINDS[kindOfName(name) ?? 'pdf'].mediaType };
}

/** What is wrong with a file that has arrived, told from its name, a sample of it and the directory of its archive. */
export async function problemOf(
  place: FilePlace,
  file: StoredFile & { name: string },
  path: string,
): Promise<Phrase | null> {
  const head = file.head.toString('latin1');
  return fileProblem(place, {
    name: file.name,
    size: file.size,
    head,
    tail: file.tail.toString('latin1'),
    isEncrypted: file.hasMark,
    archive: head.startsWith('PK\u0003\u0004') ? await readArchive(path) : null,
  });
}
