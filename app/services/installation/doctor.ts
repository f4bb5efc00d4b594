/** Looks an installation over: settings, database, files, mail, disk, backups. Changes nothing. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { type Health, healthOfScanner } from '#app/domain/installation/health.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import { sealKeyOf, verifyAudit } from '#db/core/audit-seals.ts';
import { type Database, problemOfSqliteFile } from '#db/core/dialect.ts';
import { findViolations, INVARIANTS } from '#db/core/invariants.ts';
import { countFacts } from '#db/files/file-facts.ts';
import { allBlobs } from '#db/files/file-versions.ts';
import { enclosure, type Reach } from '#app/platform/documents/enclosure.ts';
import { selfTest } from '#app/platform/files/clamd.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { tryMailServer } from '#app/platform/mail/mailer.ts';
import {
  ConfigError,
  type Environment,
  readConfig,
  readSecrets,
  type StoreConfig,
} from '#app/platform/runtime/config.ts';
import { holderOf } from '#app/platform/runtime/data-folder-lock.ts';
import { mailSettings, SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { findProgram } from '#app/platform/workers/file-examiner.ts';

import { backupFacts, diskSpaceFacts, mailFacts } from './facts.ts';

export interface Check {
  name: string;
  state: Health;
  text: string;
}

export interface DoctorCtx {
  env: Environment;
  store: StoreConfig & { dataDir: string };
  now: Instant;
}

const ok = (name: string, text: string): Check => ({ name, state: 'ok', text });
const warn = (name: string, text: string): Check => ({ name, state: 'warn', text });
const bad = (name: string, text: string): Check => ({ name, state: 'bad', text });

/** Enough to find the place; the rest is the same again. */
const SHOWN = 5;
const some = (all: readonly string[]) =>
  all.slice(0, SHOWN).join('; ') + (all.length > SHOWN ? `; and ${all.length - SHOWN} more` : '');

/** What can be seen without the database. */
export async function checkSurroundings(ctx: DoctorCtx): Promise<Check[]> {
  return [
    checkSettings(ctx),
    checkServer(ctx),
    await checkDisk(ctx.store.dataDir),
    await checkMail(ctx),
    checkPictures(ctx),
    await checkReader(),
    await checkScanner(ctx),
  ];
}

/** What the database and the files say. */
export async function checkData(ctx: DoctorCtx, database: Database): Promise<Check[]> {
  return [
    ...(database.kind === 'sqlite' ? [checkSqlite(ctx)] : []),
    await checkInvariants(database),
    await checkAudit(ctx, database),
    await checkFiles(ctx, database),
    await checkFileFacts(database),
    await checkOutbox(database),
    await checkBackup(ctx, database),
  ];
}

function settingsOf({ env, store }: DoctorCtx) {
  return readConfig({ ...env, DATA_DIR: store.dataDir }, 'production');
}

function checkSettings(ctx: DoctorCtx): Check {
  try {
    settingsOf(ctx);
    return ok('settings', 'the server can start with them');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return bad('settings', error.problems.join('; '));
  }
}

function checkServer({ store }: DoctorCtx): Check {
  if (store.databaseUrl !== null) return ok('server', 'PostgreSQL takes as many servers as there are');
  const holder = holderOf(store.dataDir);
  return ok('server', holder ? `runs as process ${holder.pid}` : 'does not run');
}

async function checkDisk(folder: string): Promise<Check> {
  const disk = await diskSpaceFacts(folder);
  const text =
    'problem' in disk
      ? `${folder} cannot be looked at: ${disk.problem}`
      : `${disk.freeMegabytes} MB free, ${disk.share} %`;
  return { name: 'disk', state: disk.health, text };
}

async function checkMail(ctx: DoctorCtx): Promise<Check> {
  let settings;
  try {
    settings = mailSettings(settingsOf(ctx));
  } catch {
    return warn('mail', 'not tried, because the settings are not complete');
  }
  if (settings.mode === 'capture') {
    return warn('mail', `SMTP_URL is not set: messages are written to ${settings.folder} and reach nobody`);
  }
  const problem = await tryMailServer(settings);
  return problem === null ? ok('mail', 'the mail server answers') : bad('mail', problem);
}

function checkPictures({ env }: DoctorCtx): Check {
  const program = findProgram('pdftoppm', env.PATH);
  const text = program
    ? `of first pages are made by ${program}`
    : 'of first pages are not made: pdftoppm (poppler-utils) is not on the PATH';
  return ok('pictures', text);
}

const REACHED: Record<Reach, string> = {
  network: 'the network',
  files: 'the files of this user but for the limits that Node itself sets',
  server: 'the memory and the environment of the server',
};

/** Tried from inside of what shuts the reader of files in. */
async function checkReader(): Promise<Check> {
  const { reach } = await enclosure();
  if (reach.length === 0) return ok('reader', 'is shut in: no network, no files, no other process');
  const reached = reach.map((name) => REACHED[name]).join(', ');
  return warn('reader', `is not shut in wholly, because the system does not allow it; in reach: ${reached}`);
}

async function checkScanner(ctx: DoctorCtx): Promise<Check> {
  let settings;
  try {
    settings = settingsOf(ctx);
  } catch {
    return warn('scanner', 'not tried, because the settings are not complete');
  }
  if (!settings.clamd)
    return ok('scanner', 'files are not scanned for viruses: CLAMD_URL is not set, or SCAN_POLICY is off');
  const problem = await selfTest(settings.clamd);
  const text =
    problem === null
      ? 'clamd finds the EICAR test file, also in the largest upload'
      : `new files reach nobody but their uploaders: ${problem}`;
  return { name: 'scanner', state: healthOfScanner(problem), text };
}

/** What waits, what could not be looked into, and what the scanner has found. */
async function checkFileFacts(database: Database): Promise<Check> {
  const counts = await countFacts(database.reader);
  const sum = (which: (entry: (typeof counts)[number]) => boolean) =>
    counts.filter(which).reduce((all, count) => all + count.files, 0);
  const infected = sum((entry) => entry.scan === 'infected');
  const parts = [
    [sum((entry) => entry.state === 'done'), 'looked into'],
    [sum((entry) => entry.state === 'pending'), 'waiting'],
    [sum((entry) => entry.state === 'failed'), 'could not be looked into'],
    [sum((entry) => entry.scan === 'clean'), 'clean'],
    [sum((entry) => entry.scan === 'pending'), 'waiting for the scanner'],
    [sum((entry) => entry.scan === 'error'), 'not judged by the scanner'],
    [infected, 'infected'],
  ] as const;
  const text = parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ') || 'none';
  return infected > 0 ? warn('contents', text) : ok('contents', text);
}

function checkSqlite({ store }: DoctorCtx): Check {
  const problem = problemOfSqliteFile(path.join(store.dataDir, SQLITE_FILE));
  return problem === null ? ok('database', 'the file is sound') : bad('database', problem);
}

async function checkInvariants(database: Database): Promise<Check> {
  const violations = await findViolations(database.reader);
  return violations.length === 0
    ? ok('invariants', `all ${Object.keys(INVARIANTS).length} hold`)
    : bad('invariants', some(violations.map(({ name, ids }) => `${name}: ${ids.join(' ')}`)));
}

/** @throws ConfigError when a file of secrets cannot be read */
async function checkAudit({ env }: DoctorCtx, database: Database): Promise<Check> {
  const keys = readSecrets(env).map(sealKeyOf);
  const { problems, unchecked } = await verifyAudit(database.reader, keys);
  if (problems.length > 0) return bad('audit', some(problems));
  if (unchecked === 0) return ok('audit', 'the seals are whole');
  // Somebody who edits rows may want them to look as if they came from the time of another secret.
  const text = `the chain is whole, but ${unchecked} of its seals cannot be checked: give the APP_SECRET of their time in APP_SECRET_BEFORE; if there was none, rows were edited`;
  return warn('audit', text);
}

async function checkFiles({ store }: DoctorCtx, database: Database): Promise<Check> {
  const files = new FileStore(path.join(store.dataDir, 'files'));
  const blobs = await allBlobs(database.reader);
  const problems: string[] = [];
  for (const { sha256, size } of blobs) {
    const found = await stat(files.pathOf(sha256)).catch(() => null);
    if (!found) problems.push(`${sha256} is missing`);
    else if (found.size !== size) problems.push(`${sha256} has ${found.size} bytes instead of ${size}`);
  }
  return problems.length === 0
    ? ok('files', `${blobs.length} of ${blobs.length} there`)
    : bad('files', some(problems));
}

async function checkOutbox(database: Database): Promise<Check> {
  const { health, counts, pausedBecause } = await mailFacts(database);
  const text = counts.map(({ state, messages }) => `${messages} ${state}`).join(', ') || 'empty';
  const said = pausedBecause === null ? text : `stands still: ${pausedBecause} (${text})`;
  return { name: 'outbox', state: health, text: said };
}

async function checkBackup({ now }: DoctorCtx, database: Database): Promise<Check> {
  const { health, made } = await backupFacts(database, now);
  const text = made === null ? 'there has been none' : `the last one is ${made.hours} hours old`;
  return { name: 'backup', state: health, text };
}
