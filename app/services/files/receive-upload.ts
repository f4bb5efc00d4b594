/**
 * A file arrives in pieces, over a line that may break, before the form that names it. What has arrived is the length
 * of a file; the row says whose it is and what became of it.
 */
import {
  cleanFileName,
  ENCRYPTED,
  FILE_KINDS,
  kindOfName,
  nameProblem,
} from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { epochOf, type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { FILE_FIELDS, type FileField, isFileField } from '#app/domain/submissions/contribution-draft.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordSent } from '#db/files/sent-files.ts';
import {
  countUnfinished,
  dropOldUploads,
  dropUpload,
  insertUpload,
  markFinished,
  unfinishedAmong,
  uploadOf,
  type UploadRow,
} from '#db/files/uploads.ts';
import type { FileReader } from '#app/platform/documents/file-reader.ts';
import type { DiskSpace } from '#app/platform/files/disk-space.ts';
import type { FileStore, StoredFile } from '#app/platform/files/file-store.ts';
import type { Ending, IncomingUploads } from '#app/platform/files/incoming-uploads.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

import { fileRoomProblem, lockFileRoom } from './file-room.ts';
import { problemOf, type Uploaded } from './received-file.ts';

/** Where bytes are kept, while they arrive and afterwards. */
export interface Bytes {
  arriving: IncomingUploads;
  files: FileStore;
  diskSpace: DiskSpace;
  /** Judges what has arrived. */
  fileReader: FileReader;
}

export interface UploadState {
  publicId: string;
  name: string;
  /** In bytes: of the whole file, and of what has arrived. */
  size: number;
  received: number;
  /** When an upload that is not whole is forgotten; null for one that is. */
  expiresAt: Instant | null;
  /** What is wrong with the bytes: they have not been kept. */
  problem: Phrase | null;
}

/** The readers of forms and pieces give up a line long before. */
const HALF_WRITTEN_MS = 3_600_000;
const UNFINISHED_SECONDS = 24 * 3600;
/** Long enough for a form that is left open over a weekend; a draft keeps its file without it. */
const FINISHED_SECONDS = 7 * 24 * 3600;
/** Of one person at a time: with FILE_LIMIT it bounds the disk that somebody can fill without sending a form. */
const MAX_UNFINISHED = 20;

/**
 * @param announced name and length in bytes as the browser says, and the field of the form
 * @returns what is wrong with the file already, or with asking for one more
 * @throws Refused when nobody is signed in
 * @throws DiskFullError
 */
export async function startUpload(
  ctx: Ctx,
  { diskSpace }: Pick<Bytes, 'diskSpace'>,
  announced: { field: string; name: string; size: number },
): Promise<UploadState | { refused: Phrase | 'too_many' | 'unknown_field' }> {
  const actor = requireActor(ctx);
  const name = cleanFileName(announced.name);
  const { size, field } = announced;
  if (!isFileField(field)) return { refused: 'unknown_field' };
  const problem = nameProblem(FILE_FIELDS[field].slot, { name, size });
  if (problem) return { refused: problem };
  await diskSpace.requireSpace();
  return inTransaction(ctx.database, async (tx) => {
    await lockFileRoom(ctx, tx);
    const began = plusSeconds(ctx.now, -UNFINISHED_SECONDS);
    if ((await countUnfinished(tx, actor.id, began)) >= MAX_UNFINISHED) return { refused: 'too_many' };
    const full = await fileRoomProblem(ctx, tx, size);
    if (full) return { refused: full };
    const publicId = await insertUpload(tx, { personId: actor.id, field, name, size }, ctx.now);
    const expiresAt = plusSeconds(ctx.now, UNFINISHED_SECONDS);
    return { publicId, name, size, received: 0, expiresAt, problem: null };
  });
}

/**
 * How much has arrived. Ends a request that still waits for bytes of the same file, and finishes what a crash has
 * left whole but not judged.
 * @throws Refused not_found, also for the upload of somebody else and for one that has expired
 */
export function uploadState(ctx: Ctx, bytes: Bytes, publicId: string): Promise<UploadState> {
  return lockedUpload(ctx, bytes, publicId, async (row) => {
    return row.finished_at ? stateOf(row, row.size) : withReceived(ctx, bytes, row);
  });
}

/**
 * Takes one body to the end of what has arrived, and finishes the file with its last byte.
 * @param offset where the body begins; it must be what has arrived
 * @returns the state, with `conflict` when the offset was another
 * @throws Refused not_found
 * @throws DiskFullError before anything has been read
 */
export function receiveUpload(
  ctx: Ctx,
  bytes: Bytes,
  publicId: string,
  { offset, body }: { offset: number; body: ReadableStream<Uint8Array> | null },
): Promise<{ state: UploadState; ending: Ending | 'conflict' }> {
  return lockedUpload(ctx, bytes, publicId, async (row, overtaken) => {
    const received = row.finished_at ? row.size : await bytes.arriving.sizeOf(publicId);
    let ending: Ending | 'conflict' = offset === received ? 'over' : 'conflict';
    if (ending === 'over' && body && !row.finished_at) {
      await bytes.diskSpace.requireSpace();
      const rules = { from: offset, limit: row.size, overtaken };
      ({ ending } = await bytes.arriving.append(publicId, body, rules));
    }
    const state = row.finished_at ? stateOf(row, row.size) : await withReceived(ctx, bytes, row);
    return { state, ending };
  });
}

/** The person does not want it any more. @throws Refused not_found */
export function cancelUpload(ctx: Ctx, bytes: Bytes, publicId: string): Promise<void> {
  return lockedUpload(ctx, bytes, publicId, async () => {
    await inTransaction(ctx.database, (tx) => dropUpload(tx, publicId));
    await bytes.arriving.remove(publicId);
  });
}

/** What a form may take as its file. One that is unknown, of somebody else or not whole all look the same. */
export async function finishedUpload(
  ctx: Ctx,
  { files }: Pick<Bytes, 'files'>,
  publicId: string,
  field: FileField,
): Promise<Uploaded> {
  const found = await uploadOf(ctx.database.reader, requireActor(ctx).id, publicId);
  // What was judged for one field is not taken in another.
  const row = found?.field === field ? found : null;
  const problem = row ? problemIn(row) : null;
  if (problem) return { wrong: problem };
  // Backups hold the files of papers, not those of forms that have not been sent.
  if (!row?.sha256 || !(await files.has(row.sha256))) return { wrong: { key: 'upload.not_whole' } };
  const { sha256, size, name } = row;
  return { file: { sha256, size, name, mediaType: FILE_KINDS[kindOfName(name) ?? 'pdf'].mediaType } };
}

/** Forgets what was not finished within a day, what has been whole for a week, and what a crash left half written. */
export async function sweepUploads(
  portal: Pick<Bytes, 'arriving' | 'files'> & { database: Ctx['database']; now(): Instant },
): Promise<void> {
  const { database, arriving, files } = portal;
  const now = portal.now();
  await files.sweep(epochOf(now) - HALF_WRITTEN_MS);
  await inTransaction(database, (tx) =>
    dropOldUploads(tx, plusSeconds(now, -UNFINISHED_SECONDS), plusSeconds(now, -FINISHED_SECONDS)),
  );
  const names = await arriving.names();
  // A row stands before its file and loses it afterwards: a file without one belongs to nobody.
  const wanted = await unfinishedAmong(database.writer, names);
  for (const name of names) if (!wanted.has(name)) await arriving.remove(name);
}

async function lockedUpload<T>(
  ctx: Ctx,
  { arriving }: Pick<Bytes, 'arriving'>,
  publicId: string,
  work: (row: UploadRow, overtaken: AbortSignal) => Promise<T>,
): Promise<T> {
  const actor = requireActor(ctx);
  const own = async () => {
    // The writer: what another request has just finished must not be missed.
    const row = await uploadOf(ctx.database.writer, actor.id, publicId);
    if (!row || (!row.finished_at && expiryOf(row) <= ctx.now)) throw new Refused('not_found');
    return row;
  };
  // Asked before as well, so that nobody can disturb the upload of somebody else.
  await own();
  return arriving.hold(publicId, async (overtaken) => work(await own(), overtaken));
}

async function withReceived(ctx: Ctx, bytes: Bytes, row: UploadRow): Promise<UploadState> {
  const received = await bytes.arriving.sizeOf(row.public_id);
  return received === row.size ? finish(ctx, bytes, row) : stateOf(row, received);
}

/** The bytes stand in the store before the row says so; a crash in between leaves what can be finished again. */
async function finish(
  ctx: Ctx,
  { arriving, files, fileReader }: Bytes,
  row: UploadRow,
): Promise<UploadState> {
  let problem: Phrase | null = null;
  const judge = async (file: StoredFile, path: string) => {
    const { slot } = FILE_FIELDS[row.field as FileField];
    const judging = { fileReader, personId: requireActor(ctx).id };
    problem = await problemOf(judging, slot, { ...file, name: row.name }, path);
    return problem === null;
  };
  const { file } = await files.put(arriving.read(row.public_id), row.size, judge, ENCRYPTED);
  const result =
    problem === null
      ? { sha256: file.sha256, problem: null }
      : { sha256: null, problem: JSON.stringify(problem) };
  await inTransaction(ctx.database, async (tx) => {
    if (problem === null) await recordSent(tx, requireActor(ctx).id, [file], ctx.now);
    await markFinished(tx, row.public_id, result, ctx.now);
  });
  await arriving.remove(row.public_id);
  return stateOf({ ...row, ...result, finished_at: ctx.now }, row.size);
}

function expiryOf(row: UploadRow): Instant {
  return plusSeconds(row.created_at, UNFINISHED_SECONDS);
}

/** What was wrong with the bytes, as it was written down. */
function problemIn(row: Pick<UploadRow, 'problem'>): Phrase | null {
  return row.problem === null ? null : (JSON.parse(row.problem) as Phrase);
}

function stateOf(row: UploadRow, received: number): UploadState {
  return {
    publicId: row.public_id,
    name: row.name,
    size: row.size,
    received,
    expiresAt: row.finished_at ? null : expiryOf(row),
    problem: problemIn(row),
  };
}
