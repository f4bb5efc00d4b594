/** Waiting for a condition instead of for a time: a busy machine is slow, not wrong. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A limit that only a dead end reaches. */
export const LIMIT_MS = 100_000;

/** @throws after LIMIT_MS, naming what did not come to hold */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(5);
  }
}
