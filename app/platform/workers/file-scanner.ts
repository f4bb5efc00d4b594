/**
 * Has files judged by clamd, one at a time. A file is called clean only by a scanner that has passed its self-test;
 * while clamd does not answer, files wait and are tried again.
 */
import type { NetConnectOpts } from 'node:net';

import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { nextToScan, noteScan } from '#db/files/file-facts.ts';
import { scan, selfTest } from '#app/platform/files/clamd.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';

import { createWorkerLoop, type WorkerLoop } from './worker-loop.ts';

const MINUTE = 60;
/** Seconds until a file that was not judged is tried again; the last one repeats. */
const PAUSES = [30, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** A scanner that is down or blind is asked again after this, whatever waits. */
const DOWN_SECONDS = 30;
const LOOK_EVERY_MS = 5_000;
const MAX_NOTE = 300;

export interface FileScanner extends WorkerLoop {
  /** What is wrong with the scanner; undefined before the self-test, null when it has passed. */
  problem(): string | null | undefined;
}

export function createFileScanner(parts: {
  database: Database;
  files: FileStore;
  clamd: NetConnectOpts;
  now: () => Instant;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  /** Milliseconds without a byte after which clamd counts as gone. */
  idleMs?: number;
}): FileScanner {
  const { database, files, clamd, now, log, idleMs } = parts;
  let problem: string | null | undefined;
  let notBefore: Instant | null = null;
  let stopping = new AbortController();

  async function isFit(): Promise<boolean> {
    if (problem === null) return true;
    problem = await selfTest(clamd, idleMs);
    if (problem === null) log.info({}, 'the virus scanner has passed its self-test');
    else log.warn({ problem }, 'the virus scanner has not passed its self-test: nothing is called clean');
    return problem === null;
  }

  /** What waits is not taken now: the scanner rests for a while. */
  function rest(): false {
    notBefore = plusSeconds(now(), DOWN_SECONDS);
    return false;
  }

  async function scanNext(): Promise<boolean> {
    if (notBefore !== null && now() < notBefore) return false;
    if (problem !== null && !(await isFit())) return rest();
    const file = await nextToScan(database.reader, now());
    if (!file) return false;
    const verdict = !(await files.has(file.sha256))
      ? ({ kind: 'error', note: 'the file is missing' } as const)
      : await scan(clamd, files.read(file.sha256), {
          signal: stopping.signal,
          ...(idleMs === undefined ? {} : { idleMs }),
        });
    if (stopping.signal.aborted) return false;
    const attempts = file.scan_attempts + 1;
    const isJudged = verdict.kind !== 'unreachable';
    const note = verdict.kind === 'clean' ? null : verdict.note.slice(0, MAX_NOTE);
    await noteScan(database, file.sha256, {
      scan: isJudged ? verdict.kind : 'pending',
      scan_note: note,
      scan_attempts: attempts,
      scanned_at: isJudged ? now() : null,
      scan_due_at:
        verdict.kind === 'clean' || verdict.kind === 'infected'
          ? null
          : plusSeconds(now(), PAUSES[attempts - 1] ?? PAUSES.at(-1)!),
    });
    if (verdict.kind !== 'clean')
      log.warn({ sha256: file.sha256, verdict: verdict.kind, note }, 'a file is not clean');
    if (isJudged) return true;
    // It has been started anew, perhaps with other settings: what it can do is asked again.
    problem = undefined;
    return rest();
  }

  const loop = createWorkerLoop(scanNext, {
    lookEveryMs: LOOK_EVERY_MS,
    onError: (error) => log.warn({ error: String(error) }, 'files could not be scanned'),
  });
  return {
    ...loop,
    problem: () => problem,
    start() {
      stopping = new AbortController();
      loop.start();
    },
    async stop() {
      stopping.abort();
      await loop.stop();
    },
  };
}
