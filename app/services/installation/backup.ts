/** Copies an installation while it is in use: the database first, then the files that it names. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Instant } from '#app/domain/shared/time.ts';
import { copySqliteFile, type Database } from '#db/core/dialect.ts';
import { doneMigrations } from '#db/core/migrate.ts';
import {
  dumpPostgres,
  type Environment,
  ProgramFailedError,
  ProgramMissingError,
} from '#db/core/postgres-programs.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { allBlobs } from '#db/files/file-versions.ts';
import { factOf, setFact } from '#db/installation/facts.ts';
import type { StoreConfig } from '#app/platform/runtime/config.ts';
import { SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { recordOperator } from '#app/services/change/operator.ts';

import {
  copyFile,
  exists,
  hashFile,
  MANIFEST,
  type Manifest,
  placeOfFile,
  sync,
  syncFolders,
} from './backup-format.ts';
import { NotPossible, type OperatorCtx } from './operator.ts';

/** Key of the row that says when the last backup was made. */
const LAST_BACKUP = 'last_backup';

export interface BackupCtx extends OperatorCtx {
  store: StoreConfig & { dataDir: string };
  /** For PostgreSQL's programs. */
  env: Environment;
}

/** Runs one of PostgreSQL's programs. @throws NotPossible */
export async function withPrograms(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProgramMissingError) throw new NotPossible('program_missing', error.program);
    if (error instanceof ProgramFailedError) throw new NotPossible('program_failed', error.message);
    throw error;
  }
}

async function copyDatabase(ctx: BackupCtx, to: string): Promise<void> {
  const { database, store, env } = ctx;
  if (store.databaseUrl !== null) {
    await withPrograms(dumpPostgres(store.databaseUrl, database.schema ?? 'public', to, env));
  } else {
    await copySqliteFile(path.join(store.dataDir, SQLITE_FILE), to);
  }
}

/**
 * Makes a backup under a name that appears only when it is whole. A file that is missing or damaged does not stop it:
 * the rest is worth all the more; the manifest and the answer name it.
 * @param target the folder of the backup, which must not exist yet
 * @throws NotPossible
 */
export async function makeBackup(ctx: BackupCtx, target: string): Promise<Manifest> {
  if (await exists(target)) throw new NotPossible('backup_exists', target);
  const part = `${target}.part-${randomBytes(6).toString('hex')}`;
  // It holds names, addresses and unpublished papers.
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    const name = ctx.database.kind === 'sqlite' ? 'database.sqlite' : 'database.dump';
    // What was migrated is read before the copy: an upgrade in between must not make the copy look older.
    const migrations = await doneMigrations(ctx.database);
    const before = await allBlobs(ctx.database.reader);
    await copyDatabase(ctx, path.join(part, name));
    await sync(path.join(part, name));
    const { files, missing } = await copyFiles(ctx, path.join(part, 'files'), before);
    const manifest: Manifest = {
      format: 1,
      made: ctx.now,
      kind: ctx.database.kind,
      migrations,
      database: { name, ...(await hashFile(path.join(part, name))) },
      files,
      missing,
    };
    await writeManifest(part, manifest);
    await rename(part, target);
    await sync(path.dirname(target));
    await noteBackup(ctx, manifest);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Files never change, and one that nothing needs any more is not removed for a day, so a copy that comes later covers
 * the database. @param before the files that rows named when the database was copied
 */
async function copyFiles(
  ctx: BackupCtx,
  to: string,
  before: readonly { sha256: string; size: number }[],
): Promise<Pick<Manifest, 'files' | 'missing'>> {
  const all = [...before, ...(await allBlobs(ctx.database.reader))];
  const blobs = new Map(all.map((blob) => [blob.sha256, blob])).values();
  const files: Manifest['files'] = [];
  const missing: string[] = [];
  for (const { sha256, size } of blobs) {
    const from = path.join(ctx.store.dataDir, 'files', placeOfFile(sha256));
    const place = path.join(to, placeOfFile(sha256));
    const copied = (await exists(from)) ? await copyFile(from, place) : null;
    if (copied?.sha256 === sha256 && copied.size === size) {
      files.push({ sha256, size });
    } else {
      missing.push(sha256);
      await rm(place, { force: true });
    }
  }
  await syncFolders(to, files);
  return { files, missing };
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const handle = await open(path.join(folder, MANIFEST), 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await sync(folder);
}

async function noteBackup(ctx: BackupCtx, manifest: Manifest): Promise<void> {
  await inTransaction(ctx.database, async (tx) => {
    await setFact(tx, LAST_BACKUP, ctx.now);
    await recordOperator(tx, ctx, {
      action: 'backup_made',
      objectType: 'installation',
      objectId: manifest.database.sha256,
      facts: { files: manifest.files.length, missing: manifest.missing.length },
    });
  });
}

/** When the last backup was made, or null. */
export function lastBackup(database: Database): Promise<Instant | null> {
  return factOf(database.reader, LAST_BACKUP);
}
