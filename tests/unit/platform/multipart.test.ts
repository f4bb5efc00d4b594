import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { FileStore } from '#app/platform/files/file-store.ts';
import { readFields, readMultipart } from '#app/web/multipart.ts';

const BEGIN =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-';
const END = '\r\n--b--\r\n';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'sessional-form-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A body that ends when the test says so. */
function request(pieces: readonly string[], ends = true): Request {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (ends) controller.close();
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return new Request('http://portal.example', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  });
}

test('a body that stands still is given up, and its file with it', async () => {
  const root = folder();
  const reading = readMultipart(request([BEGIN], false), new FileStore(root), {
    fileLimit: 1000,
    idleMs: 20,
  });
  expect(await reading).toMatchObject({ unreadable: { key: 'form_problems.too_slow' } });
  expect(readdirSync(path.join(root, 'incoming'))).toEqual([]);
});

test('a body that ends inside a file, all at once, breaks nothing but this form', async () => {
  const reading = readMultipart(request([BEGIN]), new FileStore(folder()), { fileLimit: 1000 });
  expect(await reading).toMatchObject({ unreadable: { key: 'form_problems.cut_off' } });
});

test.each([
  ['while the rest is still coming', false],
  ['after the last byte', true],
])('a disk that refuses %s is reported as what it is', async (_, ends) => {
  const root = folder();
  writeFileSync(path.join(root, 'incoming'), 'a file where a folder belongs');
  const reading = readMultipart(request([BEGIN + END], ends), new FileStore(root), { fileLimit: 1000 });
  await expect(reading).rejects.toMatchObject({ syscall: 'mkdir' });
});

test('a form without files takes none', async () => {
  expect(await readFields(request([BEGIN + END]))).toEqual({
    unreadable: { key: 'form_problems.too_many_parts' },
    status: 400,
  });
});
