import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { ConfigError } from '#app/platform/runtime/config.ts';
import { FolderInUseError, holderOf, LOCK_FILE, lockFolder } from '#app/platform/runtime/data-folder-lock.ts';
import { openPortal, RESTORE_MARK } from '#app/platform/runtime/portal.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sessional-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A process that lives until the test ends, and one that is over. */
function aProcess(): number {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid!;
}

async function aDeadProcess(): Promise<number> {
  const child = spawn('true', { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

const write = (folder: string, holder: unknown) =>
  writeFile(path.join(folder, LOCK_FILE), typeof holder === 'string' ? holder : JSON.stringify(holder));

test('a folder is held by one, and free again when it is let go', async () => {
  const folder = await aFolder();
  expect(holderOf(folder)).toBeNull();
  const lock = lockFolder(folder);
  expect(holderOf(folder)?.pid).toBe(process.pid);
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  lock.release();
  expect(await readdir(folder)).toEqual([]);
  lockFolder(folder).release();
});

test('what a dead process left is taken over', async () => {
  const folder = await aFolder();
  await write(folder, { pid: await aDeadProcess(), started: null });
  expect(holderOf(folder)).toBeNull();
  const lock = lockFolder(folder);
  expect(holderOf(folder)?.pid).toBe(process.pid);
  lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a living process with the same number that started at another time is not the holder', async () => {
  const folder = await aFolder();
  await write(folder, { pid: aProcess(), started: 'another boot:12345' });
  expect(holderOf(folder)).toBeNull();
  lockFolder(folder).release();
});

test('where the system does not say when a process started, a living one is believed', async () => {
  const folder = await aFolder();
  const pid = aProcess();
  await write(folder, { pid, started: null });
  expect(holderOf(folder)).toEqual({ pid, started: null });
  expect(() => lockFolder(folder)).toThrow(`in use by process ${pid}`);
});

test.each(['', '{"pid":', '[]', '{"pid":0,"started":null}', '{"pid":"1","started":null}'])(
  'a lock that was cut off holds nobody off: %j',
  async (text) => {
    const folder = await aFolder();
    await write(folder, text);
    expect(holderOf(folder)).toBeNull();
    lockFolder(folder).release();
    expect(await readdir(folder)).toEqual([]);
  },
);

test('letting go leaves a lock alone that has become somebody else’s', async () => {
  const folder = await aFolder();
  const lock = lockFolder(folder);
  const other = JSON.stringify({ pid: aProcess(), started: null });
  await write(folder, other);
  lock.release();
  expect(await readFile(path.join(folder, LOCK_FILE), 'utf8')).toBe(other);
});

const demo = (DATA_DIR: string) => ({
  DATA_DIR,
  WORKER: 'off',
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test' as const,
});

test('a second server on the same folder is refused, also one that would empty it', async () => {
  const folder = await aFolder();
  const portal = await openPortal('demo', demo(folder));
  onTestFinished(() => portal.stop());
  for (const fresh of [false, true]) {
    const second = openPortal('demo', demo(folder), { fresh });
    await expect(second).rejects.toThrow(ConfigError);
    await expect(second).rejects.toThrow(`in use by process ${process.pid}: only one server may run on it`);
  }
  expect(existsSync(path.join(folder, 'sessional.sqlite'))).toBe(true);
});

test('a server that has stopped leaves the folder free', async () => {
  const folder = await aFolder();
  await (await openPortal('demo', demo(folder))).stop();
  expect(await readdir(folder)).toEqual(['sessional.sqlite']);
});

test('a server that begins afresh removes everything that was there', async () => {
  const folder = await aFolder();
  await writeFile(path.join(folder, 'old.txt'), 'old');
  const portal = await openPortal('demo', demo(folder), { fresh: true });
  onTestFinished(() => portal.stop());
  expect(await readdir(folder)).not.toContain('old.txt');
  expect(holderOf(folder)?.pid).toBe(process.pid);
});

test('a folder with a restore that was cut off is refused, and not held', async () => {
  const folder = await aFolder();
  await writeFile(path.join(folder, RESTORE_MARK), '');
  await expect(openPortal('demo', demo(folder))).rejects.toThrow(
    'a restore that has not finished: run it again',
  );
  expect(await readdir(folder)).toEqual([RESTORE_MARK]);
});
