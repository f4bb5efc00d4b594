/**
 * One server per data folder: a file says which process holds it. A process that died without letting go is
 * recognised by its number together with the time at which it started, since numbers are given out again.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { errorCode } from '#app/domain/shared/error-code.ts';

export const LOCK_FILE = 'server.lock';

export interface LockHolder {
  pid: number;
  /** When the process started, in the words of the system; null where the system does not say. */
  started: string | null;
}

export interface FolderLock {
  release(): void;
}

/** Another process holds the data folder. */
export class FolderInUseError extends Error {
  readonly holder: LockHolder;
  constructor(folder: string, holder: LockHolder) {
    super(`The data folder ${folder} is in use by process ${holder.pid}`);
    this.holder = holder;
  }
}

/** The start of a process on this boot of the machine, or null where it cannot be known or there is no such process. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold blanks and brackets itself.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`;
  } catch {
    return null;
  }
}

function isAlive(holder: LockHolder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // Not permitted to ask means that it is there.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

function read(file: string): { text: string; holder: LockHolder | null } | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    const { pid, started } = JSON.parse(text) as LockHolder;
    const isHolder = Number.isInteger(pid) && pid > 0 && (started === null || typeof started === 'string');
    return { text, holder: isHolder ? { pid, started } : null };
  } catch {
    // Whole when it was made; what does not read as one was cut off by a full disk or a power cut.
    return { text, holder: null };
  }
}

/** The living process that holds a data folder, or null. */
export function holderOf(folder: string): LockHolder | null {
  const holder = read(path.join(folder, LOCK_FILE))?.holder ?? null;
  return holder && isAlive(holder) ? holder : null;
}

/**
 * Takes the lock of a data folder for this process.
 * @throws FolderInUseError when a living process holds it
 */
export function lockFolder(folder: string): FolderLock {
  const file = path.join(folder, LOCK_FILE);
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies LockHolder);
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, own, { flag: 'wx' });
    for (;;) {
      try {
        // A link appears whole or not at all, and never over another.
        linkSync(draft, file);
        return { release: () => void (read(file)?.text === own && rmSync(file, { force: true })) };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found?.holder && isAlive(found.holder)) throw new FolderInUseError(folder, found.holder);
      if (found) removeStale(file, found.text);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead lock away. If another process has put its own there in between, that one is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside)?.text !== stale) linkSync(aside, file);
  rmSync(aside, { force: true });
}
