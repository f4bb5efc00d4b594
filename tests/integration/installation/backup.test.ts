import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { expect, onTestFinished, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { openPortal, RESTORE_MARK } from '#app/platform/runtime/portal.ts';
import { makeBackup } from '#app/services/installation/backup.ts';
import type { Manifest } from '#app/services/installation/backup-format.ts';
import type { OperatorProblem } from '#app/services/installation/operator.ts';
import { restoreBackup, tryBackup } from '#app/services/installation/restore.ts';
import { NOW } from '#tests/factories/context.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { type Installation, testInstallation } from '#tests/support/installation.ts';

const onPostgres = process.env.TEST_DATABASE === 'postgres';

const SETTINGS = {
  NODE_ENV: 'test' as const,
  PUBLIC_URL: 'https://papers.example',
  APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
  MAIL_FROM: 'no-reply@papers.example',
  WORKER: 'off',
  LOG_LEVEL: 'silent',
};

/** An installation in which papers have come all the way, with their bytes. */
async function lived(leaves: 'sound' | 'broken' = 'sound') {
  const installation = await testInstallation(leaves);
  const database = installation.open();
  await migrate(database);
  const meeting = await aMeeting(database);
  const { files } = installation;
  const published = await aContribution(database, meeting, 'published', { title: 'One', files });
  await aContribution(database, meeting, 'reviewed', { title: 'Two', files });
  return { installation, database, meeting, published };
}

/** The rows without the traces of backup and restore themselves. */
async function rowsOf(database: Database): Promise<Record<string, string[]>> {
  const { audit_events, installation, ...rest } = await canonicalExport(database);
  return {
    ...rest,
    audit_events: audit_events!.filter((row) => !/"backup_(made|restored)"/.test(row)),
    installation: installation!.filter((row) => !row.includes('"last_backup"')),
  };
}

async function filesOf(installation: Installation, database: Database): Promise<string[]> {
  const blobs = await database.reader.selectFrom('blobs').select('sha256').orderBy('sha256').execute();
  return Promise.all(
    blobs.map(async ({ sha256 }) =>
      createHash('sha256')
        .update(await buffer(installation.files.read(sha256)))
        .digest('hex'),
    ),
  );
}

const manifestOf = async (folder: string) =>
  JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
const onlyLine = (text: string) => expect(text.match(/\n/g)).toHaveLength(1);

test('what is restored equals what was backed up, row by row and byte by byte', async () => {
  const { installation, database, meeting } = await lived();
  const before = { rows: await rowsOf(database), files: await filesOf(installation, database) };
  expect(before.files).toHaveLength(2);
  const made = await installation.run(['backup', 'b1']);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^Backup in .*\/b1: database and 2 files, \d+ bytes\n$/);
  // The restore sets aside rows that were written after the backup.
  await aContribution(database, meeting, 'submitted', { title: 'Three', files: installation.files });
  await database.close();
  const restored = (await installation.json(['restore', 'b1', '--replace'])) as { oldData: string };
  expect((await readdir(installation.dataDir)).toSorted()).toEqual(
    [path.basename(restored.oldData), 'files', ...(onPostgres ? [] : ['sessional.sqlite'])].toSorted(),
  );
  const after = installation.open();
  expect(await rowsOf(after)).toEqual(before.rows);
  expect(await filesOf(installation, after)).toEqual(before.files);
  expect(readdirSync(path.join(restored.oldData, 'files')).length).toBeGreaterThanOrEqual(3);
  const [trace] = await after.reader
    .selectFrom('audit_events')
    .where('action', '=', 'backup_restored')
    .select(['actor_id', 'request_id', 'facts'])
    .execute();
  const { made: when } = await manifestOf(path.join(installation.folder, 'b1'));
  expect(trace).toEqual({ actor_id: null, request_id: 'cli', facts: JSON.stringify({ made: when }) });
});

test('a backup is brought back on a machine where nothing is', async () => {
  const { installation, database } = await lived();
  const rows = await rowsOf(database);
  await installation.run(['backup', 'b1']);
  const other = await testInstallation();
  const from = path.join(installation.folder, 'b1');
  expect(await other.json(['restore', from])).toMatchObject({ files: 2, oldData: null });
  const restored = other.open();
  expect(await rowsOf(restored)).toEqual(rows);
  expect(await filesOf(other, restored)).toEqual(await filesOf(installation, database));
});

test('a backup can be made while the server runs and writes', async () => {
  const { installation, database, meeting } = await lived();
  let isOver = false;
  const writing = (async () => {
    let papers = 0;
    for (; !isOver; papers += 1) {
      await aContribution(database, meeting, 'submitted', {
        title: `Paper ${papers}`,
        files: installation.files,
      });
    }
    return papers;
  })();
  const made = await installation.run(['backup', 'b1']);
  isOver = true;
  expect(await writing).toBeGreaterThan(0);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(await installation.json(['restore', 'b1', '--verify'])).toMatchObject({ problems: [] });
});

test('the manifest names everything, and only the owner may read the backup', async () => {
  const { installation } = await lived();
  await installation.run(['backup', 'b1']);
  const folder = path.join(installation.folder, 'b1');
  const manifest = await manifestOf(folder);
  const name = onPostgres ? 'database.dump' : 'database.sqlite';
  const bytes = await readFile(path.join(folder, name));
  expect(manifest).toMatchObject({
    format: 1,
    kind: onPostgres ? 'postgres' : 'sqlite',
    migrations: (await readdir('db/migrations'))
      .filter((file) => /^\d/.test(file))
      .map((file) => path.basename(file, '.ts'))
      .sort(),
    database: { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    missing: [],
  });
  expect((await readdir(folder)).toSorted()).toEqual([name, 'files', 'manifest.json'].toSorted());
  for (const { sha256, size } of manifest.files) {
    expect((await stat(path.join(folder, 'files', sha256.slice(0, 2), sha256))).size).toBe(size);
  }
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a backup never goes over what is there', async () => {
  const { installation } = await lived();
  await mkdir(path.join(installation.folder, 'b1'));
  const { status, stderr } = await installation.run(['backup', 'b1']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/b1 exists already: a backup gets a folder of its own\.\n$/);
  expect(await readdir(path.join(installation.folder, 'b1'))).toEqual([]);
});

test('a file that is missing or damaged does not stop the backup, and is named', async () => {
  const { installation, database } = await lived();
  const [first, second] = await database.reader
    .selectFrom('blobs')
    .select('sha256')
    .orderBy('sha256')
    .execute();
  await rm(installation.files.pathOf(first!.sha256));
  await appendFile(installation.files.pathOf(second!.sha256), 'x');
  const made = await installation.run(['backup', 'b1']);
  expect(made.status).toBe(1);
  expect(made.stderr).toBe(
    `The backup is whole but for 2 files missing or damaged in the data folder: ${first!.sha256} ${second!.sha256}\n`,
  );
  const tried = await installation.run(['restore', 'b1', '--verify', '--json']);
  expect(tried.status).toBe(1);
  expect((JSON.parse(tried.stdout) as { problems: string[] }).problems.toSorted()).toEqual(
    [first!, second!].map(({ sha256 }) => `file missing: ${sha256}`),
  );
});

/** Kinds of damage to a copy of a backup. */
const HARM: [string, (folder: string) => Promise<unknown>, OperatorProblem][] = [
  ['cut off before its manifest', (folder) => rm(path.join(folder, 'manifest.json')), 'backup_missing'],
  ['with half a manifest', (folder) => truncate(path.join(folder, 'manifest.json'), 200), 'backup_damaged'],
  [
    'with a database that was cut off',
    async (folder) => truncate(path.join(folder, (await manifestOf(folder)).database.name), 4096),
    'backup_damaged',
  ],
  [
    'with one byte changed in the database',
    async (folder) => {
      const place = path.join(folder, (await manifestOf(folder)).database.name);
      const bytes = await readFile(place);
      bytes[bytes.length - 100]! ^= 1;
      await writeFile(place, bytes);
    },
    'backup_damaged',
  ],
  ['without its files', (folder) => rm(path.join(folder, 'files'), { recursive: true }), 'backup_damaged'],
  [
    'with a file of the same length and other bytes',
    async (folder) => {
      const [file] = (await manifestOf(folder)).files;
      const place = path.join(folder, 'files', file!.sha256.slice(0, 2), file!.sha256);
      await writeFile(place, Buffer.alloc(file!.size, 'x'));
    },
    'backup_damaged',
  ],
  [
    'of a newer program',
    async (folder) => {
      const manifest = await manifestOf(folder);
      manifest.migrations.push('999-later');
      await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    },
    'backup_newer',
  ],
  [
    'of a newer format',
    async (folder) =>
      writeFile(
        path.join(folder, 'manifest.json'),
        JSON.stringify({ ...(await manifestOf(folder)), format: 2 }),
      ),
    'backup_newer',
  ],
  [
    'whose manifest leads out of the folder',
    async (folder) => {
      const manifest = await manifestOf(folder);
      manifest.files[0]!.sha256 = '../../../../etc/passwd';
      await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    },
    'backup_damaged',
  ],
];

/** Backup and restore without processes of their own. */
const ctxOf = ({ dataDir, env }: Installation) => ({
  store: { dataDir, databaseUrl: env.DATABASE_URL ?? null },
  now: NOW,
  env: process.env,
});

test.each(HARM)('a backup %s is refused, and the data stays as it is', async (_, harm, problem) => {
  const { installation, database } = await lived();
  const folder = path.join(installation.folder, 'b1');
  await makeBackup({ ...ctxOf(installation), database }, folder);
  const before = await canonicalExport(database);
  await harm(folder);
  await database.close();
  const { databaseUrl } = ctxOf(installation).store;
  await expect(tryBackup({ databaseUrl, env: process.env }, folder)).rejects.toMatchObject({ problem });
  await expect(restoreBackup(ctxOf(installation), folder, true)).rejects.toMatchObject({ problem });
  expect(await canonicalExport(installation.open())).toEqual(before);
  expect((await readdir(installation.dataDir)).filter((name) => /restore|lock/.test(name))).toEqual([]);
});

test('what is wrong with a backup is one line', async () => {
  const { installation, database } = await lived();
  await installation.run(['backup', 'b1']);
  await database.close();
  const folder = path.join(installation.folder, 'b1');
  const { name } = (await manifestOf(folder)).database;
  await truncate(path.join(folder, name), 4096);
  for (const way of ['--verify', '--replace']) {
    expect(await installation.run(['restore', 'b1', way])).toEqual({
      status: 1,
      stdout: '',
      stderr: `The backup is damaged: ${name} is not what the manifest says.\n`,
    });
  }
});

test('a backup that is killed half way is not taken for a whole one', async () => {
  const { installation, database } = await lived();
  const names = Array.from({ length: 1500 }, (_, n) => `file ${n}`);
  for (const name of names) await installation.files.put(Readable.from([name]), 100);
  await inTransaction(database, async (tx) => {
    for (const name of names) {
      const sha256 = createHash('sha256').update(name).digest('hex');
      await recordBlob(tx, { sha256, size: name.length, personId: null }, '2026-09-07T12:00:00.000Z');
    }
  });
  const root = path.resolve(import.meta.dirname, '../../..');
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', 'backup', 'b1'], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', ...installation.env, INIT_CWD: installation.folder },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const part = () => readdirSync(installation.folder).find((name) => name.startsWith('b1.part-'));
  const isCopying = () =>
    part() !== undefined && existsSync(path.join(installation.folder, part()!, 'files'));
  while (!isCopying() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await exit;
  expect(existsSync(path.join(installation.folder, 'b1'))).toBe(false);
  for (const name of ['b1', part()!]) {
    const tried = await installation.run(['restore', name, '--verify']);
    expect(tried.status).toBe(1);
    expect(tried.stderr).toMatch(/is not a whole backup: it has no manifest\.json\.\n$/);
  }
});

test('a restore is refused while a server holds the data', async () => {
  const { installation, database } = await lived();
  await installation.run(['backup', 'b1']);
  await database.close();
  const portal = await openPortal('production', { ...installation.env, ...SETTINGS });
  const before = await canonicalExport(portal.database);
  const { status, stdout, stderr } = await installation.run(['restore', 'b1', '--replace']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(
    onPostgres
      ? 'A server is connected to the database: stop it first.\n'
      : `A server (process ${process.pid}) holds the data folder: stop it first.\n`,
  );
  expect(await canonicalExport(portal.database)).toEqual(before);
  await portal.stop();
  expect((await installation.run(['restore', 'b1', '--replace'])).status).toBe(0);
});

test('data that is there is not replaced unless one says so', async () => {
  const { installation, database } = await lived();
  await installation.run(['backup', 'b1']);
  const before = await canonicalExport(database);
  await database.close();
  const { status, stderr } = await installation.run(['restore', 'b1']);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `There is data already (${installation.dataDir}): --replace puts it aside.\n`,
  });
  expect(await canonicalExport(installation.open())).toEqual(before);
});

test('a backup whose rows break an invariant is told apart from a good one', async () => {
  const { installation, database, published } = await lived('broken');
  await installation.run(['backup', 'good']);
  expect((await installation.run(['restore', 'good', '--verify'])).stdout).toMatch(
    /^The backup of .* with 2 files is good\n$/,
  );
  await database.writer.deleteFrom('document_files').execute();
  await installation.run(['backup', 'bad']);
  const tried = await installation.run(['restore', 'bad', '--verify']);
  expect(tried).toMatchObject({ status: 1, stdout: '' });
  const [document] = await documentsOf(database, published);
  expect(tried.stderr).toBe(`The backup has problems: document-without-file: ${document!.id}\n`);
});

const documentsOf = (database: Database, { row }: TestContribution) =>
  database.reader.selectFrom('documents').select('id').where('contribution_id', '=', row.id).execute();

test('a restore that was cut off is finished by running it again', async () => {
  const { installation, database } = await lived();
  const rows = await rowsOf(database);
  await installation.run(['backup', 'b1']);
  await database.close();
  // As after a power cut between putting the old data aside and bringing in the new.
  await writeFile(path.join(installation.dataDir, RESTORE_MARK), 'before_restore_1\n');
  await writeFile(path.join(installation.dataDir, 'server.lock'), '{"pid":999999999,"started":null}');
  await mkdir(path.join(installation.dataDir, 'restore-0a1b2c.part'));
  expect((await installation.run(['body', 'list'])).stderr).toMatch(
    /holds a restore that has not finished: run it again\.\n$/,
  );
  await expect(openPortal('production', { ...installation.env, ...SETTINGS })).rejects.toThrow(
    'holds a restore that has not finished: run it again',
  );
  expect(await installation.run(['restore', 'b1', '--replace'])).toMatchObject({ status: 0, stderr: '' });
  expect(await rowsOf(installation.open())).toEqual(rows);
  const left = (await readdir(installation.dataDir)).filter(
    (name) => name === RESTORE_MARK || /\.part$/.test(name),
  );
  expect(left).toEqual([]);
});

test('a backup of the other kind of database is refused', async () => {
  const { installation, database } = await lived();
  await installation.run(['backup', 'b1']);
  await database.close();
  const env = onPostgres ? { DATABASE_URL: undefined } : { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const { status, stderr } = await installation.run(['restore', 'b1', '--replace'], env);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: onPostgres
      ? 'This is a backup of a PostgreSQL database: set DATABASE_URL.\n'
      : 'This is a backup of a SQLite database: leave DATABASE_URL out.\n',
  });
});

test('a target that cannot be written is one line', async () => {
  const { installation } = await lived();
  await writeFile(path.join(installation.folder, 'plain'), '');
  const { status, stdout, stderr } = await installation.run(['backup', 'plain/b1']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^This went wrong: ENOTDIR/);
  onlyLine(stderr);
});

// SQLite needs no program beside our own.
if (onPostgres) {
  test('without the programs of PostgreSQL, one line says what to install', async () => {
    const { installation } = await lived();
    const bin = path.join(installation.folder, 'bin');
    await mkdir(bin);
    await writeFile(path.join(bin, 'node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
    await chmod(path.join(bin, 'node'), 0o755);
    const { status, stdout, stderr } = await installation.run(['backup', 'b1'], { PATH: `${bin}:/nowhere` });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'pg_dump is not on the PATH: install the client programs of PostgreSQL, in the version of your server.\n',
    );
    expect((await readdir(installation.folder)).filter((name) => name.startsWith('b1'))).toEqual([]);
  });

  test('when PostgreSQL does not take a dump, the old data comes back', async () => {
    const { installation, database } = await lived();
    await installation.run(['backup', 'b1']);
    const before = await canonicalExport(database);
    await database.close();
    const folder = path.join(installation.folder, 'b1');
    const manifest = await manifestOf(folder);
    await truncate(path.join(folder, 'database.dump'), 4000);
    const cut = await readFile(path.join(folder, 'database.dump'));
    const sha256 = createHash('sha256').update(cut).digest('hex');
    const database_ = { ...manifest.database, sha256, size: cut.length };
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, database: database_ }));
    const { status, stdout, stderr } = await installation.run(['restore', 'b1', '--replace']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^PostgreSQL says: pg_restore: error/);
    onlyLine(stderr);
    const after = installation.open();
    expect(await canonicalExport(after)).toEqual(before);
    expect(await filesOf(installation, after)).toHaveLength(2);
    expect(await readdir(installation.dataDir)).toEqual(['files']);
  });
}
