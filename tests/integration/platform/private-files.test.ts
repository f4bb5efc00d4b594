/** Nobody else on the machine reads what the portal writes. */
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { expect, onTestFinished, test } from 'vitest';

import { enqueue } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { openPortal } from '#app/platform/runtime/portal.ts';
import { testInstallation } from '#tests/support/installation.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';
import { freshPostgres } from '#tests/support/postgres-database.ts';

/** Everything in a folder, the folder too, that somebody else may read, write or enter. */
async function openIn(place: string): Promise<string[]> {
  const found = await lstat(place);
  const own = (found.mode & 0o077) === 0 ? [] : [`${place} ${(found.mode & 0o777).toString(8)}`];
  if (!found.isDirectory()) return own;
  const inside = await Promise.all((await readdir(place)).map((name) => openIn(path.join(place, name))));
  return [...own, ...inside.flat()];
}

/** As a process begins that nobody has told anything. */
function usualMask(): void {
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));
}

test('what the server writes is its own, and what stood open at its start is closed', async () => {
  usualMask();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sessional-private-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755);
  await mkdir(path.join(dataDir, 'mail'));
  await mkdir(path.join(dataDir, 'previews', 'aa'), { recursive: true });
  await writeFile(path.join(dataDir, 'mail', 'old.eml'), 'an old message');
  await writeFile(path.join(dataDir, 'previews', 'aa', 'old.png'), 'an old picture');
  expect(await openIn(dataDir)).toHaveLength(6);
  const postgres = process.env.TEST_DATABASE === 'postgres' ? await freshPostgres('nothing') : null;
  if (postgres) onTestFinished(() => postgres.remove());
  const portal = await openPortal('production', {
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://papers.example',
    APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
    MAIL_FROM: 'no-reply@papers.example',
    LOG_LEVEL: 'silent',
    WORKER: 'off',
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
  });
  await inTransaction(portal.database, (tx) => enqueue(tx, [outboxRow({})]));
  expect(await portal.worker.drain()).toBe(1);
  await portal.files.put(Readable.from([Buffer.from('a paper')]), 100);
  await portal.arriving.append('abc', new Blob(['half a paper']).stream(), { from: 0, limit: 100 });
  const names = (await readdir(dataDir, { recursive: true })).filter((name) => !name.includes('old'));
  for (const name of postgres ? [] : ['sessional.sqlite', 'sessional.sqlite-wal', 'sessional.sqlite-shm']) {
    expect(names).toContain(name);
  }
  expect(
    names.filter((name) => /^(mail\/.*\.eml|files\/..\/[0-9a-f]{64}|uploads\/abc)$/.test(name)),
  ).toHaveLength(3);
  expect(await openIn(dataDir)).toEqual([]);
  await portal.stop();
});

test('what the commands of the operator write is their own', async () => {
  usualMask();
  const installation = await testInstallation();
  await installation.json(['user', 'add', 'kari@ssb.example', '--name', 'Kari Nordmann', '--body', 'NO']);
  await installation.json(['backup', 'b1']);
  // With PostgreSQL there is no folder before the first file.
  const hasFolder = existsSync(installation.dataDir);
  expect(hasFolder || process.env.TEST_DATABASE === 'postgres').toBe(true);
  if (hasFolder) expect(await openIn(installation.dataDir)).toEqual([]);
  expect(await openIn(path.join(installation.folder, 'b1'))).toEqual([]);
  await installation.json(['restore', 'b1', '--replace']);
  if (existsSync(installation.dataDir)) expect(await openIn(installation.dataDir)).toEqual([]);
});
