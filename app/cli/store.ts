/** Opens the data that a command works on, by the settings of the server or by --data-dir. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Command } from 'commander';

import { instantOf } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { isEmpty, migrate, pendingMigrations } from '#db/core/migrate.ts';
import { readStoreConfig, type StoreConfig } from '#app/platform/runtime/config.ts';
import { openDatabase, RESTORE_MARK, SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { fillBodies } from '#app/services/installation/add-body.ts';
import type { OperatorCtx } from '#app/services/installation/operator.ts';

import { CommandError, placeOf } from './terminal.ts';

export interface StoreOptions {
  dataDir?: string;
  json?: boolean;
}

/** A command that works on the data, with the two options that all of those have. */
export function storeCommand(group: Command, name: string, description: string): Command {
  return group
    .command(name)
    .description(description)
    .option('--data-dir <folder>', 'the data folder, instead of the setting DATA_DIR')
    .option('--json', 'print the answer as JSON');
}

/** Where the data is. @throws ConfigError */
export function storeConfigOf(options: StoreOptions): StoreConfig {
  return readStoreConfig(process.env, options.dataDir === undefined ? undefined : placeOf(options.dataDir));
}

/** The folder of the data; PostgreSQL installations keep the files there. @throws CommandError */
export function folderOf(config: StoreConfig): string {
  if (config.dataDir === null) throw new CommandError('DATA_DIR is missing: the uploaded files are there.');
  return config.dataDir;
}

export const now = () => instantOf(Date.now());

/** Opens what is there. @throws CommandError when there is nothing */
export function openStore(config: StoreConfig, mayCreate = false): Database {
  const folder = config.dataDir ?? '';
  if (config.dataDir !== null && existsSync(path.join(folder, RESTORE_MARK))) {
    throw new CommandError(`${folder} holds a restore that has not finished: run it again.`);
  }
  if (config.databaseUrl === null && !mayCreate && !existsSync(path.join(folder, SQLITE_FILE))) {
    throw new CommandError(`There is no database in ${folder} yet: start the server once, or add a user.`);
  }
  return openDatabase({ databaseUrl: config.databaseUrl, dataDir: folder });
}

/**
 * Runs the work of a command on a database that is up to date. Only a server changes the schema of a database that
 * holds data, because it takes a copy first; an empty one is filled here when the command may begin an installation.
 */
export async function withStore<T>(
  options: StoreOptions,
  mayCreate: boolean,
  work: (ctx: OperatorCtx) => Promise<T>,
): Promise<T> {
  const database = openStore(storeConfigOf(options), mayCreate);
  try {
    const pending = await pendingMigrations(database);
    const holdsNothing = await isEmpty(database);
    if (holdsNothing && mayCreate) await migrate(database);
    else if (pending.length > 0) {
      throw new CommandError(
        holdsNothing
          ? 'The database is empty: start the server once, or add a user.'
          : `The database is of an older version (${pending.join(', ')} to come): start the server once, which copies it and brings it up to date.`,
      );
    }
    const ctx = { database, now: now() };
    if (mayCreate) await fillBodies(ctx);
    return await work(ctx);
  } finally {
    await database.close();
  }
}
