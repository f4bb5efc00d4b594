/** A file that has arrived, with a form or before it: what it is, or what is wrong with it. */
import {
  contentProblem,
  FILE_KINDS,
  type FileFacts,
  type FilePlace,
  kindOfName,
  nameProblem,
} from '#app/domain/files/file-kinds.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { DraftFile } from '#app/domain/submissions/contribution-draft.ts';
import type { FileReader } from '#app/platform/documents/file-reader.ts';
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

/** Who asks for a file to be judged, and the reader that does it. */
export interface Judging {
  fileReader: FileReader;
  personId: PersonId;
}

/** What is wrong with a file that has arrived, told from its name, a sample of it and what its archive declares. */
export async function problemOf(
  judging: Judging,
  place: FilePlace,
  file: StoredFile & { name: string },
  path: string,
): Promise<Phrase | null> {
  const head = file.head.toString('latin1');
  const known = { name: file.name, size: file.size, head, tail: file.tail.toString('latin1') };
  return (
    nameProblem(place, known) ??
    contentProblem({ ...known, isEncrypted: file.hasMark, archive: await packageIn(judging, known, path) })
  );
}

async function packageIn(
  { fileReader, personId }: Judging,
  { name, head }: { name: string; head: string },
  path: string,
): Promise<FileFacts['archive']> {
  const kind = kindOfName(name);
  if (kind === null || kind === 'pdf' || !head.startsWith('PK\u0003\u0004')) return null;
  const found = await fileReader.read(personId, { task: 'judge', kind, file: path });
  if (!('failure' in found)) return found;
  switch (found.failure) {
    case 'damaged':
    case 'leads_out':
      return found.failure;
    case 'unsafe':
    case 'took_too_long':
    case 'too_much_memory':
    case 'too_much_output':
      return 'unsafe';
    // It has ended the reader, and would again: whoever sent it is told, and it is not read anew at each request.
    case 'failed':
      return 'not_readable';
    case 'stopped':
      throw new Error('the reader of files has stopped');
  }
}
