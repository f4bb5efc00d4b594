/** Room on the disk: whether there is enough for files, and whether an error says that there is none. */
import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

import { errorCode } from '#app/domain/shared/error-code.ts';
import { isDiskFull, isDiskTrouble } from '#db/core/dialect.ts';

const MEGABYTE = 1024 * 1024;
/** Of the whole disk: what is little on a large disk would be most of a small one. */
const LOW_SHARE = 0.05;
/** Looking costs little, but not nothing. */
const LOOK_EVERY_MS = 1000;

/** Files are not taken now, so that what people type can still be kept. */
export class DiskFullError extends Error {
  constructor() {
    super('no room for files');
  }
}

export class DiskSpace {
  readonly #folder: string;
  readonly #lowMegabytes: number;
  #looked = -Infinity;
  #isLow = false;

  /**
   * @param folder on the disk in question
   * @param lowMegabytes below so many free ones there is no room for files, or below 5 % of the disk where that is
   *   less; 0: files are taken until nothing goes any more
   */
  constructor(folder: string, lowMegabytes: number) {
    this.#folder = folder;
    this.#lowMegabytes = lowMegabytes;
  }

  async isLow(): Promise<boolean> {
    if (this.#lowMegabytes === 0) return false;
    const now = performance.now();
    if (now - this.#looked >= LOOK_EVERY_MS) {
      this.#looked = now;
      const { bavail, blocks, bsize } = await statfs(this.#folder);
      const low = Math.min(this.#lowMegabytes * MEGABYTE, blocks * bsize * LOW_SHARE);
      this.#isLow = bavail * bsize < low;
    }
    return this.#isLow;
  }

  /** @throws DiskFullError */
  async requireSpace(): Promise<void> {
    if (await this.isLow()) throw new DiskFullError();
  }

  /** True when something could not be written for want of room. */
  isReasonOf(error: unknown): boolean {
    if (error instanceof DiskFullError || isDiskFull(error)) return true;
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') return true;
    // SQLite does not say why a write or a sync failed; a disk without room is the likely reason.
    return isDiskTrouble(error) && this.#isEmpty();
  }

  #isEmpty(): boolean {
    const { bavail, bsize } = statfsSync(this.#folder);
    return bavail * bsize < MEGABYTE;
  }
}
