/** Takes an agenda out of the form in which it was pasted or uploaded. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { FileStore } from '#app/platform/files/file-store.ts';

import { FORM_STATUS, FormError, readMultipart } from './multipart.ts';

const MB = 1024 * 1024;
/** The readers of documents take no more either. */
const FILE_LIMIT = 50 * MB;
const TEXT_LIMIT = 4 * MB;

/** @returns the document, or why the form holds none; `text` is what was pasted */
export async function readAgendaForm(
  request: Request,
): Promise<
  { document: { bytes: Uint8Array; fileName: string }; text: string } | { refused: Phrase; status: number }
> {
  // The document itself is not kept: what counts is its text, which is stored with the meeting.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sessional-agenda-'));
  try {
    const store = new FileStore(folder);
    const { fields, files, tooLarge } = await readMultipart(request, store, {
      fileLimit: FILE_LIMIT,
      fieldLimit: TEXT_LIMIT,
    });
    if (tooLarge.has('file')) {
      return { refused: { key: 'agenda_refusals.too_large' }, status: FORM_STATUS.too_large };
    }
    const text = fields.get('text') ?? '';
    const file = files.get('file');
    if (file) {
      return { document: { bytes: await buffer(store.read(file.sha256)), fileName: file.name }, text };
    }
    if (text.trim() === '') return { refused: { key: 'problems.agenda_missing' }, status: 422 };
    return { document: { bytes: Buffer.from(text), fileName: 'agenda.txt' }, text };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { refused: { key: `form_problems.${error.problem}` }, status: FORM_STATUS[error.problem] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
