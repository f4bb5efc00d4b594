/** Brings an installation back from a backup, or tries out whether that would work. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Instant } from '#app/domain/shared/time.ts';
import { sealKeyOf, verifyAudit } from '#db/core/audit-seals.ts';
import {
  connectionsOfOthers,
  type Database,
  openPostgresDatabase,
  openSqliteDatabase,
  problemOfSqliteFile,
  restoreSchema,
  scratchPostgres,
  setSchemaAside,
} from '#db/core/dialect.ts';
import { findViolations } from '#db/core/invariants.ts';
import { isEmpty, migrate } from '#db/core/migrate.ts';
import { type Environment, loadPostgres } from '#db/core/postgres-programs.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { allBlobs } from '#db/files/file-versions.ts';
import { readSecrets, type StoreConfig } from '#app/platform/runtime/config.ts';
import {
  FolderInUseError,
  type FolderLock,
  LOCK_FILE,
  lockFolder,
} from '#app/platform/runtime/data-folder-lock.ts';
import { RESTORE_MARK, SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { recordOperator } from '#app/services/change/operator.ts';

import { withPrograms } from './backup.ts';
import {
  copyFile,
  exists,
  hashFile,
  type Manifest,
  placeOfFile,
  readManifest,
  sync,
  syncFolders,
} from './backup-format.ts';
import { NotPossible } from './operator.ts';

export interface RestoreCtx {
  store: StoreConfig & { dataDir: string };
  now: Instant;
  /** For PostgreSQL's programs. */
  env: Environment;
}

/** What a restored database says about itself; `problems` is empty when all is well. */
export interface Verdict {
  manifest: Manifest;
  problems: string[];
}

/** Reads every byte of a backup, brings the database up in a scratch place, and asks it whether all is well. */
export async function tryBackup(
  ctx: Pick<RestoreCtx, 'env'> & { databaseUrl: string | null },
  folder: string,
): Promise<Verdict> {
  const manifest = await readManifest(folder);
  await checkFile(folder, manifest.database.name, manifest.database);
  for (const file of manifest.files)
    await checkFile(folder, path.join('files', placeOfFile(file.sha256)), file);
  const scratch = await mkdtemp(path.join(tmpdir(), 'sessional-verify-'));
  try {
    if (manifest.kind === 'sqlite') {
      const copy = path.join(scratch, SQLITE_FILE);
      await copyFile(path.join(folder, manifest.database.name), copy);
      const damage = problemOfSqliteFile(copy);
      if (damage) throw new NotPossible('backup_damaged', `${manifest.database.name}: ${damage}`);
      return await judge(openSqliteDatabase(copy), manifest, ctx.env);
    }
    if (ctx.databaseUrl === null) throw new NotPossible('backup_of_postgres');
    const beside = await scratchPostgres(
      ctx.databaseUrl,
      `sessional_verify_${randomBytes(6).toString('hex')}`,
    );
    try {
      const dump = path.join(folder, manifest.database.name);
      await withPrograms(loadPostgres(beside.url, 'public', dump, ctx.env));
      return await judge(openPostgresDatabase(beside.url), manifest, ctx.env);
    } finally {
      await beside.remove();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Closes the database. @param env without APP_SECRET only the chain of the audit is looked at, not its seals */
async function judge(database: Database, manifest: Manifest, env: Environment): Promise<Verdict> {
  try {
    await migrate(database);
    const blobs = await allBlobs(database.reader);
    const sizes = new Map(manifest.files.map((file) => [file.sha256, file.size]));
    const violations = await findViolations(database.reader);
    const audit = await verifyAudit(database.reader, readSecrets(env).map(sealKeyOf));
    return {
      manifest,
      problems: [
        ...blobs
          .filter((blob) => sizes.get(blob.sha256) !== blob.size)
          .map((blob) => `file missing: ${blob.sha256}`),
        ...violations.map(({ name, ids }) => `${name}: ${ids.join(' ')}`),
        ...audit.problems.map((problem) => `audit: ${problem}`),
      ],
    };
  } finally {
    await database.close();
  }
}

async function checkFile(
  folder: string,
  name: string,
  expected: { sha256: string; size: number },
): Promise<void> {
  const found = await hashFile(path.join(folder, name)).catch(() => null);
  if (found?.sha256 !== expected.sha256 || found.size !== expected.size) {
    throw new NotPossible('backup_damaged', name);
  }
}

/**
 * Replaces what the settings name by a backup. Everything is copied and checked beside the old data before anything
 * is exchanged; if the exchange fails the old data comes back.
 * @returns where the old data has been put: a folder, and on PostgreSQL a schema of the same name; null when there was none
 * @throws NotPossible
 */
export async function restoreBackup(
  ctx: RestoreCtx,
  folder: string,
  mayReplace: boolean,
): Promise<{ manifest: Manifest; oldData: string | null }> {
  const { dataDir, databaseUrl } = ctx.store;
  const manifest = await readManifest(folder);
  if (manifest.kind === 'sqlite' && databaseUrl !== null) throw new NotPossible('backup_of_sqlite');
  if (manifest.kind === 'postgres' && databaseUrl === null) throw new NotPossible('backup_of_postgres');
  await mkdir(dataDir, { recursive: true });
  const lock = takeFolder(dataDir);
  const database = databaseUrl === null ? null : openPostgresDatabase(databaseUrl);
  const staging = path.join(dataDir, `restore-${randomBytes(6).toString('hex')}.part`);
  try {
    await removeLeftovers(dataDir);
    if (database && (await connectionsOfOthers(database)) > 0) throw new NotPossible('database_in_use');
    const isUsed = (await holdsData(dataDir)) || (database !== null && !(await isEmpty(database)));
    if (isUsed && !mayReplace) throw new NotPossible('data_not_empty', dataDir);
    await stage(folder, manifest, staging);
    if (manifest.kind === 'sqlite')
      await note(openSqliteDatabase(path.join(staging, SQLITE_FILE)), ctx, manifest);
    const aside = isUsed ? `before_restore_${ctx.now.replace(/[^0-9]/g, '')}` : null;
    const mark = path.join(dataDir, RESTORE_MARK);
    // An earlier restore may have left the data half exchanged: then failing again does not make it whole.
    const wasHalf = await exists(mark);
    await writeFile(mark, `${aside}\n`);
    await sync(dataDir);
    try {
      await exchange(ctx, database, manifest, staging, aside);
    } catch (error) {
      if (!wasHalf) await rm(mark);
      throw error;
    }
    await rm(mark);
    await sync(dataDir);
    return { manifest, oldData: aside && path.join(dataDir, aside) };
  } finally {
    await rm(staging, { recursive: true, force: true });
    await database?.close();
    lock.release();
  }
}

/** Leaves a trace in the restored database, and closes it. */
async function note(database: Database, ctx: RestoreCtx, manifest: Manifest): Promise<void> {
  try {
    await inTransaction(database, (tx) =>
      recordOperator(
        tx,
        { database, now: ctx.now },
        {
          action: 'backup_restored',
          objectType: 'installation',
          objectId: manifest.database.sha256,
          facts: { made: manifest.made },
        },
      ),
    );
  } finally {
    await database.close();
  }
}

function takeFolder(folder: string): FolderLock {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof FolderInUseError) throw new NotPossible('data_in_use', String(error.holder.pid));
    throw error;
  }
}

/** What belongs to the data and is exchanged; captured mail and older backups stay where they are. */
const EXCHANGED = [SQLITE_FILE, `${SQLITE_FILE}-wal`, `${SQLITE_FILE}-shm`, 'files'];

/** Copies of a restore that was cut off. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^restore-[0-9a-f]+\.part$/.test(name)) await rm(path.join(folder, name), { recursive: true });
  }
}

async function holdsData(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => !name.startsWith(LOCK_FILE));
}

/** Copies the backup beside the data, and compares every byte with the manifest. */
async function stage(folder: string, manifest: Manifest, staging: string): Promise<void> {
  await mkdir(path.join(staging, 'files'), { recursive: true });
  const copy = async (from: string, to: string, expected: { sha256: string; size: number }) => {
    const source = path.join(folder, from);
    const copied = (await exists(source)) ? await copyFile(source, path.join(staging, to)) : null;
    if (copied?.sha256 !== expected.sha256) throw new NotPossible('backup_damaged', from);
  };
  const name = manifest.kind === 'sqlite' ? SQLITE_FILE : manifest.database.name;
  await copy(manifest.database.name, name, manifest.database);
  if (manifest.kind === 'sqlite') {
    const damage = problemOfSqliteFile(path.join(staging, name));
    if (damage) throw new NotPossible('backup_damaged', `${manifest.database.name}: ${damage}`);
  }
  for (const file of manifest.files) {
    const place = path.join('files', placeOfFile(file.sha256));
    await copy(place, place, file);
  }
  await syncFolders(path.join(staging, 'files'), manifest.files);
  await sync(staging);
}

async function exchange(
  ctx: RestoreCtx,
  database: Database | null,
  manifest: Manifest,
  staging: string,
  aside: string | null,
): Promise<void> {
  const { dataDir, databaseUrl } = ctx.store;
  const undo: (() => Promise<unknown>)[] = [];
  const move = async (from: string, to: string) => {
    if (!(await exists(from))) return;
    await rename(from, to);
    undo.unshift(() => rename(to, from));
  };
  try {
    if (aside) {
      const old = path.join(dataDir, aside);
      await mkdir(old);
      undo.unshift(() => rm(old, { recursive: true }));
      for (const name of EXCHANGED) await move(path.join(dataDir, name), path.join(old, name));
    }
    await move(path.join(staging, 'files'), path.join(dataDir, 'files'));
    if (database && databaseUrl !== null) {
      if (aside) {
        await setSchemaAside(database, aside);
        undo.unshift(() => restoreSchema(database, aside));
      }
      const dump = path.join(staging, manifest.database.name);
      await withPrograms(loadPostgres(databaseUrl, database.schema ?? 'public', dump, ctx.env));
      await note(openPostgresDatabase(databaseUrl), ctx, manifest);
    } else {
      await move(path.join(staging, SQLITE_FILE), path.join(dataDir, SQLITE_FILE));
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}
