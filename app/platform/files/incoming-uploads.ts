/**
 * Files that are still arriving: each grows at its end, and its length is how much has arrived. A crash costs at most
 * what had not been written; the next request goes on from there.
 */
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { makeFolder, sync } from './durable-folders.ts';

/** Why no more is read: the body was over, or it had to be left. */
export type Ending = 'over' | 'cut_off' | 'too_slow' | 'too_large' | 'overtaken';

export interface AppendRules {
  /** Length at which the body has to begin; the caller has asked `sizeOf` while holding the file. */
  from: number;
  /** Bytes of the whole file. */
  limit: number;
  /** Milliseconds without a byte after which the line counts as dead; 30 s unless given. */
  idleMs?: number;
  /** Somebody else wants to write. */
  overtaken?: AbortSignal;
}

/** As in the reader of forms: nothing has arrived for this long. */
const IDLE_MS = 30_000;

/** A body took longer than its size allows. Express reads the status. */
export class TooSlowError extends Error {
  readonly status = 408;
}

const NAME = /^[A-Za-z0-9]+$/;

interface Holder {
  overtake: AbortController;
  over: Promise<unknown>;
}

export class IncomingUploads {
  readonly #root: string;
  readonly #holders = new Map<string, Holder>();
  constructor(root: string) {
    this.#root = root;
  }

  #pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error('not the name of a file that arrives');
    return path.join(this.#root, name);
  }

  /**
   * One at a time works on a file, and the newest comes first: when a line breaks, the server may wait for the old
   * request while the browser has begun a new one.
   * @param work is told by its signal when it should make room
   */
  async hold<T>(name: string, work: (overtaken: AbortSignal) => Promise<T>): Promise<T> {
    const before = this.#holders.get(name);
    before?.overtake.abort();
    const overtake = new AbortController();
    const result = Promise.resolve(before?.over).then(() => work(overtake.signal));
    const holder = { overtake, over: result.catch(() => {}) };
    this.#holders.set(name, holder);
    try {
      return await result;
    } finally {
      if (this.#holders.get(name) === holder) this.#holders.delete(name);
    }
  }

  /** Bytes that have arrived; 0 also when there is no file. */
  async sizeOf(name: string): Promise<number> {
    const found = await stat(this.#pathOf(name)).catch(nullIfMissing);
    return found?.size ?? 0;
  }

  /**
   * Writes a body to the end of a file, with constant memory. What has arrived stays, whatever ends the body; it is on
   * the disk when this resolves. The rest of a body that was left is for the server to drop.
   * @throws what the disk says; then the file is as long as it was
   */
  async append(
    name: string,
    body: ReadableStream<Uint8Array>,
    { from, limit, idleMs = IDLE_MS, overtaken }: AppendRules,
  ): Promise<{ size: number; ending: Ending }> {
    const target = this.#pathOf(name);
    await makeFolder(this.#root);
    const file = await open(target, constants.O_WRONLY | constants.O_CREAT, 0o600);
    const reader = body.getReader();
    let leave: (why: Ending) => void = () => {};
    const left = new Promise<Ending>((resolve) => (leave = resolve));
    const onOvertaken = () => leave('overtaken');
    if (overtaken?.aborted) onOvertaken();
    overtaken?.addEventListener('abort', onOvertaken);
    let idle: NodeJS.Timeout | undefined;
    let size = from;
    let ending: Ending | null = null;
    try {
      while (ending === null) {
        idle = setTimeout(() => leave('too_slow'), idleMs);
        const next = await Promise.race([left, reader.read().catch(endingOf)]);
        clearTimeout(idle);
        if (typeof next === 'string') ending = next;
        else if (next.done) ending = 'over';
        else if (size + next.value.length > limit) ending = 'too_large';
        else {
          await writeAll(file, next.value, size);
          size += next.value.length;
        }
      }
      await file.sync();
      if (from === 0) await sync(this.#root);
      return { size, ending };
    } catch (error) {
      // What could not be synced may not count as arrived.
      await file.truncate(from).catch(() => {});
      throw error;
    } finally {
      clearTimeout(idle);
      overtaken?.removeEventListener('abort', onOvertaken);
      reader.releaseLock();
      await file.close();
    }
  }

  read(name: string): Readable {
    return createReadStream(this.#pathOf(name));
  }

  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  /** Of everything that has not been removed. */
  async names(): Promise<string[]> {
    const names = (await readdir(this.#root).catch(nullIfMissing)) ?? [];
    return names.filter((name) => NAME.test(name));
  }
}

function endingOf(error: unknown): Ending {
  return error instanceof TooSlowError ? 'too_slow' : 'cut_off';
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
