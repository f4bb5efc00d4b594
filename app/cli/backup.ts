import type { Command } from 'commander';

import { makeBackup } from '#app/services/installation/backup.ts';
import { restoreBackup, tryBackup } from '#app/services/installation/restore.ts';

import { folderOf, now, storeCommand, storeConfigOf, type StoreOptions, withStore } from './store.ts';
import { CommandError, placeOf, print, printJson } from './terminal.ts';

/**
 * Adds `backup FOLDER` and `restore FOLDER [--verify] [--replace]`. Exit status 1 also when a backup could not take
 * every file, or when a restored database has problems: a job that runs at night must see that.
 */
export function addBackupCommands(program: Command): void {
  storeCommand(program, 'backup', 'copy the database and the files, while the server runs')
    .argument('<folder>', 'the folder of the backup, which must not exist yet')
    .action(async (folder: string, options: StoreOptions) => {
      const store = storeConfigOf(options);
      const target = placeOf(folder);
      const dataDir = folderOf(store);
      const manifest = await withStore(options, false, (ctx) =>
        makeBackup({ ...ctx, store: { ...store, dataDir }, env: process.env }, target),
      );
      const { files, missing, database } = manifest;
      const bytes = files.reduce((sum, file) => sum + file.size, database.size);
      await (options.json
        ? printJson({ folder: target, ...manifest, files: files.length, bytes })
        : print(`Backup in ${target}: database and ${count(files.length, 'file')}, ${bytes} bytes`));
      if (missing.length > 0) {
        throw new CommandError(
          `The backup is whole but for ${count(missing.length, 'file')} missing or damaged in the data folder: ${missing.join(' ')}`,
        );
      }
    });
  storeCommand(program, 'restore', 'bring an installation back from a backup; stop the server first')
    .argument('<folder>', 'the folder of the backup')
    .option('--verify', 'change nothing: read the whole backup and try it out in a scratch place')
    .option('--replace', 'put the data that is there aside')
    .action(restore);
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

async function restore(
  folder: string,
  options: StoreOptions & { verify?: boolean; replace?: boolean },
): Promise<void> {
  const source = placeOf(folder);
  if (options.verify) {
    // A backup of SQLite can be tried out anywhere, also where no installation is.
    const databaseUrl = process.env.DATABASE_URL ?? process.env.DATABASE_URL_FILE;
    const store = databaseUrl ? storeConfigOf(options) : null;
    const { manifest, problems } = await tryBackup(
      { databaseUrl: store?.databaseUrl ?? null, env: process.env },
      source,
    );
    const { made } = manifest;
    const files = manifest.files.length;
    if (options.json) await printJson({ folder: source, made, files, problems });
    else if (problems.length === 0) await print(`The backup of ${made} with ${count(files, 'file')} is good`);
    if (problems.length > 0) throw new CommandError(`The backup has problems: ${problems.join('; ')}`);
    return;
  }
  const store = storeConfigOf(options);
  const dataDir = folderOf(store);
  const ctx = { store: { ...store, dataDir }, now: now(), env: process.env };
  const { manifest, oldData } = await restoreBackup(ctx, source, options.replace === true);
  const { made } = manifest;
  await (options.json
    ? printJson({ folder: source, made, files: manifest.files.length, oldData })
    : print(`Restored the backup of ${made}${oldData === null ? '' : `; the old data is in ${oldData}`}`));
}
