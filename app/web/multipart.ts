/**
 * Reads forms, with files or without. Files go straight to the store; nothing is held in memory but the
 * text fields. Every count and size has a limit, and passing one ends the reading at once.
 */
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';

import busboy from 'busboy';

import { cleanFileName } from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { type FileStore, type StoredFile, TooLargeError } from '#app/platform/files/file-store.ts';
import { TooSlowError } from '#app/platform/files/incoming-uploads.ts';
import type { FileRoom } from '#app/services/files/file-room.ts';

export interface ReceivedFile extends StoredFile {
  name: string;
  /** False when the judge said no: the bytes are gone. */
  kept: boolean;
}

/** The form could not be read; nothing of it was kept. */
export interface UnreadableForm {
  unreadable: Phrase;
  status: number;
}

type FormProblem = keyof typeof STATUS;

/** The HTTP status of a form that could not be read. */
const STATUS = {
  not_a_form: 400,
  too_many_parts: 400,
  cut_off: 400,
  too_slow: 408,
  too_large: 413,
};

/** Ends the reading inside this module. */
class FormError extends Error {
  readonly problem: FormProblem;
  constructor(problem: FormProblem) {
    super(problem);
    this.problem = problem;
  }
}

const LIMITS = {
  // A form of a contribution has a field for each slot and language.
  files: 6,
  // The form of an agenda has a few for each of its items.
  fields: 2_000,
  parts: 2_006,
  fieldSize: 64 * 1024,
  fieldNameSize: 200,
  headerPairs: 20,
};
/** Nothing has arrived for this long: the line is dead. */
const IDLE_MS = 30_000;
const TEXT_BYTES = 2 * 1024 * 1024;
/** So many files of the largest size may come at once; more of them come one after the other. */
const LARGE_FILES = 2;

export interface FormRules {
  /** Bytes of one file. */
  fileLimit: number;
  /** Bytes of one text field; 64 KB unless given. */
  fieldLimit?: number;
  /** Sees field, name and sample of each file, and where it is so far; a false answer means it is not kept. */
  judge?: (file: StoredFile & { name: string; field: string }, path: string) => boolean | Promise<boolean>;
  /** What the judge wants looked for, see FileStore.put. */
  mark?: RegExp;
  /** Files are read and dropped, only what was typed is kept; see `dropped`. */
  dropsFiles?: boolean;
  /** What whoever sends the form may still keep; without it nobody counts. */
  room?: FileRoom;
  /** Milliseconds without a byte after which the line counts as dead; 30 s unless given. */
  idleMs?: number;
}

/** The text fields of a form that carries no files. */
export async function readFields(request: Request): Promise<URLSearchParams | UnreadableForm> {
  const form = await readMultipart(request, null, { fileLimit: 0 });
  return 'unreadable' in form ? form : form.fields;
}

/** What a form held. */
interface ReadBody {
  fields: URLSearchParams;
  files: Map<string, ReceivedFile>;
  tooLarge: Set<string>;
  /** Fields whose files were read and dropped. */
  dropped: Set<string>;
  /** Why files were dropped, where it was for the room of who has sent them. */
  noRoom: Phrase | null;
}

/** A form that is being read. */
interface Reading extends ReadBody {
  store: FileStore | null;
  rules: FormRules;
  /** Bytes of the whole form: as announced, else as many as there may be. */
  announced: number;
  /** Why nobody could say whether there is room: no fault of the form. */
  fault?: unknown;
  /** Files that are on their way into the store. */
  writing: Promise<void>[];
  /** Why a file could not be kept, be it that the disk is full. */
  broken: unknown[];
}

/**
 * Reads a form. What is left of a body that could not be read is left to the server, which has an answer to send first.
 * @param store null when the form may not carry files
 * @throws what the disk says
 */
export async function readMultipart(
  request: Request,
  store: FileStore | null,
  rules: FormRules,
): Promise<ReadBody | UnreadableForm> {
  try {
    return await readWhole(request, store, rules);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { unreadable: { key: `form_problems.${error.problem}` }, status: STATUS[error.problem] };
  }
}

/** @throws FormError, or what the disk says */
async function readWhole(request: Request, store: FileStore | null, rules: FormRules): Promise<ReadBody> {
  const { fileLimit, fieldLimit = LIMITS.fieldSize } = rules;
  const bodyLimit = fileLimit * LARGE_FILES + fieldLimit + TEXT_BYTES;
  const declared = Number(request.headers.get('content-length') ?? bodyLimit);
  if (!(declared <= bodyLimit)) throw new FormError('too_large');
  if (!request.body) throw new FormError('not_a_form');
  const body = Readable.fromWeb(request.body as WebStream);
  const parser = parserOf(request, store !== null, rules);
  const reading: Reading = {
    fields: new URLSearchParams(),
    files: new Map(),
    tooLarge: new Set(),
    dropped: new Set(),
    noRoom: null,
    store,
    rules,
    announced: declared,
    writing: [],
    broken: [],
  };
  try {
    await readBody(body, parser, reading, bodyLimit);
    await Promise.all(reading.writing);
    // A file may have broken after the last byte had been read.
    if (reading.broken.length > 0) throw reading.broken[0];
  } catch (error) {
    body.unpipe(parser);
    body.pause();
    parser.destroy();
    await Promise.allSettled(reading.writing);
    throw error instanceof FormError || isOfDisk(error) || error === reading.fault
      ? error
      : new FormError('cut_off');
  }
  const { fields, files, tooLarge, dropped, noRoom } = reading;
  return { fields, files, tooLarge, dropped, noRoom };
}

/** Only the disk names a system call; whatever else breaks a file is the end of its body. */
function isOfDisk(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/** @throws FormError when the headers are those of no form */
function parserOf(request: Request, takesFiles: boolean, rules: FormRules): busboy.Busboy {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: {
        ...LIMITS,
        files: takesFiles || rules.dropsFiles ? LIMITS.files : 0,
        fieldSize: rules.fieldLimit ?? LIMITS.fieldSize,
        fileSize: rules.fileLimit + 1,
      },
    });
  } catch {
    throw new FormError('not_a_form');
  }
}

/** Feeds the parser until the body ends, a limit is passed, nothing arrives any more, or a file cannot be kept. */
function readBody(body: Readable, parser: busboy.Busboy, reading: Reading, bodyLimit: number): Promise<void> {
  let idle: NodeJS.Timeout | undefined;
  let arrived = 0;
  return new Promise<void>((resolve, reject) => {
    const fail = (problem: FormProblem) => reject(new FormError(problem));
    const beat = () => {
      clearTimeout(idle);
      idle = setTimeout(() => fail('too_slow'), reading.rules.idleMs ?? IDLE_MS);
    };
    beat();
    parser.on('field', (name, value, info) => {
      if (info.nameTruncated || info.valueTruncated) fail('too_large');
      reading.fields.append(name, value);
    });
    parser.on('file', (field, stream, info) => receiveFile(reading, field, stream, info.filename, reject));
    parser.on('partsLimit', () => fail('too_many_parts'));
    parser.on('filesLimit', () => fail('too_many_parts'));
    parser.on('fieldsLimit', () => fail('too_many_parts'));
    parser.on('error', () => fail('cut_off'));
    parser.on('close', () => resolve());
    body.on('data', (chunk: Buffer) => {
      beat();
      arrived += chunk.length;
      if (arrived > bodyLimit) fail('too_large');
    });
    body.on('error', (error) => fail(error instanceof TooSlowError ? 'too_slow' : 'cut_off'));
    body.pipe(parser);
  }).finally(() => clearTimeout(idle));
}

/** Puts a file into the store while it arrives, or reads and drops it. */
function receiveFile(
  reading: Reading,
  field: string,
  stream: Readable,
  fileName: string | undefined,
  fail: (error: unknown) => void,
): void {
  const { store, rules, dropped, tooLarge, broken, writing } = reading;
  // A body that ends inside the file breaks the stream before the store has begun to read it.
  stream.on('error', () => {});
  if (!fileName || !store || rules.dropsFiles) {
    if (fileName && store) dropped.add(field);
    stream.resume();
    return;
  }
  writing.push(
    keepFile(reading, store, field, stream, cleanFileName(fileName)).catch((error: unknown) => {
      if (error instanceof TooLargeError) tooLarge.add(field);
      else {
        broken.push(error);
        fail(error);
      }
      // The rest is read and dropped, so that the browser shows our page and not a broken line.
      stream.resume();
    }),
  );
}

/** Nothing of the file is read before there is room for the whole form. */
async function keepFile(
  reading: Reading,
  store: FileStore,
  field: string,
  stream: Readable,
  name: string,
): Promise<void> {
  const { judge = () => true, mark, room, fileLimit } = reading.rules;
  const noRoom = await (room?.problem(reading.announced) ?? null)?.catch((error: unknown) => {
    reading.fault = error;
    throw error;
  });
  if (noRoom) {
    reading.noRoom = noRoom;
    reading.dropped.add(field);
    stream.resume();
    return;
  }
  const put = store.put(stream, fileLimit, (own, path) => judge({ ...own, name, field }, path), mark);
  const { file, kept } = await put;
  if (kept) room?.keeps(file);
  reading.files.set(field, { ...file, name, kept });
}
