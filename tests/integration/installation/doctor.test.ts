import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';

import { sealAudit, sealKeyOf } from '#db/core/audit-seals.ts';
import type { Database } from '#db/core/dialect.ts';
import { isEmpty, migrate } from '#db/core/migrate.ts';
import { enqueue, pauseOutbox } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { noteScan } from '#db/files/file-facts.ts';
import type { AnyDb } from '#db/migrations/define.ts';
import { enclosure } from '#app/platform/documents/enclosure.ts';
import { tryMailServer } from '#app/platform/mail/mailer.ts';
import { openPortal } from '#app/platform/runtime/portal.ts';
import { type Check, checkData, checkSurroundings } from '#app/services/installation/doctor.ts';
import { NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { clamdPeer } from '#tests/support/clamd-peer.ts';
import { command, type Installation, testInstallation } from '#tests/support/installation.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';
import { smtpPeer } from '#tests/support/smtp-peer.ts';

const onPostgres = process.env.TEST_DATABASE === 'postgres';

const SETTINGS = {
  PUBLIC_URL: 'https://papers.example',
  APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
  MAIL_FROM: 'no-reply@papers.example',
};

async function installed(leaves: 'sound' | 'broken' = 'sound') {
  const installation = await testInstallation(leaves);
  const database = installation.open();
  await migrate(database);
  const paper = await aContribution(database, await aMeeting(database), 'published', {
    files: installation.files,
  });
  return { installation, database, paper };
}

interface Found {
  of(name: string): [state: string, text: string] | undefined;
  names: string[];
}

/** By name; how full the disk of this machine is does not matter here. */
function found(all: readonly Check[]): Found {
  const checks = all.filter((check) => check.name !== 'disk');
  return {
    of(name) {
      const check = checks.find((check) => check.name === name);
      return check && [check.state, check.text];
    },
    names: checks.map((check) => `${check.state} ${check.name}`),
  };
}

/** What the command finds. */
async function examine(installation: Installation, env: Record<string, string | undefined> = SETTINGS) {
  const { status, stdout, stderr } = await installation.run(['doctor', '--json'], env);
  return { status, stderr, ...found(JSON.parse(stdout) as Check[]) };
}

const ctxOf = ({ dataDir, env }: Installation, more: Record<string, string | undefined> = {}) => ({
  env: { ...env, ...SETTINGS, ...more },
  store: { dataDir, databaseUrl: env.DATABASE_URL ?? null },
  now: new Date().toISOString(),
});

/** The same without a process of its own: what the data says. */
const examineRows = async (installation: Installation, database: Database, env = {}) =>
  found(await checkData(ctxOf(installation, env), database));

test('a sound installation, with everything that is looked at', async () => {
  const { installation } = await installed();
  const { url } = await smtpPeer();
  await installation.run(['backup', 'b1']);
  const seen = await examine(installation);
  expect(seen).toMatchObject({ status: 0, stderr: '' });
  const { reach } = await enclosure();
  expect(seen.names).toEqual([
    'ok settings',
    'ok server',
    'warn mail',
    'ok pictures',
    `${reach.length === 0 ? 'ok' : 'warn'} reader`,
    'ok scanner',
    'ok schema',
    ...(onPostgres ? [] : ['ok database']),
    'ok invariants',
    'ok audit',
    'ok files',
    'ok contents',
    'ok outbox',
    'ok backup',
  ]);
  expect(seen.of('files')).toEqual(['ok', '1 of 1 there']);
  expect(seen.of('backup')).toEqual(['ok', 'the last one is 0 hours old']);
  expect(seen.of('mail')?.[1]).toContain('SMTP_URL is not set');
  const withMail = await examine(installation, { ...SETTINGS, SMTP_URL: url });
  expect(withMail.status).toBe(0);
  expect(withMail.of('mail')?.[0]).toBe('ok');
});

test('lines for people say the same, one per check', async () => {
  const { installation, database } = await installed();
  await pauseOutbox(database.writer, '535 wrong\npassword', NOW);
  const { status, stdout, stderr } = await installation.run(['doctor'], SETTINGS);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^bad {3}outbox {6}stands still: 535 wrong password \(/m);
  expect(stdout).toMatch(/^ok {4}settings {4}the server can start with them$/m);
  expect(stdout).toMatch(/^warn {2}backup {6}there has been none$/m);
});

test('settings with which no server starts', async () => {
  const { installation } = await installed();
  const seen = found(
    await checkSurroundings(ctxOf(installation, { APP_SECRET: 'short', MAIL_FROM: undefined })),
  );
  expect(seen.of('settings')).toEqual([
    'bad',
    'APP_SECRET must have at least 32 characters; MAIL_FROM is missing: the sender of all mail, such as Meetings <no-reply@example.org>',
  ]);
  expect(seen.of('mail')).toEqual(['warn', 'not tried, because the settings are not complete']);
});

test('a mail server that does not answer', async () => {
  const { installation } = await installed();
  const seen = found(await checkSurroundings(ctxOf(installation, { SMTP_URL: 'smtp://127.0.0.1:1' })));
  expect(seen.of('mail')).toEqual(['bad', 'connect ECONNREFUSED 127.0.0.1:1']);
});

test('pictures of first pages, and the program for them', async () => {
  const { installation } = await installed();
  const folder = path.join(installation.folder, 'bin');
  await mkdir(folder);
  const pictures = async () =>
    found(await checkSurroundings(ctxOf(installation, { PATH: folder }))).of('pictures');
  expect(await pictures()).toEqual([
    'ok',
    'of first pages are not made: pdftoppm (poppler-utils) is not on the PATH',
  ]);
  await writeFile(path.join(folder, 'pdftoppm'), '', { mode: 0o755 });
  expect(await pictures()).toEqual(['ok', `of first pages are made by ${folder}/pdftoppm`]);
});

test('the virus scanner: absent, good, blind, down', async () => {
  const { installation } = await installed();
  const scanner = async (more: Record<string, string> = {}) =>
    found(await checkSurroundings(ctxOf(installation, more))).of('scanner');
  const peer = await clamdPeer();
  const CLAMD_URL = peer.url;
  expect((await scanner())?.[1]).toMatch(/^files are not scanned for viruses/);
  expect((await scanner({ CLAMD_URL, SCAN_POLICY: 'off' }))?.[1]).toMatch(
    /^files are not scanned for viruses/,
  );
  expect(await scanner({ CLAMD_URL })).toEqual([
    'ok',
    'clamd finds the EICAR test file, also in the largest upload',
  ]);
  peer.behaviour.fileMax = 1_000_000;
  expect(await scanner({ CLAMD_URL })).toEqual([
    'bad',
    expect.stringMatching(
      /^new files reach nobody but their uploaders: clamd does not look at files of the largest/,
    ),
  ]);
  await peer.stop();
  expect(await scanner({ CLAMD_URL })).toEqual([
    'bad',
    `new files reach nobody but their uploaders: clamd does not answer: connect ECONNREFUSED ${peer.url}`,
  ]);
});

test('what has been found out about files', async () => {
  const { installation, database } = await installed();
  expect((await examineRows(installation, database)).of('contents')).toEqual(['ok', '1 waiting']);
  const { sha256 } = await database.reader.selectFrom('blobs').select('sha256').executeTakeFirstOrThrow();
  await noteScan(database, sha256, {
    scan: 'infected',
    scan_note: 'Win.Test.Evil',
    scan_attempts: 1,
    scan_due_at: null,
    scanned_at: NOW,
  });
  expect((await examineRows(installation, database)).of('contents')).toEqual([
    'warn',
    '1 waiting, 1 infected',
  ]);
});

test('a mail server that answers, and one that refuses the password', async () => {
  const settings = { mode: 'smtp', from: 'no-reply@papers.example', requireTls: false } as const;
  const good = await smtpPeer();
  expect(await tryMailServer({ ...settings, url: good.url })).toBeNull();
  expect(good.received).toEqual([]);
  const { url } = await smtpPeer({ login: () => 535 });
  expect(await tryMailServer({ ...settings, url })).toMatch(/535/);
});

test('rows that break an invariant', async () => {
  const { installation, database, paper } = await installed('broken');
  await database.writer.updateTable('contributions').set({ declared_at: null }).execute();
  const seen = await examine(installation);
  expect(seen.status).toBe(1);
  expect(seen.of('invariants')).toEqual(['bad', `submitted-without-declaration: ${paper.row.id}`]);
});

test('an audit that was sealed with another secret, and one that was edited', async () => {
  const { installation, database } = await installed('broken');
  const before = 'the-secret-of-before-of-more-than-thirty-two-characters';
  await sealAudit(database, sealKeyOf(before), NOW);
  const seen = async (env = {}) => (await examineRows(installation, database, env)).of('audit');
  expect(await seen()).toEqual(['warn', expect.stringContaining('1 of its seals cannot be checked')]);
  expect(await seen({ APP_SECRET_BEFORE: before })).toEqual(['ok', 'the seals are whole']);
  await (
    onPostgres
      ? sql`drop trigger audit_blocks_no_change on audit_blocks`
      : sql`drop trigger audit_blocks_no_update`
  ).execute(database.writer);
  await database.writer.updateTable('audit_blocks').set({ events: 1 }).execute();
  expect(await seen()).toEqual(['bad', expect.stringMatching(/^block 1 holds \d+ rows instead of 1$/)]);
});

test('files that are missing or have another length', async () => {
  const { installation, database } = await installed();
  const { sha256, size } = await database.reader
    .selectFrom('blobs')
    .select(['sha256', 'size'])
    .executeTakeFirstOrThrow();
  await appendFile(installation.files.pathOf(sha256), 'x');
  expect((await examineRows(installation, database)).of('files')).toEqual([
    'bad',
    `${sha256} has ${size + 1} bytes instead of ${size}`,
  ]);
  await rm(installation.files.pathOf(sha256));
  const seen = await examineRows(installation, database);
  expect(seen.of('files')).toEqual(['bad', `${sha256} is missing`]);
});

test('messages that were given up warn, a queue that stands still is bad', async () => {
  const { installation, database } = await installed();
  await database.writer.deleteFrom('outbox').where('notice', '<>', 'decision-letter').execute();
  await inTransaction(database, (tx) => enqueue(tx, [outboxRow({ state: 'dead' })]));
  const warned = await examineRows(installation, database);
  expect(warned.of('outbox')).toEqual(['warn', '1 dead, 1 pending']);
  await pauseOutbox(database.writer, '535 wrong\npassword', NOW);
  const paused = await examineRows(installation, database);
  expect(paused.of('outbox')).toEqual(['bad', 'stands still: 535 wrong\npassword (1 dead, 1 pending)']);
});

test('a backup that is three days old', async () => {
  const { installation, database } = await installed();
  const value = new Date(Date.now() - 73 * 3_600_000).toISOString();
  await database.writer.insertInto('installation').values({ key: 'last_backup', value }).execute();
  expect((await examineRows(installation, database)).of('backup')).toEqual([
    'warn',
    'the last one is 73 hours old',
  ]);
});

test('a database of an older version', async () => {
  const { installation, database } = await installed();
  const db = database.writer as AnyDb;
  await db.deleteFrom('kysely_migration').where('name', '=', '002-sign-in-links').execute();
  const seen = await examine(installation);
  expect(seen.status).toBe(1);
  expect(seen.of('schema')).toEqual(['bad', 'is of an older version: 002-sign-in-links to come']);
});

test('nothing there yet: said, and nothing made', async () => {
  const installation = await testInstallation();
  const seen = await examine(installation);
  expect(seen.status).toBe(1);
  if (onPostgres) {
    expect(seen.of('schema')?.[0]).toBe('bad');
    expect(await isEmpty(installation.open())).toBe(true);
  } else {
    expect(seen.of('database')?.[1]).toBe(
      `There is no database in ${installation.dataDir} yet: start the server once, or add a user.`,
    );
  }
});

test('a file that is no database', async () => {
  const installation = await testInstallation();
  const dataDir = path.join(installation.folder, 'other');
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'sessional.sqlite'), 'this is a letter, and not a database at all');
  const { status, stdout, stderr } = await command(['doctor'], { ...SETTINGS, DATA_DIR: dataDir });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^bad {3}database {4}This went wrong: file is not a database$/m);
});

test('looking changes nothing, also while a server runs', async () => {
  const installation = await testInstallation();
  const portal = await openPortal('production', {
    ...installation.env,
    ...SETTINGS,
    NODE_ENV: 'test',
    WORKER: 'off',
    LOG_LEVEL: 'silent',
  });
  onTestFinished(() => portal.stop());
  const before = portal.database.dataVersion();
  const seen = await examine(installation);
  expect(seen.status).toBe(0);
  expect(seen.of('server')).toEqual([
    'ok',
    onPostgres ? 'PostgreSQL takes as many servers as there are' : `runs as process ${process.pid}`,
  ]);
  expect(portal.database.dataVersion()).toBe(before);
});
