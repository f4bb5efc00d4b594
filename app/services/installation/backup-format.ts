/**
 * What a backup is: a folder with one file of the database, the uploaded files by their SHA-256, and a manifest that
 * is written last. A folder without a manifest, or with one that does not fit what lies beside it, is no backup.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { z } from 'zod';

import { NewerSchemaError, refuseNewer } from '#db/core/migrate.ts';

import { NotPossible } from './operator.ts';

export const MANIFEST = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.object({ sha256, size: z.number().int().nonnegative() });
const schema = z.object({
  format: z.literal(1),
  /** When the copy of the database was begun (ISO instant). */
  made: z.string(),
  kind: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()),
  database: file.extend({ name: z.enum(['database.sqlite', 'database.dump']) }),
  files: z.array(file),
  /** Files that rows named and that were not there, or not whole, when the backup was made. */
  missing: z.array(sha256),
});

export type Manifest = z.infer<typeof schema>;

/** Reads and checks a manifest, not yet what it names. @throws NotPossible */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(path.join(folder, MANIFEST), 'utf8');
  } catch {
    throw new NotPossible('backup_missing', folder);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NotPossible('backup_damaged', MANIFEST);
  }
  const { format } = z.object({ format: z.number() }).catch({ format: 0 }).parse(json);
  if (format > 1) throw new NotPossible('backup_newer', `format ${format}`);
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new NotPossible('backup_damaged', MANIFEST);
  try {
    refuseNewer(parsed.data.migrations);
  } catch (error) {
    if (!(error instanceof NewerSchemaError)) throw error;
    throw new NotPossible('backup_newer', parsed.data.migrations.at(-1));
  }
  return parsed.data;
}

/** Where a file lies below the folder of the files: as in the store of the portal. */
export function placeOfFile(sha256: string): string {
  return path.join(sha256.slice(0, 2), sha256);
}

function hashing(hash: Hash, count: (bytes: number) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count(chunk.length);
      done();
    },
  });
}

/** @throws when the file cannot be read */
export async function hashFile(place: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    createReadStream(place),
    hashing(hash, (bytes) => (size += bytes)),
  );
  return { sha256: hash.digest('hex'), size };
}

/** Copies a file to a place where none is, down to the disk, and says what has been copied. */
export async function copyFile(from: string, to: string): Promise<{ sha256: string; size: number }> {
  await mkdir(path.dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx' }));
  await sync(to);
  // From the copy: what the disk gives back is what counts.
  return hashFile(to);
}

/** Waits until a file or the names in a folder are on the disk. */
export async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for a folder and every folder in it that holds files by their first two letters. */
export async function syncFolders(folder: string, files: readonly { sha256: string }[]): Promise<void> {
  for (const start of new Set(files.map((file) => file.sha256.slice(0, 2))))
    await sync(path.join(folder, start));
  if (files.length > 0) await sync(folder);
}

export async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
