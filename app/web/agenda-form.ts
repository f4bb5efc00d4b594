/** Takes an agenda out of the form in which it was pasted or uploaded. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import { FileStore } from '#app/platform/files/file-store.ts';
import type { SentAgenda } from '#app/services/meetings/import.ts';

import { readMultipart } from './multipart.ts';

const MB = 1024 * 1024;
/** The readers of documents take no more either. */
const FILE_LIMIT = 50 * MB;
const TEXT_LIMIT = 4 * MB;

/** @returns the fields, and the document or why the form holds none */
export async function readAgendaForm(
  request: Request,
): Promise<{ fields: URLSearchParams; sent: SentAgenda }> {
  // The document itself is not kept: what counts is its text, which is stored with the meeting.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sessional-agenda-'));
  try {
    const store = new FileStore(folder);
    const form = await readMultipart(request, store, { fileLimit: FILE_LIMIT, fieldLimit: TEXT_LIMIT });
    if ('unreadable' in form) {
      const fields = new URLSearchParams({ do: 'read-agenda' });
      return { fields, sent: { field: 'text', wrong: form.unreadable, status: form.status } };
    }
    const { fields, files, tooLarge } = form;
    if (tooLarge.has('file')) {
      const wrong = { key: 'agenda_refusals.too_large' } as const;
      return { fields, sent: { field: 'text', wrong, status: 413 } };
    }
    const text = fields.get('text') ?? '';
    const file = files.get('file');
    const field = text ? 'text' : 'file';
    if (file) {
      return { fields, sent: { field, bytes: await buffer(store.read(file.sha256)), fileName: file.name } };
    }
    if (text.trim() === '') {
      return { fields, sent: { field: 'text', wrong: { key: 'problems.agenda_missing' }, status: 422 } };
    }
    return { fields, sent: { field, bytes: Buffer.from(text), fileName: 'agenda.txt' } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
