/**
 * Reads strangers' files, each in a process that has been started ahead, is shut in, reads this one file, and is
 * gone. Whoever sends many files waits behind those who send few.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { z } from 'zod';

import type { FileKind } from '#app/domain/files/file-kinds.ts';
import { PACKAGE_PROBLEMS } from '#app/domain/files/package-rules.ts';

import { createFairQueue } from './fair-queue.ts';
import type { Answers, JobLine, Task } from './reader/jobs.ts';
import { readerProgram } from './reader-program.ts';
import { type ChildEnd, type Sandboxed, startSandboxed } from './sandboxed-process.ts';

export interface ReaderLimits {
  /** Of JavaScript alone, and of the whole process. */
  heapMb: number;
  memoryMb: number;
  /** For one file. */
  timeMs: number;
  /** Of one answer, in characters. */
  answer: number;
}

/** A file by its path, or the bytes of one. */
export interface Job<T extends Task> {
  task: T;
  kind: FileKind;
  file: string | Uint8Array;
  /** Ends the reading early. */
  signal?: AbortSignal;
}

/** What has been read, or why nothing was: what the reader says of the file, or which limit has ended it. */
export type Reading<T extends Task> = Answers[T] | { failure: Exclude<ChildEnd, 'done'> };

export type ReadFile = <T extends Task>(job: Job<T>) => Promise<Reading<T>>;

export interface FileReader {
  /** Reads one file. @param who whose it is; the turns go by it */
  read<T extends Task>(who: string, job: Job<T>): Promise<Reading<T>>;
  /** Reads the files of one submission in one process, as long as none of them troubles it. */
  readSeveral(who: string, work: (read: ReadFile) => Promise<void>): Promise<void>;
  /** Ends what has been started ahead. */
  stop(): void;
}

export const READER_LIMITS: ReaderLimits = {
  heapMb: 256,
  memoryMb: 512,
  timeMs: 20_000,
  answer: 4 * 1024 * 1024,
};

/** How many files are read at a time. */
const PLACES = 3;
/** What a process that has not been given a file yet may take to start. */
const START_MS = 60_000;

const failing = <const T extends readonly string[]>(words: T) => z.object({ failure: z.enum(words) });
const many = z.array(z.string());

/** What comes out of a process that a file may have taken over is looked at before it is believed. */
const ANSWERS: { [T in Task]: z.ZodType<Answers[T]> } = {
  judge: z.union([
    failing(['damaged', 'unsafe', 'leads_out']),
    z.object({
      names: many,
      isEncrypted: z.boolean(),
      contentTypes: z.array(
        z.object({ part: z.string().nullable(), ending: z.string().nullable(), type: z.string() }),
      ),
      relations: z.array(
        z.object({ from: z.string(), type: z.string(), target: z.string(), isExternal: z.boolean() }),
      ),
      mimetype: z.string(),
      manifest: many,
      oleParts: many,
      problems: z.array(z.enum(PACKAGE_PROBLEMS)),
    }),
  ]),
  text: z.union([
    failing(['encrypted', 'damaged', 'unknown_type', 'unsafe']),
    z.object({ text: z.string() }),
  ]),
  facts: z.union([
    failing(['damaged']),
    z.object({
      pages: z.int().nullable(),
      words: z.int().nullable(),
      title: z.string().nullable(),
      language: z.string().nullable(),
      fontsMissing: many.nullable(),
      encrypted: z.boolean(),
      text: z.string().nullable(),
    }),
  ]),
};

/** @param options.ahead how many processes wait for their file */
export function createFileReader({
  limits = READER_LIMITS,
  ahead = 0,
}: { limits?: ReaderLimits; ahead?: number } = {}): FileReader {
  const queue = createFairQueue(PLACES);
  const stock: Promise<ReaderProcess>[] = [];
  let isStopped = false;

  function fill(): void {
    while (!isStopped && stock.length < ahead) stock.push(startReader(limits));
  }

  async function take(): Promise<ReaderProcess> {
    const ready = await stock.shift();
    fill();
    return ready?.isUsable() ? ready : startReader(limits);
  }

  async function readSeveral(who: string, work: (read: ReadFile) => Promise<void>): Promise<void> {
    await queue.run(who, async () => {
      let reader: ReaderProcess | null = null;
      try {
        await work(async (job) => {
          reader = reader?.isUsable() ? reader : await take();
          return reader.read(job);
        });
      } finally {
        close(reader);
      }
    });
  }

  fill();
  return {
    readSeveral,
    async read<T extends Task>(who: string, job: Job<T>): Promise<Reading<T>> {
      let reading: Reading<T> = { failure: 'failed' };
      await readSeveral(who, async (read) => void (reading = await read(job)));
      return reading;
    },
    stop() {
      isStopped = true;
      for (const reader of stock.splice(0)) void reader.then(close);
    },
  };
}

function close(reader: ReaderProcess | null): void {
  reader?.end();
}

/** One process of the reader. */
interface ReaderProcess {
  read: ReadFile;
  /** It lives, and has answered all that it was asked. */
  isUsable(): boolean;
  end(): void;
}

async function startReader(limits: ReaderLimits): Promise<ReaderProcess> {
  const running = await startSandboxed(await readerProgram(limits.heapMb), {
    cpuMs: limits.timeMs,
    memoryMb: limits.memoryMb,
    input: 'pipe',
  });
  const lines = createLines(running, limits.answer);
  const ready = lines.next(START_MS);
  let isBusy = false;
  let isAlive = true;
  void running.ended.then(() => (isAlive = false));
  return {
    isUsable: () => isAlive && !isBusy,
    end: () => running.cut('stopped'),
    async read({ task, kind, file, signal }) {
      isBusy = true;
      const stop = () => running.cut('stopped');
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      try {
        if ((await ready) === null) return { failure: await endOf(running) };
        running.watch();
        const answer = lines.next(limits.timeMs);
        await send(running, { task, kind }, file);
        const line = await answer;
        if (line === null) return { failure: await endOf(running) };
        isBusy = false;
        return parseAnswer(task, line);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

function parseAnswer<T extends Task>(task: T, line: string): Reading<T> {
  try {
    const parsed = ANSWERS[task].safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : { failure: 'failed' };
  } catch {
    return { failure: 'failed' };
  }
}

async function endOf({ ended }: Sandboxed): Promise<Exclude<ChildEnd, 'done'>> {
  const end = await ended;
  // It has ended without an answer.
  return end === 'done' ? 'failed' : end;
}

/** The line of the job and the bytes, piece by piece: no file stands in our memory whole. */
async function send({ child, ended }: Sandboxed, job: Omit<JobLine, 'size'>, file: string | Uint8Array) {
  const { stdin } = child;
  const size = typeof file === 'string' ? (await stat(file)).size : file.length;
  const line: JobLine = { ...job, size };
  stdin?.write(`${JSON.stringify(line)}\n`);
  for await (const piece of typeof file === 'string' ? createReadStream(file) : [file]) {
    // A process that has ended takes no more; its end says why.
    if (!stdin || stdin.destroyed) return;
    if (!stdin.write(piece)) await Promise.race([once(stdin, 'drain').catch(() => undefined), ended]);
  }
}

/** The lines that a process says, one at a time. */
function createLines({ child, cut, ended }: Sandboxed, most: number) {
  let said = '';
  let wake: (() => void) | null = null;
  let isOver = false;
  child.stdout?.setEncoding('utf8');
  child.stdout?.on('data', (piece: string) => {
    said += piece;
    if (said.length > most) cut('too_much_output');
    else if (piece.includes('\n')) wake?.();
  });
  void ended.then(() => {
    isOver = true;
    wake?.();
  });
  return {
    /** @returns null when it ends before it has said one, or takes longer than it may, which ends it */
    async next(timeMs: number): Promise<string | null> {
      const timer = setTimeout(() => cut('took_too_long'), timeMs);
      while (!said.includes('\n') && !isOver) await new Promise<void>((done) => (wake = done));
      clearTimeout(timer);
      const end = said.indexOf('\n');
      if (end < 0 || isOver) return null;
      const line = said.slice(0, end);
      said = said.slice(end + 1);
      return line;
    },
  };
}
