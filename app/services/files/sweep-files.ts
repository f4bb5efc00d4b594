/**
 * Removes the bytes that nothing needs: no paper, template, upload or draft. A file is noted when that is first seen and
 * removed when it is still so a day later. Whatever has seen the file until then, a form that is being read or a backup
 * that is being made, has ended by that time, or stands in a row by which the file is needed again.
 */
import { epochOf, type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import {
  forgetSent,
  forgetUnneeded,
  neededFiles,
  noteUnneeded,
  unneededSince,
} from '#db/files/unneeded-files.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';
import { removePreview } from '#app/platform/files/previews.ts';

/** Longer than any form takes to arrive, and any backup. */
const GRACE_SECONDS = 24 * 3600;

export interface Swept {
  /** Files that are kept, and that something needs. */
  needed: number;
  /** Files that nothing needs, and that are removed when that is so a day later. */
  noted: number;
  /** Files that have been removed, or would be, and their bytes. */
  removed: number;
  bytes: number;
}

interface Store {
  database: Database;
  files: FileStore;
  /** Beside the files stand their previews. */
  dataDir: string;
}

/** @param isDry nothing is written and nothing removed: what would be is counted */
export async function sweepFiles(store: Store & { now: Instant }, isDry = false): Promise<Swept> {
  const { database, files, now } = store;
  if (!isDry) await files.putBack();
  const kept = await files.list();
  const noted = await unneededSince(database.reader);
  // Read after the list: what was kept before it was listed stands in a row by now, or is too young to be removed.
  const needed = await neededFiles(database.reader);
  const swept: Swept = { needed: 0, noted: 0, removed: 0, bytes: 0 };
  const neededAgain = [...noted.keys()].filter((sha256) => needed.has(sha256));
  if (!isDry) await inTransaction(database, (tx) => forgetUnneeded(tx, neededAgain));
  const before = plusSeconds(now, -GRACE_SECONDS);
  for (const sha256 of kept) {
    const about = await files.about(sha256);
    if (!about) continue;
    if (needed.has(sha256)) {
      swept.needed += 1;
      continue;
    }
    const since = noted.get(sha256);
    // Sent once more since it was noted: the day begins anew.
    const isDue = since !== undefined && since <= before && about.writtenAt < epochOf(since);
    if (!isDue) {
      swept.noted += 1;
      if (!isDry && (since === undefined || about.writtenAt >= epochOf(since)))
        await note(database, sha256, now);
    } else if (isDry || (await removeFile(store, sha256, since))) {
      swept.removed += 1;
      swept.bytes += about.size;
    }
  }
  return swept;
}

async function note(database: Database, sha256: string, now: Instant): Promise<void> {
  await inTransaction(database, async (tx) => {
    if (!(await neededFiles(tx)).has(sha256)) await noteUnneeded(tx, sha256, now);
  });
}

/** The bytes go first: a row that is left by a crash counts them until the next sweep. */
async function removeFile(
  { database, files, dataDir }: Store,
  sha256: string,
  since: Instant,
): Promise<boolean> {
  if ((await neededFiles(database.writer)).has(sha256)) return false;
  if (!(await files.remove(sha256, epochOf(since)))) return false;
  await removePreview(dataDir, sha256);
  await inTransaction(database, (tx) => forgetSent(tx, sha256));
  return true;
}
