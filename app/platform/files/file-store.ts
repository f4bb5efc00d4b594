/**
 * Files by their SHA-256, on disk. A file is written beside its final place while it is hashed, then
 * synced, renamed, and its folder synced; only then may a row name it. A crash leaves an orphan, never
 * a row without bytes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { makeFolder, sync } from './durable-folders.ts';

export interface StoredFile {
  sha256: string;
  size: number;
  /** The first bytes, for telling what the file is. */
  head: Buffer;
  /** The last bytes: a PDF that was cut off has no end. */
  tail: Buffer;
  /** The mark that was looked for stands somewhere in the file. */
  hasMark: boolean;
}

/** The stream was longer than allowed. */
export class TooLargeError extends Error {}

const SAMPLE = 2048;

export class FileStore {
  readonly #root: string;
  constructor(root: string) {
    this.#root = root;
  }

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return path.join(this.#root, sha256.slice(0, 2), sha256);
  }

  /**
   * Streams into the store with constant memory.
   * @param limit bytes; one more and the file is thrown away
   * @param mark looked for on the way (one letter per byte), such as the word that tells an encrypted PDF
   * @param judge looks at the result before it is kept, and may open the file that it is in so far; a false answer
   *   throws it away
   * @throws TooLargeError
   */
  async put(
    source: Readable,
    limit: number,
    judge: (file: StoredFile, path: string) => boolean | Promise<boolean> = () => true,
    mark?: RegExp,
  ): Promise<{ file: StoredFile; kept: boolean }> {
    const incoming = path.join(this.#root, 'incoming');
    await makeFolder(incoming);
    const temporary = path.join(incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    let hasMark = false;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limit) {
          done(new TooLargeError());
          return;
        }
        hash.update(chunk);
        if (head.length < SAMPLE) head = Buffer.concat([head, chunk.subarray(0, SAMPLE - head.length)]);
        // A mark may lie across two chunks: the end of the one before is looked at again.
        if (mark && !hasMark) {
          hasMark = mark.test(tail.toString('latin1', tail.length - 32) + chunk.toString('latin1'));
        }
        tail = Buffer.concat([tail, chunk.subarray(-SAMPLE)]).subarray(-SAMPLE);
        done(null, chunk);
      },
    });
    // Opened before the source is read: a stream that opens the file itself may do so after the pipeline has broken,
    // and would make the file anew behind its removal.
    const handle = await open(temporary, 'wx');
    try {
      await pipeline(source, measure, handle.createWriteStream());
      const file: StoredFile = { sha256: hash.digest('hex'), size, head, tail, hasMark };
      if (!(await judge(file, temporary))) return { file, kept: false };
      await sync(temporary);
      const target = this.pathOf(file.sha256);
      await makeFolder(path.dirname(target));
      await rename(temporary, target);
      await sync(path.dirname(target));
      return { file, kept: true };
    } finally {
      await handle.close();
      await rm(temporary, { force: true });
    }
  }

  /**
   * Removes what a server that died has left half written.
   * @param before milliseconds since 1970: what was written to later may still be arriving
   */
  async sweep(before: number): Promise<void> {
    const incoming = path.join(this.#root, 'incoming');
    for (const name of await readdir(incoming).catch(() => [])) {
      const file = path.join(incoming, name);
      const found = await stat(file).catch(() => null);
      if (found && found.mtimeMs < before) await rm(file, { force: true });
    }
  }

  /** The hash of every file that is kept. */
  async list(): Promise<string[]> {
    const found: string[] = [];
    for (const folder of await readdir(this.#root).catch(() => [])) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      const names = await readdir(path.join(this.#root, folder)).catch(() => []);
      found.push(...names.filter((name) => /^[0-9a-f]{64}$/.test(name)));
    }
    return found.sort();
  }

  /** Bytes of a file, and when it was written last in milliseconds since 1970; null when there is none. */
  async about(sha256: string): Promise<{ size: number; writtenAt: number } | null> {
    const found = await stat(this.pathOf(sha256)).catch(() => null);
    return found && { size: found.size, writtenAt: found.mtimeMs };
  }

  /**
   * Removes a file unless it has been written anew since an instant, as by somebody who has just sent it once more.
   * It is moved aside before it is looked at, so that nothing that comes meanwhile is lost; `putBack` mends a crash.
   * @param before milliseconds since 1970
   * @returns false when it stays
   */
  async remove(sha256: string, before: number): Promise<boolean> {
    const aside = path.join(this.#root, 'removing', sha256);
    await makeFolder(path.dirname(aside));
    const moved = await rename(this.pathOf(sha256), aside).then(
      () => true,
      () => false,
    );
    if (!moved) return false;
    if ((await stat(aside)).mtimeMs >= before) {
      await rename(aside, this.pathOf(sha256));
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  /** Puts back what a removal that was cut off has left aside: it is judged again. */
  async putBack(): Promise<void> {
    const folder = path.join(this.#root, 'removing');
    for (const sha256 of await readdir(folder).catch(() => [])) {
      if (await this.has(sha256)) await rm(path.join(folder, sha256), { force: true });
      else await rename(path.join(folder, sha256), this.pathOf(sha256));
    }
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** @param range first and last byte, both inclusive; everything without it */
  read(sha256: string, range?: { from: number; to: number }): Readable {
    return createReadStream(this.pathOf(sha256), range ? { start: range.from, end: range.to } : {});
  }
}
