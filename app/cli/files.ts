import path from 'node:path';

import type { Command } from 'commander';

import { FileStore } from '#app/platform/files/file-store.ts';
import { sweepFiles } from '#app/services/files/sweep-files.ts';

import { folderOf, storeCommand, storeConfigOf, type StoreOptions, withStore } from './store.ts';
import { print, printJson } from './terminal.ts';

interface SweepOptions extends StoreOptions {
  dryRun?: boolean;
}

/** Adds `files sweep [--dry-run]`. The server does the same every night. */
export function addFileCommands(program: Command): void {
  const files = program.command('files').description('work with the files that are kept');
  storeCommand(files, 'sweep', 'remove files that nothing has needed for a day, while the server runs')
    .option('--dry-run', 'change nothing: say what would be removed')
    .action(async (options: SweepOptions) => {
      const folder = folderOf(storeConfigOf(options));
      const isDry = options.dryRun === true;
      const swept = await withStore(options, false, ({ database, now }) =>
        sweepFiles(
          { database, files: new FileStore(path.join(folder, 'files')), dataDir: folder, now },
          isDry,
        ),
      );
      const { needed, noted, removed, bytes } = swept;
      await (options.json
        ? printJson({ ...swept, dryRun: isDry })
        : print(
            `${isDry ? 'Would remove' : 'Removed'} ${removed} files, ${bytes} bytes; ${noted} more are needed by nothing and wait for a day; ${needed} are needed`,
          ));
    });
}
