import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { DiskFullError, DiskSpace } from '#app/platform/files/disk-space.ts';
import { FileStore } from '#app/platform/files/file-store.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'sessional-room-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const withCode = (code: string) => Object.assign(new Error(code), { code });

test.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])('%s says that there is no room', (code) => {
  expect(new DiskSpace(tmpdir(), 0).isReasonOf(withCode(code))).toBe(true);
});

test.each(['EIO', 'ENOENT', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_FSYNC', '53200'])(
  '%s says something else while the disk has room',
  (code) => {
    expect(new DiskSpace(tmpdir(), 0).isReasonOf(withCode(code))).toBe(false);
  },
);

test('a disk has room for files until it is low, and always where nobody set a limit', async () => {
  expect(await new DiskSpace(tmpdir(), 1).isLow()).toBe(false);
  expect(await new DiskSpace(tmpdir(), 0).isLow()).toBe(false);
  await expect(new DiskSpace(tmpdir(), 1).requireSpace()).resolves.toBeUndefined();
  expect(new DiskSpace(tmpdir(), 0).isReasonOf(new DiskFullError())).toBe(true);
});

test('what a crash has left half written is swept, and what may still be arriving is not', async () => {
  const root = folder();
  const incoming = path.join(root, 'incoming');
  mkdirSync(incoming);
  for (const [name, second] of [
    ['old', 1000],
    ['new', 3000],
  ] as const) {
    writeFileSync(path.join(incoming, name), 'half');
    utimesSync(path.join(incoming, name), second, second);
  }
  await new FileStore(root).sweep(2_000_000);
  expect(readdirSync(incoming)).toEqual(['new']);
  await expect(new FileStore(path.join(root, 'nothing')).sweep(2_000_000)).resolves.toBeUndefined();
});
