/** A disk that is full for one process, and has room again when the test says so. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const source = path.join(import.meta.dirname, 'full-disk.c');

/** The calls are caught by a library that is preloaded, which Linux knows and which has to be compiled. */
export const canFillDisk =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0;

export interface FullDisk {
  /** For the process that is to have this disk. */
  env: Record<string, string>;
  /** From now on nothing can be written, once this many more calls that need room have gone through. */
  fill(after?: number): void;
  /** There is room again. */
  clear(): void;
  /** What the disk says it has free, in megabytes; null is the truth. */
  tellFree(megabytes: number | null): void;
}

/** @param folder for the library and its switches; @param under what lies on that disk */
export function fullDisk(folder: string, under: string): FullDisk {
  const library = path.join(folder, 'full-disk.so');
  const order = path.join(folder, 'full');
  const free = path.join(folder, 'free');
  const args = ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'];
  const { status, stderr } = spawnSync('gcc', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  let orders = 0;
  return {
    env: {
      LD_PRELOAD: library,
      FULL_DISK_UNDER: under,
      FULL_DISK_SWITCH: order,
      FULL_DISK_FREE: free,
      // Else Node may write past the calls that are caught.
      UV_USE_IO_URING: '0',
    },
    fill(after = 0) {
      orders += 1;
      writeFileSync(order, `${after} ${orders}`);
    },
    clear: () => rmSync(order, { force: true }),
    tellFree(megabytes) {
      if (megabytes === null) rmSync(free, { force: true });
      else writeFileSync(free, String(megabytes));
    },
  };
}
