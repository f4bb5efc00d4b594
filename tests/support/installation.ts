/** A data folder of its own for one test, empty at first, with the operator's commands as real processes. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { openDatabase, SQLITE_FILE } from '#app/platform/runtime/portal.ts';

import { expectSound } from './database.ts';
import { freshPostgres } from './postgres-database.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Installation {
  /** A folder around the data folder, for documents and backups; where the person stands. */
  folder: string;
  dataDir: string;
  files: FileStore;
  /** The settings that name the data. */
  env: Record<string, string>;
  run(args: readonly string[], env?: Record<string, string | undefined>): Promise<CommandResult>;
  /** The answer of a command that must succeed and say nothing on standard error. */
  json(args: readonly string[], env?: Record<string, string | undefined>): Promise<unknown>;
  /** A connection that is closed when the test ends, unless the test closes it. */
  open(): Database;
}

/** Call it inside a test. @param leaves `broken`: the test breaks things on purpose */
export async function testInstallation(leaves: 'sound' | 'broken' = 'sound'): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sessional-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'data');
  const postgres = process.env.TEST_DATABASE === 'postgres' ? await freshPostgres('nothing') : null;
  if (postgres) onTestFinished(() => postgres.remove());
  const databaseUrl = postgres?.url ?? null;
  const env: Record<string, string> = {
    DATA_DIR: dataDir,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const opened: Database[] = [];
  onTestFinished(async () => {
    const isThere = databaseUrl !== null || existsSync(path.join(dataDir, SQLITE_FILE));
    const last = opened[0] ?? (isThere ? openDatabase({ databaseUrl, dataDir }) : null);
    try {
      if (last && leaves === 'sound') await expectSound(last);
    } finally {
      for (const database of new Set([...opened, ...(last ? [last] : [])])) await database.close();
    }
  });
  const run: Installation['run'] = (args, change = {}) =>
    command(args, { ...env, INIT_CWD: folder, ...change });
  return {
    folder,
    dataDir,
    files: new FileStore(path.join(dataDir, 'files')),
    env,
    run,
    async json(args, change) {
      const { status, stdout, stderr } = await run([...args, '--json'], change);
      if (status !== 0 || stderr !== '') throw new Error(`status ${status}: ${stderr}`);
      return JSON.parse(stdout);
    },
    open() {
      const database = openDatabase({ databaseUrl, dataDir });
      const open: Database = {
        ...database,
        async close() {
          if (opened.includes(open)) opened.splice(opened.indexOf(open), 1);
          await database.close();
        },
      };
      opened.push(open);
      return open;
    },
  };
}

/** What Node runs for a command: the bundle of the global setup, or the sources where there is none. */
function cliProgram(): string[] {
  return process.env.TEST_CLI ? [process.env.TEST_CLI] : ['--import', 'tsx', 'app/cli/main.ts'];
}

/** Runs a command as an operator does, with these settings and no others. */
export function command(
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<CommandResult> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...cliProgram(), ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
