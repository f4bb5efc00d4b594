/**
 * Has files judged by clamd, one at a time. A file is called clean only by a scanner that has passed its self-test;
 * while clamd does not answer, files wait and are tried again.
 */
import type { NetConnectOpts } from 'node:net';

import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { nextToScan, noteScan } from '#db/files/file-facts.ts';
import { scan, type ScanVerdict, selfTest } from '#app/platform/files/clamd.ts';
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

interface Parts {
  database: Database;
  files: FileStore;
  clamd: NetConnectOpts;
  now: () => Instant;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  /** Milliseconds without a byte after which clamd counts as gone. */
  idleMs?: number;
}

export function createFileScanner(parts: Parts): FileScanner {
  const { database, now, log } = parts;
  const fitness = createFitness(parts);
  let notBefore: Instant | null = null;
  let stopping = new AbortController();

  /** What waits is not taken now: the scanner rests for a while. */
  function rest(): false {
    notBefore = plusSeconds(now(), DOWN_SECONDS);
    return false;
  }

  async function scanNext(): Promise<boolean> {
    if (notBefore !== null && now() < notBefore) return false;
    if (!(await fitness.isFit())) return rest();
    const file = await nextToScan(database.reader, now());
    if (!file) return false;
    const verdict = await judge(parts, file.sha256, stopping.signal);
    if (stopping.signal.aborted) return false;
    await noteVerdict(parts, file, verdict);
    if (verdict.kind !== 'unreachable') return true;
    // clamd was started anew, perhaps with other settings: it has to pass its self-test again.
    fitness.forget();
    return rest();
  }

  const loop = createWorkerLoop(scanNext, {
    lookEveryMs: LOOK_EVERY_MS,
    onError: (error) => log.warn({ error: String(error) }, 'files could not be scanned'),
  });
  return {
    ...loop,
    problem: fitness.problem,
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

/** Whether the scanner has passed its self-test: asked once, and again after `forget`. */
function createFitness({ clamd, log, idleMs }: Parts) {
  let problem: string | null | undefined;
  return {
    problem: () => problem,
    forget: () => void (problem = undefined),
    async isFit(): Promise<boolean> {
      if (problem === null) return true;
      problem = await selfTest(clamd, idleMs);
      if (problem === null) log.info({}, 'the virus scanner has passed its self-test');
      else log.warn({ problem }, 'the virus scanner has not passed its self-test: nothing is called clean');
      return problem === null;
    },
  };
}

async function judge(
  { files, clamd, idleMs }: Parts,
  sha256: string,
  signal: AbortSignal,
): Promise<ScanVerdict> {
  if (!(await files.has(sha256))) return { kind: 'error', note: 'the file is missing' };
  return scan(clamd, files.read(sha256), { signal, ...(idleMs === undefined ? {} : { idleMs }) });
}

/** Writes the verdict down; a file that was not judged is tried again after a pause. */
async function noteVerdict(
  { database, now, log }: Parts,
  file: { sha256: string; scan_attempts: number },
  verdict: ScanVerdict,
): Promise<void> {
  const attempts = file.scan_attempts + 1;
  const isJudged = verdict.kind !== 'unreachable';
  const isFinal = verdict.kind === 'clean' || verdict.kind === 'infected';
  const note = verdict.kind === 'clean' ? null : verdict.note.slice(0, MAX_NOTE);
  const pause = PAUSES[attempts - 1] ?? PAUSES.at(-1) ?? MINUTE;
  await noteScan(database, file.sha256, {
    scan: isJudged ? verdict.kind : 'pending',
    scan_note: note,
    scan_attempts: attempts,
    scanned_at: isJudged ? now() : null,
    scan_due_at: isFinal ? null : plusSeconds(now(), pause),
  });
  if (verdict.kind !== 'clean') {
    log.warn({ sha256: file.sha256, verdict: verdict.kind, note }, 'a file is not clean');
  }
}
