import type { Command } from 'commander';

import { pendingMigrations } from '#db/core/migrate.ts';
import { type Check, checkData, checkSurroundings } from '#app/services/installation/doctor.ts';

import { folderOf, now, openStore, storeCommand, storeConfigOf, type StoreOptions } from './store.ts';
import { print, printJson } from './terminal.ts';
import { oneLine, sayError } from './words.ts';

/** Adds `doctor`. Exit status 1 when something is bad. */
export function addDoctorCommand(program: Command): void {
  storeCommand(program, 'doctor', 'look the installation over, without changing anything').action(
    async (options: StoreOptions) => {
      const store = storeConfigOf(options);
      const ctx = { env: process.env, store: { ...store, dataDir: folderOf(store) }, now: now() };
      const checks = [...(await checkSurroundings(ctx)), ...(await checkStoredData(ctx))];
      const shown = checks.map((check) => ({ ...check, text: oneLine(check.text) }));
      await (options.json
        ? printJson(shown)
        : print(
            shown
              .map(({ name, state, text }) => `${state.padEnd(4)}  ${name.padEnd(10)}  ${text}`)
              .join('\n'),
          ));
      if (checks.some((check) => check.state === 'bad')) process.exitCode = 1;
    },
  );
}

/** A database that cannot be asked is a finding, not a failure of the command. */
async function checkStoredData(ctx: Parameters<typeof checkData>[0]): Promise<Check[]> {
  try {
    const database = openStore(ctx.store);
    try {
      const pending = await pendingMigrations(database);
      if (pending.length > 0) {
        const text = `is of an older version: ${pending.join(', ')} to come`;
        return [{ name: 'schema', state: 'bad', text }];
      }
      return [{ name: 'schema', state: 'ok', text: 'is up to date' }, ...(await checkData(ctx, database))];
    } finally {
      await database.close();
    }
  } catch (error) {
    return [{ name: 'database', state: 'bad', text: sayError(error).line }];
  }
}
