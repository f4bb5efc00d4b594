/** What an installation is like: the command `doctor` and the page of the administrators say the same of it. */
import { statfs } from 'node:fs/promises';

import {
  type Health,
  healthOfBackups,
  healthOfDiskSpace,
  healthOfMail,
} from '#app/domain/installation/health.ts';
import { errorCode } from '#app/domain/shared/error-code.ts';
import { epochOf, type Instant } from '#app/domain/shared/time.ts';
import type { OutboxState } from '#app/domain/shared/vocabulary.ts';
import type { Database } from '#db/core/dialect.ts';
import { outboxCounts, pauseReason } from '#db/core/outbox.ts';

import { lastBackup } from './backup.ts';

const MEGABYTE = 1024 * 1024;
const HOUR_MS = 3_600_000;
/** Messages that are still to go out. */
const WAITING: readonly string[] = ['pending', 'held', 'sending', 'deferred'] satisfies OutboxState[];

export type DiskSpaceFacts =
  | { health: Health; freeMegabytes: number; share: number }
  /** The folder cannot be looked at: the code of the error. */
  | { health: 'bad'; problem: string };

/** Room on the disk of a folder; `share` in per cent. */
export async function diskSpaceFacts(folder: string): Promise<DiskSpaceFacts> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE);
    const share = Math.floor((bavail / blocks) * 100);
    return { health: healthOfDiskSpace(freeMegabytes, share), freeMegabytes, share };
  } catch (error) {
    return { health: 'bad', problem: String(errorCode(error)) };
  }
}

/** The queue of mail: by state, and in sum. `pausedBecause` is what the mail server has said. */
export async function mailFacts(database: Database) {
  const counts = await outboxCounts(database.reader);
  const sum = (states: readonly string[]) =>
    counts
      .filter((count) => states.includes(count.state))
      .reduce((all, count) => all + Number(count.messages), 0);
  const pausedBecause = await pauseReason(database.reader);
  const failed = sum(['dead']);
  return {
    health: healthOfMail(failed, pausedBecause !== null),
    counts,
    waiting: sum(WAITING),
    failed,
    pausedBecause,
  };
}

/** When the last backup was made, and how many hours ago; null for never. */
export async function backupFacts(
  database: Database,
  now: Instant,
): Promise<{ health: Health; made: { at: Instant; hours: number } | null }> {
  const at = await lastBackup(database);
  const made = at === null ? null : { at, hours: Math.floor((epochOf(now) - epochOf(at)) / HOUR_MS) };
  return { health: healthOfBackups(made && made.hours), made };
}
