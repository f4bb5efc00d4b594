/**
 * Who has read what, and to whom it was refused, for the audit. Requests only say so and go on; what was said is written
 * in batches beside them. The same again within an hour is counted, and the count is written when the hour is over.
 */
import type { FileVersionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { type Facts, record } from '#db/core/audit.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { countDownloads } from '#db/publication/public-downloads.ts';

/** What somebody who is signed in has read, or was not let to. */
export interface Reading {
  action: 'file_read' | 'list_exported' | 'access_refused';
  actorId: PersonId;
  meetingId: MeetingId | null;
  objectType: string;
  /** An id, never a name. */
  objectId: string;
  /** As `Ctx.network`. */
  network: string | null;
  facts: Facts;
}

export interface ReadingRecorder {
  note(reading: Reading): void;
  /** Somebody has fetched a public file: this is counted by day, and nobody is named. @param fileId of its version */
  countDownload(fileId: FileVersionId): void;
  /** Writes what waits, and the counts of hours that are over. */
  flush(): Promise<void>;
  /** Writes everything, also the counts of the hour that is not over. Call it before the database is closed. */
  stop(): Promise<void>;
}

/** Half of what may pass at most until a reading is on the disk. */
const FLUSH_MS = 500;
/** Somebody who tries addresses out gets a row for each of so many in an hour, and one for all the others. */
const OBJECTS_PER_HOUR = 200;
/** Rows that wait while the database takes none; the oldest go first. */
const MAX_WAITING = 10_000;
/** Letters of an instant up to its hour. */
const HOUR = '2026-09-07T12'.length;

interface Parts {
  database: Database;
  now: () => Instant;
  log: { error(fields: object, message: string): void };
}

type Row = Reading & { at: Instant; times: number };

/** Of the same again within an hour only the first is a row at once. */
function hourlyCounts() {
  /** What has been written already, and how often it has happened since. */
  const seen = new Map<string, Row>();
  /** How many objects somebody has met with in an hour. */
  const objects = new Map<string, number>();

  /** @returns the row to write now, or null when it was counted */
  function add(reading: Reading, at: Instant): Row | null {
    const { actorId, action, objectType, facts } = reading;
    const person = JSON.stringify([at.slice(0, HOUR), actorId, action]);
    // Why something was refused may change within the hour; what was read is told apart.
    const detail = action === 'access_refused' ? null : facts;
    const keyOf = (objectId: string) => JSON.stringify([person, objectType, objectId, detail]);
    let { objectId } = reading;
    if (!seen.has(keyOf(objectId))) {
      const count = (objects.get(person) ?? 0) + 1;
      objects.set(person, count);
      if (count > OBJECTS_PER_HOUR) objectId = 'others';
    }
    const known = seen.get(keyOf(objectId));
    if (known) {
      known.times += 1;
      known.at = at;
      return null;
    }
    seen.set(keyOf(objectId), { ...reading, objectId, at, times: 0 });
    return { ...reading, objectId, at, times: 1 };
  }

  /** Forgets the hours before this one. @returns what was counted in them */
  function take(hour: string): Row[] {
    for (const person of objects.keys()) {
      if ((JSON.parse(person) as string[])[0]! < hour) objects.delete(person);
    }
    return [...seen].flatMap(([key, row]) => {
      if (row.at.slice(0, HOUR) >= hour) return [];
      seen.delete(key);
      return row.times > 0 ? [row] : [];
    });
  }
  return { add, take };
}

export function createReadingRecorder({ database, now, log }: Parts): ReadingRecorder {
  let waiting: Row[] = [];
  let downloads = new Map<FileVersionId, number>();
  const counts = hourlyCounts();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flushSoon = () => (timer ??= setTimeout(() => void flush(), FLUSH_MS).unref());

  async function writeWaiting(hour: string): Promise<void> {
    const rows = [...waiting, ...counts.take(hour)];
    const fetched = downloads;
    [waiting, downloads] = [[], new Map()];
    if (rows.length === 0 && fetched.size === 0) return;
    try {
      await inTransaction(database, (tx) => write(tx, rows, fetched, now()));
    } catch (error) {
      // A full disk, for instance: they are written when there is room again.
      waiting = [...rows, ...waiting].slice(-MAX_WAITING);
      for (const [file, times] of fetched) downloads.set(file, (downloads.get(file) ?? 0) + times);
      log.error({ err: error }, 'what was read could not be recorded yet');
      flushSoon();
    }
  }

  function flush(hour = now().slice(0, HOUR)): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => writeWaiting(hour));
    return writing;
  }

  return {
    note(reading) {
      const row = counts.add(reading, now());
      if (row) waiting.push(row);
      if (waiting.length > MAX_WAITING) waiting.shift();
      flushSoon();
    },
    countDownload(fileId) {
      downloads.set(fileId, (downloads.get(fileId) ?? 0) + 1);
      flushSoon();
    },
    flush: () => flush(),
    async stop() {
      // Later than every hour.
      await flush('9999');
      clearTimeout(timer);
    },
  };
}

async function write(
  tx: Tx,
  rows: readonly Row[],
  downloads: ReadonlyMap<FileVersionId, number>,
  now: Instant,
): Promise<void> {
  for (const { at, times, facts, ...reading } of rows) {
    await record(tx, { ...reading, requestId: null, facts: { ...facts, times }, now: at });
  }
  for (const [fileId, times] of downloads) await countDownloads(tx, fileId, now.slice(0, 10), times);
}
