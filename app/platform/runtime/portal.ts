/** Starts the portal: settings, database, mail, web. What runs once per process stands here. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Logger } from 'pino';

import { type Instant, instantOf } from '#app/domain/shared/time.ts';
import { sealKeyOf } from '#db/core/audit-seals.ts';
import { copySqliteFile, type Database, openPostgresDatabase, openSqliteDatabase } from '#db/core/dialect.ts';
import { isEmpty, migrate, pendingMigrations } from '#db/core/migrate.ts';
import { followScanPolicy } from '#db/search/search-index.ts';
import { createFileReader, type FileReader } from '#app/platform/documents/file-reader.ts';
import { DiskSpace } from '#app/platform/files/disk-space.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { IncomingUploads } from '#app/platform/files/incoming-uploads.ts';
import { closeToOthers, writePrivately } from '#app/platform/files/private-folder.ts';
import { createRateLimit, type RateLimit } from '#app/platform/http/rate-limit.ts';
import { createMailer, type MailSettings } from '#app/platform/mail/mailer.ts';
import type { MailContent } from '#app/platform/mail/sealed-content.ts';
import { createFileExaminer, findProgram } from '#app/platform/workers/file-examiner.ts';
import { createFileScanner, type FileScanner } from '#app/platform/workers/file-scanner.ts';
import { createOutboxWorker, type OutboxWorker } from '#app/platform/workers/outbox-worker.ts';
import { createReadingRecorder, type ReadingRecorder } from '#app/platform/workers/reading-recorder.ts';
import type { WorkerLoop } from '#app/platform/workers/worker-loop.ts';

import { type Config, ConfigError, type Mode, readConfig } from './config.ts';
import { FolderInUseError, type FolderLock, LOCK_FILE, lockFolder } from './data-folder-lock.ts';
import { createLog } from './log.ts';

export interface Portal {
  config: Config;
  database: Database;
  files: FileStore;
  /** Uploads that are not whole yet. */
  arriving: IncomingUploads;
  /** Of the disk with the data folder. */
  diskSpace: DiskSpace;
  /** Reads the files of strangers. */
  fileReader: FileReader;
  worker: OutboxWorker;
  /** What the demonstration has sent since it was started, with its codes and links, by row; else empty. */
  demoMail: ReadonlyMap<string, MailContent>;
  /** Looks into files. */
  examiner: WorkerLoop;
  /** Makes pictures of first pages; null when it is not installed. */
  pdftoppm: string | null;
  /** Has files judged; null when no scanner is set up. */
  scanner: FileScanner | null;
  /** Who has read what, for the audit. */
  readings: ReadingRecorder;
  /** Something has been committed that one of the workers may have to do. */
  wakeWorkers(): void;
  /** Codes for signing in that one network may ask for. */
  codeLimit: RateLimit;
  log: Logger;
  now(): Instant;
  stop(): Promise<void>;
}

/** Where mail goes: to the server that is named, else into files. */
export function mailSettings(config: Config): MailSettings {
  const from = config.mailFrom;
  return config.smtpUrl
    ? { mode: 'smtp', url: config.smtpUrl, from, requireTls: !isOnThisMachine(new URL(config.smtpUrl)) }
    : { mode: 'capture', folder: path.join(config.dataDir, 'mail'), from };
}

/** A relay on the machine itself seldom speaks TLS, and nobody stands between. */
function isOnThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** The file of a SQLite installation in its data folder. */
export const SQLITE_FILE = 'sessional.sqlite';
/** Stands in a data folder while a restore exchanges what is there. */
export const RESTORE_MARK = 'restore-unfinished';

/** Opens what the settings name. */
export function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Database {
  if (config.databaseUrl) return openPostgresDatabase(config.databaseUrl);
  mkdirSync(config.dataDir, { recursive: true });
  return openSqliteDatabase(path.join(config.dataDir, SQLITE_FILE));
}

/** Migrates; what holds data already is copied first, so that the way back is open. The index follows the settings. */
async function bringUpToDate(database: Database, config: Config, now: Instant): Promise<void> {
  const pending = await pendingMigrations(database);
  const file = path.join(config.dataDir, SQLITE_FILE);
  if (pending.length > 0 && database.kind === 'sqlite' && !(await isEmpty(database))) {
    const folder = path.join(config.dataDir, 'backups');
    mkdirSync(folder, { recursive: true });
    await copySqliteFile(file, path.join(folder, `before-${pending[0]}-${now.replaceAll(':', '')}.sqlite`));
  }
  await migrate(database);
  await followScanPolicy(database, config.clamd !== null);
}

/**
 * Takes the data folder for this process; PostgreSQL lets several servers share one.
 * @throws ConfigError when it cannot be had
 */
function takeFolder({ dataDir, databaseUrl }: Config): FolderLock | null {
  mkdirSync(dataDir, { recursive: true });
  let lock: FolderLock | null;
  try {
    lock = databaseUrl === null ? lockFolder(dataDir) : null;
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw withReason(error, dataDir);
    throw new ConfigError([`${error.message}: only one server may run on it`]);
  }
  if (!existsSync(path.join(dataDir, RESTORE_MARK))) return lock;
  lock?.release();
  throw new ConfigError([`${dataDir} holds a restore that has not finished: run it again`]);
}

/** A full disk is nothing that a stack explains. */
function withReason(error: unknown, dataDir: string): unknown {
  return new DiskSpace(dataDir, 0).isReasonOf(error)
    ? new ConfigError([`the disk that holds ${dataDir} has no room left: nothing can be opened on it`])
    : error;
}

/** Empties a folder but for the lock that this process holds on it. */
function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== LOCK_FILE) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** As many as the page shows, and some more. */
const REMEMBERED = 100;

function remember(sent: Map<string, MailContent>, id: string, content: MailContent): void {
  sent.set(id, content);
  const [oldest] = sent.keys();
  if (sent.size > REMEMBERED && oldest !== undefined) sent.delete(oldest);
}

export interface OpeningOptions {
  /** Removes what earlier runs of the demonstration left; without effect in other modes. */
  fresh?: boolean;
  /** The clock; the machine's own unless given. */
  now?: () => Instant;
}

/** What works beside the requests; none of it runs yet. */
function makeWorkers(
  config: Config,
  parts: Pick<Portal, 'database' | 'files' | 'fileReader' | 'pdftoppm' | 'now' | 'log'>,
) {
  const demoMail = new Map<string, MailContent>();
  return {
    demoMail,
    worker: createOutboxWorker({
      ...parts,
      mailer: createMailer(mailSettings(config)),
      secret: config.appSecret,
      sealKey: sealKeyOf(config.appSecret),
      ...(config.mode === 'demo' ? { onSent: (id, content) => remember(demoMail, id, content) } : {}),
    }),
    examiner: createFileExaminer({ ...parts, dataDir: config.dataDir }),
    scanner: config.clamd && createFileScanner({ ...parts, clamd: config.clamd }),
  };
}

/** Says which places of the folder other users of the machine can still open. */
async function closeFolder(dataDir: string, log: Logger): Promise<void> {
  const left = await closeToOthers(dataDir);
  if (left.length > 0) log.warn({ places: left.slice(0, 20) }, 'open to other users of this machine');
}

function sayWhatIsMissing({ clamd }: Config, pdftoppm: string | null, log: Logger): void {
  if (pdftoppm === null) log.info({}, 'pdftoppm is not on the PATH: there are no pictures of first pages');
  if (clamd === null) log.info({}, 'no virus scanner is set up: files are not scanned');
}

async function openUpToDate(config: Config, now: Instant): Promise<Database> {
  const database = openDatabase(config);
  await bringUpToDate(database, config, now);
  return database;
}

/** @throws ConfigError when settings are missing */
export async function openPortal(
  mode: Mode,
  env: NodeJS.ProcessEnv,
  { fresh = false, now = () => instantOf(Date.now()) }: OpeningOptions = {},
): Promise<Portal> {
  const config = readConfig(env, mode);
  writePrivately();
  const lock = takeFolder(config);
  if (fresh && mode === 'demo') emptyFolder(config.dataDir);
  const log = createLog({ level: config.logLevel });
  await closeFolder(config.dataDir, log);
  const database = await openUpToDate(config, now()).catch((error: unknown) => {
    lock?.release();
    throw withReason(error, config.dataDir);
  });
  const files = new FileStore(path.join(config.dataDir, 'files'));
  const pdftoppm = findProgram('pdftoppm', env.PATH);
  sayWhatIsMissing(config, pdftoppm, log);
  const fileReader = createFileReader({ ahead: 1 });
  const parts = { database, files, fileReader, pdftoppm, now, log };
  const { worker, demoMail, examiner, scanner } = makeWorkers(config, parts);
  const workers = [worker, examiner, ...(scanner ? [scanner] : [])];
  const readings = createReadingRecorder({ database, now, log });
  // Where they are off, another process works.
  const isWorking = config.worker !== 'off';
  if (isWorking) for (const worker of workers) worker.start();
  return {
    config,
    database,
    files,
    arriving: new IncomingUploads(path.join(config.dataDir, 'uploads')),
    diskSpace: new DiskSpace(config.dataDir, config.lowRoomMegabytes),
    fileReader,
    worker,
    demoMail,
    examiner,
    pdftoppm,
    scanner,
    readings,
    wakeWorkers() {
      if (isWorking) for (const worker of workers) worker.wake();
    },
    // A meeting room of 300 people shares one address, and each of them may ask twice.
    codeLimit: createRateLimit({ points: 600, seconds: 600 }),
    log,
    now,
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await readings.stop();
      fileReader.stop();
      await database.close();
      lock?.release();
    },
  };
}
