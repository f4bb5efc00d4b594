/**
 * Looks into files one at a time, beside the server: what they are like, as advice to their authors, and a picture of
 * their first page. What waits stands in rows, so that a crash loses nothing; each look is a process of its own with
 * limits, and one that passes them ends as "could not be looked into".
 */
import { accessSync, constants } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type FileKind, kindOfMediaType } from '#app/domain/files/file-kinds.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import {
  claimToExamine,
  type Found,
  type Look,
  markExamined,
  markNotExamined,
  releaseLook,
} from '#db/files/file-facts.ts';
import {
  type ChildEnd,
  ownChild,
  type Program,
  runSandboxed,
} from '#app/platform/documents/sandboxed-process.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';

import { createWorkerLoop, type WorkerLoop } from './worker-loop.ts';

export interface ExaminerLimits {
  timeMs: number;
  /** Of JavaScript alone, and of the whole process. */
  heapMb: number;
  memoryMb: number;
}

const LIMITS: ExaminerLimits = { timeMs: 20_000, heapMb: 256, memoryMb: 512 };
const PICTURE_LIMITS = { timeMs: 10_000, memoryMb: 512, outputBytes: 4 * 1024 * 1024 };
/** The answer of our own child: mostly text. */
const MAX_OUTPUT = 4 * 1024 * 1024;
/** Longer than both looks together, so that nobody else takes a file that is being looked into. */
const LEASE_SECONDS = 90;
/** A file that takes the whole server down with it is not looked into for ever. */
const MAX_ATTEMPTS = 3;
const LOOK_EVERY_MS = 5_000;
/** Of the picture, in pixels. */
const PICTURE_WIDTH = 600;
/** Of pdftoppm: the first page as PNG, to the standard output. */
const PICTURE_ARGS = [
  '-f',
  '1',
  '-l',
  '1',
  '-png',
  '-scale-to-x',
  String(PICTURE_WIDTH),
  '-scale-to-y',
  '-1',
  '-',
];

/** What our child answers. */
type Answer =
  | { failure: string }
  | (Omit<Found, 'fonts_missing' | 'encrypted' | 'preview'> & {
      fontsMissing: string[] | null;
      encrypted: boolean;
    });

/** The place of a program, or null. @param folders as in PATH */
export function findProgram(name: string, folders: string | undefined): string | null {
  for (const folder of (folders ?? '').split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return null;
}

/** Where the picture of the first page of a file is, whether there is one or not. */
export function previewPath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return path.join(dataDir, 'previews', `${sha256}.png`);
}

interface Parts {
  database: Database;
  files: FileStore;
  dataDir: string;
  /** Where pdftoppm is; null: no pictures. */
  pdftoppm: string | null;
  now: () => Instant;
  log: { warn(fields: object, message: string): void };
  limits?: Partial<ExaminerLimits>;
}

export function createFileExaminer(parts: Parts): WorkerLoop {
  const { database, now, log } = parts;
  let stopping = new AbortController();

  async function examineNext(): Promise<boolean> {
    const look = await claimToExamine(database, {
      now: now(),
      leaseUntil: plusSeconds(now(), LEASE_SECONDS),
    });
    if (look) await examine(parts, look, stopping.signal);
    return look !== null;
  }

  const loop = createWorkerLoop(examineNext, {
    lookEveryMs: LOOK_EVERY_MS,
    onError: (error) => log.warn({ error: String(error) }, 'files could not be looked into'),
  });
  return {
    ...loop,
    start() {
      stopping = new AbortController();
      loop.start();
    },
    async stop() {
      // What is being looked into is given back: an author's file must not delay a restart.
      stopping.abort();
      await loop.stop();
    },
  };
}

/** The file becomes the standard input of the child: its bytes never pass through this process. */
async function run(
  { files }: Parts,
  program: Program,
  sha256: string,
  limits: { timeMs: number; memoryMb: number; outputBytes: number; signal: AbortSignal },
) {
  const file = await open(files.pathOf(sha256), 'r');
  try {
    return await runSandboxed(program, { ...limits, input: file.fd });
  } finally {
    await file.close();
  }
}

async function examine(
  parts: Parts,
  { mediaType, ...look }: Look & { mediaType: string },
  signal: AbortSignal,
): Promise<void> {
  const { database, files, now, log } = parts;
  const db = database.writer;
  const limits = { ...LIMITS, ...parts.limits };
  const kind = kindOfMediaType(mediaType);
  if (look.attempts > MAX_ATTEMPTS) return markNotExamined(db, look, 'gave_up', now());
  if (kind === null) return markNotExamined(db, look, 'unknown_kind', now());
  if (!(await files.has(look.sha256))) return markNotExamined(db, look, 'missing', now());
  const child = ownChild('file-facts-child.mjs', [kind], limits.heapMb);
  const ended = await run(parts, child, look.sha256, { ...limits, outputBytes: MAX_OUTPUT, signal });
  if (ended.end === 'stopped') return releaseLook(db, look);
  const answer = answerIn(ended.end, ended.output);
  if ('failure' in answer) {
    log.warn({ sha256: look.sha256, why: answer.failure }, 'a file could not be looked into');
    return markNotExamined(db, look, answer.failure, now());
  }
  const { fontsMissing, encrypted, ...rest } = answer;
  const found = {
    ...rest,
    fonts_missing: fontsMissing && JSON.stringify(fontsMissing),
    encrypted: encrypted ? 1 : 0,
    preview: (await makePreview(parts, kind, look.sha256, signal)) ? 1 : 0,
  } as const;
  await markExamined(database, look, found, now());
}

/** @returns whether there is a picture now; without one the page shows none, and nobody misses it */
async function makePreview(
  parts: Parts,
  kind: FileKind,
  sha256: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (kind !== 'pdf' || parts.pdftoppm === null) return false;
  const program = { command: parts.pdftoppm, args: PICTURE_ARGS };
  const { end, output } = await run(parts, program, sha256, { ...PICTURE_LIMITS, signal });
  if (end !== 'done' || !output.subarray(0, 8).equals(PNG)) {
    if (end !== 'stopped') parts.log.warn({ sha256, why: end }, 'no picture of a first page could be made');
    return false;
  }
  const target = previewPath(parts.dataDir, sha256);
  const temporary = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await writeFile(temporary, output);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

function answerIn(end: ChildEnd, output: Buffer): Answer {
  if (end !== 'done') return { failure: end };
  try {
    return JSON.parse(output.toString('utf8')) as Answer;
  } catch {
    return { failure: 'failed' };
  }
}
