/** Starts the portal: settings, database, mail, web. What runs once per process stands here. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { copySqliteFile, openPostgresDatabase, openSqliteDatabase, type Database } from '#db/dialect.ts';
import { migrate, pendingMigrations } from '#db/migrate.ts';
import { instantOf, type Instant } from '#app/domain/time.ts';
import type { Logger } from 'pino';

import { readConfig, type Config, type Mode } from './config.server.ts';
import { FileStore } from './file-store.server.ts';
import { createLog } from './log.server.ts';
import { createMailer, type MailSettings } from './mailer.server.ts';
import { createOutboxWorker, type OutboxWorker } from './outbox-worker.server.ts';

export interface Portal {
  config: Config;
  database: Database;
  files: FileStore;
  worker: OutboxWorker;
  log: Logger;
  now(): Instant;
  stop(): Promise<void>;
}

/** Where mail goes: to the server that is named, else into files. */
export function mailSettings(config: Config): MailSettings {
  const from = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  return config.smtpUrl
    ? { mode: 'smtp', url: config.smtpUrl, from, requireTls: config.mode === 'production' }
    : { mode: 'capture', folder: path.join(config.dataDir, 'mail'), from };
}

/** Opens what the settings name. */
export function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Database {
  if (config.databaseUrl) return openPostgresDatabase(config.databaseUrl);
  mkdirSync(config.dataDir, { recursive: true });
  return openSqliteDatabase(path.join(config.dataDir, 'sessional.sqlite'));
}

/** Migrates; what holds data already is copied first, so that the way back is open. */
export async function bringUpToDate(database: Database, config: Config, now: Instant): Promise<string[]> {
  const pending = await pendingMigrations(database);
  if (pending.length === 0) return [];
  const file = path.join(config.dataDir, 'sessional.sqlite');
  const holdsData = (await database.writer.introspection.getTables()).length > 0;
  if (database.kind === 'sqlite' && holdsData) {
    const folder = path.join(config.dataDir, 'backups');
    mkdirSync(folder, { recursive: true });
    await copySqliteFile(file, path.join(folder, `before-${pending[0]}-${now.replaceAll(':', '')}.sqlite`));
  }
  return migrate(database);
}

/**
 * @param fresh removes what earlier runs of the demonstration left; without effect in other modes
 * @throws ConfigError when settings are missing
 */
export async function openPortal(mode: Mode, env: NodeJS.ProcessEnv, fresh = false): Promise<Portal> {
  const config = readConfig(env, mode);
  if (fresh && mode === 'demo') rmSync(config.dataDir, { recursive: true, force: true });
  const log = createLog({ level: config.logLevel });
  const now = () => instantOf(Date.now());
  const database = openDatabase(config);
  await bringUpToDate(database, config, now());
  const worker = createOutboxWorker({ database, mailer: createMailer(mailSettings(config)), now, log });
  if (config.worker === 'on') worker.start();
  return {
    config,
    database,
    files: new FileStore(path.join(config.dataDir, 'files')),
    worker,
    log,
    now,
    async stop() {
      await worker.stop();
      await database.close();
    },
  };
}
