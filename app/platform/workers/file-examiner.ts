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
  type Brought,
  claimToExamine,
  type Look,
  markExamined,
  markNotExamined,
  releaseLook,
} from '#db/files/file-facts.ts';
import type { FileReader, ReadFile } from '#app/platform/documents/file-reader.ts';
import { runSandboxed } from '#app/platform/documents/sandboxed-process.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';
import { previewPath } from '#app/platform/files/previews.ts';

import { createWorkerLoop, type WorkerLoop } from './worker-loop.ts';

const PICTURE_LIMITS = { timeMs: 10_000, memoryMb: 512, outputBytes: 4 * 1024 * 1024 };
/** In the queue for the reader the portal itself stands as one among the people whose uploads are judged. */
const QUEUE = 'looks';
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

interface Parts {
  database: Database;
  files: FileStore;
  dataDir: string;
  /** Where pdftoppm is; null: no pictures. */
  pdftoppm: string | null;
  now: () => Instant;
  log: { warn(fields: object, message: string): void };
  fileReader: FileReader;
}

export function createFileExaminer(parts: Parts): WorkerLoop {
  const { database, now, log, fileReader } = parts;
  let stopping = new AbortController();

  const claim = (before?: Brought) =>
    claimToExamine(database, {
      now: now(),
      leaseUntil: plusSeconds(now(), LEASE_SECONDS),
      ...(before ? { with: before } : {}),
    });

  /** One file, and with it those that were brought together with it. @returns how many that were */
  async function examineNext(): Promise<number> {
    let count = 0;
    await fileReader.readSeveral(QUEUE, async (read) => {
      // Claimed when there is a place for it, because the lease begins to run.
      for (let look = await claim(); look; look = stopping.signal.aborted ? null : await claim(look)) {
        await examine(parts, look, { read, signal: stopping.signal });
        count++;
      }
    });
    return count;
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

type Claimed = Look & Brought & { mediaType: string };

async function examine(
  parts: Parts,
  { mediaType, sha256, attempts }: Claimed,
  { read, signal }: { read: ReadFile; signal: AbortSignal },
): Promise<void> {
  const { database, files, now, log } = parts;
  const look = { sha256, attempts };
  const db = database.writer;
  const kind = kindOfMediaType(mediaType);
  if (attempts > MAX_ATTEMPTS) return markNotExamined(db, look, 'gave_up', now());
  if (kind === null) return markNotExamined(db, look, 'unknown_kind', now());
  if (!(await files.has(sha256))) return markNotExamined(db, look, 'missing', now());
  const answer = await read({ task: 'facts', kind, file: files.pathOf(sha256), signal });
  if ('failure' in answer) {
    if (answer.failure === 'stopped') return releaseLook(db, look);
    log.warn({ sha256, why: answer.failure }, 'a file could not be looked into');
    return markNotExamined(db, look, answer.failure, now());
  }
  const { fontsMissing, encrypted, ...rest } = answer;
  const found = {
    ...rest,
    fonts_missing: fontsMissing && JSON.stringify(fontsMissing),
    encrypted: encrypted ? 1 : 0,
    preview: (await makePreview(parts, kind, sha256, signal)) ? 1 : 0,
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
  // The file becomes its standard input.
  const file = await open(parts.files.pathOf(sha256), 'r');
  const { end, output } = await runSandboxed(program, { ...PICTURE_LIMITS, signal, input: file.fd }).finally(
    () => file.close(),
  );
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
